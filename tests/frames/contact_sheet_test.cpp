#include "engine/frames/contact_sheet.h"

#include "engine/scene/image_file.h"
#include "tests/scene/temporary_folder.h"

#include <gtest/gtest.h>

#include <vector>

using namespace daub;

TEST(ContactSheet, shows_pictures_in_rows_and_takes_evenly_of_many) {
    TemporaryFolder const folder;
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < 9; ++i) {
        Image picture({.width = 40, .height = 20});
        std::ranges::fill(picture.bytes(), static_cast<std::byte>(20 * i));
        write_image(files.emplace_back(folder / std::to_string(i).append(".png")), picture);
    }
    Image const sheet = contact_sheet(files, {.columns = 3, .cell = 20, .gap = 2, .most = 5});
    ASSERT_EQ(sheet.size(), (Size{64, 22}));
    auto const at = [&](int x, int y) { return sheet.row<std::uint8_t>(y)[3 * x]; };
    EXPECT_EQ(at(5, 5), 0);
    EXPECT_EQ(at(27, 5), 40);
    EXPECT_EQ(at(49, 5), 80);
    EXPECT_EQ(at(5, 17), 120);
    EXPECT_EQ(at(27, 17), 160);
    EXPECT_EQ(at(49, 17), 255) << "paper";
}
