#include "engine/subject/subject_pictures.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/scene/image_file.h"
#include "engine/scene/picture_files.h"
#include "engine/text/added_words.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr int smallest_side = 32;         ///< pixels
constexpr size_t longest_caption = 1000;  ///< bytes

std::vector<fs::path> files_of(std::vector<fs::path> const& sources) {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (fs::path const& source : sources) {
        if (fs::is_directory(source, ignored)) {
            auto const inside = pictures_in(source);
            files.insert(files.end(), inside.begin(), inside.end());
        } else if (fs::is_regular_file(source, ignored)) {
            // Captions lie beside the pictures: a shell's "photos/*" names them too.
            if (ascii_lower(source.extension().string()) != ".txt") files.push_back(source);
        } else {
            fail(ErrorKind::input, "There is no picture or folder {}.", source.string());
        }
    }
    return files;
}

std::string trimmed(std::string text) {
    auto const space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && space(text.back())) text.pop_back();
    text.erase(text.begin(), std::ranges::find_if_not(text, space));
    return text;
}

std::vector<std::string> captions_of(fs::path const& picture, SubjectName const& subject) {
    fs::path const file = fs::path(picture).replace_extension(".txt");
    if (!fs::exists(file)) return subject.captions();
    std::ifstream stream(file);
    std::string const text = trimmed({std::istreambuf_iterator<char>(stream), {}});
    if (!stream.good() && !stream.eof()) fail(ErrorKind::input, "{} cannot be read.", file.string());
    if (text.empty() || text.size() > longest_caption)
        fail(ErrorKind::input, "{}: a caption has 1 to {} characters, not {}. Take the file away to have '{}'.",
             file.string(), longest_caption, text.size(), subject.captions().front());
    if (!stands_in(subject.name, text))
        fail(ErrorKind::input, "{}: the caption does not name the subject '{}', which could learn nothing from it.",
             file.string(), subject.name);
    return subject.ways_to_say(text);
}

SubjectPicture read_picture(fs::path const& file, SubjectName const& subject) {
    SubjectPicture picture{.file = file, .image = read_image(file), .captions = captions_of(file, subject)};
    if (std::min(picture.image.width(), picture.image.height()) < smallest_side)
        fail(ErrorKind::input, "{} is {} by {} pixels: take pictures of at least {} on each side.", file.string(),
             picture.image.width(), picture.image.height(), smallest_side);
    return picture;
}

}  // namespace

std::vector<SubjectPicture> read_held_out_pictures(std::vector<fs::path> const& sources, SubjectName const& subject) {
    std::vector<SubjectPicture> pictures;
    for (fs::path const& file : files_of(sources)) pictures.push_back(read_picture(file, subject));
    return pictures;
}

std::vector<SubjectPicture> read_subject_pictures(std::vector<fs::path> const& sources, SubjectName const& subject) {
    auto const files = files_of(sources);
    if (files.size() < fewest_subject_pictures || files.size() > most_subject_pictures)
        fail(ErrorKind::input, "A subject is learned from {} to {} pictures; these are {}. {}", fewest_subject_pictures,
             most_subject_pictures, files.size(),
             files.size() < fewest_subject_pictures ? "Add some that show it from other sides or elsewhere."
                                                    : "Keep the clearest that differ from each other.");
    return read_held_out_pictures(sources, subject);
}

}  // namespace daub
