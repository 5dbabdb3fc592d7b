// The window's file: new, open, save, autosave, the crash journal, and the question before something would be lost.
//
//     ProjectFiles files(document, settings, questions, recovery_folder());
//     files.open_file(path);                          // asks first where changes would be lost
//     if (files.may_leave()) window.close();
//
// Opens projects (.ora) and pictures that carry Daub's settings. Borrows all its parts. UI thread.
#pragma once

#include "ui/document/document_file.h"
#include "ui/document/journal.h"
#include "ui/main_window/file_questions.h"
#include "ui/settings/settings.h"

#include <functional>

namespace daub {

class ProjectFiles : public QObject {
    Q_OBJECT

 public:
    ProjectFiles(Document& document, Settings& settings, FileQuestions& questions,
                 std::filesystem::path const& recovery, QObject* parent = nullptr);

    /// Called before a save or a question, to bring what is on its way into the document.
    void set_before_saving(std::function<void()> flush) { flush_ = std::move(flush); }

    void new_picture();
    void open();
    /// False where it was not opened; troubled() has said why, unless people changed their mind.
    bool open_file(QString const& path);
    /// As a copy without a name that nobody has changed yet.
    bool open_example();
    bool save();
    bool save_as();

    /// Offers what other sessions left behind, newest first. True where something was taken back.
    bool recover();
    /// Asks where something would be lost. False: stay.
    bool may_leave();
    /// The document is saved or thrown away on purpose: its journal goes.
    void leave() { journal_.discard(); }

    QString title() const;

    Q_SIGNAL void troubled(QString const& message);
    Q_SIGNAL void told(QString const& message);

 private:
    bool load(QString const& path);
    bool save_now(QString const& path);
    QString suggested_path() const;
    void follow_autosave();

    Document& document_;
    Settings& settings_;
    FileQuestions& questions_;
    std::filesystem::path recovery_;
    DocumentFile file_;
    Journal journal_;
    std::function<void()> flush_ = [] {};
};

}  // namespace daub
