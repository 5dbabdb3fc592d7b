#include "ui/main_window/file_questions.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace daub {
SaveAnswer FileDialogs::save_changes(QString const& name) {
    QMessageBox box(QMessageBox::Question, tr("Save changes?"), tr("\"%1\" has changes that are in no file.").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &window_);
    box.setInformativeText(tr("Without saving they are lost, and so are the pictures made since."));
    box.setDefaultButton(QMessageBox::Save);
    int const answer = box.exec();
    if (answer == QMessageBox::Save) return SaveAnswer::save;
    return answer == QMessageBox::Discard ? SaveAnswer::discard : SaveAnswer::cancel;
}

bool FileDialogs::end_work(std::vector<OngoingWork> const& works, Leaving leaving) {
    QStringList what, kept;
    for (OngoingWork const& work : works) what += work.what, kept += work.kept;
    bool const closes = leaving == Leaving::program;
    QMessageBox box(QMessageBox::Question, tr("End what is being made?"), what.join('\n'), QMessageBox::NoButton,
                    &window_);
    box.setInformativeText(kept.join('\n'));
    QPushButton* const end =
        box.addButton(closes ? tr("End and close") : tr("End and leave the project"), QMessageBox::DestructiveRole);
    QPushButton* const stay = box.addButton(tr("Go on with it"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == end;
}

RecoveryAnswer FileDialogs::recover(QDateTime const& last_written) {
    QMessageBox box(QMessageBox::Question, tr("Take the picture back?"),
                    tr("Daub ended without closing a picture that was last changed on %1.")
                        .arg(QLocale().toString(last_written, QLocale::ShortFormat)),
                    QMessageBox::NoButton, &window_);
    box.setInformativeText(tr("Everything up to the last stroke is still there."));
    QPushButton* const recover = box.addButton(tr("Take it back"), QMessageBox::AcceptRole);
    QPushButton* const discard = box.addButton(tr("Throw it away"), QMessageBox::DestructiveRole);
    box.addButton(tr("Later"), QMessageBox::RejectRole);
    box.setDefaultButton(recover);
    box.exec();
    if (box.clickedButton() == recover) return RecoveryAnswer::recover;
    return box.clickedButton() == discard ? RecoveryAnswer::discard : RecoveryAnswer::later;
}

QString FileDialogs::path_to_open(QString const& folder) {
    return QFileDialog::getOpenFileName(&window_, tr("Open"), folder,
                                        tr("Pictures painted in Daub (*.ora);;"
                                           "Pictures made by Daub (*.png *.jpg *.jpeg *.webp);;All files (*)"));
}

QString FileDialogs::path_to_save(QString const& suggestion) {
    QString const filter = tr("OpenRaster (*.ora)");
    QString path = QFileDialog::getSaveFileName(&window_, tr("Save as"), suggestion, filter);
    if (!path.isEmpty() && !path.endsWith(".ora", Qt::CaseInsensitive)) path += ".ora";
    return path;
}

}  // namespace daub
