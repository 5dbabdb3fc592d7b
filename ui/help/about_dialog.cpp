#include "ui/help/about_dialog.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

/// A static library's resources are linked in only where somebody asks; the macro works outside namespaces alone.
static void register_licence_resources() { Q_INIT_RESOURCE(daub_licences); }

namespace daub {
namespace {

constexpr int picture_size = 64;
constexpr int letters_wide = 84;
constexpr int lines_high = 22;

QString read_bundled(QString const& name) {
    register_licence_resources();
    QFile file(":/licences/" + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString qt_notice() {
    return AboutDialog::
        tr("Daub uses Qt %1, Copyright (C) The Qt Company Ltd. and other contributors, under the GNU Lesser General "
           "Public License, version 3 (https://www.gnu.org/licenses/lgpl-3.0.html). Qt is linked dynamically: you "
           "may replace it by another version. Its sources are at https://download.qt.io.")
            .arg(qVersion());
}

}  // namespace

std::vector<LicenceText> licence_texts() {
    return {{AboutDialog::tr("Daub: Apache License 2.0"), read_bundled("LICENSE")},
            {AboutDialog::tr("What comes from others"), read_bundled("THIRD_PARTY.md"), true},
            {AboutDialog::tr("Noto Color Emoji: SIL Open Font License 1.1"), read_bundled("LICENSE.OFL")},
            {AboutDialog::tr("DejaVu fonts"), read_bundled("LICENSE.DejaVu")},
            {"Qt", qt_notice()}};
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Daub"));
    auto* const tabs = new QTabWidget;
    tabs->setAccessibleName(windowTitle());
    tabs->addTab(about_page(), tr("&Program"));
    tabs->addTab(licences_page(), tr("&Licences"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* const about_qt = buttons->addButton(tr("About &Qt"), QDialogButtonBox::HelpRole);
    about_qt->setToolTip(tr("What Qt is, and its version"));
    connect(about_qt, &QPushButton::clicked, qApp, &QApplication::aboutQt);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(tabs);
    layout->addWidget(buttons);
    resize(letters_wide * fontMetrics().averageCharWidth(), lines_high * fontMetrics().lineSpacing());
}

QWidget* AboutDialog::about_page() {
    auto* const page = new QWidget;
    auto* const picture = new QLabel;
    picture->setPixmap(application_icon().pixmap(QSize(picture_size, picture_size), devicePixelRatioF()));
    picture->setAccessibleName(tr("Daub's icon"));
    auto* const name = new QLabel(tr("Daub %1").arg(QCoreApplication::applicationVersion()));
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto* const text = new QLabel(
        tr("<p>Paint with words: write one sentence, paint rough areas for some of its words, and an ensemble of "
           "diffusion models turns both into a picture, on this computer and nowhere else.</p>"
           "<p>Free software under the Apache License 2.0. What you make with it is yours.</p>"
           "<p>After eDiff-I (Balaji and others, 2022) and EDM (Karras and others, 2022).</p>"));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setOpenExternalLinks(true);
    text->setAccessibleName(tr("What Daub is"));
    auto* const layout = new QGridLayout(page);
    layout->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    layout->setHorizontalSpacing(3 * grid);
    layout->addWidget(picture, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(name, 0, 1);
    layout->addWidget(text, 1, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(1, 1);
    return page;
}

QWidget* AboutDialog::licences_page() {
    auto* const page = new QWidget;
    auto* const choice = new QComboBox;
    choice->setAccessibleName(tr("Licence of"));
    choice->setToolTip(tr("Whose licence is shown below"));
    auto* const text = new QTextBrowser;
    text->setOpenExternalLinks(true);
    text->setAccessibleName(tr("Text of the licence"));
    std::vector<LicenceText> const texts = licence_texts();
    for (LicenceText const& licence : texts) choice->addItem(licence.title);
    auto const show = [text, texts](int index) {
        LicenceText const& licence = texts[static_cast<std::size_t>(index)];
        licence.markdown ? text->setMarkdown(licence.text) : text->setPlainText(licence.text);
    };
    connect(choice, &QComboBox::currentIndexChanged, text, show);
    show(0);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    layout->addWidget(choice);
    layout->addWidget(text, 1);
    return page;
}

}  // namespace daub
