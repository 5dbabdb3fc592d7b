// The few pictures that a subject is learned from.
//
//     auto const pictures = read_subject_pictures({"photos/"}, {.name = "zibbo", .kind = "mushroom"});
//
// Files, or folders whose pictures are taken by name. What a picture shows is said by a text file of its name beside it
// (zibbo.png, zibbo.txt), or else by the subject's name and class.
#pragma once

#include "engine/scene/image.h"
#include "engine/subject/subject_name.h"

#include <filesystem>

namespace daub {

inline constexpr size_t fewest_subject_pictures = 3;
inline constexpr size_t most_subject_pictures = 10;

struct SubjectPicture {
    std::filesystem::path file;
    Image image;
    std::vector<std::string> captions;  ///< one of them at a time
};

/// Throws Error (input) where there are fewer than three or more than ten pictures, one cannot be read or is smaller
/// than 32 pixels, or a caption is empty, too long or does not name the subject; each names the file.
std::vector<SubjectPicture> read_subject_pictures(std::vector<std::filesystem::path> const& sources,
                                                  SubjectName const& subject);

/// The same of pictures that nobody is trained on: any number from one on.
std::vector<SubjectPicture> read_held_out_pictures(std::vector<std::filesystem::path> const& sources,
                                                   SubjectName const& subject);

}  // namespace daub
