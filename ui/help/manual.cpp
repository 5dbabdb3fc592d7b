#include "ui/help/manual.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

namespace daub {
namespace {

QString read(QString const& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString plain(QString const& html) { return QTextDocumentFragment::fromHtml(html).toPlainText().simplified(); }

}  // namespace

QUrl ManualSection::url() const {
    QUrl url(page);
    url.setFragment(id);
    return url;
}

ManualSection const* Manual::find(QString const& id) const {
    auto const found = std::ranges::find(sections, id, &ManualSection::id);
    return found == sections.end() ? nullptr : &*found;
}

ManualSection const* Manual::at(QUrl const& url) const {
    auto const found = std::ranges::find_if(sections, [&](ManualSection const& section) {
        return section.page == url.fileName() && (url.fragment().isEmpty() || section.id == url.fragment());
    });
    return found == sections.end() ? nullptr : &*found;
}

std::vector<std::size_t> Manual::search(QString const& words) const {
    QStringList const wanted = words.split(' ', Qt::SkipEmptyParts);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        QString const text = sections[i].title + ' ' + sections[i].text;
        auto const holds = [&](QString const& word) { return text.contains(word, Qt::CaseInsensitive); };
        if (std::ranges::all_of(wanted, holds)) found.push_back(i);
    }
    return found;
}

std::vector<ManualSection> sections_of(QString const& page, QString const& html) {
    static QRegularExpression const heading(R"re(<h([1-3]) id="([^"]+)">(.*?)</h\1>)re",
                                            QRegularExpression::DotMatchesEverythingOption);
    std::vector<ManualSection> sections;
    qsizetype text_begins = 0;
    auto const close_last = [&](qsizetype end) {
        if (!sections.empty()) sections.back().text = plain(html.mid(text_begins, end - text_begins));
    };
    for (QRegularExpressionMatchIterator it = heading.globalMatch(html); it.hasNext();) {
        QRegularExpressionMatch const match = it.next();
        close_last(match.capturedStart());
        text_begins = match.capturedEnd();
        sections.push_back({.id = match.captured(2),
                            .title = plain(match.captured(3)),
                            .page = page,
                            .level = match.captured(1).toInt(),
                            .text = {}});
    }
    close_last(html.size());
    return sections;
}

Manual read_manual(QString const& folder) {
    QDir const pages(folder);
    Manual manual;
    for (QString const& page : read(pages.filePath("contents")).split('\n', Qt::SkipEmptyParts)) {
        std::vector<ManualSection> sections = sections_of(page.trimmed(), read(pages.filePath(page.trimmed())));
        std::ranges::move(sections, std::back_inserter(manual.sections));
    }
    return manual;
}

}  // namespace daub
