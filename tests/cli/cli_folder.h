// A folder of its own for each test, with pictures to work on.
#pragma once

#include "engine/scene/image_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace daub::cli {

class CliFolderTest : public testing::Test {
 protected:
    CliFolderTest() {
        auto const* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::path(testing::TempDir()) /
                  ("daub_cli_" + std::string(test->test_suite_name()) + "_" + test->name());
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    ~CliFolderTest() override { std::filesystem::remove_all(folder_); }

    std::string path(std::string const& name) const { return (folder_ / name).string(); }

    /// A grey picture whose left half is white, the rest black.
    std::string mask(std::string const& name, int width = 32, int height = 32) const {
        Image image({.width = width, .height = height, .channels = 1});
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width / 2; ++x) image.row<std::uint8_t>(y)[static_cast<std::size_t>(x)] = 255;
        write_image(path(name), image);
        return path(name);
    }

    /// A plain picture of one colour.
    std::string photo(std::string const& name, int width = 32, int height = 32) const {
        Image image({.width = width, .height = height, .channels = 3});
        for (int y = 0; y < height; ++y)
            for (auto& sample : image.row<std::uint8_t>(y)) sample = 90;
        write_image(path(name), image);
        return path(name);
    }

    std::string text(std::string const& name, std::string const& content) const {
        std::ofstream(path(name), std::ios::binary) << content;
        return path(name);
    }

    static std::string content(std::string const& file) {
        std::ostringstream out;
        out << std::ifstream(file, std::ios::binary).rdbuf();
        return out.str();
    }

    /// Names in the folder (or one inside it), sorted.
    std::vector<std::string> names(std::string const& inside = "") const {
        std::vector<std::string> all;
        for (auto const& entry : std::filesystem::directory_iterator(folder_ / inside))
            all.push_back(entry.path().filename().string());
        std::ranges::sort(all);
        return all;
    }

    std::filesystem::path folder_;
};

}  // namespace daub::cli
