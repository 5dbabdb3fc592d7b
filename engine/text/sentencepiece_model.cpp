#include "engine/text/sentencepiece_model.h"

#include <cmath>
#include <unordered_set>

#include "engine/core/error.h"
#include "engine/text/aligned_text.h"
#include "engine/text/protobuf_reader.h"

namespace daub {

namespace {

constexpr size_t most_pieces = size_t{1} << 20;  // mT5, the largest in use, has 250,112
constexpr size_t longest_piece = 4096;           // bytes; sentencepiece's own limit is 16 characters by default

// Field numbers of sentencepiece_model.proto.
namespace model_field {
constexpr uint32_t pieces = 1, trainer = 2, normalizer = 3;
}
namespace piece_field {
constexpr uint32_t text = 1, score = 2, type = 3;
}
namespace trainer_field {
constexpr uint32_t model_type = 3, byte_fallback = 35;
}
namespace normalizer_field {
constexpr uint32_t character_map = 2;
}

constexpr uint64_t unigram = 1;  // TrainerSpec.ModelType, and its default

SentencepieceModel::Piece read_piece(std::string_view message) {
    SentencepieceModel::Piece piece;
    ProtobufReader reader(message);
    while (auto const field = reader.next()) {
        if (field->number == piece_field::text) piece.text = field->as_bytes();
        if (field->number == piece_field::score) piece.score = field->as_float();
        if (field->number == piece_field::type) {
            uint64_t const type = field->as_varint();
            if (type < 1 || type > 6) fail(ErrorKind::input, "a piece has the unknown type {}", type);
            piece.type = static_cast<SentencepieceModel::PieceType>(type);
        }
    }
    return piece;
}

void read_trainer(std::string_view message, SentencepieceModel& model) {
    ProtobufReader reader(message);
    while (auto const field = reader.next()) {
        if (field->number == trainer_field::model_type && field->as_varint() != unigram) {
            fail(ErrorKind::input, "the model is of type {}, not unigram ({}); T5 has unigram models",
                 field->as_varint(), unigram);
        }
        if (field->number == trainer_field::byte_fallback) model.byte_fallback = field->as_varint() != 0;
    }
}

void read_normalizer(std::string_view message, SentencepieceModel& model) {
    ProtobufReader reader(message);
    while (auto const field = reader.next()) {
        if (field->number == normalizer_field::character_map) model.character_map = field->as_bytes();
    }
}

void read_model(std::string_view bytes, SentencepieceModel& model) {
    ProtobufReader reader(bytes);
    while (auto const field = reader.next()) {
        switch (field->number) {
            case model_field::pieces:
                if (model.pieces.size() >= most_pieces) {
                    fail(ErrorKind::input, "the model has more than {} pieces", most_pieces);
                }
                model.pieces.push_back(read_piece(field->as_bytes()));
                break;
            case model_field::trainer:
                read_trainer(field->as_bytes(), model);
                break;
            case model_field::normalizer:
                read_normalizer(field->as_bytes(), model);
                break;
            default:
                break;  // self-test data, denormaliser: not needed to encode
        }
    }
}

void check_piece(SentencepieceModel::Piece const& piece, size_t id) {
    if (piece.text.empty() || piece.text.size() > longest_piece) {
        fail(ErrorKind::input, "piece {} has {} bytes; expected 1 to {}", id, piece.text.size(), longest_piece);
    }
    try {
        decode_utf8(piece.text);
    } catch (Error const&) {
        fail(ErrorKind::input, "piece {} is not valid UTF-8", id);
    }
    if (!std::isfinite(piece.score)) fail(ErrorKind::input, "the score of piece {} is not finite", id);
}

void check_model(SentencepieceModel& model) {
    if (model.pieces.empty()) fail(ErrorKind::input, "the model holds no pieces; is it a sentencepiece model?");
    std::unordered_set<std::string_view> seen;
    int unknown_pieces = 0;
    for (size_t id = 0; id < model.pieces.size(); ++id) {
        SentencepieceModel::Piece const& piece = model.pieces[id];
        check_piece(piece, id);
        if (!seen.insert(piece.text).second) fail(ErrorKind::input, "piece {} (\"{}\") is there twice", id, piece.text);
        if (piece.type == SentencepieceModel::PieceType::unknown) {
            model.unknown_id = static_cast<int32_t>(id);
            ++unknown_pieces;
        }
    }
    if (unknown_pieces != 1) fail(ErrorKind::input, "the model has {} unknown pieces; expected one", unknown_pieces);
}

}  // namespace

SentencepieceModel SentencepieceModel::parse(std::string_view bytes, std::string_view where) {
    SentencepieceModel model;
    try {
        read_model(bytes, model);
        check_model(model);
    } catch (Error const& error) {
        fail(ErrorKind::input, "{}: {}", where, error.what());
    }
    return model;
}

std::optional<int32_t> SentencepieceModel::find(std::string_view text) const {
    for (size_t id = 0; id < pieces.size(); ++id) {
        if (pieces[id].text == text) return static_cast<int32_t>(id);
    }
    return {};
}

}  // namespace daub
