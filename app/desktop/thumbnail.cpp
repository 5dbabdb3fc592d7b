#include "app/desktop/thumbnail.h"

#include "engine/core/error.h"
#include "engine/scene/zip_archive.h"

#include <QFile>
#include <QImage>
#include <QSaveFile>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <string_view>

namespace daub {
namespace {

constexpr int most = 4096;  // pixels

QImage picture_in(QString const& project) {
    std::string const name = project.toStdString();
    std::vector<ZipEntry> const entries = read_zip(read_file(name), name);
    for (char const* const wanted : {"Thumbnails/thumbnail.png", "mergedimage.png"}) {
        auto const entry = std::ranges::find(entries, wanted, &ZipEntry::name);
        if (entry == entries.end()) continue;
        QImage const image = QImage::fromData(QByteArrayView(reinterpret_cast<char const*>(entry->bytes.data()),
                                                             static_cast<qsizetype>(entry->bytes.size())),
                                              "PNG");
        if (!image.isNull()) return image;
    }
    fail(ErrorKind::input, "{} has no thumbnail.", name);
}

int side_of(std::string_view text) {
    int side = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), side);
    if (error != std::errc() || end != text.data() + text.size() || side < 1 || side > most)
        fail(ErrorKind::usage, "The side of a thumbnail is a number of pixels from 1 to {}, not '{}'.", most, text);
    return side;
}

}  // namespace

void write_thumbnail(QString const& project, QString const& png, int side) {
    QImage image = picture_in(project);
    if (std::max(image.width(), image.height()) > side)
        image = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QSaveFile out(png);
    if (!out.open(QIODevice::WriteOnly) || !image.save(&out, "PNG") || !out.commit())
        fail(ErrorKind::output, "{} cannot be written: {}.", png.toStdString(), out.errorString().toStdString());
}

std::optional<int> answer_thumbnail_request(int argc, char const* const* argv) {
    if (argc < 2 || std::strcmp(argv[1], "--thumbnail") != 0) return std::nullopt;
    try {
        constexpr int arguments = 5;
        if (argc != arguments) fail(ErrorKind::usage, "Usage: daub --thumbnail PROJECT PNG SIDE");
        write_thumbnail(QFile::decodeName(argv[2]), QFile::decodeName(argv[3]), side_of(argv[4]));
        return 0;
    } catch (std::exception const& failure) {
        std::fprintf(stderr, "daub: %s\n", failure.what());
        return 1;
    }
}

}  // namespace daub
