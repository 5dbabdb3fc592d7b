// The models manager: what is installed, what each can do and would need, adding more, and choosing the document's.
//
//     ModelsDialog dialog({document, models, installer, models_folder()}, window);
//     connect(&dialog, &ModelsDialog::modelChosen, ...);       // the document has it; load it in the background
//
// Folders are added by choice or drop. Closing does not end an installation. Borrows its parts. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/models/installed_models.h"
#include "ui/models/model_installer.h"

#include <QDialog>

class QCheckBox;
class QGridLayout;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace daub {

class ModelsDialog : public QDialog {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        InstalledModels& models;
        ModelInstaller& installer;
        std::filesystem::path library;
    };
    explicit ModelsDialog(Parts const& parts, QWidget* parent = nullptr);

    QListWidget& list() const { return *list_; }
    QPushButton& use_button() const { return *use_; }
    QCheckBox& link_box() const { return *link_; }
    QPushButton& cancel_button() const { return *cancel_; }
    QString message() const;
    QString details() const;

    void add(QString const& path);
    /// Of a model that is being made ready; a fraction of 1 ends it.
    void show_loading(QString const& what, double fraction);

    Q_SIGNAL void modelChosen(QString const& id);

 protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

 private:
    QWidget* make_models_page();
    QWidget* make_additions_page();
    void listen();
    void show_models();
    void show_details();
    void show_work(QString const& text, double fraction);
    void choose_folder();
    void end_installation(QString const& id, QString const& problem);
    void use();
    InstalledModel const* current() const;

    Parts parts_;
    QListWidget* list_;
    QWidget* details_;
    QGridLayout* lines_;
    QLabel *name_, *message_;
    QPushButton *use_, *open_, *add_, *cancel_;
    QCheckBox* link_;
    QProgressBar* progress_;
    std::string wanted_;  ///< to be selected when the list is read anew
};

}  // namespace daub
