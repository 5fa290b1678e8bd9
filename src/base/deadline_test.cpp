#include "base/deadline.hpp"

#include "base/calendar_sample.hpp"

#include <gtest/gtest.h>

namespace ward {

namespace {

using sample::at;
using sample::on;

Term working_days(int count)
{
    return {count, TermUnit::working_day, false};
}
Term calendar_days(int count)
{
    return {count, TermUnit::day, false};
}
Term working_hours(int count)
{
    return {count, TermUnit::working_hour, false};
}
Term months(int count)
{
    return {count, TermUnit::month, false};
}
Term same_day()
{
    return {0, TermUnit::working_day, true};
}

struct Row {
    char const* why;
    char const* received;
    Term term;
    char const* due;
};

void expect_dues(std::span<Row const> rows, ReceiptRule rule)
{
    auto const calendar = sample::calendar();
    for (auto const& row : rows) {
        auto const promised = due(calendar, at(row.received), row.term, rule);
        EXPECT_EQ(to_vietnamese(promised.at), to_vietnamese(at(row.due))) << row.why;
        EXPECT_FALSE(promised.provisional) << row.why;
    }
}

// Goal: the dates worked out by hand from the official calendars. Method: one row each; 09:00 is inside any
// hours.
TEST(Due, AgreesWithTheOfficialCalendars)
{
    Row const rows[] = {
        {"Tết 2026: 14 to 22 February", "2026-02-13T09:00", working_days(3), "2026-02-25T17:00"},
        {"New Year and the swapped Friday", "2025-12-31T09:00", working_days(2), "2026-01-06T17:00"},
        {"a Saturday that is worked counts", "2026-01-09T09:00", working_days(1), "2026-01-10T17:00"},
        {"Giỗ Tổ, made up for on Monday", "2026-04-23T09:00", working_days(3), "2026-04-29T17:00"},
        {"Vietnamese Culture Day", "2026-11-23T09:00", working_days(1), "2026-11-25T17:00"},
        {"Quốc khánh with a swapped Monday", "2026-08-26T09:00", working_days(3), "2026-09-03T17:00"},
        {"five days around Tết", "2026-02-12T09:00", working_days(5), "2026-02-26T17:00"},
        {"1 May, then the weekend", "2026-04-28T09:00", calendar_days(3), "2026-05-04T17:00"},
        {"a last day inside Tết", "2026-02-10T09:00", calendar_days(5), "2026-02-23T17:00"},
        {"in on a Saturday, out on a holiday", "2026-11-14T09:00", calendar_days(10), "2026-11-25T17:00"},
        {"nothing in the way", "2026-03-02T09:00", calendar_days(15), "2026-03-17T17:00"},
    };
    expect_dues(rows, ReceiptRule::at_next_opening);
    expect_dues(rows, ReceiptRule::at_arrival);
}

TEST(Due, DoesNotCountASaturdayThatIsNotWorked)
{
    auto const calendar =
        WorkingCalendar::make(sample::hours(), {{on("2026-01-01"), DayKind::off, "", "", false}});
    auto const promised =
        due(*calendar, at("2026-01-09T09:00"), working_days(1), ReceiptRule::at_next_opening);
    EXPECT_EQ(promised.at, at("2026-01-12T17:00"));
}

TEST(Due, PromisesClosingTimeOfTheLastDayWhateverTheHourOfReceipt)
{
    Row const rows[] = {
        {"received at opening", "2026-03-02T07:00", working_days(1), "2026-03-03T17:00"},
        {"received at nine", "2026-03-02T09:00", working_days(1), "2026-03-03T17:00"},
        {"received in the lunch break", "2026-03-02T12:00", working_days(1), "2026-03-03T17:00"},
        {"received before opening", "2026-03-02T05:00", working_days(1), "2026-03-03T17:00"},
        {"received after 15:00", "2026-03-02T16:00", working_days(1), "2026-03-03T17:00"},
        {"over a weekend", "2026-03-06T09:00", working_days(1), "2026-03-09T17:00"},
        {"the longest of most catalogues", "2026-03-02T09:00", working_days(30), "2026-04-13T17:00"},
    };
    expect_dues(rows, ReceiptRule::at_next_opening);
    expect_dues(rows, ReceiptRule::at_arrival);
}

TEST(Due, CountsWhatComesAfterClosingFromTheNextOpening)
{
    Row const rows[] = {
        {"Monday evening counts as Tuesday", "2026-03-02T17:00", working_days(1), "2026-03-04T17:00"},
        {"Friday evening counts as Saturday's intake", "2026-03-06T18:00", working_days(1),
         "2026-03-09T17:00"},
        {"Saturday morning is received on Saturday", "2026-03-07T08:00", working_days(1), "2026-03-09T17:00"},
        {"Saturday noon counts as Monday", "2026-03-07T12:00", working_days(1), "2026-03-10T17:00"},
        {"online inside Tết counts as the day after it", "2026-02-17T09:00", working_days(1),
         "2026-02-24T17:00"},
        {"calendar days do the same", "2026-03-02T20:00", calendar_days(2), "2026-03-05T17:00"},
    };
    expect_dues(rows, ReceiptRule::at_next_opening);
}

TEST(Due, CountsFromTheDayItCameWhenTheCivilCodeIsFollowedToTheLetter)
{
    Row const rows[] = {
        {"Monday evening is still Monday", "2026-03-02T23:59", working_days(1), "2026-03-03T17:00"},
        {"Saturday noon is still Saturday", "2026-03-07T12:00", working_days(1), "2026-03-09T17:00"},
        {"online inside Tết", "2026-02-17T09:00", working_days(1), "2026-02-23T17:00"},
        {"calendar days do the same", "2026-03-02T20:00", calendar_days(2), "2026-03-04T17:00"},
    };
    expect_dues(rows, ReceiptRule::at_arrival);
}

TEST(Due, CountsWorkingHoursToTheMinute)
{
    Row const rows[] = {
        {"inside a session", "2026-03-02T08:10", working_hours(2), "2026-03-02T10:10"},
        {"over lunch", "2026-03-02T10:30", working_hours(2), "2026-03-02T14:30"},
        {"received in the lunch break", "2026-03-02T12:00", working_hours(2), "2026-03-02T15:30"},
        {"over night", "2026-03-02T16:00", working_hours(2), "2026-03-03T08:00"},
        {"received after closing", "2026-03-02T19:00", working_hours(2), "2026-03-03T09:00"},
        {"half a day", "2026-03-02T13:30", working_hours(4), "2026-03-03T07:30"},
        {"eight hours from opening end at closing", "2026-03-02T07:00", working_hours(8), "2026-03-02T17:00"},
        {"Saturday intake starts on Monday", "2026-03-07T08:00", working_hours(1), "2026-03-09T08:00"},
    };
    expect_dues(rows, ReceiptRule::at_next_opening);
    expect_dues(rows, ReceiptRule::at_arrival);
}

TEST(Due, IsTheSameDayBeforeThreeAndTheNextAfter)
{
    Row const rows[] = {
        {"in the morning", "2026-03-02T08:00", same_day(), "2026-03-02T17:00"},
        {"before opening", "2026-03-02T06:00", same_day(), "2026-03-02T17:00"},
        {"in the lunch break", "2026-03-02T12:00", same_day(), "2026-03-02T17:00"},
        {"a minute before three", "2026-03-02T14:59", same_day(), "2026-03-02T17:00"},
        {"at three sharp", "2026-03-02T15:00", same_day(), "2026-03-03T17:00"},
        {"after closing", "2026-03-02T18:00", same_day(), "2026-03-03T17:00"},
        {"Friday after three", "2026-03-06T15:30", same_day(), "2026-03-09T17:00"},
        {"Saturday intake", "2026-03-07T08:00", same_day(), "2026-03-09T17:00"},
        {"the day before Tết after three", "2026-02-13T15:00", same_day(), "2026-02-23T17:00"},
        {"a make-up Saturday", "2026-01-10T10:00", same_day(), "2026-01-10T17:00"},
    };
    expect_dues(rows, ReceiptRule::at_next_opening);
    expect_dues(rows, ReceiptRule::at_arrival);
}

TEST(Due, EndsAMonthOnTheSameNumberOrTheLastDay)
{
    Row const rows[] = {
        {"the same number", "2026-03-10T09:00", months(1), "2026-04-10T17:00"},
        {"the same number is a Sunday", "2026-04-07T09:00", months(2), "2026-06-08T17:00"},
        {"September has no 31st", "2026-07-31T09:00", months(2), "2026-09-30T17:00"},
        {"28 February is a Saturday in 2026", "2026-01-30T09:00", months(1), "2026-03-02T17:00"},
        {"over the turn of the year", "2025-11-20T09:00", months(3), "2026-02-23T17:00"},
    };
    expect_dues(rows, ReceiptRule::at_next_opening);
    expect_dues(rows, ReceiptRule::at_arrival);
}

TEST(Due, EndsAtNoonOnAHalfDay)
{
    using namespace std::chrono_literals;
    auto hours = ordinary_hours();
    hours.weekly[std::chrono::Friday] = {{7h, 11h}};
    auto const calendar = WorkingCalendar::make(hours, {}).value();

    auto const promised =
        due(calendar, at("2026-03-05T09:00"), working_days(1), ReceiptRule::at_next_opening);
    EXPECT_EQ(promised.at, at("2026-03-06T11:00")) << "Friday closes at eleven";
    auto const today = due(calendar, at("2026-03-06T12:00"), same_day(), ReceiptRule::at_next_opening);
    EXPECT_EQ(today.at, at("2026-03-09T17:00")) << "Friday noon is before three, but after closing";
}

TEST(Due, StartsWhenTheOfficeFirstHasIt)
{
    auto const calendar = sample::calendar();
    auto const starts_at = [&](char const* received) {
        return due(calendar, at(received), working_days(3), ReceiptRule::at_next_opening).starts_at;
    };
    EXPECT_EQ(starts_at("2026-03-02T09:17"), at("2026-03-02T09:17"));
    EXPECT_EQ(starts_at("2026-03-02T12:00"), at("2026-03-02T13:30"));
    EXPECT_EQ(starts_at("2026-03-07T08:00"), at("2026-03-09T07:00"));
}

TEST(Due, SaysWhenItRestsOnDaysNotYetAnnounced)
{
    auto const calendar = sample::calendar();
    auto const promised =
        due(calendar, at("2027-02-03T09:00"), working_days(3), ReceiptRule::at_next_opening);
    EXPECT_EQ(promised.at, at("2027-02-15T17:00"));
    EXPECT_TRUE(promised.provisional);
}

// Goal: passing on follows the rule of 15:00. Method: one row a time of day.
TEST(ForwardBy, IsTheSameDayBeforeThreeAndTheNextOpeningAfter)
{
    struct Passing {
        char const* received;
        char const* by;
    };
    Passing const rows[] = {
        {"2026-03-02T08:00", "2026-03-02T17:00"}, {"2026-03-02T14:59", "2026-03-02T17:00"},
        {"2026-03-02T15:00", "2026-03-03T07:00"}, {"2026-03-02T22:00", "2026-03-03T07:00"},
        {"2026-03-06T16:00", "2026-03-09T07:00"}, {"2026-03-07T08:00", "2026-03-09T07:00"},
        {"2026-02-13T15:30", "2026-02-23T07:00"}, {"2026-03-02T06:00", "2026-03-02T17:00"},
    };
    auto const calendar = sample::calendar();
    for (auto const& row : rows) {
        EXPECT_EQ(to_iso(forward_by(calendar, at(row.received))), to_iso(at(row.by))) << row.received;
    }
}

TEST(StepDue, SharesTheWayInOfficeTime)
{
    auto const calendar = sample::calendar();
    auto const promised =
        due(calendar, at("2026-03-02T13:00"), working_days(4), ReceiptRule::at_next_opening);
    // From Monday 13:30 to Friday 17:00 the office works 35 h 30 min.
    EXPECT_EQ(step_due(calendar, promised, 0), at("2026-03-02T13:30"));
    EXPECT_EQ(step_due(calendar, promised, 20), at("2026-03-03T10:36")) << "7 h 6 min";
    EXPECT_EQ(step_due(calendar, promised, 50), at("2026-03-04T15:15")) << "17 h 45 min";
    EXPECT_EQ(step_due(calendar, promised, 100), promised.at);
}

// Goal: a pause leaves as much time as there was. Method: one row a unit, the due day first worked out
// without pause.
TEST(PausedDue, MovesThePromiseByTheTimeWaited)
{
    struct Waiting {
        char const* why;
        Term term;
        char const* due;
        char const* asked;
        char const* answered;
        char const* moved;
    };
    Waiting const rows[] = {
        {"answered the same day", working_days(5), "2026-03-09T17:00", "2026-03-03T08:00", "2026-03-03T16:00",
         "2026-03-09T17:00"},
        {"two working days", working_days(5), "2026-03-09T17:00", "2026-03-03T16:00", "2026-03-05T08:00",
         "2026-03-11T17:00"},
        {"over the weekend", working_days(5), "2026-03-09T17:00", "2026-03-06T09:00", "2026-03-09T09:00",
         "2026-03-10T17:00"},
        {"Tết is not waiting", working_days(5), "2026-02-26T17:00", "2026-02-13T09:00", "2026-02-23T09:00",
         "2026-02-27T17:00"},
        {"same-day terms wait in working days", same_day(), "2026-03-02T17:00", "2026-03-02T09:00",
         "2026-03-04T16:00", "2026-03-04T17:00"},
        {"calendar days, then on to a working day", calendar_days(10), "2026-03-12T17:00", "2026-03-03T09:00",
         "2026-03-05T09:00", "2026-03-16T17:00"},
        {"months wait in calendar days", months(1), "2026-04-10T17:00", "2026-03-10T09:00",
         "2026-03-13T09:00", "2026-04-13T17:00"},
        {"working hours to the minute", working_hours(8), "2026-03-03T09:00", "2026-03-02T16:00",
         "2026-03-03T08:30", "2026-03-03T11:30"},
    };
    auto const calendar = sample::calendar();
    for (auto const& row : rows) {
        Due const promised{at(row.due), at("2026-03-02T07:00"), false};
        auto const moved = paused_due(calendar, promised, row.term, {at(row.asked), at(row.answered)});
        EXPECT_EQ(to_vietnamese(moved.at), to_vietnamese(at(row.moved))) << row.why;
        EXPECT_EQ(moved.starts_at, promised.starts_at) << row.why;
    }
}

TEST(PausedDue, KeepsTheHourOfAStepUntilADayIsWaited)
{
    auto const calendar = sample::calendar();
    Due const step{at("2026-03-04T10:36"), at("2026-03-02T07:00"), false};
    auto const moved = [&](Term const& term, char const* answered) {
        return paused_due(calendar, step, term, {at("2026-03-03T08:00"), at(answered)}).at;
    };
    EXPECT_EQ(moved(working_days(5), "2026-03-03T16:00"), step.at);
    EXPECT_EQ(moved(calendar_days(5), "2026-03-03T16:00"), step.at);
    EXPECT_EQ(moved(working_days(5), "2026-03-04T09:00"), at("2026-03-05T17:00"));
}

TEST(PausedDue, BecomesProvisionalWhenItMovesOntoUnannouncedDays)
{
    auto const calendar = sample::calendar();
    Due const promised{at("2026-12-29T17:00"), at("2026-12-21T07:00"), false};
    auto const moved =
        paused_due(calendar, promised, working_days(5), {at("2026-12-23T09:00"), at("2026-12-30T09:00")});
    EXPECT_EQ(moved.at, at("2027-01-06T17:00"));
    EXPECT_TRUE(moved.provisional);
}

TEST(RestartedDue, CountsTheWholeTermAgain)
{
    auto const calendar = sample::calendar();
    auto const again =
        restarted_due(calendar, at("2026-03-09T10:00"), working_days(3), ReceiptRule::at_next_opening);
    EXPECT_EQ(again.at, at("2026-03-12T17:00"));
    EXPECT_EQ(again.starts_at, at("2026-03-09T10:00"));
}

TEST(IsLate, ComparesDaysWhileTheExactOneComparesMoments)
{
    auto const promised = at("2026-03-03T17:00");
    EXPECT_FALSE(is_late(at("2026-03-03T16:59"), promised));
    EXPECT_FALSE(is_late(at("2026-03-03T23:59"), promised)) << "the same day is on time for the index set";
    EXPECT_TRUE(is_late(at("2026-03-04T00:00"), promised));
    EXPECT_FALSE(is_late_exactly(at("2026-03-03T17:00"), promised));
    EXPECT_TRUE(is_late_exactly(at("2026-03-03T17:01"), promised));
}

} // namespace

} // namespace ward
