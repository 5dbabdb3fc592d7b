// Reading the small files of a tokenizer whole.
#pragma once

#include <filesystem>
#include <string>

namespace daub {

/// Contents of a file of at most 64 MiB. Throws Error(input) that names the file and the reason.
std::string read_text_file(std::filesystem::path const& path);

}  // namespace daub
