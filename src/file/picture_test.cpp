#include "file/picture.hpp"

#include "file/test_pictures.hpp"

#include <atomic>
#include <thread>

// Goal: a photograph of a stranger comes out as pixels and nothing else, or does not come out. Method: real
// pictures made here, whole, cut, disguised and without measure, through the real processes.

namespace ward::file {
namespace {

class PictureTest : public testing::Test {
protected:
    Result<Picture> look(std::string_view bytes) { return studio.look(folder.write("upload-1", bytes)); }
    Result<Painted> paint(std::string_view bytes, int side_max = 1600)
    {
        return studio.paint(folder.write("upload-1", bytes), side_max);
    }
    /// How bright a painted picture is at a place.
    int shade(Painted const& painted, int x, int y)
    {
        auto const path = folder.write("painted.jpg", painted.bytes);
        auto const answer = run_child({"vips", "getpoint", path, std::to_string(x), std::to_string(y)}, {});
        return static_cast<int>(number_in(answer.output).value_or(-1));
    }

    sample::Folder folder;
    Studio studio{2};
};

TEST_F(PictureTest, EveryKindOfPhotographIsKnownByItsContentAndPainted)
{
    auto const grey = sample::grey_png(64, 32, [](auto x, auto) { return static_cast<int>(x); });
    struct Row {
        char const* ending;
        PictureType type;
    };
    for (auto const& row :
         {Row{".png", PictureType::png}, Row{".jpg", PictureType::jpeg}, Row{".webp", PictureType::webp},
          Row{".heic", PictureType::heif}, Row{".png[interlace]", PictureType::png},
          Row{".jpg[interlace]", PictureType::jpeg}}) {
        auto const bytes = sample::written_as(folder, row.ending, grey);
        auto const found = look(bytes);
        ASSERT_TRUE(found.has_value()) << row.ending << found.error().code;
        EXPECT_EQ(found->type, row.type) << row.ending;
        EXPECT_EQ(found->width, 64);
        EXPECT_EQ(found->height, 32);
        EXPECT_EQ(found->bytes, static_cast<std::int64_t>(bytes.size()));
        auto const painted = paint(bytes);
        ASSERT_TRUE(painted.has_value()) << row.ending << painted.error().code;
        EXPECT_EQ(painted->width, 64) << "a small one is not made larger";
        EXPECT_EQ(painted->height, 32);
    }
}

TEST_F(PictureTest, ALargePictureIsMadeSmallerAsAWhole)
{
    auto const painted = paint(sample::photo(folder, 3000, 1000), 400);
    ASSERT_TRUE(painted.has_value()) << painted.error().code;
    EXPECT_EQ(painted->width, 400);
    EXPECT_EQ(painted->height, 133);
    auto const tall = paint(sample::photo(folder, 30, 2000), 400);
    ASSERT_TRUE(tall.has_value());
    EXPECT_EQ(tall->height, 400);
    EXPECT_EQ(tall->width, 6);
}

TEST_F(PictureTest, APhotographIsTurnedUprightAsTheCameraNoted)
{
    auto const turned = paint(sample::with_notes(sample::photo(folder), {.orientation = 6}));
    ASSERT_TRUE(turned.has_value());
    EXPECT_EQ(turned->width, 32);
    EXPECT_EQ(turned->height, 64);
    EXPECT_LT(shade(*turned, 16, 4), 40) << "what was left is above now";
    EXPECT_GT(shade(*turned, 16, 60), 215);
    auto const upside_down = paint(sample::with_notes(sample::photo(folder), {.orientation = 3}));
    EXPECT_GT(shade(*upside_down, 4, 16), 215);
}

TEST_F(PictureTest, NothingButPixelsIsLeft)
{
    auto const secret = std::string{"so 12 Le Trung Dinh"};
    sample::Notes notes{.orientation = 6, .taken = "2025:07:01 08:30:00"};
    notes.latitude = {"N", {{15, 1}, {7, 1}, {30, 1}}};
    notes.longitude = {"E", {{108, 1}, {48, 1}, {0, 1}}};
    auto bytes = sample::with_notes(sample::photo(folder), notes);
    bytes = sample::with_segment(bytes, 0xfe, secret);
    bytes = sample::with_segment(bytes, 0xe1, std::string("http://ns.adobe.com/xap/1.0/\0", 29) + secret);
    bytes = sample::with_segment(bytes, 0xed, std::string("Photoshop 3.0\0", 14) + secret) + secret;
    EXPECT_EQ(studio.exif_of(folder.write("upload-1", bytes)),
              std::string("Exif\0\0", 6) + sample::exif(notes));
    auto const painted = paint(bytes);
    ASSERT_TRUE(painted.has_value()) << painted.error().code;
    for (auto const* const word : {"Exif", "so 12", "2025:07", "http", "Photoshop", "ICC_PROFILE"}) {
        EXPECT_EQ(painted->bytes.find(word), std::string::npos) << word;
    }
    EXPECT_EQ(studio.exif_of(folder.write("painted.jpg", painted->bytes)), "");
}

TEST_F(PictureTest, APictureThatIsAlsoSomethingElseIsOnlyAPictureAfterwards)
{
    auto const script = std::string{"<script>alert(1)</script>"};
    auto const archive = sample::zip({{"a.html", script}});
    for (auto const& bytes : {sample::photo(folder) + archive, sample::photo(folder) + "<html>" + script,
                              sample::with_segment(sample::photo(folder), 0xfe, "--><html>" + script)}) {
        ASSERT_TRUE(look(bytes).has_value());
        auto const painted = paint(bytes);
        ASSERT_TRUE(painted.has_value()) << painted.error().code;
        EXPECT_EQ(painted->bytes.find("<script"), std::string::npos);
        EXPECT_EQ(painted->bytes.find("PK"), std::string::npos);
        EXPECT_TRUE(painted->bytes.ends_with("\xff\xd9"));
    }
}

TEST_F(PictureTest, WhatIsNoPhotographIsRefusedBeforeItIsPainted)
{
    auto const drawing = std::string{"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
                                     "<script>alert(1)</script></svg>"};
    struct Row {
        char const* why;
        std::string bytes;
        char const* code;
    };
    Row const rows[] = {
        {"nothing", "", "photo.empty"},
        {"a drawing with script", drawing, "photo.type"},
        {"a drawing with script, told to be XML", "<?xml version=\"1.0\"?>" + drawing, "photo.type"},
        {"a web page before the picture", "<html>" + sample::photo(folder), "photo.type"},
        {"an archive before the picture", sample::zip({{"a", "b"}}) + sample::photo(folder), "photo.type"},
        {"a document", sample::pdf(), "photo.type"},
        {"a scan", sample::picture(folder, ".tif"), "photo.type"},
        {"a moving picture", "GIF89a" + std::string(100, '\0'), "photo.type"},
        {"a program", sample::read_whole("/bin/true"), "photo.type"},
        {"text", "xin chào", "photo.type"},
        {"the beginning of a picture", sample::photo(folder).substr(0, 30), "photo.unreadable"},
        {"the size of a town", sample::png_of(100'000, 100'000, "\x78\x01"), "photo.too_many_pixels"},
        {"one line too long", sample::png_of(100'000'001, 1, "\x78\x01"), "photo.unreadable"},
        {"a little above the most", sample::png_of(10'001, 10'000, "\x78\x01"), "photo.too_many_pixels"},
    };
    for (auto const& row : rows) {
        auto const found = look(row.bytes);
        ASSERT_FALSE(found.has_value()) << row.why;
        EXPECT_EQ(found.error().code, row.code) << row.why;
    }
}

TEST_F(PictureTest, AWebPictureThatMovesIsRefused)
{
    // Two pictures, one above the other: two pages of 40 lines.
    auto const from =
        folder.write("strip.png", sample::grey_png(20, 80, [](auto, auto y) { return y < 40 ? 0 : 255; }));
    auto const target = folder / "moving.webp";
    auto const command = "vips webpsave " + from + " " + target + " --page-height 40";
    ASSERT_EQ(std::system(command.c_str()), 0);
    EXPECT_EQ(look(sample::read_whole(target)).error().code, "photo.animated");
}

TEST_F(PictureTest, ACutPictureIsRefusedWherePixelsAreMissing)
{
    auto const grain =
        sample::grey_png(300, 300, [](auto x, auto y) { return static_cast<int>((x * 31 + y * 17) % 256); });
    for (auto const* const ending : {".jpg", ".png", ".webp", ".heic"}) {
        auto const whole = sample::written_as(folder, ending, grain);
        for (auto const size : {whole.size() / 2, whole.size() * 9 / 10}) {
            auto const painted = paint(whole.substr(0, size));
            ASSERT_FALSE(painted.has_value()) << ending << size;
            EXPECT_EQ(painted.error().code, "photo.unreadable");
        }
    }
}

TEST_F(PictureTest, MoreThanTheMostBytesAreRefused)
{
    auto const path = folder.write("big", sample::photo(folder));
    std::filesystem::resize_file(path, file_bytes_max + 1);
    EXPECT_EQ(studio.look(path).error().code, "photo.too_large");
}

TEST_F(PictureTest, NoMoreProcessesThanPlacesHoweverManyCome)
{
    auto const path = folder.write("upload-1", sample::photo(folder));
    std::vector<std::thread> crowd;
    std::atomic<int> painted{0};
    for (int n = 0; n < 16; ++n) {
        crowd.emplace_back([&] { painted += studio.paint(path, 400).has_value() ? 1 : 0; });
    }
    for (auto& one : crowd) {
        one.join();
    }
    EXPECT_EQ(painted, 16);
    EXPECT_LE(studio.busiest(), 2);
    EXPECT_GE(studio.busiest(), 1);
}

} // namespace
} // namespace ward::file
