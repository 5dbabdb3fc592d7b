#include "ui/main_window/result_shelf.h"

#include "engine/scene/picture_metadata.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>

namespace daub {

struct ResultShelf::Encoded {
    std::uint64_t epoch = 0;
    ProjectResult result;
    QString error;  ///< empty: it went well
};

ResultShelf::ResultShelf(Document& document, QObject* parent) : QObject(parent), document_(document) {
    pool_.setMaxThreadCount(1);  // results keep the order in which they were made
    connect(&document, &Document::opened, this, [this] { ++epoch_; });
}

ResultShelf::~ResultShelf() { pool_.waitForDone(); }

void ResultShelf::take(Outcome const& outcome) {
    QString const created = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    for (ResultImage const& made : outcome.images) {
        if (made.image.empty()) continue;
        Snapshot<Image> const picture(made.image);
        ++waiting_;
        pool_.start([this, picture, resolved = outcome.resolved, seed = made.seed, created, epoch = epoch_] {
            Encoded encoded{.epoch = epoch, .result = {.created = created.toStdString()}};
            try {
                encoded.result.png = encode_picture(*picture, FileFormat::png, describe_picture(resolved, seed));
            } catch (std::exception const& failure) {
                encoded.error = QString::fromUtf8(failure.what());
            }
            QMetaObject::invokeMethod(
                this, [this, encoded] { put(encoded); }, Qt::QueuedConnection);
        });
    }
}

void ResultShelf::flush() {
    pool_.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void ResultShelf::put(Encoded const& encoded) {
    --waiting_;
    if (encoded.epoch != epoch_) return;
    if (!encoded.error.isEmpty()) return Q_EMIT failed(encoded.error);
    Q_EMIT added(QString::fromStdString(document_.add_result(encoded.result)));
}

}  // namespace daub
