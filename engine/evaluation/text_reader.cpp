#include "engine/evaluation/text_reader.h"

#include "engine/core/error.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/scene/resample.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#ifdef DAUB_HAVE_TESSERACT
#include <tesseract/baseapi.h>
#endif

namespace daub {
namespace {

std::string capitals_of(std::string_view text) {
    std::string word;
    for (char const c : text) {
        if (c >= 'A' && c <= 'Z') word += c;
        if (c >= 'a' && c <= 'z') word += static_cast<char>(c - 'a' + 'A');
    }
    return word;
}

/// Letters on signs are small in the picture; smaller pictures are enlarged to this, pixels.
constexpr int least_side = 1536;

/// Levenshtein.
size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), size_t{0});
    for (size_t i = 0; i < a.size(); ++i) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < b.size(); ++j) {
            size_t const replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}

}  // namespace

#ifdef DAUB_HAVE_TESSERACT

struct TextReader::Engine {
    tesseract::TessBaseAPI api;
    bool ready = false;

    Engine() {
        api.SetVariable("debug_file", "/dev/null");
        ready = api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) == 0;
        if (!ready) return;
        api.SetVariable("debug_file", "/dev/null");
        api.SetVariable("thresholding_method", "2");  // Sauvola: boards differ in tone from what is around them
        api.SetPageSegMode(tesseract::PSM_SPARSE_TEXT);
    }
    ~Engine() { api.End(); }

    /// threshold: Sauvola's k, the more the darker letters must be than what is around them.
    void read(Image const& picture, char const* threshold, std::vector<std::string>& words) {
        api.SetVariable("thresholding_kfactor", threshold);
        api.SetImage(reinterpret_cast<unsigned char const*>(picture.bytes().data()), picture.width(), picture.height(),
                     3, picture.width() * 3);
        if (api.Recognize(nullptr) != 0) return;
        std::unique_ptr<tesseract::ResultIterator> const at(api.GetIterator());
        if (!at) return;
        do {
            std::unique_ptr<char[]> const text(at->GetUTF8Text(tesseract::RIL_WORD));
            if (std::string word = text ? capitals_of(text.get()) : ""; !word.empty()) words.push_back(std::move(word));
        } while (at->Next(tesseract::RIL_WORD));
    }
};

std::string TextReader::missing() {
    static bool const ready = Engine().ready;
    return ready ? "" : "Tesseract's English data is missing: install tesseract-ocr-eng";
}

#else

struct TextReader::Engine {
    void read(Image const&, char const*, std::vector<std::string>&) {}
};

std::string TextReader::missing() {
    return "this Daub was built without Tesseract: install libtesseract-dev and tesseract-ocr-eng and build it again";
}

#endif

TextReader::TextReader() {
    if (std::string const why = missing(); !why.empty()) fail(ErrorKind::usage, "No letters can be read: {}.", why);
    engine_ = std::make_unique<Engine>();
}
TextReader::~TextReader() = default;
TextReader::TextReader(TextReader&&) noexcept = default;

std::vector<std::string> TextReader::words(ImageView const& picture) const {
    Image const rgb = opaque_rgb8(picture);
    int const side = std::max(rgb.width(), rgb.height());
    double const larger = std::max(1.0, static_cast<double>(least_side) / side);
    auto const enlarged = [&](int length) { return static_cast<int>(std::lround(length * larger)); };
    Image const page = larger > 1 ? resize(rgb, {enlarged(rgb.width()), enlarged(rgb.height())}) : rgb;
    std::vector<std::string> words;
    for (char const* const threshold : {"0.34", "0.15"}) engine_->read(page, threshold, words);
    return words;
}

double likeness(std::string_view word, std::vector<std::string> const& read) {
    double best = 0;
    for (std::string const& other : read) {
        double const wrong = static_cast<double>(edit_distance(word, other));
        best = std::max(best, 1 - wrong / static_cast<double>(std::max<size_t>(word.size(), 1)));
    }
    return best;
}

}  // namespace daub
