// Two ways of naming the same parameters, module by module.
//
//     NameTable table;
//     table.add("input_blocks.0.0", "conv_in");
//     table.to_new("input_blocks.0.0.weight");     // "conv_in.weight"
//
// The longest path of whole segments that the table holds is replaced, what follows it stays.
// A value; const calls are thread-safe. No torch.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace daub {

class NameTable {
 public:
    void add(std::string old_path, std::string new_path);
    /// Nothing where no module of the table contains the name.
    std::optional<std::string> to_new(std::string_view name) const { return translated(to_new_, name); }
    std::optional<std::string> to_old(std::string_view name) const { return translated(to_old_, name); }

 private:
    using Paths = std::map<std::string, std::string, std::less<>>;
    static std::optional<std::string> translated(Paths const& paths, std::string_view name);
    Paths to_new_, to_old_;
};

}  // namespace daub
