// A place for what users install, for one test.
#pragma once

#include "tests/scene/temporary_folder.h"

#include <cstdlib>
#include <optional>

namespace daub {

/// XDG_DATA_HOME is an empty folder as long as it lives.
class DataHome {
 public:
    DataHome() {
        if (char const* before = std::getenv("XDG_DATA_HOME")) before_ = before;
        setenv("XDG_DATA_HOME", folder_.path().c_str(), 1);
    }
    ~DataHome() { before_ ? setenv("XDG_DATA_HOME", before_->c_str(), 1) : unsetenv("XDG_DATA_HOME"); }
    DataHome(DataHome const&) = delete;
    DataHome& operator=(DataHome const&) = delete;

    std::filesystem::path const& path() const { return folder_.path(); }

 private:
    TemporaryFolder folder_;
    std::optional<std::string> before_;
};

}  // namespace daub
