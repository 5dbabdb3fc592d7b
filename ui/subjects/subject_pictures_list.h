// The pictures of a subject that is to be learned: dropped or chosen, each with what it shows.
//
//     auto* list = new SubjectPicturesList;
//     connect(list, &SubjectPicturesList::changed, this, &SubjectDialog::follow);
//     wish.pictures = list->pictures();
//
// UI thread.
#pragma once

#include "ui/subjects/subject_order.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace daub {

class SubjectPicturesList : public QWidget {
    Q_OBJECT

 public:
    explicit SubjectPicturesList(QWidget* parent = nullptr);

    std::vector<SubjectPictureChoice> pictures() const;
    void set_pictures(std::vector<SubjectPictureChoice> const& pictures);
    /// Files and folders. What the text file of its name beside a picture says is its caption; files that are no
    /// pictures are told of.
    void add(QStringList const& files);
    void remove_chosen();

    QListWidget& list() const { return *list_; }
    QLineEdit& caption() const { return *caption_; }
    QPushButton& remove_button() const { return *remove_; }

    Q_SIGNAL void changed();
    Q_SIGNAL void troubled(QString const& message);

 protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

 private:
    bool add_one(SubjectPictureChoice const& picture);
    void choose();
    void follow_chosen();

    QListWidget* list_;
    QLabel* hint_;
    QPushButton *add_, *remove_;
    QLineEdit* caption_;
};

}  // namespace daub
