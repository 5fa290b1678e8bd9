#include "file/type.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>

// Goal: whatever a sender calls a file, the name we keep is harmless and tells the truth. Method: a table.

namespace ward::file {
namespace {

TEST(FileName, IsHarmlessAndEndsAsItsType)
{
    struct Row {
        char const* why;
        std::string given;
        FileType type;
        std::string kept;
    };
    Row const rows[] = {
        {"an ordinary name stays", "Giấy khai sinh.pdf", FileType::pdf, "Giấy khai sinh.pdf"},
        {"capitals stay", "SCAN_0001.PDF", FileType::pdf, "SCAN_0001.PDF"},
        {"both endings of a JPEG", "ảnh.JPEG", FileType::jpeg, "ảnh.JPEG"},
        {"no name", "", FileType::pdf, "pdf.pdf"},
        {"only an ending", ".docx", FileType::docx, "docx.docx"},
        {"the way up", "../../etc/passwd", FileType::pdf, "passwd.pdf"},
        {"the way up on Windows", "..\\..\\windows\\system.ini", FileType::png, "system.ini.png"},
        {"dots only", "..", FileType::pdf, "pdf.pdf"},
        {"a folder", "/tmp/", FileType::pdf, "pdf.pdf"},
        {"hidden", ".bashrc", FileType::pdf, "bashrc.pdf"},
        {"a program's ending", "hóa đơn.pdf.exe", FileType::pdf, "hóa đơn.pdf.exe.pdf"},
        {"another type's ending", "ảnh.png", FileType::jpeg, "ảnh.png.jpg"},
        {"signs of a shell", "a;rm -rf $HOME|`b`&'c'\"d\".pdf", FileType::pdf,
         "a_rm -rf _HOME__b___c__d_.pdf"},
        {"markup", "<img src=x>.pdf", FileType::pdf, "_img src=x_.pdf"},
        {"letters that turn round", "\u202efdp.exe", FileType::pdf, "pdf.pdf"},
        {"letters nobody sees", "a\u200bb\ufeff.pdf", FileType::pdf, "ab.pdf"},
        {"a line end", "a\nb.pdf", FileType::pdf, "ab.pdf"},
        {"a broken byte", "a\xff.pdf", FileType::pdf, "pdf.pdf"},
        {"a device", "CON.pdf", FileType::pdf, "_CON.pdf"},
        {"a device with more", "com1.txt", FileType::pdf, "_com1.txt.pdf"},
        {"percent signs", "%2e%2e%2fa.pdf", FileType::pdf, "_2e_2e_2fa.pdf"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(safe_name(row.given, row.type), row.kept) << row.why;
    }
}

TEST(FileName, IsCutWithoutCuttingALetter)
{
    std::string given;
    for (int n = 0; n < 300; ++n) {
        given += "ữ";
    }
    auto const kept = safe_name(given + ".pdf", FileType::pdf);
    EXPECT_LE(length(kept), static_cast<std::size_t>(name_length_max));
    EXPECT_TRUE(kept.ends_with("ữ.pdf")) << kept;
    EXPECT_TRUE(normalise(kept).has_value());
}

TEST(FileName, IsKeptAsItIsTheSecondTime)
{
    for (std::string const given : {"../../a;b.exe", "CON", "  .x. ", "ảnh.jpeg", "\u202efdp"}) {
        auto const once = safe_name(given, FileType::pdf);
        EXPECT_EQ(safe_name(once, FileType::pdf), once);
    }
}

TEST(FileType, OnlyWhatABrowserOpensWithoutScriptIsShownInline)
{
    for (auto const type : {FileType::docx, FileType::xlsx, FileType::odt, FileType::tiff}) {
        EXPECT_FALSE(shows_inline(type)) << media_type_of(type);
    }
    EXPECT_TRUE(shows_inline(FileType::pdf));
    for (auto const* const refused :
         {"text/html", "image/svg+xml", "application/zip", "application/x-executable", ""}) {
        EXPECT_EQ(type_of(refused), std::nullopt) << refused;
    }
}

} // namespace
} // namespace ward::file
