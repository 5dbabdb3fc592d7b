#include "ui/frames/page_columns.h"

#include "ui/look/look_drawing.h"
#include "ui/look/section_header.h"

#include <QBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace daub {

PageColumns::PageColumns(QString const& name, QWidget* parent) : QScrollArea(parent) {
    setAccessibleName(name);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
    auto* const content = new QWidget;
    columns_ = new QBoxLayout(QBoxLayout::TopToBottom, content);
    columns_->setContentsMargins(grid, 0, grid, grid);
    columns_->setSpacing(3 * grid);
    setWidget(content);
}

QGridLayout* PageColumns::add_column(QString const& title) {
    auto* const column = new QVBoxLayout;
    column->setSpacing(grid / 2);
    column->addWidget(new SectionHeader(title));
    auto* const fields = new QGridLayout;
    fields->setHorizontalSpacing(grid);
    fields->setVerticalSpacing(grid / 2);
    fields->setColumnStretch(1, 1);
    column->addLayout(fields);
    column->addStretch(1);
    columns_->addLayout(column, 1);
    return fields;
}

void PageColumns::add(QGridLayout& column, QString const& label, QWidget* field) {
    int const row = column.rowCount();
    column.addWidget(label_beside(label, field), row, 0, Qt::AlignTop);
    column.addWidget(field, row, 1);
}

QLabel* PageColumns::label_beside(QString const& label, QWidget* field) {
    auto* const text = new QLabel(label);
    text->setBuddy(field);
    text->setForegroundRole(QPalette::PlaceholderText);
    QWidget const* const line = field->focusProxy() == nullptr ? field : field->focusProxy();
    line->ensurePolished(), text->ensurePolished();
    int const room = line->sizeHint().height() - text->sizeHint().height();
    text->setContentsMargins(0, std::max(0, room / 2), 0, 0);
    return text;
}

void PageColumns::add_wide(QGridLayout& column, QWidget* field) { column.addWidget(field, column.rowCount(), 0, 1, 2); }

QSize PageColumns::minimumSizeHint() const { return {30 * grid, 12 * grid}; }

void PageColumns::resizeEvent(QResizeEvent* event) {
    columns_->setDirection(QBoxLayout::LeftToRight);
    columns_->invalidate();
    bool const fits = columns_->minimumSize().width() <= event->size().width();
    columns_->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QScrollArea::resizeEvent(event);
}

}  // namespace daub
