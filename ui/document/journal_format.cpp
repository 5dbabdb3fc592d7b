#include "ui/document/journal_format.h"

#include "engine/core/error.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <cstring>

namespace daub {
namespace {

constexpr std::string_view mark = "DAUBJRN1";
constexpr std::size_t checksum_bytes = 8, head_bytes = 4 + checksum_bytes;
constexpr int fast = 1;  // zlib level: the next stroke is coming

QByteArrayView view_of(ByteView bytes) {
    return {reinterpret_cast<char const*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray checksum(std::uint64_t number, ByteView payload) {
    std::array<char, 8> text{};
    qToLittleEndian<quint64>(number, text.data());
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData({text.data(), static_cast<qsizetype>(text.size())});
    hash.addData(view_of(payload));
    return hash.result().first(checksum_bytes);
}

void append(Bytes& out, ByteView bytes) { out.insert(out.end(), bytes.begin(), bytes.end()); }

}  // namespace

Bytes journal_head() {
    ByteView const bytes = bytes_of(mark);
    return {bytes.begin(), bytes.end()};
}

void append_frame(Bytes& file, std::uint64_t number, ByteView payload) {
    if (payload.size() > 0xFFFFFFFFU) fail(ErrorKind::output, "A change is too large for the recovery journal.");
    std::array<char, 4> length{};
    qToLittleEndian<quint32>(static_cast<quint32>(payload.size()), length.data());
    append(file, bytes_of({length.data(), length.size()}));
    append(file, bytes_of(checksum(number, payload).toStdString()));
    append(file, payload);
}

JournalFrames read_frames(ByteView file) {
    JournalFrames frames;
    if (!text_of(file).starts_with(mark)) return frames;
    file = file.subspan(mark.size());
    while (file.size() >= head_bytes) {
        std::size_t const length = qFromLittleEndian<quint32>(file.data());
        if (length > file.size() - head_bytes) return frames;
        ByteView const payload = file.subspan(head_bytes, length);
        QByteArray const expected = checksum(frames.payloads.size(), payload);
        if (std::memcmp(expected.data(), file.data() + 4, checksum_bytes) != 0) return frames;
        frames.payloads.push_back(payload);
        file = file.subspan(head_bytes + length);
    }
    frames.whole = file.empty();
    return frames;
}

Bytes pack_json(Json const& json) {
    std::vector<std::uint8_t> const cbor = Json::to_cbor(json);
    QByteArray const packed = qCompress(cbor.data(), static_cast<qsizetype>(cbor.size()), fast);
    auto const* const first = reinterpret_cast<std::byte const*>(packed.data());
    return {first, first + packed.size()};
}

Json unpack_json(ByteView payload) {
    QByteArray const cbor =
        qUncompress(reinterpret_cast<uchar const*>(payload.data()), static_cast<qsizetype>(payload.size()));
    Json json = Json::from_cbor(cbor.begin(), cbor.end(), true, false);
    if (!json.is_object()) fail(ErrorKind::input, "A record of the recovery journal is damaged.");
    return json;
}

std::string checksum_text(ByteView bytes) { return checksum(0, bytes).toHex().toStdString(); }

}  // namespace daub
