// Which installed adapter of one kind a picture is made with: a name and a list, its first entry leaves it to the
// model.
//
//     auto* choice = new AdapterChoice(document, {.name = tr("Autoencoder"), .usual = tr("The model's own"),
//                                                 .change = tr("Change autoencoder"), .field =
//                                                 &GenerationRequest::vae});
//     choice->set_names({"soft", "clear"});
//
// Hidden where there is nothing to choose and nothing chosen. A chosen one that is not among the names is shown with a
// warning, so that it can be taken out. Follows the document and edits it; borrows it. UI thread.
#pragma once

#include "ui/document/document.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;

namespace daub {

class AdapterChoice : public QWidget {
    Q_OBJECT

 public:
    struct About {
        QString name, usual, change, tip = {};
        std::string GenerationRequest::*field = nullptr;
    };
    AdapterChoice(Document& document, About about, QWidget* parent = nullptr);

    /// Those that serve the document's model.
    void set_names(QStringList const& names);
    QComboBox& box() const { return *box_; }
    QLabel& label() const { return *label_; }

 private:
    void follow();
    void choose();

    Document& document_;
    About about_;
    QStringList names_;
    QLabel* label_;
    QComboBox* box_;
};

}  // namespace daub
