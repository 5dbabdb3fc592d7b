#include "ui/help/manual_window.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"

#include <QAction>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace daub {
namespace {

constexpr int index_role = Qt::UserRole;
constexpr int letters_left = 30;   // width of the contents
constexpr int letters_right = 80;  // and of the page

QString style_of(QPalette const& palette) {
    return QString(
               "h1 { margin-top: 4px; } h2 { margin-top: 20px; } h3 { margin-top: 14px; }"
               "p, li { line-height: 140%; } p.figure { line-height: 100%; } a { color: %1; text-decoration: none; }"
               "code { font-family: monospace; } th { text-align: left; padding: 3px 18px 3px 0; color: %2; }"
               "td { padding: 3px 18px 3px 0; } .note { color: %2; }")
        .arg(palette.color(QPalette::Link).name(), palette.color(QPalette::PlaceholderText).name());
}

}  // namespace

ManualWindow::ManualWindow(QString const& folder, QWidget* parent)
    : QWidget(parent, Qt::Window),
      manual_(read_manual(folder)),
      page_(new QTextBrowser),
      search_(new QLineEdit),
      contents_(new QTreeWidget),
      nothing_found_(new QLabel(tr("No section has all of these words."))),
      back_(new QAction(icon("chevron-left"), tr("Back"), this)),
      forward_(new QAction(icon("chevron-right"), tr("Forward"), this)),
      begin_(new QAction(icon("help"), tr("Contents"), this)) {
    setWindowTitle(tr("Daub manual"));
    setWindowIcon(application_icon());
    page_->setSearchPaths({folder});
    build();
    wear_colors();
    fill_contents();
    show_section({});
}

void ManualWindow::build() {
    back_->setShortcut(QKeySequence::Back);
    forward_->setShortcut(QKeySequence::Forward);
    begin_->setShortcut(Qt::ALT | Qt::Key_Home);
    for (QAction* const action : {back_, forward_, begin_}) {
        QString const keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(QString("%1 (%2)").arg(action->text(), keys));
    }
    connect(back_, &QAction::triggered, page_, &QTextBrowser::backward);
    connect(forward_, &QAction::triggered, page_, &QTextBrowser::forward);
    connect(begin_, &QAction::triggered, this, [this] { show_section({}); });
    connect(page_, &QTextBrowser::backwardAvailable, back_, &QAction::setEnabled);
    connect(page_, &QTextBrowser::forwardAvailable, forward_, &QAction::setEnabled);
    back_->setEnabled(false), forward_->setEnabled(false);
    auto* const bar = new QToolBar;
    bar->addActions({back_, forward_, begin_});

    search_->setPlaceholderText(tr("Search the manual"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setToolTip(tr("Shows the sections that have all of these words (%1)")
                            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    search_->setClearButtonEnabled(true);
    search_->addAction(icon("search"), QLineEdit::LeadingPosition);
    contents_->setHeaderHidden(true);
    contents_->setAccessibleName(tr("Contents"));
    nothing_found_->setWordWrap(true);
    nothing_found_->setForegroundRole(QPalette::PlaceholderText);
    nothing_found_->hide();
    page_->setAccessibleName(tr("Page"));
    page_->setOpenLinks(true);
    page_->setOpenExternalLinks(true);
    page_->setFrameShape(QFrame::NoFrame);
    page_->document()->setDocumentMargin(3 * grid);
    connect(search_, &QLineEdit::textChanged, this, &ManualWindow::fill_contents);
    connect(search_, &QLineEdit::returnPressed, contents_, [this] {
        if (contents_->topLevelItemCount() > 0) contents_->setCurrentItem(contents_->topLevelItem(0));
        contents_->setFocus();
    });
    connect(contents_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (!item) return;
        page_->setSource(manual_.sections[item->data(0, index_role).toULongLong()].url());
        mark_words();
    });
    connect(page_, &QTextBrowser::sourceChanged, this, &ManualWindow::follow_page);

    auto* const left = new QWidget;
    auto* const column = new QVBoxLayout(left);
    column->setContentsMargins(grid, grid, 0, grid);
    column->addWidget(bar);
    column->addWidget(search_);
    column->addWidget(nothing_found_);
    column->addWidget(contents_, 1);
    auto* const splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(page_);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    int const letter = fontMetrics().averageCharWidth();
    splitter->setSizes({letters_left * letter, letters_right * letter});
    constexpr int lines_high = 36;
    resize((letters_left + letters_right) * letter + 4 * grid, lines_high * fontMetrics().lineSpacing());
    page_->setFocus();
}

void ManualWindow::wear_colors() {
    page_->document()->setDefaultStyleSheet(style_of(palette()));
    if (!page_->source().isEmpty()) page_->reload();
}

void ManualWindow::fill_contents() {
    QString const words = search_->text().simplified();
    QSignalBlocker const blocker(contents_);
    contents_->clear();
    QTreeWidgetItem* chapter = nullptr;
    for (std::size_t const index : manual_.search(words)) {
        ManualSection const& section = manual_.sections[index];
        bool const inside = words.isEmpty() && section.level > 1 && chapter;
        auto* const item = inside ? new QTreeWidgetItem(chapter) : new QTreeWidgetItem(contents_);
        item->setText(0, section.title);
        item->setData(0, index_role, static_cast<qulonglong>(index));
        if (section.level == 1) chapter = item;
    }
    contents_->setRootIsDecorated(words.isEmpty());
    nothing_found_->setVisible(!words.isEmpty() && contents_->topLevelItemCount() == 0);
    follow_page(page_->source());
}

void ManualWindow::show_section(QString const& id) {
    if (manual_.sections.empty()) return page_->setPlainText(tr("The manual is not installed."));
    search_->clear();
    ManualSection const* const section = manual_.find(id);
    page_->setSource((section ? *section : manual_.sections.front()).url());
}

void ManualWindow::follow_page(QUrl const& url) {
    ManualSection const* const shown = manual_.at(url);
    if (!shown) return;
    auto const index = static_cast<qulonglong>(shown - manual_.sections.data());
    QSignalBlocker const blocker(contents_);
    for (QTreeWidgetItemIterator it(contents_); *it; ++it) {
        if ((*it)->data(0, index_role).toULongLong() != index) continue;
        contents_->setCurrentItem(*it);
        (*it)->setExpanded(true);
    }
}

void ManualWindow::mark_words() {
    QList<QTextEdit::ExtraSelection> marks;
    for (QString const& word : search_->text().split(' ', Qt::SkipEmptyParts)) {
        QTextCursor at(page_->document());
        while (!(at = page_->document()->find(word, at)).isNull()) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(palette().brush(QPalette::Highlight));
            mark.format.setForeground(palette().brush(QPalette::HighlightedText));
            marks += mark;
        }
    }
    page_->setExtraSelections(marks);
}

void ManualWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) wear_colors();
    QWidget::changeEvent(event);
}

void ManualWindow::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Find)) {
        search_->setFocus();
        return search_->selectAll();
    }
    if (event->key() == Qt::Key_Escape) return static_cast<void>(close());
    QWidget::keyPressEvent(event);
}

}  // namespace daub
