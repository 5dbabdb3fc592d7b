// A combo box over the values of an enumeration.
#pragma once

#include <QComboBox>

#include <utility>
#include <vector>

namespace daub {

template <typename T>
QComboBox* choice_box(QString const& name, std::vector<std::pair<QString, T>> const& choices, QString const& tip = {}) {
    auto* const box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    for (auto const& [text, value] : choices) box->addItem(text, static_cast<int>(value));
    return box;
}

template <typename T>
T choice_of(QComboBox const* box) {
    return static_cast<T>(box->currentData().toInt());
}

template <typename T>
void choose(QComboBox* box, T value) {
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

}  // namespace daub
