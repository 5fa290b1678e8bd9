#include "base/time.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace ward {

namespace {

TEST(Instant, IsWrittenInUtcAndReadOnTheWallClockOfVietNam)
{
    auto const at = parse_instant("2025-07-01T00:30:00.000Z");
    ASSERT_TRUE(at);
    EXPECT_EQ(to_iso(*at), "2025-07-01T00:30:00.000Z");
    EXPECT_EQ(to_vietnamese(*at), "07:30 01/07/2025");
    EXPECT_EQ(date_of(*at), make_date(2025, 7, 1));
}

TEST(Instant, BelongsToTheNextVietnameseDayFromFiveInTheAfternoonUtc)
{
    EXPECT_EQ(to_iso(date_of(*parse_instant("2025-06-30T16:59:59.999Z"))), "2025-06-30");
    EXPECT_EQ(to_iso(date_of(*parse_instant("2025-06-30T17:00:00Z"))), "2025-07-01");
    EXPECT_EQ(to_iso(start_of(make_date(2025, 7, 1))), "2025-06-30T17:00:00.000Z");
}

// Goal: every way clients write a moment is read alike. Method: one row a way.
TEST(Instant, IsReadInEveryUsualForm)
{
    struct Row {
        char const* why;
        char const* written;
        char const* read;
    };
    Row const rows[] = {
        {"without seconds", "2025-07-01T07:30+07:00", "2025-07-01T00:30:00.000Z"},
        {"with seconds", "2025-07-01T07:30:15+07:00", "2025-07-01T00:30:15.000Z"},
        {"a tenth of a second", "2025-07-01T00:30:00.5Z", "2025-07-01T00:30:00.500Z"},
        {"finer than a millisecond is cut", "2025-07-01T00:30:00.123999999Z", "2025-07-01T00:30:00.123Z"},
        {"west of Greenwich", "2025-06-30T19:30:00-05:00", "2025-07-01T00:30:00.000Z"},
        {"half an hour off", "2025-07-01T06:00:00+05:30", "2025-07-01T00:30:00.000Z"},
        {"a leap day", "2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z"},
        {"before 1970", "1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"},
    };
    for (auto const& row : rows) {
        auto const at = parse_instant(row.written);
        ASSERT_TRUE(at) << row.why;
        EXPECT_EQ(to_iso(*at), row.read) << row.why;
    }
}

TEST(Instant, IsNotReadFromAnythingElse)
{
    for (auto const* const written :
         {"", "2025-07-01", "2025-07-01T", "2025-07-01T24:00Z", "2025-07-01T23:60Z", "2025-07-01T23:59:60Z",
          "2025-07-01T07:30", "2025-07-01 07:30Z", "2025-07-01T07:30:Z", "2025-07-01T07:30:00.Z",
          "2025-07-01T07:30+0700", "2025-07-01T07:30+15:00", "2025-07-01T07:30Z ", "2025-07-01T07:30:-1Z",
          "2025-02-29T00:00Z", "1799-12-31T00:00Z", "3000-01-01T00:00Z", "2025-7-1T00:00Z",
          "२०२५-07-01T00:00Z"}) {
        EXPECT_FALSE(parse_instant(written)) << written;
    }
}

TEST(Date, IsWrittenAsVietnameseWriteIt)
{
    EXPECT_EQ(to_vietnamese(make_date(2025, 9, 2)), "02/09/2025");
    EXPECT_EQ(to_iso(make_date(2025, 9, 2)), "2025-09-02");
    EXPECT_EQ(year_of(make_date(2025, 12, 31)), 2025);
}

TEST(Date, IsNotReadWhenTheCalendarHasNoSuchDay)
{
    EXPECT_EQ(parse_date("2024-02-29"), make_date(2024, 2, 29));
    for (auto const* const written :
         {"2025-02-29", "2100-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "2025-1-1",
          "02/09/2025", "2025-09-02 ", "-025-09-02", ""}) {
        EXPECT_FALSE(parse_date(written)) << written;
    }
}

RC_GTEST_PROP(AnyInstant, SurvivesBeingWrittenAndRead, ())
{
    auto const at = from_ms(*rc::gen::inRange<std::int64_t>(-5'000'000'000'000, 32'000'000'000'000));
    RC_ASSERT(parse_instant(to_iso(at)) == at);
    RC_ASSERT(from_ms(to_ms(at)) == at);
    RC_ASSERT(to_instant(to_local(at)) == at);
    RC_ASSERT(start_of(date_of(at)) <= at);
    RC_ASSERT(at < start_of(date_of(at) + std::chrono::days{1}));
}

RC_GTEST_PROP(AnyDate, SurvivesBeingWrittenAndRead, ())
{
    auto const day = from_days(*rc::gen::inRange<std::int64_t>(-60'000, 370'000));
    RC_ASSERT(parse_date(to_iso(day)) == day);
    RC_ASSERT(from_days(to_days(day)) == day);
    RC_ASSERT(date_of(start_of(day)) == day);
}

RC_GTEST_PROP(AnyBytes, NeverBreakTheReadingOfTime, (std::string const& bytes))
{
    auto const at = parse_instant(bytes);
    auto const day = parse_date(bytes);
    RC_ASSERT((!at || parse_instant(to_iso(*at)) == at));
    RC_ASSERT((!day || parse_date(to_iso(*day)) == day));
}

} // namespace

} // namespace ward
