// Sampler and schedule of each stage of the cascade.
//
// Follows the document and edits it. Borrows the document. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/panels/process/process_course.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace daub {

class StageFields : public QWidget {
    Q_OBJECT

 public:
    explicit StageFields(Document& document, QWidget* parent = nullptr);

    /// One row for each stage.
    void set_course(ProcessCourse const& course);
    /// The label of a row that follows and these rows' own become equally wide.
    void line_up(QLabel& following);

    int stage_count() const { return static_cast<int>(rows_.size()); }
    QComboBox& sampler(int stage) const { return *rows_[static_cast<std::size_t>(stage)].sampler; }
    QComboBox& schedule(int stage) const { return *rows_[static_cast<std::size_t>(stage)].schedule; }

 private:
    struct Row {
        QComboBox* sampler;
        QComboBox* schedule;
    };
    void add_row(StageCourse const& course);
    void show_settings();
    void change(std::size_t stage, std::function<void(StageSettings&)> const& change);

    Document& document_;
    QGridLayout* layout_ = nullptr;
    std::vector<QString> names_;
    std::vector<Row> rows_;
};

/// As papers write them.
QString sampler_label(Sampler sampler);
QString schedule_label(Schedule schedule);

}  // namespace daub
