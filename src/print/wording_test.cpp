#include "print/wording.hpp"

#include "print/form_text.hpp"
#include "print/sample.hpp"
#include "print/typeset.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace ward::print {

// Goal: dates as decree 30/2020 writes them. Method: one row for each way a number changes its width.
TEST(Wording, DatesHaveTwoDigitsInTheDayAndInJanuaryAndFebruary)
{
    EXPECT_EQ(in_words(make_date(2025, 7, 1)), "ngày 01 tháng 7 năm 2025");
    EXPECT_EQ(in_words(make_date(2026, 1, 31)), "ngày 31 tháng 01 năm 2026");
    EXPECT_EQ(in_words(make_date(2026, 2, 9)), "ngày 09 tháng 02 năm 2026");
    EXPECT_EQ(in_words(make_date(2026, 12, 10)), "ngày 10 tháng 12 năm 2026");
}

TEST(Wording, MomentsAreOnTheWallClockOfVietNam)
{
    EXPECT_EQ(in_words(sample::at(2025, 7, 1, 8, 5)), "08 giờ 05 phút, ngày 01 tháng 7 năm 2025");
    EXPECT_EQ(in_words(*parse_instant("2025-12-31T17:00:00Z")), "00 giờ 00 phút, ngày 01 tháng 01 năm 2026");
}

TEST(Wording, MoneyIsGroupedWithPoints)
{
    EXPECT_EQ(in_words(Dong{0}), "Không thu");
    EXPECT_EQ(in_words(Dong{8000}), "8.000 đ");
    EXPECT_EQ(in_words(Dong{1234567}), "1.234.567 đ");
}

TEST(Wording, TimeLimitsNameTheirUnit)
{
    EXPECT_EQ(in_words(TimeLimit{0, LimitUnit::working_day}), "Trong ngày làm việc");
    EXPECT_EQ(in_words(TimeLimit{4, LimitUnit::working_hour}), "04 giờ làm việc");
    EXPECT_EQ(in_words(TimeLimit{3, LimitUnit::working_day}), "03 ngày làm việc");
    EXPECT_EQ(in_words(TimeLimit{15, LimitUnit::day}), "15 ngày");
    EXPECT_EQ(in_words(TimeLimit{2, LimitUnit::month}), "02 tháng");
}

TEST(Wording, AReturnChannelNamesItsPlaceOnlyWhenItHasOne)
{
    EXPECT_EQ(in_words(ReturnChannel::counter, ""), "Trực tiếp tại nơi nộp hồ sơ");
    EXPECT_EQ(in_words(ReturnChannel::counter, "quầy số 3"), "Trực tiếp tại quầy số 3");
    EXPECT_EQ(in_words(ReturnChannel::post, "Tổ 12"), "Qua dịch vụ bưu chính công ích, đến Tổ 12");
    EXPECT_EQ(in_words(ReturnChannel::vneid, ""), "Trực tuyến trên ứng dụng VNeID");
}

// Goal: a form says the same wherever one looks. Method: what a ward may change holds none of the sentences
// of the forms, and has them from here.
TEST(Wording, WhatAFormSaysStandsOnceAndNotInTheDataOfAWard)
{
    std::string data;
    for (auto const& entry :
         std::filesystem::recursive_directory_iterator{std::string{WARD_SOURCE_DIR} + "/data"}) {
        if (entry.path().extension() == ".json") {
            std::ifstream file{entry.path()};
            data.append(std::istreambuf_iterator<char>{file}, {});
        }
    }
    ASSERT_NE(data.find("smartward/form-reasons/1"), std::string::npos) << "the data was looked at";
    for (std::string_view const sentence :
         {form_text::nation, form_text::motto, form_text::receipt_title, form_text::receipt_components,
          form_text::receipt_note, form_text::supplement_title, form_text::supplement_list,
          form_text::refusal_title, form_text::extension_title, form_text::stop_title, form_text::slip_title,
          form_text::register_title, form_text::submitter}) {
        EXPECT_EQ(data.find(sentence), std::string::npos) << sentence;
    }
}

// Goal: whatever bytes come, printable text of the same letters goes on. Method: one row for each thing taken
// out.
TEST(Clean, KeepsLettersAndTakesOutWhatCannotBePrinted)
{
    struct Row {
        char const* why;
        std::string given;
        std::string kept;
    };
    Row const rows[] = {
        {"plain text stays", "Nghia Lo", "Nghia Lo"},
        {"markup is text", "<b>&amp;</b>", "<b>&amp;</b>"},
        {"marks apart from their letter join it", "Nghi\u0303a Lo\u0323\u0302", "Nghĩa Lộ"},
        {"a line feed stays, a tab and a bell are spaces", "a\nb\tc\ad", "a\nb c d"},
        {"a zero byte does not end the text", std::string{"a\0b", 3}, "a\uFFFDb"},
        {"bytes that are no UTF-8 are marked",
         "a\xFF\xC3"
         "b",
         "a\uFFFD\uFFFDb"},
        {"direction overrides are gone", "\u202Eabc\u202C\u200F", "abc"},
        {"line separators of Unicode are spaces", "đ\u2028e\u2029f", "đ e f"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(clean(row.given), row.kept) << row.why;
        EXPECT_EQ(clean(row.kept), row.kept) << row.why;
    }
}

} // namespace ward::print
