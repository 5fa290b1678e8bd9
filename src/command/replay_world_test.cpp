#include "command/replay_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace ward::replay {
namespace {

// Goal: the six weeks that come to the counter are believable and come again exactly. Method: make them from
// a seed and count.

Date const first = make_date(2025, 7, 1);
Date const last = make_date(2025, 8, 13);

WorkingCalendar office()
{
    return *WorkingCalendar::make(ordinary_hours(),
                                  {{make_date(2025, 7, 10), DayKind::off, "ngày thử", "", false}});
}

std::vector<OfferedProcedure> catalogue()
{
    OfferedProcedure copies{
        .code = "2.000815", .work_field = "tu-phap", .channels = {"counter"}, .same_day = true};
    copies.steps = {{1, "handle", "centre"}, {2, "sign", "office"}, {3, "issue", "office"}};
    OfferedProcedure birth{.code = "1.001193", .work_field = "tu-phap", .channels = {"counter", "online"}};
    birth.cases = {"Cần xác minh"};
    birth.steps = {{1, "handle", "office"}, {2, "review", "office"}, {3, "sign", "office"}};
    OfferedProcedure other{.code = "9.000001", .work_field = "kinh-te", .channels = {"counter"}};
    other.steps = {{1, "handle", "economy"}, {2, "consult", ""}};
    OfferedProcedure nobodys{.code = "9.000002", .work_field = "", .channels = {"counter"}};
    return {copies, birth, other, nobodys};
}

World six_weeks(std::uint64_t seed)
{
    return make_world({first, last, 80, seed}, office(), catalogue());
}

double share_of(World const& world, Fate fate)
{
    return static_cast<double>(std::ranges::count(world.visits, fate, &Visit::fate)) /
           static_cast<double>(world.visits.size());
}

TEST(ReplayWorld, ComesAgainExactlyFromTheSameSeedAndOtherwiseFromAnother)
{
    auto const one = six_weeks(7);
    auto const again = six_weeks(7);
    auto const other = six_weeks(8);
    ASSERT_EQ(one.visits.size(), again.visits.size());
    for (std::size_t i = 0; i < one.visits.size(); ++i) {
        EXPECT_EQ(one.visits[i].at, again.visits[i].at);
        EXPECT_EQ(one.visits[i].citizen, again.visits[i].citizen);
        EXPECT_EQ(one.visits[i].fate, again.visits[i].fate);
    }
    EXPECT_NE(one.visits.front().at, other.visits.front().at);
}

TEST(ReplayWorld, BringsAboutEightyDossiersAWorkingDayAndNoneWhenTheOfficeIsClosed)
{
    auto const calendar = office();
    auto const world = six_weeks(1);
    auto const days = calendar.working_days_between(first, last) + 1;
    EXPECT_NEAR(static_cast<double>(world.visits.size()) / days, 80, 4);
    EXPECT_TRUE(std::ranges::is_sorted(world.visits, {}, &Visit::at));
    for (auto const& visit : world.visits) {
        EXPECT_TRUE(calendar.is_open_for_intake(visit.at)) << to_iso(visit.at);
        EXPECT_NE(date_of(visit.at), make_date(2025, 7, 10)) << "a day off";
    }
}

TEST(ReplayWorld, HasItsPeakBetweenEightAndTenInTheMorning)
{
    std::map<int, int> by_hour;
    for (auto const& visit : six_weeks(1).visits) {
        auto const local = to_local(visit.at);
        ++by_hour[static_cast<int>((local - std::chrono::floor<std::chrono::days>(local)) /
                                   std::chrono::hours{1})];
    }
    for (auto const& [hour, count] : by_hour) {
        if (hour != 8 && hour != 9) {
            EXPECT_LT(count, by_hour[8]) << hour;
        }
    }
    EXPECT_GT(by_hour[8] + by_hour[9], by_hour[15] + by_hour[16]);
}

TEST(ReplayWorld, GoesWrongAsOftenAsItSays)
{
    auto const world = six_weeks(1);
    EXPECT_NEAR(share_of(world, Fate::supplement_at_counter), supplement_at_counter_share, 0.02);
    EXPECT_NEAR(share_of(world, Fate::supplement_after_appraisal), supplement_after_appraisal_share, 0.015);
    EXPECT_NEAR(share_of(world, Fate::withdrawn), withdrawn_share, 0.008);
    EXPECT_GT(share_of(world, Fate::refused_at_counter) + share_of(world, Fate::refused_after_appraisal),
              0.01);
}

TEST(ReplayWorld, AsksForCertificationMostAndForNothingThatNobodyDoes)
{
    auto const procedures = catalogue();
    auto const weights = weights_of(procedures);
    EXPECT_GT(weights[0], weights[1]);
    EXPECT_GT(weights[1], weights[2]);
    EXPECT_EQ(weights[3], 0);
    for (auto const& visit : six_weeks(1).visits) {
        auto const& procedure = procedures[visit.procedure];
        EXPECT_NE(procedure.work_field, "");
        EXPECT_TRUE(std::ranges::find(procedure.channels, visit.channel) != procedure.channels.end());
    }
}

TEST(ReplayWorld, GivesEveryCitizenAnIdNumberAndPhoneOfTheirOwn)
{
    auto const world = six_weeks(1);
    EXPECT_LT(world.citizens.size(), world.visits.size()) << "some come again";
    std::set<std::string> numbers;
    std::set<std::string> phones;
    for (auto const& citizen : world.citizens) {
        EXPECT_EQ(citizen.id_number.size(), 12U);
        EXPECT_TRUE(numbers.insert(citizen.id_number).second) << citizen.id_number;
        EXPECT_TRUE(phones.insert(citizen.phone).second) << citizen.phone;
    }
}

TEST(ReplayWorld, LetsNobodyBeAwayTwiceOnADayAndTwoForLonger)
{
    auto const calendar = office();
    auto const absences = make_absences({first, last, 80, 1}, calendar, 57, {3, 12});
    std::set<std::pair<Date, std::size_t>> away;
    int long_ones{0};
    int days{0};
    for (auto const& absence : absences) {
        long_ones += absence.from != absence.to ? 1 : 0;
        for (auto day = absence.from; day <= absence.to; day += std::chrono::days{1}) {
            EXPECT_TRUE(away.emplace(day, absence.officer).second);
            days += calendar.is_working_day(day) ? 1 : 0;
        }
    }
    EXPECT_EQ(long_ones, 2);
    auto const all = 57 * (calendar.working_days_between(first, last) + 1);
    EXPECT_NEAR(static_cast<double>(days) / all, absent_share, 0.015);
}

TEST(ReplayWorld, BringsPapersBackWithinDaysAndCollectsWhenTheCounterIsOpen)
{
    auto const calendar = office();
    auto const friday = start_of(make_date(2025, 7, 11)) + std::chrono::hours{16};
    for (std::uint64_t i = 0; i < 200; ++i) {
        Dice dice{1, "test", i};
        auto const back = back_with_papers(calendar, friday, dice);
        EXPECT_GT(back, friday);
        EXPECT_LE(date_of(back), make_date(2025, 7, 15));
        auto const collected = collects(calendar, friday, i % 2 == 0, dice);
        EXPECT_GT(collected, friday);
        EXPECT_TRUE(calendar.is_open_for_intake(collected));
    }
}

TEST(ReplayWorld, TakesNoOfficerLongerThanTheDocumentedEffort)
{
    struct Row {
        char const* why;
        Work work;
        std::size_t procedure;
        int shortest;
        int longest;
    };
    Row const rows[] = {
        {"intake", Work::intake, 0, 4, 9},
        {"a certification is appraised while people wait", Work::appraisal, 0, 10, 20},
        {"what is reviewed takes longer to prepare", Work::appraisal, 1, 12, 35},
        {"what others are asked about takes longest", Work::appraisal, 2, 20, 45},
        {"signing", Work::sign, 0, 1, 3},
    };
    auto const procedures = catalogue();
    for (auto const& row : rows) {
        for (std::uint64_t i = 0; i < 200; ++i) {
            Dice dice{1, "effort", i};
            auto const took = effort(row.work, procedures[row.procedure], dice);
            EXPECT_GE(took, std::chrono::minutes{row.shortest}) << row.why;
            EXPECT_LE(took, std::chrono::minutes{row.longest}) << row.why;
        }
    }
}

} // namespace
} // namespace ward::replay
