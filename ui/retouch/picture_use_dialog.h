// Asks what a picture that was pasted shall be.
//
//     PictureUseDialog dialog(picture.image, restorable, window);
//     if (dialog.exec() == QDialog::Accepted) ... dialog.use() ...
//
// UI thread.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/snapshot.h"

#include <QDialog>

class QPushButton;

namespace daub {

class PictureUseDialog : public QDialog {
    Q_OBJECT

 public:
    enum class Use { start_image, style_reference, restore_settings };

    /// `restorable`: it carries settings.
    PictureUseDialog(Snapshot<Image> const& picture, bool restorable, QWidget* parent = nullptr);

    Use use() const { return use_; }
    QPushButton* button(Use use) const;

 private:
    QPushButton* add(Use use, QString const& icon_name, QString const& text);

    std::vector<std::pair<Use, QPushButton*>> buttons_;
    Use use_ = Use::start_image;
};

}  // namespace daub
