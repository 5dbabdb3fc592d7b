// Beside the sentence: the primary action, and the switch of live mode.
#pragma once

#include <QWidget>

namespace daub {

class Actions;

class GenerateButtons : public QWidget {
    Q_OBJECT

 public:
    explicit GenerateButtons(Actions& actions, QWidget* parent = nullptr);
};

}  // namespace daub
