#include "file/inspect.hpp"

#include "file/archive.hpp"
#include "file/test_files.hpp"

#include <fstream>

// Goal: what we take opens, and what would not open is refused at the counter, while the citizen is still
// there. Method: real files made here, whole, cut, and disguised.

namespace ward::file {
namespace {

class InspectTest : public testing::Test {
protected:
    Result<Inspected> look(std::string_view bytes) { return inspect(folder.write("upload-1", bytes)); }

    sample::Folder folder;
};

void expect_type(Result<Inspected> const& found, FileType type)
{
    ASSERT_TRUE(found.has_value()) << found.error().code;
    EXPECT_EQ(found->type, type);
}

TEST_F(InspectTest, EveryTypeWeTakeIsKnownByItsContent)
{
    expect_type(look(sample::pdf()), FileType::pdf);
    expect_type(look(sample::png()), FileType::png);
    expect_type(look(sample::picture(folder, ".jpg")), FileType::jpeg);
    expect_type(look(sample::picture(folder, ".webp")), FileType::webp);
    expect_type(look(sample::picture(folder, ".tif")), FileType::tiff);
    expect_type(look(sample::zip(sample::docx_parts())), FileType::docx);
    expect_type(look(sample::zip(sample::xlsx_parts())), FileType::xlsx);
    expect_type(look(sample::zip(sample::odt_parts())), FileType::odt);
}

TEST_F(InspectTest, PagesAreCounted)
{
    EXPECT_EQ(look(sample::pdf(3))->pages, 3);
    EXPECT_EQ(look(sample::picture(folder, ".tif"))->pages, 1);
    EXPECT_EQ(look(sample::png())->pages, std::nullopt);
    EXPECT_TRUE(look(sample::pdf(1000)).has_value());
    EXPECT_EQ(look(sample::pdf(1001)).error().code, "file.too_many_pages");
}

TEST_F(InspectTest, WhatWeDoNotTakeIsRefused)
{
    struct Row {
        char const* why;
        std::string bytes;
        char const* code;
    };
    using sample::with;
    auto const docx = sample::docx_parts();
    Row const rows[] = {
        {"nothing", "", "file.empty"},
        {"a page of the web", "<!DOCTYPE html><html><script>alert(1)</script></html>", "file.type.refused"},
        {"a drawing with script", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
         "file.type.refused"},
        {"text", "xin chào", "file.type.refused"},
        {"a script", "#!/bin/sh\nrm -rf /\n", "file.type.refused"},
        {"a program", sample::read_whole("/bin/true"), "file.type.refused"},
        {"a Windows program", "MZ" + std::string(200, '\0'), "file.type.refused"},
        {"an archive", sample::zip({{"a.txt", "a"}}), "file.type.refused"},
        {"a picture format with holes", "GIF89a" + std::string(100, '\0'), "file.type.refused"},
        {"zeros", std::string(5000, '\0'), "file.type.refused"},
        {"a PDF behind a web page", "<html>" + sample::pdf(), "file.type.refused"},
        {"the beginning of a PDF", sample::pdf().substr(0, 40), "file.unreadable"},
        {"a PDF in name only", "%PDF-1.4\nxin chào", "file.unreadable"},
        {"half a picture", sample::png().substr(0, 20'000), "file.unreadable"},
        {"the beginning of a picture", sample::png().substr(0, 30), "file.unreadable"},
        {"a picture of the size of a town", sample::png_of(100'000, 100'000, "\x78\x01"), "file.unreadable"},
        {"half a document", sample::zip(docx).substr(0, 300), "file.unreadable"},
        {"a document that would unpack to a disk full",
         sample::zip(with(docx, {"word/media/a.bin", "a", 0, 0xfffffff0})), "file.unreadable"},
        {"a document with a way up", sample::zip(with(docx, {"../../a", "a"})), "file.unreadable"},
        {"a document with macros", sample::zip(with(docx, {"word/vbaProject.bin", "a"})),
         "file.type.refused"},
        {"a document with a program in it", sample::zip(with(docx, {"word/embeddings/oleObject1.bin", "a"})),
         "file.type.refused"},
        {"an encrypted document", sample::zip(with(docx, {"word/secret.xml", "a", 1})), "file.password"},
    };
    for (auto const& row : rows) {
        auto const found = look(row.bytes);
        ASSERT_FALSE(found.has_value()) << row.why;
        EXPECT_EQ(found.error().code, row.code) << row.why;
    }
}

TEST_F(InspectTest, APdfThatAsksForAPasswordIsRefusedAndOneThatOnlyForbidsPrintingIsNot)
{
    auto const open = folder.write("open.pdf", sample::pdf());
    auto const lock = [&](std::string const& passwords) {
        auto const command = "qpdf --encrypt " + passwords + " 256 -- " + open + " " + folder / "locked.pdf";
        EXPECT_EQ(std::system(command.c_str()), 0);
        return inspect(folder / "locked.pdf");
    };
    EXPECT_EQ(lock("mothaiba chu").error().code, "file.password");
    EXPECT_TRUE(lock("'' chu").has_value());
}

TEST_F(InspectTest, WhatAReaderMendsIsTakenAndSaid)
{
    auto bytes = sample::pdf(2);
    bytes.resize(bytes.find("startxref"));
    auto const found = look(bytes);
    ASSERT_TRUE(found.has_value()) << found.error().code;
    EXPECT_EQ(found->pages, 2);
    EXPECT_EQ(found->problems, std::vector<std::string>{"file.damaged"});
    EXPECT_TRUE(look(sample::pdf())->problems.empty());
}

TEST_F(InspectTest, APictureTooSmallToReadIsTakenAndSaid)
{
    EXPECT_EQ(look(sample::png(40))->problems, std::vector<std::string>{"file.image.small"});
    EXPECT_TRUE(look(sample::png(600))->problems.empty());
}

TEST_F(InspectTest, MoreThanTheMostBytesAreRefused)
{
    auto const path = folder.write("big", sample::pdf());
    std::filesystem::resize_file(path, file_bytes_max + 1);
    EXPECT_EQ(inspect(path).error().code, "file.too_large");
}

TEST_F(InspectTest, NoCutAndNoChangedByteOfADocumentDoesHarm)
{
    auto const whole = sample::zip(sample::docx_parts());
    ASSERT_TRUE(check_archive(whole, FileType::docx).has_value());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_FALSE(check_archive(whole.substr(0, size), FileType::docx).has_value()) << size;
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (char const other : {'\0', '\x7f', '\xff'}) {
            auto changed = whole;
            changed[at] = other;
            auto const checked = check_archive(changed, FileType::docx); // must come back, whatever it says
            EXPECT_TRUE(checked.has_value() || !checked.error().code.empty());
        }
    }
}

} // namespace
} // namespace ward::file
