#include "ui/main_window/generate_buttons.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/main_window/actions.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace daub {
namespace {

constexpr int height = 5 * grid;

/// What the action says, also after its keys were changed.
void follow_tip(QPushButton* button, QAction* action) {
    auto const tell = [button, action] { button->setToolTip(action->toolTip()); };
    QObject::connect(action, &QAction::changed, button, tell);
    tell();
}

QPushButton* live_button(QAction* action) {
    auto* const button = new QPushButton(icon("live"), GenerateButtons::tr("Live"));
    button->setObjectName("live-button");
    button->setCheckable(true);
    button->setMinimumHeight(height);
    button->setChecked(action->isChecked());
    follow_tip(button, action);
    QObject::connect(action, &QAction::toggled, button, &QPushButton::setChecked);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::setChecked);
    return button;
}

QPushButton* generate_button(QAction* action) {
    auto* const button = new QPushButton(GenerateButtons::tr("Generate"));
    button->setObjectName("generate-button");
    button->setProperty("primary", true);
    button->setMinimumHeight(height);
    follow_tip(button, action);
    QFont font = button->font();
    font.setWeight(QFont::DemiBold);
    button->setFont(font);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

}  // namespace

GenerateButtons::GenerateButtons(Actions& actions, QWidget* parent) : QWidget(parent) {
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, grid, grid, grid);
    layout->setSpacing(grid);
    layout->addWidget(live_button(actions["live"]), 0, Qt::AlignTop);
    layout->addWidget(generate_button(actions["generate"]), 0, Qt::AlignTop);
}

}  // namespace daub
