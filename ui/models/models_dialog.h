// The models manager: a page of models, a page of adapters, and adding more of both.
//
//     ModelsDialog dialog({document, models, installer}, window);
//     connect(&dialog, &ModelsDialog::modelChosen, ...);       // the document has it; load it in the background
//
// Models and adapters are added by choice or drop, and sorted where they belong. Closing does not end an installation.
// Borrows its parts. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/models/installed_models.h"
#include "ui/models/model_installer.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace daub {

class AdaptersPage;
class ModelsPage;

class ModelsDialog : public QDialog {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        InstalledModels& models;
        ModelInstaller& installer;
    };
    explicit ModelsDialog(Parts const& parts, QWidget* parent = nullptr);

    ModelsPage& models() const { return *models_; }
    AdaptersPage& adapters() const { return *adapters_; }
    QTabWidget& tabs() const { return *tabs_; }
    QCheckBox& link_box() const { return *link_; }
    QPushButton& cancel_button() const { return *cancel_; }
    QString message() const;

    /// A folder or file; waits until it is known how to look it over.
    void add(QString const& path);
    /// Of a model that is being made ready; a fraction of 1 ends it.
    void show_loading(QString const& what, double fraction);

    Q_SIGNAL void modelChosen(QString const& id);

 protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

 private:
    void add_work(QVBoxLayout& layout);
    void listen();
    void models_read();
    void show_work(QString const& text, double fraction);
    void choose_folder();
    void choose_files();
    void add_next();
    void end_installation(InstallationEnd const& end);

    Parts parts_;
    QTabWidget* tabs_;
    ModelsPage* models_;
    AdaptersPage* adapters_;
    QLabel* message_;
    QPushButton *add_, *cancel_;
    QCheckBox* link_;
    QProgressBar* progress_;
    QStringList waiting_;  ///< to be added, one after the other
    QStringList report_;   ///< what became of those that were added together
};

}  // namespace daub
