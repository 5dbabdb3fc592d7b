// Columns of labelled fields that stand side by side where there is room, else below one another.
//
//     PageColumns::Column* column = page->add_column(tr("Output"));
//     column->add(tr("Files"), field);
//
// UI thread.
#pragma once

#include <QGridLayout>
#include <QScrollArea>

class QBoxLayout;
class QLabel;

namespace daub {

class PageColumns : public QScrollArea {
    Q_OBJECT

 public:
    explicit PageColumns(QString const& name, QWidget* parent = nullptr);

    QGridLayout* add_column(QString const& title);
    /// A label and its field, in the next row.
    static void add(QGridLayout& column, QString const& label, QWidget* field);
    /// To stand at the top beside the field, level with its first line.
    static QLabel* label_beside(QString const& label, QWidget* field);
    /// Over the whole width of a column.
    static void add_wide(QGridLayout& column, QWidget* field);

    QSize minimumSizeHint() const override;

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    QBoxLayout* columns_;
};

}  // namespace daub
