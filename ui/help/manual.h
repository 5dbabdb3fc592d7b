// The manual as it lies in resources/manual: pages of HTML whose headings with an id are its sections.
//
//     Manual const manual = read_manual(folder);
//     manual.find("regions")->url();                 // "regions.html#regions"
//     manual.search("paint overlap");                // sections with all of these words
//
// `contents` in the folder names the pages in order. A dock's object name is the id of the section about it, so that F1
// finds it. Pure values.
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace daub {

struct ManualSection {
    QString id;
    QString title;
    QString page;   ///< file name
    int level = 1;  ///< of its heading
    QString text;   ///< without marks, for searching; up to the next section

    QUrl url() const;
    bool operator==(ManualSection const&) const = default;
};

struct Manual {
    std::vector<ManualSection> sections;

    /// Null where there is none.
    ManualSection const* find(QString const& id) const;
    ManualSection const* at(QUrl const& url) const;
    /// Indices of the sections that hold every word, whatever its case; all for an empty text.
    std::vector<std::size_t> search(QString const& words) const;
};

std::vector<ManualSection> sections_of(QString const& page, QString const& html);

/// Empty where the folder holds no manual.
Manual read_manual(QString const& folder);

}  // namespace daub
