#include "ui/export/color_map_dialog.h"

#include "engine/scene/file_bytes.h"
#include "ui/document/document.h"
#include "ui/document/file_path.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"
#include "ui/panels/style/picture_thumbnail.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

#include <cmath>

namespace daub {
namespace {

constexpr int color_column = 0, share_column = 1, words_column = 2;
constexpr int most_tolerance = 100;

QTableWidgetItem* cell(QString const& text, Qt::ItemFlags flags) {
    auto* const item = new QTableWidgetItem(text);
    item->setFlags(flags);
    return item;
}

}  // namespace

ColorMapDialog::ColorMapDialog(Document& document, Image map, QWidget* parent)
    : QDialog(parent),
      document_(document),
      import_(document, map),
      tolerance_(new ValueSlider(
          tr("Tolerance"), {.most = most_tolerance, .step = 1, .fallback = usual_color_tolerance, .decimals = 0})),
      table_(new QTableWidget(0, 3)),
      state_(new QLabel) {
    setWindowTitle(tr("Import a colour map"));
    arrange(map);
    tolerance_->set_value(import_.tolerance());
    connect(tolerance_, &ValueSlider::valueChanged, this, [this](double value) {
        import_.set_tolerance(static_cast<int>(std::lround(value)));
        show_colors();
    });
    connect(table_, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (showing_ || item->column() != words_column) return;
        import_.set_words(static_cast<std::size_t>(item->row()), item->text().trimmed().toStdString());
        show_state();
    });
    show_colors();
}

void ColorMapDialog::arrange(Image const& map) {
    table_->setHorizontalHeaderLabels({tr("Colour"), tr("Share"), tr("Words")});
    table_->setAccessibleName(tr("Colours of the map"));
    table_->horizontalHeader()->setSectionResizeMode(words_column, QHeaderView::Stretch);
    table_->verticalHeader()->hide();
    table_->setTabKeyNavigation(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    constexpr int shown_rows = 7;
    table_->setMinimumHeight(shown_rows * (fontMetrics().height() + grid));
    tolerance_->setToolTip(
        tr("How far a colour of the map may be from the colour that it means, 0 to 255 per channel"));
    state_->setWordWrap(true);
    auto* const picture = new PictureThumbnail(tr("The colour map"));
    picture->set_picture(map);
    auto* const note =
        new QLabel(tr("Each colour becomes the area of a region. Write words for colours that no region has; "
                      "colours without words are left out."));
    note->setWordWrap(true);
    auto* const head = new QHBoxLayout;
    head->setSpacing(2 * grid);
    head->addWidget(picture, 0, Qt::AlignTop);
    head->addWidget(note, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setSpacing(grid);
    layout->addLayout(head);
    layout->addWidget(table_, 1);
    auto* const form = new QFormLayout;
    form->addRow(tr("&Tolerance"), tolerance_);
    layout->addLayout(form);
    layout->addWidget(state_);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* const list = buttons->addButton(tr("Read a &list..."), QDialogButtonBox::ActionRole);
    list->setToolTip(tr("A text file with a line for each colour: #rrggbb words"));
    list->setAutoDefault(false);
    import_button_ = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    connect(list, &QPushButton::clicked, this, &ColorMapDialog::choose_list);
    connect(buttons, &QDialogButtonBox::accepted, this, &ColorMapDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    import_button_->setDefault(true);  // a dialog only knows the buttons that are in it
}

void ColorMapDialog::show_colors() {
    showing_ = true;
    table_->setRowCount(0);
    for (MappedColor const& color : import_.colors()) {
        int const row = table_->rowCount();
        table_->insertRow(row);
        QPixmap swatch(2 * grid, 2 * grid);
        swatch.fill(QColor(color.color.red, color.color.green, color.color.blue));
        QTableWidgetItem* const name = cell(QString::fromStdString(to_hex(color.color)), Qt::ItemIsEnabled);
        name->setIcon(QIcon(swatch));
        table_->setItem(row, color_column, name);
        QString const share = QLocale().toString(color.share * 100, 'f', 1);
        table_->setItem(row, share_column, cell(tr("%1 %").arg(share), Qt::ItemIsEnabled));
        bool const of_region = !color.region.empty();
        Qt::ItemFlags const flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
        table_->setItem(row, words_column,
                        cell(QString::fromStdString(color.words), of_region ? flags : flags | Qt::ItemIsEditable));
    }
    showing_ = false;
    show_state();
}

void ColorMapDialog::show_state() {
    int const count = import_.usable();
    state_->setText(import_.problem().empty() ? tr("%n area(s) will be imported.", nullptr, count)
                                              : QString::fromStdString(import_.problem()));
    import_button_->setEnabled(count > 0);
}

void ColorMapDialog::choose_list() {
    QString const path = QFileDialog::getOpenFileName(this, tr("Colours and words"), {}, tr("Lists (*.txt *.json)"));
    if (!path.isEmpty()) read_list(path);
}

void ColorMapDialog::read_list(QString const& path) {
    try {
        Bytes const bytes = read_file(to_path(path));
        import_.take_list(text_of(bytes), path.toStdString());
        show_colors();
    } catch (std::exception const& failure) {
        state_->setText(QString::fromUtf8(failure.what()));
    }
}

void ColorMapDialog::take() {
    import_.apply(document_);
    accept();
}

}  // namespace daub
