// The one exception type that Daub throws for what users can mend: bad files, bad settings, too little memory.
// Thrown inside, caught once at each boundary (Generator, the mains of the programs). Bugs are asserted instead.
#pragma once

#include <fmt/format.h>

#include <stdexcept>
#include <string>

namespace daub {

/// What went wrong, coarse enough to become an exit code (see daub-cli(1)).
enum class ErrorKind { usage, input, model, memory, output, internal };

class Error : public std::runtime_error {
 public:
    Error(ErrorKind kind, std::string const& message) : std::runtime_error(message), kind_(kind) {}
    ErrorKind kind() const { return kind_; }

 private:
    ErrorKind kind_;
};

/// Throws an Error whose message says what is wrong, where, and what to do.
template <typename... Args>
[[noreturn]] void fail(ErrorKind kind, fmt::format_string<Args...> text, Args&&... args) {
    throw Error(kind, fmt::format(text, std::forward<Args>(args)...));
}

}  // namespace daub
