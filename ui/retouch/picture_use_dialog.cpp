#include "ui/retouch/picture_use_dialog.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/panels/style/picture_thumbnail.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace daub {

PictureUseDialog::PictureUseDialog(Snapshot<Image> const& picture, bool restorable, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Use the picture as"));
    auto* const thumbnail = new PictureThumbnail(tr("The pasted picture"));
    thumbnail->set_picture(picture);
    auto* const row = new QHBoxLayout(this);
    row->setSpacing(2 * grid);
    row->addWidget(thumbnail, 0, Qt::AlignTop);
    auto* const column = new QVBoxLayout;
    row->addLayout(column, 1);
    column->addWidget(add(Use::start_image, "start-image", tr("&Start image")));
    column->addWidget(add(Use::style_reference, "style", tr("St&yle reference")));
    if (restorable) column->addWidget(add(Use::restore_settings, "reset", tr("&Restore its settings")));
    auto* const cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(cancel);
    buttons_.front().second->setDefault(true);
    buttons_.front().second->setFocus();
}

QPushButton* PictureUseDialog::add(Use use, QString const& icon_name, QString const& text) {
    auto* const made = new QPushButton(icon(icon_name), text);
    buttons_.emplace_back(use, made);
    connect(made, &QPushButton::clicked, this, [this, use] {
        use_ = use;
        accept();
    });
    return made;
}

QPushButton* PictureUseDialog::button(Use use) const {
    for (auto const& [of, button] : buttons_)
        if (of == use) return button;
    return nullptr;
}

}  // namespace daub
