// The page of the models manager about models: what is installed, what each can do and would need, choosing the
// document's, removing one.
//
//     auto* page = new ModelsPage(document, models);
//     connect(page, &ModelsPage::told, this, &ModelsDialog::show_message);
//
// Borrows its parts. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/models/installed_models.h"

#include <QWidget>

#include <string>

class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace daub {

class ModelsPage : public QWidget {
    Q_OBJECT

 public:
    ModelsPage(Document& document, InstalledModels& models, QWidget* parent = nullptr);

    QListWidget& list() const { return *list_; }
    QPushButton& use_button() const { return *use_; }
    QPushButton& remove_button() const { return *remove_; }
    QString details() const;

    /// Makes a model the current one, once it is listed.
    void select(QString const& id);

    /// The document has it; it can be loaded in the background.
    Q_SIGNAL void modelChosen(QString const& id);
    /// Something to say: what was done, or why it was not.
    Q_SIGNAL void told(QString const& message);

 private:
    void arrange();
    void show_models();
    void show_details();
    void use();
    void remove();
    InstalledModel const* current() const;

    Document& document_;
    InstalledModels& models_;
    QListWidget* list_;
    QWidget* details_;
    QGridLayout* lines_;
    QLabel* name_;
    QPushButton *use_, *open_, *remove_;
    std::string wanted_;  ///< to be current when the list is read anew
};

}  // namespace daub
