#include "ui/panels/process/stage_fields.h"

#include "ui/look/look_drawing.h"
#include "ui/models/part_names.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace daub {

QString sampler_label(Sampler sampler) {
    switch (sampler) {
        case Sampler::model_default:
            return StageFields::tr("The model's own", "sampler");
        case Sampler::euler:
            return "Euler";
        case Sampler::euler_ancestral:
            return StageFields::tr("Euler, ancestral");
        case Sampler::heun:
            return "Heun";
        case Sampler::edm_stochastic:
            return StageFields::tr("EDM, stochastic");
        case Sampler::ddim:
            return "DDIM";
        case Sampler::dpmpp_2m:
            return "DPM-Solver++ 2M";
        case Sampler::unipc:
            return "UniPC";
        case Sampler::deis_1:
            return "DEIS 1";
        case Sampler::deis_2:
            return "DEIS 2";
        case Sampler::deis_3:
            return "DEIS 3";
        case Sampler::ddpm:
            return "DDPM";
    }
    return {};
}

QString schedule_label(Schedule schedule) {
    switch (schedule) {
        case Schedule::model_default:
            return StageFields::tr("The model's own", "schedule");
        case Schedule::karras:
            return "Karras";
        case Schedule::uniform_time:
            return StageFields::tr("Uniform in time");
        case Schedule::exponential:
            return StageFields::tr("Exponential");
    }
    return {};
}

StageFields::StageFields(Document& document, QWidget* parent) : QWidget(parent), document_(document) {
    layout_ = new QGridLayout(this);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setHorizontalSpacing(grid);
    layout_->setVerticalSpacing(grid / 2);
    layout_->setColumnStretch(1, 1);
    connect(&document, &Document::settingsChanged, this, &StageFields::show_settings);
    connect(&document, &Document::documentReset, this, &StageFields::show_settings);
    set_course({});
}

void StageFields::set_course(ProcessCourse const& course) {
    std::vector<QString> names;
    for (StageCourse const& stage : course.stages()) names.push_back(stage_text(stage.name));
    if (names == names_ && !rows_.empty()) return;
    names_ = std::move(names);
    while (QLayoutItem* const item = layout_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    rows_.clear();
    for (StageCourse const& stage : course.stages()) add_row(stage);
    show_settings();
}

void StageFields::line_up(QLabel& following) {
    int const width = std::max({following.sizeHint().width(), QLabel(tr("Sampler")).sizeHint().width(),
                                QLabel(tr("Schedule")).sizeHint().width()});
    layout_->setColumnMinimumWidth(0, width);
    following.setMinimumWidth(width);
}

void StageFields::add_row(StageCourse const& course) {
    auto const index = rows_.size();
    bool const only = names_.size() == 1;
    QString const name = course.name.empty() ? tr("Stage %1").arg(index + 1) : stage_text(course.name);
    Row const row{new QComboBox(this), new QComboBox(this)};
    row.sampler->addItem(sampler_label(Sampler::model_default), static_cast<int>(Sampler::model_default));
    for (Sampler const sampler : all_samplers())
        if (sampler != Sampler::model_default) row.sampler->addItem(sampler_label(sampler), static_cast<int>(sampler));
    for (Schedule const schedule :
         {Schedule::model_default, Schedule::karras, Schedule::uniform_time, Schedule::exponential})
        row.schedule->addItem(schedule_label(schedule), static_cast<int>(schedule));
    int line = layout_->rowCount();
    if (!only) {
        auto* const title = new QLabel(name, this);
        title->setForegroundRole(QPalette::PlaceholderText);
        layout_->addWidget(title, line++, 0, 1, 2);
    }
    auto const add = [&](QString const& text, QComboBox* field, QString const& tip) {
        auto* const label = new QLabel(text, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(field);
        field->setAccessibleName(only ? text : QString("%1, %2").arg(text, name));
        field->setToolTip(tip);
        field->setFocusPolicy(Qt::StrongFocus);
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field->setMinimumContentsLength(10);
        layout_->addWidget(label, line, 0);
        layout_->addWidget(field, line++, 1);
    };
    add(tr("Sampler"), row.sampler, tr("How each step goes from one noise level to the next"));
    add(tr("Schedule"), row.schedule, tr("How the noise levels of the steps are spaced"));
    connect(row.sampler, &QComboBox::activated, this, [this, index, box = row.sampler] {
        auto const chosen = static_cast<Sampler>(box->currentData().toInt());
        change(index, [chosen](StageSettings& stage) { stage.sampler = chosen; });
    });
    connect(row.schedule, &QComboBox::activated, this, [this, index, box = row.schedule] {
        auto const chosen = static_cast<Schedule>(box->currentData().toInt());
        change(index, [chosen](StageSettings& stage) { stage.schedule = chosen; });
    });
    rows_.push_back(row);
}

void StageFields::change(std::size_t stage, std::function<void(StageSettings&)> const& change) {
    document_.change_settings(tr("Change sampling"), [&](GenerationRequest& request) {
        if (request.stages.size() <= stage) request.stages.resize(stage + 1);
        change(request.stages[stage]);
    });
}

void StageFields::show_settings() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto const& stages = document_.request().stages;
        StageSettings const settings = i < stages.size() ? stages[i] : StageSettings{};
        rows_[i].sampler->setCurrentIndex(rows_[i].sampler->findData(static_cast<int>(settings.sampler)));
        rows_[i].schedule->setCurrentIndex(rows_[i].schedule->findData(static_cast<int>(settings.schedule)));
    }
}

}  // namespace daub
