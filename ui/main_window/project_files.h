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
    /// Tells what would end with the project or the program.
    void set_ongoing_work(std::function<std::vector<OngoingWork>(Leaving)> works) { works_ = std::move(works); }

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
    /// Asks where something would be lost or end. False: stay.
    bool may_leave(Leaving leaving = Leaving::project);
    /// The document is saved or thrown away on purpose: its journal goes.
    void leave() { journal_.discard(); }

    QString title() const;

    Q_SIGNAL void troubled(QString const& message);
    Q_SIGNAL void told(QString const& message);

 private:
    bool load(QString const& path);
    bool save_now(QString const& path);
    bool may_end_work(Leaving leaving);
    QString suggested_path() const;
    void follow_autosave();

    Document& document_;
    Settings& settings_;
    FileQuestions& questions_;
    std::filesystem::path recovery_;
    DocumentFile file_;
    Journal journal_;
    std::function<void()> flush_ = [] {};
    std::function<std::vector<OngoingWork>(Leaving)> works_;
};

}  // namespace daub
