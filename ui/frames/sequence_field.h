// A field for the files of a sequence, "fox.####.png", with what was found under it. Typed, dropped, or chosen: one
// file of it is enough.
//
//     auto* plate = new SequenceField(tr("Plate"), SequenceField::Use::read);
//     connect(plate, &SequenceField::changed, ...);        // once the text is whole
//
// UI thread; looks at the folder when the text changed.
#pragma once

#include <QWidget>

#include <string>

class QLabel;
class QLineEdit;

namespace daub {

class SequenceField : public QWidget {
    Q_OBJECT

 public:
    enum class Use { read, write };
    /// name: what assistive technology calls it.
    SequenceField(QString const& name, Use use, QWidget* parent = nullptr);

    std::string text() const;
    void set_text(QString const& text);
    /// Looks at the folder again.
    void refresh();
    QLineEdit& edit() const { return *edit_; }
    QString found() const;

    Q_SIGNAL void changed();

 protected:
    bool event(QEvent* event) override;

 private:
    void take();
    void choose();

    Use use_;
    QString taken_, said_;
    QLineEdit* edit_;
    QLabel* found_;
};

/// The sequence that a file belongs to: its last digits become '#'. Without digits the file itself.
QString pattern_of_file(QString const& path);
/// The same for files to write: where there is no place for a number, one before the ending.
QString pattern_for_writing(QString const& path);

}  // namespace daub
