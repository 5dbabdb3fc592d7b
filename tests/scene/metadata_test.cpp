#include "engine/scene/picture_metadata.h"

#include "engine/core/error.h"
#include "engine/scene/base64.h"
#include "engine/scene/exif_block.h"
#include "engine/scene/jpeg_metadata.h"
#include "engine/scene/json_document.h"
#include "engine/scene/latin1.h"
#include "engine/scene/md5.h"
#include "engine/scene/png_file.h"
#include "engine/scene/web_parameters.h"
#include "engine/scene/webp_file.h"
#include "engine/scene/xmp_packet.h"
#include "tests/scene/full_request.h"
#include "tests/scene/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>

using namespace daub;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;
using testing::SizeIs;

namespace {

constexpr std::array formats_with_words{FileFormat::png, FileFormat::jpeg, FileFormat::webp};

Bytes as_bytes(std::string_view text) {
    auto const bytes = bytes_of(text);
    return {bytes.begin(), bytes.end()};
}

std::string complaint(std::function<void()> const& what) {
    try {
        what();
        return "none";
    } catch (Error const& error) {
        return error.what();
    }
}

/// Masks of noise, which do not pack: settings longer than a JPEG's segment.
GenerationRequest noisy_request() {
    GenerationRequest request;
    request.prompt = "noise";
    request.canvas = {300, 300};
    Mask mask(request.canvas);
    std::uint32_t state = 1;
    for (auto& value : mask.pixels()) value = static_cast<std::uint8_t>((state = state * 1664525 + 1013904223) >> 24);
    Region region;
    region.spans = {{0, 5}};
    region.mask = mask;
    request.regions = {region};
    return request;
}

}  // namespace

TEST(Metadata, every_format_with_words_restores_everything) {
    GenerationRequest const request = for_one_picture(full_request(), 77);
    PictureMetadata const metadata = describe_picture(full_request(), 77);
    for (FileFormat const format : formats_with_words) {
        Bytes const bytes = encode_picture(sample_rgb({40, 24}), format, metadata);
        EXPECT_EQ(read_picture_metadata(bytes, "x"), metadata) << to_name(format);
        auto const [restored, warnings] = restore_request(read_picture_metadata(bytes, "x"), "x");
        EXPECT_EQ(restored, request) << to_name(format);
        EXPECT_THAT(warnings, IsEmpty());
        EXPECT_EQ(decode_image(bytes, "x").size(), (Size{40, 24}));
    }
    Bytes const tiff = encode_picture(sample_rgb({40, 24}), FileFormat::tiff, metadata);
    EXPECT_EQ(read_picture_metadata(tiff, "x"), PictureMetadata());
}

TEST(Metadata, elements_and_branches_come_back_too) {
    GenerationRequest const request = for_one_picture(full_request_with_element(), 5);
    EXPECT_EQ(request.branch->base->seed, 5U);
    EXPECT_EQ(restore_settings(settings_text(request), "x").request, request);
}

TEST(Metadata, settings_longer_than_a_segment_travel_in_a_jpeg) {
    PictureMetadata const metadata = describe_picture(noisy_request(), 0);
    ASSERT_GT(metadata.settings.size(), 100000U);
    Bytes const jpeg = encode_picture(sample_rgb({16, 16}), FileFormat::jpeg, metadata);
    EXPECT_EQ(read_picture_metadata(jpeg, "x"), metadata);
    EXPECT_THAT(restore_request(read_picture_metadata(jpeg, "x"), "x").request.regions[0].mask,
                noisy_request().regions[0].mask);
    EXPECT_EQ(read_picture_metadata(encode_picture(sample_rgb({16, 16}), FileFormat::webp, metadata), "x"), metadata);

    // Without one of its parts it is not believed.
    std::string file(text_of(jpeg));
    auto const second = file.find("http://ns.adobe.com/xmp/extension/", file.find("/xmp/extension/") + 20);
    ASSERT_NE(second, std::string::npos);
    file[second + 5000] ^= 1;
    EXPECT_EQ(read_picture_metadata(as_bytes(file), "x").settings, "");
}

TEST(Metadata, stripping_leaves_only_the_mark) {
    for (FileFormat const format : formats_with_words) {
        PictureMetadata const metadata = stripped(describe_picture(full_request(), 1));
        Bytes const bytes = encode_picture(sample_rgb({16, 16}), format, metadata);
        EXPECT_EQ(read_picture_metadata(bytes, "x"), (PictureMetadata{"", "", true}));
        EXPECT_THAT(std::string(text_of(bytes)), HasSubstr("digitalsourcetype/trainedAlgorithmicMedia"));
        EXPECT_THAT(std::string(text_of(bytes)), Not(HasSubstr("fox")));
        EXPECT_THAT(std::string(text_of(encode_picture(sample_rgb({16, 16}), format, {}))), Not(HasSubstr("xmp")));
    }
}

TEST(Metadata, pictures_too_large_to_travel_are_named) {
    auto const restored = restore_settings(settings_text(full_request(), {.pictures = 10}), "x");
    EXPECT_FALSE(restored.request.start);
    EXPECT_FALSE(restored.request.change_only) << "it needs the start image";
    EXPECT_THAT(restored.request.styles, IsEmpty());
    EXPECT_EQ(restored.request.regions, full_request().regions) << "masks are always there";
    EXPECT_THAT(restored.warnings,
                ElementsAre(HasSubstr("style reference \"monet.jpg\""), HasSubstr("start image \"start.png\"")));
    check(restored.request);
}

TEST(Metadata, damaged_settings_fall_back_to_the_parameters) {
    PictureMetadata metadata = describe_picture(full_request(), 12);
    metadata.settings.resize(metadata.settings.size() / 2);
    auto const restored = restore_request(metadata, "x.png");
    EXPECT_EQ(restored.request.seed, 12U);
    EXPECT_EQ(restored.request.prompt, full_request().prompt);
    EXPECT_THAT(restored.warnings, Contains(HasSubstr("x.png")));
    metadata.parameters.clear();
    EXPECT_THAT(complaint([&] { restore_request(metadata, "x.png"); }), HasSubstr("no valid JSON"));
    EXPECT_THAT(complaint([&] { restore_request({}, "x.png"); }), HasSubstr("x.png carries no settings"));
    EXPECT_THAT(complaint([&] { read_picture_metadata(as_bytes("hello"), "x.png"); }), HasSubstr("no picture"));
}

TEST(Metadata, settings_of_newer_or_other_programs_are_refused) {
    Json json = Json::parse(settings_text(full_request()));
    auto const restore = [&] { return complaint([&] { restore_settings(to_text(json), "x.png"); }); };
    json["assets"]["region-1"] = "no base64!";
    EXPECT_THAT(restore(), HasSubstr("\"region-1\" is missing or no Base64"));
    json["assets"]["region-1"] = "aGVsbG8=";
    EXPECT_THAT(restore(), HasSubstr("\"region-1\" in the settings of x.png cannot be read as PNG"));
    json["assets"].erase("region-1");
    EXPECT_THAT(restore(), HasSubstr("missing"));
    json["minimum_reader"] = 2;
    EXPECT_THAT(restore(), HasSubstr("need a newer Daub"));
    json["format"] = "else";
    EXPECT_THAT(restore(), HasSubstr("no settings of Daub"));
}

TEST(Metadata, files_are_written_whole_in_the_format_of_their_name) {
    TemporaryFolder const folder;
    PictureMetadata const metadata = describe_picture(full_request(), 3);
    write_picture(folder / "a.webp", sample_rgb({8, 8}), metadata, {.lossless = true});
    Bytes const bytes = read_file(folder / "a.webp");
    EXPECT_EQ(format_of(bytes), FileFormat::webp);
    EXPECT_EQ(decode_image(bytes, "x"), sample_rgb({8, 8}));
    EXPECT_EQ(read_picture_metadata(bytes, "x"), metadata);
}

TEST(Metadata, damage_anywhere_is_harmless) {
    for (FileFormat const format : formats_with_words) {
        Bytes const whole = encode_picture(sample_rgb({16, 16}), format, describe_picture(full_request(), 1));
        for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 301) {
            Bytes damaged = whole;
            damaged[at] ^= std::byte{0x11};
            complaint([&] { restore_request(read_picture_metadata(damaged, "x"), "x"); });
            complaint([&] { restore_request(read_picture_metadata(ByteView(whole).first(at), "x"), "x"); });
        }
    }
}

TEST(WebParameters, reads_what_the_web_interface_writes) {
    WebParameters const parsed = parse_web_parameters(
        "masterpiece, (fox:1.2),\n<lora:ink:0.8>\nNegative prompt: lowres, bad: hands\nmore of it\n"
        "Steps: 20, Sampler: DPM++ 2M Karras, CFG scale: 7.5, Seed: 965400086, Size: 640x512, "
        "Model hash: 45dee52b, Model: \"a, b\", Clip skip: 2, ENSD: 31337, Lora hashes: \"ink: 1a, x: 2\\\"b\"");
    EXPECT_EQ(parsed.prompt, "masterpiece, (fox:1.2),\n<lora:ink:0.8>");
    EXPECT_EQ(parsed.negative_prompt, "lowres, bad: hands\nmore of it");
    EXPECT_THAT(parsed.fields, SizeIs(10));
    EXPECT_EQ(parsed.field("Lora hashes"), "ink: 1a, x: 2\"b");
    std::vector<std::string> warnings;
    GenerationRequest const request = request_from(parsed, warnings);
    EXPECT_THAT(warnings, IsEmpty());
    EXPECT_EQ(request.stages.at(0).sampler, Sampler::dpmpp_2m);
    EXPECT_EQ(request.stages.at(0).schedule, Schedule::karras);
    EXPECT_EQ(request.stages.at(0).steps, 20);
    EXPECT_EQ(request.guidance.text, 7.5);
    EXPECT_EQ(request.seed, 965400086U);
    EXPECT_EQ(request.canvas, (Size{640, 512}));
    EXPECT_EQ(request.model, "a, b");
    EXPECT_EQ(request.clip_skip, 1);
}

TEST(WebParameters, newer_form_names_the_schedule_apart) {
    std::vector<std::string> warnings;
    auto const request =
        request_from(parse_web_parameters("x\nSteps: 9, Sampler: Euler a, Schedule type: Karras"), warnings);
    EXPECT_EQ(request.stages.at(0).sampler, Sampler::euler_ancestral);
    EXPECT_EQ(request.stages.at(0).schedule, Schedule::karras);
}

TEST(WebParameters, a_last_line_without_fields_is_prompt) {
    EXPECT_EQ(parse_web_parameters("a fox\nwith: two, hats: on").prompt, "a fox\nwith: two, hats: on");
    EXPECT_EQ(parse_web_parameters("").prompt, "");
    EXPECT_EQ(parse_web_parameters("Negative prompt: x").negative_prompt, "x");
    EXPECT_EQ(parse_web_parameters("say \"Negative prompt:\" loud").negative_prompt, "");
}

TEST(WebParameters, what_cannot_be_is_a_warning) {
    std::vector<std::string> warnings;
    GenerationRequest const request =
        request_from(parse_web_parameters("x\nSteps: many, Sampler: Magic, Schedule type: Odd, CFG scale: 1e9, "
                                          "Seed: -1, Size: 0x99999, Denoising strength: 0.5"),
                     warnings);
    EXPECT_THAT(warnings, SizeIs(6));
    EXPECT_EQ(request.canvas, GenerationRequest().canvas);
    check(request);
}

RC_GTEST_PROP(WebParameters, text_round_trips, (std::string const& a, std::string const& b, std::string const& c)) {
    // Lines that begin with the mark, or look like fields, mean something else: that is the format's nature.
    auto const tame = [](std::string const& text) {
        std::string out = "p";
        for (char const letter : text) out += letter == ':' || letter == '\n' || letter == '\r' ? '.' : letter;
        out = repaired_utf8(out);
        return out + "q";
    };
    WebParameters const parameters{
        tame(a), tame(b), {{"Steps", "20"}, {"Model", tame(c) + ": \"x\", \ny"}, {"Seed", "5"}}};
    RC_PRE(parameters.prompt.find('\0') == std::string::npos);
    RC_ASSERT(parse_web_parameters(to_text(parameters)) == parameters);
}

TEST(WebParameters, says_what_it_can_of_a_request) {
    std::string const text = to_text(web_parameters_of(for_one_picture(full_request(), 42)));
    EXPECT_THAT(text, HasSubstr("Negative prompt: frame, ugly\nSteps: 17, Sampler: DEIS, Schedule type: Karras, "
                                "CFG scale: 3.5, Seed: 42, Size: 40x24, Model: sketchbook"));
    std::vector<std::string> warnings;
    GenerationRequest const back = request_from(parse_web_parameters(text), warnings);
    EXPECT_EQ(back.prompt, full_request().prompt);
    EXPECT_EQ(back.stages.at(0).sampler, Sampler::deis_3);
}

TEST(Exif, keeps_every_character) {
    for (std::string const text : {"plain", "Füchse", "狐 and 🦊", "line\nbreak"}) {
        Bytes const exif = encode_exif({text});
        EXPECT_TRUE(text_of(exif).starts_with(std::string_view("Exif\0\0", 6)));
        EXPECT_EQ(decode_exif(exif), ExifContent{text});
        EXPECT_EQ(decode_exif(ByteView(exif).subspan(6)), ExifContent{text}) << "as WebP has it";
    }
    EXPECT_TRUE(encode_exif({std::string(40000, 'x')}).empty()) << "too long for a segment";
    EXPECT_TRUE(encode_exif({}).empty());
}

TEST(Exif, tells_the_resolution) {
    ExifContent const content{"fox", 299.992};
    EXPECT_EQ(decode_exif(encode_exif(content)), content);
    EXPECT_EQ(decode_exif(encode_exif({.pixels_per_inch = 72})), ExifContent({.pixels_per_inch = 72}));
    EXPECT_EQ(decode_exif(encode_exif({std::string(40000, 'x'), 72})), ExifContent({.pixels_per_inch = 72}));
}

TEST(Exif, a_printed_webp_says_its_size) {
    Bytes const webp =
        encode_picture(sample_rgb({16, 16}), FileFormat::webp, {.parameters = "fox"}, {.pixels_per_inch = 240});
    EXPECT_EQ(decode_exif(webp_metadata(webp, "x").exif), ExifContent({"fox", 240}));
}

TEST(Exif, reads_comments_of_other_programs) {
    // The text in UTF-16 of the other byte order, and in ASCII: the same length, put in place of ours.
    using namespace std::string_view_literals;
    Bytes const exif = encode_exif({"fox!"});
    auto const replaced = [&](std::string_view content) {
        std::string file(text_of(exif));
        auto const at = file.find("UNICODE");
        return decode_exif(as_bytes(file.replace(at, 16, content))).comment;
    };
    EXPECT_EQ(replaced("UNICODE\0f\0o\0x\0!\0"sv), "fox!");
    EXPECT_EQ(replaced("UNICODE\0\xFF\xFE"
                       "f\0o\0x\0"sv),
              "fox");
    EXPECT_EQ(replaced("ASCII\0\0\0fox 1234"sv), "fox 1234");
    EXPECT_EQ(replaced("\0\0\0\0\0\0\0\0f\xFCx     "sv), "füx") << "Latin-1, padded";
    EXPECT_EQ(decode_exif(as_bytes("Exif")), ExifContent());
    EXPECT_EQ(decode_exif({}), ExifContent());
}

TEST(Xmp, keeps_its_content) {
    XmpContent const content{true, "Daub <&> \"ü\"", "{\"a\": \"<狐>\\n\"}", "ABC"};
    EXPECT_EQ(decode_xmp(encode_xmp(content)), content);
    EXPECT_THAT(encode_xmp(content), HasSubstr("<?xpacket begin="));
    EXPECT_THAT(encode_xmp(content, false), Not(HasSubstr("xpacket")));
    EXPECT_EQ(decode_xmp(encode_xmp(content, false)), content);
    EXPECT_FALSE(decode_xmp(""));
    EXPECT_FALSE(decode_xmp("<a><b>"));
}

TEST(Xmp, entities_do_not_blow_up) {
    std::string bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">";
    for (char c = 'b'; c < 'k'; ++c) {
        bomb += fmt::format("<!ENTITY {} \"", c);
        for (int i = 0; i < 10; ++i) bomb += fmt::format("&{};", static_cast<char>(c - 1));
        bomb += "\">";
    }
    bomb +=
        "]><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        "<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/'><xmp:CreatorTool>&j;"
        "</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>";
    auto const content = decode_xmp(bomb);
    EXPECT_TRUE(!content || content->creator_tool.size() < 1000);
}

TEST(Jpeg, metadata_replaces_what_was_there_and_keeps_the_picture) {
    Bytes const plain = encode_image(sample_rgb({16, 16}), FileFormat::jpeg);
    EmbeddedMetadata const first{encode_exif({"one"}), "<x/>", ""};
    Bytes const once = with_jpeg_metadata(plain, first);
    Bytes const twice = with_jpeg_metadata(once, {encode_exif({"two"}), "<y/>", ""});
    EXPECT_EQ(jpeg_metadata(twice, "x").xmp, "<y/>");
    EXPECT_EQ(twice.size(), once.size());
    EXPECT_EQ(with_jpeg_metadata(twice, {}), with_jpeg_metadata(plain, {}));
    EXPECT_EQ(decode_image(twice, "x"), decode_image(plain, "x"));
    EXPECT_EQ(text_of(twice).substr(6, 4), "JFIF") << "stays first";
    EXPECT_THAT(complaint([&] { with_jpeg_metadata(plain, {.xmp = std::string(70000, ' ')}); }), HasSubstr("too long"));
}

TEST(Md5, agrees_with_the_standard) {
    EXPECT_EQ(md5_digits(""), "D41D8CD98F00B204E9800998ECF8427E");
    EXPECT_EQ(md5_digits("message digest"), "F96B697D7CB7938D525A2F31AAF161D0");
    EXPECT_EQ(md5_digits("12345678901234567890123456789012345678901234567890123456789012345678901234567890"),
              "57EDF4A22BE3C955AC49DA2E2107B67A");
}

RC_GTEST_PROP(Base64, round_trips, (std::string const& text)) {
    auto const bytes = bytes_from_base64(base64_from(bytes_of(text)));
    RC_ASSERT(bytes.has_value());
    RC_ASSERT(text_of(*bytes) == text);
}

TEST(Base64, agrees_with_the_standard_and_refuses_the_rest) {
    EXPECT_EQ(base64_from(bytes_of("foobar")), "Zm9vYmFy");
    EXPECT_EQ(base64_from(bytes_of("fooba")), "Zm9vYmE=");
    EXPECT_EQ(base64_from(bytes_of("foob")), "Zm9vYg==");
    for (auto const* text : {"Zm9", "Zm9v!mFy", "Zg=a", "====", "Z===", "Zm9v\nZm9v"})
        EXPECT_FALSE(bytes_from_base64(text)) << text;
}

TEST(Latin1, round_trips_where_it_can) {
    EXPECT_EQ(latin1_from_utf8("é"), "\xE9");
    EXPECT_EQ(utf8_from_latin1("\xE9\x80"), "é\xC2\x80");
    EXPECT_FALSE(latin1_from_utf8("狐"));
    EXPECT_FALSE(latin1_from_utf8("\xE9"));
    EXPECT_TRUE(is_utf8("狐"));
    EXPECT_FALSE(is_utf8("\xC0\xAF"));
    EXPECT_FALSE(is_utf8("\xED\xA0\x80"));
    EXPECT_EQ(repaired_utf8("a\xFF"
                            "b"),
              "a\xEF\xBF\xBD"
              "b");
}
