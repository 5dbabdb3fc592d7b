// Teaching a subject: drop pictures of it, name it, watch it being learned, paint with it.
//
//     SubjectDialog dialog({document, models, training}, window);
//     dialog.show();
//
// The training goes on when the dialog is closed. Borrows its parts. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/models/installed_models.h"
#include "ui/subjects/subject_training_process.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace daub {

class SubjectPicturesList;

class SubjectDialog : public QDialog {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        InstalledModels& models;
        SubjectTrainingProcess& training;
    };
    explicit SubjectDialog(Parts const& parts, QWidget* parent = nullptr);

    SubjectPicturesList& pictures() const { return *pictures_; }
    QLineEdit& name_field() const { return *name_; }
    QLineEdit& kind_field() const { return *kind_; }
    QPushButton& learn_button() const { return *learn_; }
    QPushButton& paint_button() const { return *paint_; }
    QPushButton& forget_button() const { return *forget_; }
    QString message() const;
    QString progress_text() const;
    bool shows_preview() const;

 protected:
    void showEvent(QShowEvent* event) override;

 private:
    QWidget* make_fields();
    QWidget* make_progress();
    void listen();
    SubjectWish wish() const;
    void show_wish(SubjectWish const& wish);
    void follow();
    void show_progress();
    void grow();
    void learn();
    void forget();
    void paint_with_it();
    bool continues() const;

    Parts parts_;
    SubjectPicturesList* pictures_;
    QLineEdit *name_, *kind_;
    QLabel *model_, *message_, *doing_, *preview_;
    QComboBox *effort_, *method_;
    QCheckBox* mirror_;
    QProgressBar* bar_;
    QPushButton *learn_, *paint_, *forget_;
    std::optional<SubjectRun> left_;  ///< a run that was begun and not finished
    QString problem_;                 ///< of a picture that was dropped
};

}  // namespace daub
