// What is to be learned, as the dialog has it, and where it is kept while it is being learned.
//
//     SubjectRun const run = begin_run(order);                        // copies the pictures, writes the order
//     process.start(program, run.arguments());
//     for (SubjectRun const& left : unfinished_runs()) ...            // after the program was closed
//
// Free functions and values. UI thread: files are small.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace daub {

inline constexpr int fewest_subject_pictures = 3, most_subject_pictures = 10;

struct SubjectPictureChoice {
    QString file;
    QString caption;  ///< what it shows; empty: the subject's name and class

    bool operator==(SubjectPictureChoice const&) const = default;
};

struct SubjectWish {
    QString name, kind;
    QString model;  ///< id; empty: the embedded one
    std::vector<SubjectPictureChoice> pictures;
    bool full = false;  ///< all weights instead of a LoRA
    double effort = 1;  ///< of the usual number of pictures that are looked at
    bool mirror = false;

    bool operator==(SubjectWish const&) const = default;
};

/// What keeps it from being learned, for people; empty: nothing.
QString problem_of(SubjectWish const& wish);

/// A folder of $XDG_DATA_HOME/daub/subject-runs.
struct SubjectRun {
    QString folder;
    SubjectWish wish;  ///< its pictures are the copies

    /// Of `daub-train`.
    QStringList arguments() const;
};

/// Copies the pictures and writes the order; a run of the same name that was not finished is replaced. Throws Error
/// (output) naming the file.
SubjectRun begin_run(SubjectWish const& wish);
/// Those that were begun and not finished, the latest first.
std::vector<SubjectRun> unfinished_runs();
/// After its subject is installed, or is given up.
void remove_run(SubjectRun const& run);

}  // namespace daub
