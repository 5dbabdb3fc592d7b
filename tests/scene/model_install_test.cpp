#include "engine/scene/model_install.h"
#include "tests/scene/temporary_folder.h"

#include "engine/core/error.h"
#include "engine/core/sha256.h"
#include "engine/scene/file_bytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string sha256_of(std::string const& text) {
    Sha256 hash;
    hash.add(std::as_bytes(std::span(text)));
    return hash.digits();
}

TEST(Sha256, gives_the_digests_of_the_standard) {
    EXPECT_EQ(sha256_of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256_of(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, does_not_depend_on_how_the_bytes_arrive) {
    std::string const text(200, 'x');
    for (size_t const piece : {1u, 7u, 63u, 64u, 65u, 127u}) {
        Sha256 hash;
        for (size_t at = 0; at < text.size(); at += piece)
            hash.add(std::as_bytes(std::span(text).subspan(at, std::min(piece, text.size() - at))));
        EXPECT_EQ(hash.digits(), sha256_of(text)) << piece;
    }
}

void write_file(fs::path const& path, std::string const& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::string safetensors_like(std::size_t bytes) {
    std::string const header = R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})";
    std::string file(8, '\0');
    file[0] = static_cast<char>(header.size());
    return file + header + std::string(bytes, 'x');
}

struct ModelInstall : testing::Test {
    void SetUp() override {
        source = root / "downloads/tiny", library = root / "models", single = root / "downloads/dreamy.safetensors";
        write_file(source / "model_index.json", "{}");
        write_file(source / "unet/model.safetensors", safetensors_like(3 << 20));
        write_file(source / "unet/model.bin", "pickle");
        write_file(single, safetensors_like(2 << 20));
    }
    void expect_nothing_left() const {
        bool const empty = !fs::exists(library) || fs::is_empty(library);
        EXPECT_TRUE(empty) << (empty ? "" : fs::directory_iterator(library)->path().string());
    }
    std::string reason(InstallRequest const& request, InstallHooks const& hooks = {}) const {
        try {
            install_model(request, hooks);
        } catch (Error const& error) {
            return error.what();
        }
        return "installed";
    }

    TemporaryFolder folder;
    fs::path const root = folder.path();
    fs::path source, library, single;
};

TEST_F(ModelInstall, a_folder_is_copied_whole_with_its_hashes_and_without_pickles) {
    double last = 0;
    InstalledModelFiles const done = install_model({.source = source / "model_index.json", .library = library},
                                                   {.go_on =
                                                        [&](InstallProgress const& progress) {
                                                            EXPECT_GE(progress.fraction, last);
                                                            last = progress.fraction;
                                                            return true;
                                                        },
                                                    .check = {}});
    EXPECT_EQ(done.path, library / "tiny");
    EXPECT_EQ(last, 1);
    EXPECT_EQ(read_file(done.path / "unet/model.safetensors"), read_file(source / "unet/model.safetensors"));
    EXPECT_FALSE(fs::exists(done.path / "unet/model.bin"));
    ASSERT_EQ(done.hashes.size(), 1u);
    EXPECT_EQ(done.hashes[0].sha256, sha256_of(safetensors_like(3 << 20)));
    EXPECT_TRUE(fs::exists(done.path / "SHA256SUMS"));
    EXPECT_FALSE(fs::exists(library / ".installing"));
}

TEST_F(ModelInstall, a_single_file_is_copied_or_linked_with_its_hash_beside_it) {
    for (bool const link : {false, true}) {
        fs::remove_all(library);
        InstalledModelFiles const done = install_model({.source = single, .library = library, .link = link});
        EXPECT_EQ(done.path, library / "dreamy.safetensors");
        EXPECT_EQ(fs::is_symlink(done.path), link);
        EXPECT_EQ(read_file(done.path), read_file(single));
        EXPECT_EQ(text_of(read_file(library / "dreamy.safetensors.SHA256SUMS")),
                  sha256_of(safetensors_like(2 << 20)) + "  dreamy.safetensors\n");
        EXPECT_FALSE(fs::exists(library / ".installing"));
    }
}

TEST_F(ModelInstall, a_link_leaves_the_files_where_they_are) {
    InstalledModelFiles const done = install_model({.source = source, .library = library, .link = true});
    EXPECT_TRUE(fs::is_symlink(done.path));
    EXPECT_EQ(fs::read_symlink(done.path), source);
    EXPECT_EQ(done.hashes.size(), 1u);
    EXPECT_FALSE(fs::exists(source / "SHA256SUMS"));
    EXPECT_EQ(text_of(read_file(library / "tiny.SHA256SUMS")), done.hashes[0].sha256 + "  unet/model.safetensors\n");
}

TEST_F(ModelInstall, cancelling_leaves_nothing) {
    for (fs::path const& model : {source, single}) {
        int calls = 0;
        InstalledModelFiles const done = install_model(
            {.source = model, .library = library}, {.go_on = [&](auto const&) { return ++calls < 3; }, .check = {}});
        EXPECT_TRUE(done.cancelled);
        EXPECT_EQ(calls, 3);
        expect_nothing_left();
    }
}

TEST_F(ModelInstall, what_cannot_be_used_is_refused_and_leaves_nothing) {
    InstallHooks const refuse{.go_on = {}, .check = [](fs::path const&) { fail(ErrorKind::model, "It is broken."); }};
    EXPECT_EQ(reason({.source = source, .library = library}, refuse), "It is broken.");
    EXPECT_EQ(reason({.source = single, .library = library}, refuse), "It is broken.");
    EXPECT_EQ(reason({.source = single, .library = library, .link = true}, refuse), "It is broken.");
    expect_nothing_left();
    write_file(source / "unet/model.safetensors", "<html>not found</html>");
    write_file(single, "<html>not found</html>");
    EXPECT_THAT(reason({.source = source, .library = library}), HasSubstr("damaged"));
    EXPECT_THAT(reason({.source = single, .library = library}), HasSubstr("damaged"));
    expect_nothing_left();
}

TEST_F(ModelInstall, pickles_and_other_things_are_refused_with_the_reason) {
    auto const reason_for = [&](char const* name) {
        write_file(root / name, "x");
        return reason({.source = root / name, .library = library});
    };
    EXPECT_THAT(reason_for("model.ckpt"), HasSubstr("pickle"));
    EXPECT_THAT(reason_for("model.bin"), HasSubstr("pickle"));
    EXPECT_THAT(reason_for("fox.png"), HasSubstr("no model"));
    EXPECT_THAT(reason({.source = root, .library = library}), HasSubstr("no model_index.json"));
    EXPECT_THAT(reason({.source = root / "gone.safetensors", .library = library}), HasSubstr("not there"));
    expect_nothing_left();
}

TEST_F(ModelInstall, a_name_that_is_taken_is_not_overwritten) {
    write_file(library / "tiny/model_index.json", "mine");
    write_file(library / "dreamy.safetensors", "mine");
    EXPECT_THAT(reason({.source = source, .library = library}), HasSubstr("installed already"));
    EXPECT_THAT(reason({.source = single, .library = library}), HasSubstr("installed already"));
    EXPECT_EQ(text_of(read_file(library / "tiny/model_index.json")), "mine");
    EXPECT_EQ(text_of(read_file(library / "dreamy.safetensors")), "mine");
}

}  // namespace
}  // namespace daub
