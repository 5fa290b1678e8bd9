#include "report/moderation.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

// Goal: what may tell who somebody is raises a hand, and what people write of places, days and money does
// not. Method: sentences as citizens send them, a row each with what should be found; then any bytes.

namespace ward::report {
namespace {

/// "phone 0905 123 445; name Lan".
std::string found_in(std::string_view text)
{
    std::string found;
    for (auto const& flag : flags_in(text)) {
        found += found.empty() ? "" : "; ";
        found += std::string{json::word_of(flag.kind)} + ' ' + std::string{text.substr(flag.at, flag.bytes)};
    }
    return found;
}

struct Row {
    char const* text;
    char const* found;
};

TEST(Moderation, TelephonesAreFoundHoweverTheyAreWritten)
{
    Row const rows[] = {
        {"Gọi cho tôi số 0905123445 nhé", "phone 0905123445"},
        {"ĐT:0905.123.445.", "phone 0905.123.445"},
        {"0905 123 445", "phone 0905 123 445"},
        {"liên hệ 0905-123-445 gặp chủ quán", "phone 0905-123-445"},
        {"+84 905 123 445", "phone +84 905 123 445"},
        {"+84905123445", "phone +84905123445"},
        {"84905123445 là số của nó", "phone 84905123445"},
        {"(+84)905123445", "phone (+84)905123445"},
        {"0084 905 123 445", "phone 0084 905 123 445"},
        {"09.05.12.34.45", "phone 09.05.12.34.45"},
        {"0 9 0 5 1 2 3 4 4 5", "phone 0 9 0 5 1 2 3 4 4 5"},
        {"máy bàn 0255 3822 345", "phone 0255 3822 345"},
        {"(0255) 3822345", "phone (0255) 3822345"},
        {"02553 822 345", "phone 02553 822 345"},
        {"Zalo 0385123445 hoặc 0705123445", "phone 0385123445; phone 0705123445"},
        {"0905123445 0385123445", "phone 0905123445; phone 0385123445"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(found_in(row.text), row.found) << row.text;
    }
}

TEST(Moderation, NumbersOfIdentityCardsAndAccountsAreFound)
{
    Row const rows[] = {
        {"CCCD 051099001123", "id_number 051099001123"},
        {"căn cước 051 099 001 123", "id_number 051 099 001 123"},
        {"CMND: 212345678, cấp năm 2010", "id_number 212345678"},
        {"chứng minh nhân dân số 212 345 678", "id_number 212 345 678"},
        {"chuyển vào STK 0123456789012 ngân hàng", "bank_account 0123456789012"},
        {"số tài khoản: 1234 5678 9012", "bank_account 1234 5678 9012"},
        {"Vietcombank 1023456789", "bank_account 1023456789"},
        {"thẻ 9704 3612 3456 7890", "bank_account 9704 3612 3456 7890"},
        {"970436123456789012", "bank_account 970436123456789012"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(found_in(row.text), row.found) << row.text;
    }
}

TEST(Moderation, MailAndNumberPlatesAreFound)
{
    Row const rows[] = {
        {"gửi về lan.nguyen+1@gmail.com.", "email lan.nguyen+1@gmail.com"},
        {"(a_b@quangngai.gov.vn)", "email a_b@quangngai.gov.vn"},
        {"xe 76A-123.45 đậu trên vỉa hè", "number_plate 76A-123.45"},
        {"xe máy 76-B1 234.56 lạng lách", "number_plate 76-B1 234.56"},
        {"76B1-234.56", "number_plate 76B1-234.56"},
        {"biển 51F12345", "number_plate 51F12345"},
        {"biển số 76C 123.45,", "number_plate 76C 123.45"},
        {"76-H1 2345 thì không, 76-H1-2345 thì có", "number_plate 76-H1-2345"},
        {"xe điện 76-MĐ1 234.56", "number_plate 76-MĐ1 234.56"},
        {"xe 29LD-012.34", "number_plate 29LD-012.34"},
        {"xe 76a-123.45 và 76b1-23456", "number_plate 76a-123.45; number_plate 76b1-23456"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(found_in(row.text), row.found) << row.text;
    }
}

TEST(Moderation, LikelyNamesAreFound)
{
    Row const rows[] = {
        {"ông Nguyễn Văn An đổ rác", "name Nguyễn Văn An"},
        {"Nhà chị Lan mở nhạc to", "name Lan"},
        {"Anh Hùng và bà Sáu cãi nhau", "name Hùng; name Sáu"},
        {"em Đặng Thị Ánh Nguyệt", "name Đặng Thị Ánh Nguyệt"},
        {"Hộ Trần Quốc Tuấn lấn chiếm", "name Trần Quốc Tuấn"},
        {"Do Hồ Văn Ý làm", "name Hồ Văn Ý"},
        {"LÊ THỊ HỒNG NHUNG", "name LÊ THỊ HỒNG NHUNG"},
        {"cô Út, chú Tư", "name Út; name Tư"},
        {"chủ nhà tên Ngô Ước", "name Ngô Ước"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(found_in(row.text), row.found) << row.text;
    }
}

TEST(Moderation, EveryFamilyIsKnown)
{
    for (auto const* const family :
         {"Nguyễn", "Trần",   "Lê",    "Phạm",  "Hoàng", "Huỳnh",  "Phan", "Vũ",    "Võ",     "Đặng",
          "Bùi",    "Đỗ",     "Hồ",    "Ngô",   "Dương", "Lý",     "Đinh", "Đoàn",  "Trương", "Lâm",
          "Mai",    "Trịnh",  "Đào",   "Cao",   "Tạ",    "Tô",     "Hà",   "Châu",  "Lương",  "Thái",
          "Tôn",    "Kiều",   "Quách", "Thạch", "Triệu", "Vương",  "Tống", "Phùng", "Lưu",    "Tăng",
          "Bạch",   "Khương", "Hứa",   "Doãn",  "Viên",  "Nghiêm", "Lục",  "Chu"}) {
        auto const name = std::string{family} + " Văn Bảy";
        EXPECT_EQ(found_in("do " + name + " báo"), "name " + name);
    }
}

TEST(Moderation, PlacesDaysAndMoneyAreNobody)
{
    for (auto const* const text : {
             "Đèn trước số nhà 123/45/6 đường Lê Trung Đình không sáng từ ngày 01/07/2025",
             "Hố sâu ở góc Lê Lợi - Nguyễn Trãi, rộng 1,5 m",
             "Ngã tư Quang Trung và Hùng Vương, gần 12 Trần Hưng Đạo",
             "giao lộ đường Phan Bội Châu và Phạm Văn Đồng",
             "Trường tiểu học Trần Phú, trường THCS Nguyễn Nghiêm",
             "cầu Bà Bùi, chợ Ông Bố, đường Bà Triệu, phố Cô Giang",
             "Mất khoảng 350.000.000 đ, có người nói 350000000 đồng hoặc 123456789 VND",
             "Từ 08 giờ 30 ngày 12-07-2025 đến 12.08.2025, lúc 08:30 12 06 2025",
             "08-12-2025 15:30, 08.12.2025 09:45",
             "Gọi tổng đài 19001234 và 18001091, 113, 114 đều không được",
             "Cột đèn NL-0123456789, trụ LD-123456789, mã H48.25-250701-0012, PA-250701-0001",
             "Vị trí 15.123456789, 108.801234567",
             "Quốc lộ 24B 2025 m, đường 24B 12345 mét, khu 11A-2024",
             "Theo Quyết định 1234/2025/QĐ-UBND và Nghị định 118/2025/NĐ-CP",
             "Bà con khu phố 5 nhờ các anh Công an phường giúp",
             "Anh em thợ làm ẩu; ông bà già khó đi; chị em buôn bán",
             "Gần Hà Nội, Thái Nguyên, Thành phố Hồ Chí Minh và Lâm Đồng",
             "Tổ dân phố 3, phường Nghĩa Lộ, tỉnh Quảng Ngãi",
             "Dài 100000000 mm, hết 500 000 000 đồng",
             "Tháng 12 2024 2025 2026, điện áp 220 380 110",
             "@ không có thư, a@b, a@b., @gmail.com, 5@",
             "",
         }) {
        EXPECT_EQ(found_in(text), "") << text;
    }
}

TEST(Moderation, WhatIsFoundIsCoveredAndTheRestStays)
{
    std::string const text = "Chị Lan, 0905 123 445, xe 76A-123.45 đỗ trước số 12.";
    auto const flags = flags_in(text);
    ASSERT_EQ(flags.size(), 3U);
    EXPECT_EQ(masked(text, flags), "Chị ***, ***, xe *** đỗ trước số 12.");
    EXPECT_EQ(masked(text, {flags[1]}), "Chị Lan, ***, xe 76A-123.45 đỗ trước số 12.");
    EXPECT_EQ(masked(text, {}), text);
}

TEST(Moderation, AVeryLongTextIsReadInOneGo)
{
    std::string text;
    for (int n = 0; n < 4000; ++n) {
        text += "Lê Lợi - 0905 12 Nguyễn - ";
    }
    EXPECT_FALSE(flags_in(text).empty());
    EXPECT_TRUE(flags_in(std::string(100'000, '1')).empty());
    EXPECT_TRUE(flags_in(std::string(100'000, '@')).empty());
}

RC_GTEST_PROP(Moderation, AnyBytesGiveFlagsInOrderAndInside, (std::vector<std::uint8_t> const& dice))
{
    // Pieces of what is looked for, in any order, and any bytes between.
    constexpr std::string_view pieces[] = {
        "0905", " ",    "123",          ".",    "445", "+84", "76A", "-", "ông ", "Nguyễn", "Văn", "@",
        "a",    "stk ", "051099001123", "\xc3", "Đ",   "\n",  "/",   "(", "đ"};
    std::string text;
    for (auto const value : dice) {
        text += value < 240 ? std::string{pieces[value % std::size(pieces)]}
                            : std::string(1, static_cast<char>(value));
    }
    std::size_t end{0};
    auto const flags = flags_in(text);
    for (auto const& flag : flags) {
        RC_ASSERT(flag.bytes > 0U);
        RC_ASSERT(flag.at >= end);
        end = flag.at + flag.bytes;
        RC_ASSERT(end <= text.size());
        bool const between_letters =
            end == text.size() || (static_cast<unsigned char>(text[end]) & 0xc0U) != 0x80U;
        RC_ASSERT(between_letters || !normalise(text));
    }
    RC_ASSERT(masked(text, flags).size() <= text.size() + 3 * flags.size());
}

} // namespace
} // namespace ward::report
