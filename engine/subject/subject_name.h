// What a subject is called, and what is said of its pictures where they come without captions.
#pragma once

#include <string>
#include <vector>

namespace daub {

struct SubjectName {
    std::string name;  ///< "zibbo"
    std::string kind;  ///< "mushroom": the class of things that the model knows already

    /// "zibbo mushroom"
    std::string phrase() const { return name + " " + kind; }
    /// What a picture of the subject is called: "a picture of zibbo mushroom" and others, each as often as it is there.
    std::vector<std::string> captions() const;
    /// A caption and how else it is said: a name that was only met in "a picture of zibbo" is not known in "a zibbo on
    /// a meadow". Without "a picture of", and with the name alone.
    std::vector<std::string> ways_to_say(std::string const& caption) const;
    /// What pictures of its class are called.
    std::vector<std::string> class_captions() const;
    /// Of pictures of other things that are to stay as they are: without them the subject's colours get into all of
    /// them.
    std::vector<std::string> other_captions() const;
};

/// Throws Error (usage) where one of them cannot be.
void check(SubjectName const& subject);

}  // namespace daub
