// What files ask people: a name, whether to save, whether to end what is being made, whether to take back what a crash
// left. Dialogs in the program, prepared answers in tests.
#pragma once

#include "ui/session/ongoing_work.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <vector>

class QWidget;

namespace daub {

enum class SaveAnswer { save, discard, cancel };
enum class RecoveryAnswer { recover, discard, later };
enum class Leaving { project, program };

class FileQuestions {
 public:
    virtual ~FileQuestions() = default;

    /// `name`: of the picture whose changes would be lost.
    virtual SaveAnswer save_changes(QString const& name) = 0;
    /// True: it may end. `works`: at least one.
    virtual bool end_work(std::vector<OngoingWork> const& works, Leaving leaving) = 0;
    virtual RecoveryAnswer recover(QDateTime const& last_written) = 0;
    /// Empty: none was chosen.
    virtual QString path_to_open(QString const& folder) = 0;
    virtual QString path_to_save(QString const& suggestion) = 0;
};

/// Modal dialogs over `window`, which must outlive it.
class FileDialogs : public FileQuestions {
    Q_DECLARE_TR_FUNCTIONS(daub::FileDialogs)

 public:
    explicit FileDialogs(QWidget& window) : window_(window) {}

    SaveAnswer save_changes(QString const& name) override;
    bool end_work(std::vector<OngoingWork> const& works, Leaving leaving) override;
    RecoveryAnswer recover(QDateTime const& last_written) override;
    QString path_to_open(QString const& folder) override;
    QString path_to_save(QString const& suggestion) override;

 private:
    QWidget& window_;
};

}  // namespace daub
