// About Daub: its version, its licence, and those of everything that it bundles and links.
#pragma once

#include <QDialog>

#include <utility>
#include <vector>

class QTextBrowser;

namespace daub {

/// What is under a licence, and its text (Markdown or plain).
struct LicenceText {
    QString title;
    QString text;
    bool markdown = false;
};

/// Embedded in the program: Daub's own first, then what is bundled, the licences of bundled data, and Qt's notice.
std::vector<LicenceText> licence_texts();

class AboutDialog : public QDialog {
    Q_OBJECT

 public:
    explicit AboutDialog(QWidget* parent = nullptr);

 private:
    QWidget* about_page();
    QWidget* licences_page();
};

}  // namespace daub
