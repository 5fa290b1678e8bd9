#include "base/calendar.hpp"

#include "base/calendar_sample.hpp"

#include <gtest/gtest.h>

namespace ward {

namespace {

using namespace std::chrono_literals;
using sample::at;
using sample::on;

// Goal: a day is what its rule says, or else what its weekday says. Method: one row a kind of day.
TEST(WorkingCalendar, KnowsHolidaysSwapsAndMakeUpDays)
{
    struct Row {
        char const* why;
        char const* day;
        bool working;
    };
    Row const rows[] = {
        {"an ordinary Monday", "2026-03-02", true},
        {"a Saturday, though it is open for intake", "2026-03-07", false},
        {"a Sunday", "2026-03-08", false},
        {"New Year", "2026-01-01", false},
        {"the Friday swapped away after New Year", "2026-01-02", false},
        {"the Saturday worked for it", "2026-01-10", true},
        {"the Saturday after that one", "2026-01-17", false},
        {"first day of Tết 2025", "2025-01-29", false},
        {"last working day before Tết 2026", "2026-02-13", true},
        {"first working day after Tết 2026", "2026-02-23", true},
        {"Monday that makes up for Giỗ Tổ on a Sunday", "2026-04-27", false},
        {"Vietnamese Culture Day", "2026-11-24", false},
        {"the same day a year before it was a holiday", "2025-11-24", true},
        {"a year nobody entered goes by its weekdays", "2031-05-01", true},
    };
    auto const calendar = sample::calendar();
    for (auto const& row : rows) {
        EXPECT_EQ(calendar.is_working_day(on(row.day)), row.working) << row.why;
    }
}

TEST(WorkingCalendar, KeepsTheHoursOfItsWeekdayOnAMakeUpSaturday)
{
    auto hours = sample::hours();
    hours.weekly[std::chrono::Friday] = {{7h, 11h}};
    hours.make_up_as = std::chrono::Friday;
    auto const calendar = WorkingCalendar::make(hours, sample::rules()).value();

    EXPECT_EQ(calendar.end_of_working_day(on("2026-01-10")), at("2026-01-10T11:00"));
    EXPECT_EQ(sample::calendar().end_of_working_day(on("2026-01-10")), at("2026-01-10T17:00"));
}

TEST(WorkingCalendar, FindsTheNextMomentTheOfficeWorks)
{
    struct Row {
        char const* why;
        char const* moment;
        char const* next;
    };
    Row const rows[] = {
        {"at work", "2026-03-02T09:15", "2026-03-02T09:15"},
        {"before opening", "2026-03-02T05:00", "2026-03-02T07:00"},
        {"at the moment of opening", "2026-03-02T07:00", "2026-03-02T07:00"},
        {"when lunch begins", "2026-03-02T11:30", "2026-03-02T13:30"},
        {"in the lunch break", "2026-03-02T12:00", "2026-03-02T13:30"},
        {"at closing time", "2026-03-02T17:00", "2026-03-03T07:00"},
        {"a millisecond before closing", "2026-03-02T16:59:59.999", "2026-03-02T16:59:59.999"},
        {"on Friday evening", "2026-03-06T18:00", "2026-03-09T07:00"},
        {"on a Saturday open for intake", "2026-03-07T08:00", "2026-03-09T07:00"},
        {"on a make-up Saturday", "2026-01-10T08:00", "2026-01-10T08:00"},
        {"over Tết", "2026-02-13T17:00", "2026-02-23T07:00"},
        {"just before midnight", "2026-03-02T23:59:59.999", "2026-03-03T07:00"},
    };
    auto const calendar = sample::calendar();
    for (auto const& row : rows) {
        EXPECT_EQ(to_iso(calendar.next_working_moment(at(row.moment))), to_iso(at(row.next))) << row.why;
    }
}

TEST(WorkingCalendar, TakesDossiersWhenTheCounterIsOpen)
{
    struct Row {
        char const* why;
        char const* moment;
        bool open;
        char const* next;
    };
    Row const rows[] = {
        {"working time", "2026-03-02T09:00", true, "2026-03-02T09:00"},
        {"lunch", "2026-03-02T12:00", false, "2026-03-02T13:30"},
        {"Friday evening waits for Saturday", "2026-03-06T17:00", false, "2026-03-07T07:30"},
        {"Saturday morning", "2026-03-07T08:00", true, "2026-03-07T08:00"},
        {"Saturday at noon waits for Monday", "2026-03-07T11:00", false, "2026-03-09T07:00"},
        {"a Saturday inside Tết is closed", "2026-02-14T08:00", false, "2026-02-23T07:00"},
        {"a holiday", "2026-09-02T08:00", false, "2026-09-03T07:00"},
        {"a make-up Saturday keeps working hours", "2026-01-10T16:00", true, "2026-01-10T16:00"},
    };
    auto const calendar = sample::calendar();
    for (auto const& row : rows) {
        EXPECT_EQ(calendar.is_open_for_intake(at(row.moment)), row.open) << row.why;
        EXPECT_EQ(to_iso(calendar.next_intake_moment(at(row.moment))), to_iso(at(row.next))) << row.why;
    }
}

TEST(WorkingCalendar, TakesDossiersInTheEveningToo)
{
    auto hours = sample::hours();
    hours.intake_only[std::chrono::Thursday] = {{18h, 20h}};
    auto const calendar = WorkingCalendar::make(hours, {}).value();

    EXPECT_EQ(calendar.next_intake_moment(at("2026-03-05T09:00")), at("2026-03-05T09:00"));
    EXPECT_EQ(calendar.next_intake_moment(at("2026-03-05T12:00")), at("2026-03-05T13:30"));
    EXPECT_EQ(calendar.next_intake_moment(at("2026-03-05T17:00")), at("2026-03-05T18:00"));
    EXPECT_EQ(calendar.next_intake_moment(at("2026-03-05T20:00")), at("2026-03-06T07:00"));
}

TEST(WorkingCalendar, ClosesIntakeOnASaturdayThatIsAHoliday)
{
    auto const calendar =
        WorkingCalendar::make(sample::hours(), {{on("2026-03-07"), DayKind::off, "", "", false}});
    EXPECT_FALSE(calendar->is_open_for_intake(at("2026-03-07T08:00")));
    EXPECT_EQ(calendar->next_intake_moment(at("2026-03-06T17:00")), at("2026-03-09T07:00"));
}

TEST(WorkingCalendar, MeasuresTheTimeTheOfficeWorked)
{
    struct Row {
        char const* why;
        char const* from;
        char const* to;
        std::chrono::minutes worked;
    };
    Row const rows[] = {
        {"nothing", "2026-03-02T09:00", "2026-03-02T09:00", 0min},
        {"inside a session", "2026-03-02T09:00", "2026-03-02T10:15", 75min},
        {"lunch does not count", "2026-03-02T11:00", "2026-03-02T14:00", 60min},
        {"a whole day is eight hours", "2026-03-02T00:00", "2026-03-03T00:00", 8h},
        {"a night does not count", "2026-03-02T16:00", "2026-03-03T08:00", 2h},
        {"a week is forty hours", "2026-03-02T00:00", "2026-03-09T00:00", 40h},
        {"Saturday intake is not work", "2026-03-07T00:00", "2026-03-08T00:00", 0min},
        {"Tết is not work", "2026-02-13T17:00", "2026-02-23T07:30", 30min},
        {"a make-up Saturday is", "2026-01-10T00:00", "2026-01-11T00:00", 8h},
        {"backwards is negative", "2026-03-02T10:00", "2026-03-02T09:00", -60min},
    };
    auto const calendar = sample::calendar();
    for (auto const& row : rows) {
        EXPECT_EQ(calendar.working_time(at(row.from), at(row.to)), row.worked) << row.why;
    }
}

TEST(WorkingCalendar, AddsWorkingTimeOverLunchNightsAndHolidays)
{
    struct Row {
        char const* why;
        char const* from;
        std::chrono::minutes amount;
        char const* moment;
    };
    Row const rows[] = {
        {"nothing moves nothing, be it night", "2026-03-02T20:00", 0min, "2026-03-02T20:00"},
        {"inside a session", "2026-03-02T09:00", 2h, "2026-03-02T11:00"},
        {"to the end of the session, not over lunch", "2026-03-02T09:30", 2h, "2026-03-02T11:30"},
        {"over lunch", "2026-03-02T10:30", 2h, "2026-03-02T14:30"},
        {"over night", "2026-03-02T16:00", 2h, "2026-03-03T08:00"},
        {"over the weekend", "2026-03-06T16:30", 1h, "2026-03-09T07:30"},
        {"over Tết", "2026-02-13T16:00", 4h, "2026-02-23T10:00"},
        {"half a day is four hours", "2026-03-02T08:00", 4h, "2026-03-02T14:00"},
        {"from the night before", "2026-03-01T20:00", 8h, "2026-03-02T17:00"},
    };
    auto const calendar = sample::calendar();
    for (auto const& row : rows) {
        auto const moment = calendar.add_working_time(at(row.from), row.amount);
        EXPECT_EQ(to_iso(moment), to_iso(at(row.moment))) << row.why;
    }
}

TEST(WorkingCalendar, CountsWorkingDays)
{
    auto const calendar = sample::calendar();
    EXPECT_EQ(calendar.add_working_days(on("2026-03-02"), 0), on("2026-03-02"));
    EXPECT_EQ(calendar.add_working_days(on("2026-03-07"), 0), on("2026-03-09")) << "a Saturday moves on";
    EXPECT_EQ(calendar.add_working_days(on("2026-03-07"), 1), on("2026-03-09"))
        << "Monday is the first after it";
    EXPECT_EQ(calendar.add_working_days(on("2026-03-02"), 5), on("2026-03-09"));
    EXPECT_EQ(calendar.working_days_between(on("2026-03-02"), on("2026-03-02")), 0);
    EXPECT_EQ(calendar.working_days_between(on("2026-03-02"), on("2026-03-09")), 5);
    EXPECT_EQ(calendar.working_days_between(on("2026-03-09"), on("2026-03-02")), -5);
    EXPECT_EQ(calendar.working_days_between(on("2026-02-13"), on("2026-02-23")), 1) << "Tết does not count";
}

TEST(WorkingCalendar, SaysWhichDaysMayStillBeAnnouncedDifferently)
{
    auto const calendar = sample::calendar();
    EXPECT_FALSE(calendar.is_provisional(on("2026-02-01"), on("2026-03-01")));
    EXPECT_TRUE(calendar.is_provisional(on("2026-12-30"), on("2027-01-04"))) << "over a day of 2027";
    EXPECT_FALSE(calendar.is_provisional(on("2027-03-01"), on("2027-03-31"))) << "no day of 2027 in between";
    EXPECT_TRUE(calendar.is_provisional(on("2027-04-16"), on("2027-04-16"))) << "both ends are included";
    EXPECT_FALSE(calendar.is_provisional(on("2027-04-17"), on("2027-04-29"))) << "between two such days";
    EXPECT_TRUE(calendar.is_provisional(on("2027-12-20"), on("2028-01-03"))) << "nobody entered 2028 yet";
    EXPECT_TRUE(calendar.is_provisional(on("2024-12-31"), on("2025-01-02"))) << "nor 2024";
}

// Goal: hours that make no sense are refused at the place that is wrong. Method: one row a mistake.
TEST(WorkingCalendar, RefusesHoursThatMakeNoSense)
{
    struct Row {
        char const* code;
        char const* field;
        void (*spoil)(Hours&);
    };
    Row const rows[] = {
        {"calendar.session.bounds", "/hours/weekly/1/0",
         [](Hours& h) {
             h.weekly.days[1] = {{9h, 9h}};
         }},
        {"calendar.session.bounds", "/hours/weekly/1/0",
         [](Hours& h) {
             h.weekly.days[1] = {{-1min, 9h}};
         }},
        {"calendar.session.bounds", "/hours/weekly/0/0",
         [](Hours& h) {
             h.weekly.days[0] = {{9h, 24h}};
         }},
        {"calendar.session.order", "/hours/weekly/2/1",
         [](Hours& h) {
             h.weekly.days[2] = {{7h, 12h}, {11h, 17h}};
         }},
        {"calendar.session.order", "/hours/intake_only/6/1",
         [](Hours& h) {
             h.intake_only.days[6] = {{9h, 10h}, {7h, 8h}};
         }},
        {"calendar.cut_off.bounds", "/hours/forward_same_day_until",
         [](Hours& h) { h.forward_same_day_until = 25h; }},
        {"calendar.make_up.closed", "/hours/make_up_as",
         [](Hours& h) { h.make_up_as = std::chrono::Sunday; }},
        {"calendar.make_up.closed", "/hours/make_up_as", [](Hours& h) { h.weekly = {}; }},
    };
    for (auto const& row : rows) {
        auto hours = sample::hours();
        row.spoil(hours);
        auto const made = WorkingCalendar::make(hours, {});
        ASSERT_FALSE(made) << row.code;
        EXPECT_EQ(made.error(), invalid(row.code, row.field));
    }
}

TEST(WorkingCalendar, RefusesTwoRulesForOneDay)
{
    DayRule const off{on("2026-03-02"), DayKind::off, "", "", false};
    DayRule const make_up{on("2026-03-02"), DayKind::make_up, "", "", false};
    auto const made = WorkingCalendar::make(sample::hours(), {off, make_up});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error(), invalid("calendar.day.twice", "/rules/1"));
}

TEST(WorkingCalendar, KeepsTheDocumentADayRestsOn)
{
    DayRule const rule{on("2026-01-02"), DayKind::off, "Hoán đổi ngày nghỉ", "12729/VPCP-KGVX", false};
    auto const calendar = WorkingCalendar::make(sample::hours(), {rule}).value();
    ASSERT_NE(calendar.rule_on(on("2026-01-02")), nullptr);
    EXPECT_EQ(*calendar.rule_on(on("2026-01-02")), rule);
    EXPECT_EQ(calendar.rule_on(on("2026-01-05")), nullptr);
}

} // namespace

} // namespace ward
