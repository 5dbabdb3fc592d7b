// The bytes of a journal: a mark, then frames of 4 bytes length, 8 bytes checksum and that many bytes of payload.
//
//     Bytes file = journal_head();
//     append_frame(file, 0, payload);
//     JournalFrames const read = read_frames(file);
//
// The checksum is over the frame's number as well, so that a frame that was lost or doubled is noticed. Reading stops
// at the first frame that is torn or damaged: what comes after it rests on it. Pure functions.
#pragma once

#include "engine/scene/file_bytes.h"
#include "engine/scene/json_document.h"

#include <cstdint>
#include <vector>

namespace daub {

Bytes journal_head();

/// number: of the frame in its file, from 0.
void append_frame(Bytes& file, std::uint64_t number, ByteView payload);

struct JournalFrames {
    std::vector<ByteView> payloads;  ///< of `file`, which must live longer
    bool whole = false;              ///< nothing is left behind the last one
};
JournalFrames read_frames(ByteView file);

/// JSON with binary values as a payload, and back. Throws ErrorKind::input.
Bytes pack_json(Json const& json);
Json unpack_json(ByteView payload);

/// 16 hexadecimal digits.
std::string checksum_text(ByteView bytes);

}  // namespace daub
