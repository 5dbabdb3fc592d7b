// A trainer that does as it is told: a script that takes its arguments down and says lines of progress.
#pragma once

#include "tests/ui/models/models_fixture.h"
#include "ui/document/picture_qimage.h"
#include "ui/subjects/subject_training_process.h"

#include <QDir>
#include <QFile>

namespace daub {

struct ScriptedTrainer : UserData {
    ScriptedTrainer() { QDir().mkpath(folder); }

    /// count pictures of different colours.
    QStringList picture_files(int count) const {
        QStringList files;
        for (int i = 0; i < count; ++i) {
            QImage picture(48, 40, QImage::Format_RGB888);
            picture.fill(QColor::fromHsv(i * 30, 200, 220));
            files += QString("%1/photo%2.png").arg(folder).arg(i);
            picture.save(files.back());
        }
        return files;
    }
    SubjectWish wish(int pictures = 3) const {
        SubjectWish wish{.name = "zibbo", .kind = "mushroom", .pictures = {}};
        for (QString const& file : picture_files(pictures)) wish.pictures.push_back({.file = file, .caption = {}});
        return wish;
    }
    /// lines: of sh; the run's folder is $out, its arguments lie in $out/arguments.
    QString trainer(QString const& lines) const {
        QString const path = folder + "/trainer";
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(("#!/bin/sh\nfor a in \"$@\"; do [ \"$last\" = --out ] && out=\"$a\"; last=\"$a\"; done\n"
                    "printf '%s\\n' \"$@\" > \"$out/arguments\"\n" +
                    lines)
                       .toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    static QString finishing() {
        return R"(echo '{"event":"phase","what":"prior","done":32,"all":64}'
echo '{"event":"step","images":600,"all":1200,"loss":0.25,"images_per_second":10,"seconds":60,"seconds_left":125}'
echo '{"event":"preview","file":"'"$out/pictures/01.png"'","images":600}'
echo '{"event":"finished","file":"/somewhere/zibbo.safetensors","images":1200}'
)";
    }
    /// Learns until it is told to end.
    static QString endless() {
        return R"(trap 'echo "{\"event\":\"paused\",\"images\":600}"; exit 0' TERM
echo '{"event":"step","images":600,"all":1200,"loss":0.25,"images_per_second":10,"seconds":60,"seconds_left":40}'
while :; do sleep 0.05; done
)";
    }
    static bool reaches(SubjectTrainingProcess const& training, SubjectTrainingProcess::Phase phase) {
        return QTest::qWaitFor([&] { return training.state().phase == phase; });
    }

    QString const folder = QString::fromStdString((root / "downloads").string());
};

struct SubjectsTest : testing::Test, ScriptedTrainer {
    using Phase = SubjectTrainingProcess::Phase;
};

}  // namespace daub
