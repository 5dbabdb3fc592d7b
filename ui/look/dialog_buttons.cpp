#include "ui/look/dialog_buttons.h"

#include <QDialogButtonBox>
#include <QLayout>

namespace daub {

// In the order in which the platform shows them.
void keep_in_tab_order(QDialogButtonBox const& box) {
    QWidget* last = nullptr;
    for (int i = 0; i < box.layout()->count(); ++i) {
        QWidget* const button = box.layout()->itemAt(i)->widget();
        if (button == nullptr) continue;
        if (last != nullptr) QWidget::setTabOrder(last, button);
        last = button;
    }
}

}  // namespace daub
