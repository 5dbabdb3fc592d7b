// How processes that share a folder agree on a few bytes before they can talk to each other.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace daub {

/// The bytes that the first process gives, in every process. They pass through folder/name, which the first process
/// writes at once, whole, and over what an earlier start left. Others wait; a file older than `not_before` is one that
/// an earlier start left. Throws Error (input) after `patience`.
struct Rendezvous {
    std::filesystem::path folder;
    std::string name;
    std::filesystem::file_time_type not_before = std::filesystem::file_time_type::min();
    std::chrono::milliseconds patience = std::chrono::minutes(2);
};
std::string agree_on(Rendezvous const& at, int rank, std::string const& bytes_of_first);

}  // namespace daub
