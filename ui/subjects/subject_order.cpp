#include "ui/subjects/subject_order.h"

#include "engine/core/error.h"
#include "engine/scene/model_install.h"
#include "ui/document/file_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

namespace daub {
namespace {

struct SubjectTexts {
    Q_DECLARE_TR_FUNCTIONS(daub::SubjectTexts)
};

constexpr char const* order_file = "order.json";
constexpr char const* picture_folder = "pictures";

QString runs_folder() { return to_qstring(models_folder().parent_path() / "subject-runs"); }

[[noreturn]] void fail_to_write(QString const& file) {
    fail(ErrorKind::output, "{} cannot be written. Is there room on the disk?", file.toStdString());
}

void write_whole(QString const& file, QByteArray const& bytes) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) fail_to_write(file);
}

QJsonObject as_json(SubjectWish const& wish) {
    QJsonArray pictures;
    for (SubjectPictureChoice const& picture : wish.pictures)
        pictures += QJsonObject{{"file", QFileInfo(picture.file).fileName()}, {"caption", picture.caption}};
    return {{"name", wish.name}, {"class", wish.kind},    {"model", wish.model},  {"pictures", pictures},
            {"full", wish.full}, {"effort", wish.effort}, {"mirror", wish.mirror}};
}

std::optional<SubjectRun> read_run(QString const& folder) {
    QFile file(folder + '/' + order_file);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    QJsonObject const json = QJsonDocument::fromJson(file.readAll()).object();
    SubjectRun run{.folder = folder,
                   .wish = {.name = json["name"].toString(),
                            .kind = json["class"].toString(),
                            .model = json["model"].toString(),
                            .pictures = {},
                            .full = json["full"].toBool(),
                            .effort = json["effort"].toDouble(1),
                            .mirror = json["mirror"].toBool()}};
    for (QJsonValue const& picture : json["pictures"].toArray())
        run.wish.pictures.push_back(
            {.file = folder + '/' + picture_folder + '/' + QFileInfo(picture["file"].toString()).fileName(),
             .caption = picture["caption"].toString()});
    return run.wish.name.isEmpty() ? std::nullopt : std::optional(run);
}

/// Pictures under names of their own: two folders may have used the same.
SubjectWish with_copies(SubjectWish wish, QString const& folder) {
    for (std::size_t i = 0; i < wish.pictures.size(); ++i) {
        SubjectPictureChoice& picture = wish.pictures[i];
        QString const copy =
            QString("%1/%2.%3").arg(folder).arg(i + 1, 2, 10, QChar('0')).arg(QFileInfo(picture.file).suffix());
        if (!QFile::copy(picture.file, copy)) fail_to_write(copy);
        if (!picture.caption.isEmpty())
            write_whole(QString("%1/%2.txt").arg(folder).arg(i + 1, 2, 10, QChar('0')),
                        picture.caption.toUtf8() + '\n');
        picture.file = copy;
    }
    return wish;
}

}  // namespace

QString problem_of(SubjectWish const& wish) {
    static QRegularExpression const name("^[A-Za-z][A-Za-z0-9-]{1,39}$"), kind("^[^<>()\\[\\]:\\r\\n\\t]{1,60}$");
    auto const count = static_cast<int>(wish.pictures.size());
    if (count < fewest_subject_pictures)
        return SubjectTexts::tr("Add pictures of it: at least %1, better 5 or 6.").arg(fewest_subject_pictures);
    if (count > most_subject_pictures)
        return SubjectTexts::tr("More than %1 pictures do not help: take some out.").arg(most_subject_pictures);
    if (wish.name.isEmpty()) return SubjectTexts::tr("Give it a name that no sentence has by chance, like zibbo.");
    if (!name.match(wish.name).hasMatch())
        return SubjectTexts::tr(
            "The name is one word of letters a to z, digits and hyphens that begins with a letter.");
    if (!kind.match(wish.kind.trimmed()).hasMatch())
        return SubjectTexts::tr("Say in a word or two what kind of thing it is, like mushroom or toy car.");
    if (wish.kind.trimmed() == wish.name) return SubjectTexts::tr("The name must be another word than what it is.");
    for (SubjectPictureChoice const& picture : wish.pictures)
        if (!picture.caption.isEmpty() && !picture.caption.contains(wish.name, Qt::CaseInsensitive))
            return SubjectTexts::tr("What is said of %1 must have the word %2 in it.")
                .arg(QFileInfo(picture.file).fileName(), wish.name);
    return {};
}

QStringList SubjectRun::arguments() const {
    QStringList arguments{"subject",
                          wish.name,
                          "--class",
                          wish.kind.trimmed(),
                          "--pictures",
                          folder + '/' + picture_folder,
                          "--out",
                          folder,
                          "--json-progress",
                          "--effort",
                          QString::number(wish.effort),
                          "--sample-minutes",
                          "0.5"};
    if (!wish.model.isEmpty()) arguments += {"--model", wish.model};
    if (wish.full) arguments += "--full";
    if (wish.mirror) arguments += "--mirror";
    return arguments;
}

SubjectRun begin_run(SubjectWish const& wish) {
    SubjectRun run{.folder = runs_folder() + '/' + wish.name, .wish = wish};
    // Copies of a run that is begun anew come from itself: they are kept until the new ones are there.
    QString const fresh = run.folder + ".new", pictures = fresh + '/' + picture_folder;
    QDir(fresh).removeRecursively();
    if (!QDir().mkpath(pictures)) fail_to_write(pictures);
    write_whole(fresh + '/' + order_file, QJsonDocument(as_json(with_copies(wish, pictures))).toJson());
    QDir(run.folder).removeRecursively();
    if (!QDir().rename(fresh, run.folder)) fail_to_write(run.folder);
    return *read_run(run.folder);
}

std::vector<SubjectRun> unfinished_runs() {
    std::vector<SubjectRun> runs;
    for (QFileInfo const& entry : QDir(runs_folder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time))
        if (auto run = entry.fileName().endsWith(".new") ? std::nullopt : read_run(entry.filePath()))
            runs.push_back(std::move(*run));
    return runs;
}

void remove_run(SubjectRun const& run) { QDir(run.folder).removeRecursively(); }

}  // namespace daub
