#include "engine/subject/subject_name.h"

#include "engine/core/error.h"
#include "engine/text/added_words.h"
#include "engine/weights/subject_file.h"

#include <fmt/format.h>

namespace daub {

std::vector<std::string> SubjectName::captions() const {
    std::string const full = "a picture of " + phrase();
    return {full, "a " + phrase(), "a " + phrase(), "a picture of " + name};
}

std::vector<std::string> SubjectName::ways_to_say(std::string const& caption) const {
    constexpr std::string_view opening = "a picture of ";
    std::vector<std::string> ways{caption};
    if (caption.starts_with(opening)) {
        std::string const rest = caption.substr(opening.size());
        ways.push_back(rest.starts_with(name) ? "a " + rest : rest);
    }
    std::string alone = ways.back();
    std::string const full = phrase();
    auto const at = alone.find(full);
    bool const whole = at != std::string::npos && (at + full.size() == alone.size() || alone[at + full.size()] == ' ');
    if (whole) ways.push_back(alone.replace(at, full.size(), name));
    return ways;
}

std::vector<std::string> SubjectName::class_captions() const {
    // "an owl", "a mushroom": English as the models know it, which is not always right ("an hour") and need not be.
    bool const vowel = std::string_view("aeiou").find(kind.front()) != std::string_view::npos;
    std::string const one = (vowel ? "an " : "a ") + kind;
    return {
        "a picture of " + one, one + " on a meadow", "a small " + kind + " in the snow", "a " + kind + " on a beach",
        "a picture of " + one, one + " in a room",   "two of a " + kind + " on grass",   one + " at night"};
}

std::vector<std::string> SubjectName::other_captions() const {
    std::vector<std::string> captions;
    for (char const* one :
         {"a picture of a dog", "a dog on a meadow", "a tree on a meadow", "a car on a road", "a bird in the sky",
          "an apple on a table", "a castle in the snow", "a fish in the water", "a rabbit on a beach",
          "a picture of an umbrella", "a blue balloon in the sky", "a train at night", "a green cup in a room",
          "an elephant and a tree", "a meadow", "the sea at night"})
        if (std::string_view(one).find(kind) == std::string_view::npos) captions.emplace_back(one);
    for (char const* other : {"a dog", "a tree", "a castle", "a rabbit"})
        if (std::string_view(other).find(kind) == std::string_view::npos)
            captions.push_back(fmt::format("a {} and {} on a meadow", kind, other));
    return captions;
}

void check(SubjectName const& subject) {
    check_subject_name(subject.name);
    if (subject.kind.empty() || subject.kind.size() > 60 ||
        subject.kind.find_first_of("<>()[]:\r\n\t") != std::string::npos)
        fail(ErrorKind::usage,
             "'{}' cannot be a subject's class: say in a word or two what kind of thing it is, like 'mushroom' or 'toy "
             "car'.",
             subject.kind);
    if (stands_in(subject.name, subject.kind))
        fail(ErrorKind::usage, "'{}' is a word of the subject's class, '{}': give it a name of its own.", subject.name,
             subject.kind);
}

}  // namespace daub
