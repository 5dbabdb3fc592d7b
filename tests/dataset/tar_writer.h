// Tar archives made byte by byte, in the dialects that exist and with the damage that happens.
#pragma once

#include "engine/training/dataset/tar_index.h"

#include <fmt/format.h>

namespace daub::test {

class TarWriter {
 public:
    TarWriter& add(std::string const& name, std::string const& content) { return add_raw('0', name, content); }
    TarWriter& folder(std::string const& name) { return add_raw('5', name, ""); }
    /// The long name in a member of its own before it.
    TarWriter& add_gnu(std::string const& name, std::string const& content) {
        add_raw('L', "././@LongLink", name + '\0');
        return add(name.substr(0, 100), content);
    }
    /// Path and size in a PAX header; the ustar header says nothing true of them.
    TarWriter& add_pax(std::string const& name, std::string const& content) {
        add_raw('x', "header",
                record("path", name) + record("size", std::to_string(content.size())) + record("mtime", "1.5"));
        append(header('0', "wrong", fmt::format("{:011o}", 0) + '\0'), content);
        return *this;
    }
    TarWriter& add_binary_size(std::string const& name, std::string const& content) {
        std::string size(12, '\0');
        size[0] = char(0x80), size[11] = char(content.size());
        append(header('0', name, size), content);
        return *this;
    }
    TarWriter& add_with_size_field(std::string const& name, std::string const& size) {
        append(header('0', name, size), "content");
        return *this;
    }
    TarWriter& add_raw(char type, std::string const& name, std::string const& content) {
        append(header(type, name, fmt::format("{:011o}", content.size()) + '\0'), content);
        return *this;
    }
    std::string finished() const { return bytes_ + std::string(1024, '\0'); }

 private:
    static std::string record(std::string const& key, std::string const& value) {
        std::string const rest = " " + key + "=" + value + "\n";
        size_t length = rest.size() + 1;
        while (std::to_string(length).size() + rest.size() != length) ++length;
        return std::to_string(length) + rest;
    }
    static std::string header(char type, std::string const& name, std::string const& size) {
        std::string block(512, '\0');
        block.replace(0, std::min<size_t>(name.size(), 100), name, 0, 100);
        block.replace(124, 12, size, 0, 12);
        block.replace(148, 8, "        ");
        block[156] = type;
        block.replace(257, 8,
                      std::string("ustar\0"
                                  "00",
                                  8));
        unsigned sum = 0;
        for (unsigned char const c : block) sum += c;
        block.replace(148, 8, fmt::format("{:06o}", sum) + std::string("\0 ", 2));
        return block;
    }
    void append(std::string const& head, std::string const& content) {
        bytes_ += head + content + std::string((512 - content.size() % 512) % 512, '\0');
    }
    std::string bytes_;
};

}  // namespace daub::test
