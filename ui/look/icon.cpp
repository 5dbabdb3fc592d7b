#include "ui/look/icon.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

/// A static library's resources are linked in only where somebody asks; the macro works outside namespaces alone.
static void register_icon_resources() { Q_INIT_RESOURCE(daub_icons); }

namespace daub {
namespace {

QString path_of(QString const& name) { return ":/icons/" + name + ".svg"; }

QByteArray svg_of(QString const& name) {
    register_icon_resources();
    QFile file(path_of(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QColor color_for(QIcon::Mode mode) {
    QPalette const palette = QGuiApplication::palette();
    switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        default:
            return palette.color(QPalette::ButtonText);
    }
}

class LineIconEngine : public QIconEngine {
 public:
    explicit LineIconEngine(QString name) : name_(std::move(name)), svg_(svg_of(name_)) {}

    QIconEngine* clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return "daub-line-icon"; }
    QString iconName() override { return name_; }
    bool isNull() override { return svg_.isEmpty(); }
    QSize actualSize(QSize const& size, QIcon::Mode, QIcon::State) override { return size; }

    void paint(QPainter* painter, QRect const& rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray svg = svg_;
        svg.replace("currentColor", color_for(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(QSize const& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }

    // Qt 6.4 gives `size` in device pixels here and sets the ratio on the result itself.
    QPixmap scaledPixmap(QSize const& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        QString const key = QStringLiteral("daub/%1/%2x%3/%4")
                                .arg(name_)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color_for(mode).name());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

 private:
    QString name_;
    QByteArray svg_;
};

}  // namespace

QIcon icon(QString const& name) {
    auto* const engine = new LineIconEngine(name);
    Q_ASSERT_X(!engine->isNull(), "daub::icon", qPrintable(name));
    return QIcon(engine);
}

QIcon application_icon() {
    return QIcon(new LineIconEngine("daub"));  // has no currentColor, so it keeps its colours
}

QStringList icon_names() {
    register_icon_resources();
    QStringList names = QDir(":/icons").entryList({"*.svg"}, QDir::Files, QDir::Name);
    for (QString& name : names) name.chop(4);
    names.removeAll("daub");
    return names;
}

}  // namespace daub
