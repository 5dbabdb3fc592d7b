#include "ui/frames/draw_tools.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"

#include <QGridLayout>
#include <QToolButton>

namespace daub {

DrawTools::DrawTools(std::vector<Tool> tools, QWidget* parent)
    : QWidget(parent),
      tools_(std::move(tools)),
      width_(new ValueSlider(tr("Width of strokes"),
                             {.least = 1, .most = 400, .step = 1, .fallback = 20, .decimals = 0, .suffix = " px"})) {
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid / 2);
    constexpr int columns = 2;
    int place = 0;
    auto const put = [&](QString const& text, QString const& picture, QString const& tip) {
        auto* const button = new QToolButton;
        button->setIcon(icon(picture));
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setToolTip(tip);
        button->setAccessibleName(text);
        button->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
        layout->addWidget(button, place / columns, place % columns);
        ++place;
        return button;
    };
    for (Tool const& tool : tools_) {
        QToolButton* const button = put(tool.text, tool.icon, tool.tip);
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, button](bool on) {
            for (QToolButton* const other : buttons_) other->setChecked(on && other == button);
            Q_EMIT chosen();
        });
        buttons_.push_back(button);
    }
    if (place % columns != 0) ++place;
    connect(put(tr("Take back"), "undo", tr("Takes the last stroke back")), &QToolButton::clicked, this,
            &DrawTools::undone);
    connect(put(tr("Clear"), "clear", tr("Takes all strokes of this frame away")), &QToolButton::clicked, this,
            &DrawTools::cleared);
    width_->set_value(width_->scale().fallback);
    layout->addWidget(width_, place / columns, 0, 1, columns);
    connect(width_, &ValueSlider::valueChanged, this, &DrawTools::chosen);
}

QString DrawTools::key() const {
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        if (buttons_[i]->isChecked()) return tools_[i].key;
    return {};
}

StageTool DrawTools::kind() const {
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        if (buttons_[i]->isChecked()) return tools_[i].kind;
    return StageTool::none;
}

void DrawTools::choose(QString const& key) {
    for (std::size_t i = 0; i < buttons_.size(); ++i) buttons_[i]->setChecked(tools_[i].key == key);
    Q_EMIT chosen();
}

double DrawTools::width() const { return width_->value(); }

}  // namespace daub
