#include "engine/training/world/world_assets.h"

#include "engine/core/error.h"
#include "engine/training/world/lexicon.h"
#include "engine/training/world/qoi.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

using nlohmann::json;

/// Of the layout that load() reads and make_assets.py writes.
constexpr int format_version = 1;

json to_json(Noun const& noun, int64_t side) {
    json box = json::array();
    for (float const edge : noun.box) box.push_back(std::lround(edge * float(side)));
    return {{"name", noun.name},         {"plural", noun.plural},
            {"synonyms", noun.synonyms}, {"category", noun.category},
            {"where", noun.where},       {"colour", noun.colour},
            {"size", noun.size},         {"drawings", noun.drawings},
            {"key", noun.key},           {"box", box}};
}

Noun to_noun(json const& entry, int64_t side) {
    Noun noun{entry.at("name"),   entry.at("plural"), entry.at("synonyms"), entry.at("category"), entry.at("where"),
              entry.at("colour"), entry.at("size"),   entry.at("drawings"), entry.at("key")};
    auto const box = entry.at("box").get<std::array<float, 4>>();
    for (size_t i = 0; i < 4; ++i) noun.box[i] = box[i] / float(side);
    return noun;
}

json to_json(WordTokens const& tokens) {
    return {{"begin", tokens.begin}, {"end", tokens.end}, {"padding", tokens.padding}};
}

at::Tensor to_tensor(std::vector<int32_t> const& values) {
    return at::tensor(at::ArrayRef<int32_t>(values), at::TensorOptions(at::kInt));
}

std::vector<int32_t> to_vector(at::Tensor const& values) {
    auto const flat = values.to(at::kInt).contiguous();
    return {flat.const_data_ptr<int32_t>(), flat.const_data_ptr<int32_t>() + flat.numel()};
}

using Tensors = std::map<std::string, at::Tensor>;

at::Tensor const& take(Tensors const& tensors, std::string const& name) {
    auto const found = tensors.find(name);
    if (found == tensors.end()) fail(ErrorKind::model, "tensor '{}' is missing", name);
    return found->second;
}

at::Tensor read_drawing(at::Tensor const& stored, int64_t side) {
    auto const bytes = stored.contiguous();
    auto rgba = decode_qoi({bytes.const_data_ptr<uint8_t>(), size_t(bytes.numel())}, size_t(side * side));
    return at::from_blob(rgba.data(), {side, side, 4}, at::kByte).permute({2, 0, 1}).contiguous();
}

at::Tensor write_drawing(at::Tensor const& drawing) {
    auto const rgba = drawing.permute({1, 2, 0}).contiguous();
    auto chunks = encode_qoi({rgba.const_data_ptr<uint8_t>(), size_t(rgba.numel())});
    return at::from_blob(chunks.data(), {int64_t(chunks.size())}, at::kByte).clone();
}

void read_tokens(WordTokens& tokens, std::string const& name, json const& world, Tensors const& tensors) {
    if (!world.contains("tokens") || !world["tokens"].contains(name)) return;
    json const& marks = world["tokens"][name];
    tokens = {to_vector(take(tensors, "tokens." + name + ".offsets")), to_vector(take(tensors, "tokens." + name)),
              marks.at("begin"), marks.at("end"), marks.at("padding")};
}

/// Stored tokens belong to the words of the version that stored them.
void check_words(std::vector<LexiconWord> const& words, json const& world) {
    if (!world.contains("tokens")) return;
    json const& stored = world.at("words");
    bool same = stored.size() == words.size();
    for (size_t i = 0; same && i < words.size(); ++i)
        same = stored[i][0] == words[i].text && stored[i][1] == words[i].attached;
    if (!same)
        fail(ErrorKind::model, "its words are those of another version of the caption grammar; attach tokens anew");
}

WorldAssets read_world(Tensors const& tensors, json const& world) {
    if (world.at("version") != format_version)
        fail(ErrorKind::model, "it has version {}, this program reads version {}", world.at("version").dump(),
             format_version);
    WorldAssets assets;
    assets.side = world.at("side");
    std::vector<at::Tensor> drawings;
    for (json const& entry : world.at("things")) {
        assets.nouns.push_back(to_noun(entry, assets.side));
        for (int const drawing : assets.nouns.back().drawings) {
            if (drawing != int(drawings.size())) fail(ErrorKind::model, "its drawings are not in the order of things");
            drawings.push_back(read_drawing(take(tensors, fmt::format("drawing.{}", drawing)), assets.side));
            assets.drawing_noun.push_back(int(assets.nouns.size()) - 1);
        }
    }
    assets.drawings = at::stack(drawings);
    assets.fonts = world.at("fonts");
    assets.letters = take(tensors, "letters").clone();
    assets.advances = take(tensors, "letters.advance").clone();
    float const cell = world.at("letter_cell");
    assets.letter_spread = world.at("letter_spread").get<float>() / cell;
    assets.letter_cap = world.at("letter_cap").get<float>() / cell;
    assets.lexicon.words = lexicon_words(assets.nouns);
    assets.lexicon.index = LexiconIndex(assets.lexicon.words);
    check_words(assets.lexicon.words, world);
    read_tokens(assets.lexicon.clip, "clip", world, tensors);
    read_tokens(assets.lexicon.t5, "t5", world, tensors);
    return assets;
}

}  // namespace

WorldAssets WorldAssets::load(std::filesystem::path const& file) {
    auto const tensors = load_safetensors(file);
    auto const metadata = inspect_safetensors(file).metadata;
    try {
        if (!metadata.contains("world")) fail(ErrorKind::model, "its metadata have no entry 'world'");
        return read_world(tensors, json::parse(metadata.at("world")));
    } catch (std::exception const& error) {
        fail(ErrorKind::model, "'{}' does not hold the world: {}.", file.string(), error.what());
    }
}

void WorldAssets::save(std::filesystem::path const& file) const {
    int64_t const cell = letters.size(-1);
    json world{{"version", format_version},
               {"side", side},
               {"things", json::array()},
               {"fonts", fonts},
               {"letters", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
               {"letter_cell", cell},
               {"letter_spread", letter_spread * float(cell)},
               {"letter_cap", letter_cap * float(cell)}};
    for (Noun const& noun : nouns) world["things"].push_back(to_json(noun, side));
    for (LexiconWord const& word : lexicon.words) world["words"].push_back({word.text, word.attached});
    Tensors tensors{{"letters", letters}, {"letters.advance", advances}};
    for (int64_t i = 0; i < drawings.size(0); ++i) tensors[fmt::format("drawing.{}", i)] = write_drawing(drawings[i]);
    for (auto const& [name, tokens] : {std::pair{"clip", &lexicon.clip}, std::pair{"t5", &lexicon.t5}}) {
        if (tokens->empty()) continue;
        world["tokens"][name] = to_json(*tokens);
        tensors[fmt::format("tokens.{}", name)] = to_tensor(tokens->ids);
        tensors[fmt::format("tokens.{}.offsets", name)] = to_tensor(tokens->offsets);
    }
    save_safetensors(file, tensors, {{"world", world.dump()}});
}

int WorldAssets::noun_index(std::string_view name) const {
    for (size_t i = 0; i < nouns.size(); ++i)
        if (nouns[i].name == name) return int(i);
    return -1;
}

}  // namespace daub
