#include "command/replay_roster.hpp"

#include <gtest/gtest.h>

namespace ward::replay {
namespace {

// Goal: work of who is away falls to somebody who can do it. Method: a small office and its absences.

Date const monday = make_date(2025, 7, 7);
Date const tuesday = make_date(2025, 7, 8);
Date const friday = make_date(2025, 7, 11);

Officer officer(std::string const& id, std::string const& agency, std::vector<Held> holds)
{
    return {id, "login." + id, "Cán bộ " + id, agency, std::move(holds)};
}

/// Two chairmen who sign, two who handle civil status, one who handles land elsewhere.
std::vector<Officer> office()
{
    return {officer("1", "office", {{"sign", "", "office"}}),
            officer("2", "office", {{"sign", "tu-phap", "office"}}),
            officer("3", "office", {{"handle", "tu-phap", "office"}}),
            officer("4", "office", {{"handle", "tu-phap", "office"}}),
            officer("5", "economy", {{"handle", "dat-dai-xay-dung", "economy"}})};
}

TEST(ReplayRoster, LetsWhoIsNamedStandIn)
{
    auto const planned = plan_absences(office(), {{"3", "2"}}, {{2, monday, monday}});
    EXPECT_EQ(planned.front().substitute, 1U);
}

TEST(ReplayRoster, LetsWhoCanDoTheWorkStandInWhenNobodyIsNamed)
{
    auto const planned = plan_absences(office(), {}, {{2, monday, monday}});
    EXPECT_EQ(planned.front().substitute, 3U);
}

TEST(ReplayRoster, NeverChoosesWhoIsAwayTooOrStandsInAlready)
{
    struct Row {
        char const* why;
        std::vector<Absence> absences;
        std::optional<std::size_t> of_first;
        std::optional<std::size_t> of_second;
    };
    Row const rows[] = {
        {"the other one is away on one of the days", {{2, monday, friday}, {3, tuesday, tuesday}}, 0, 1},
        {"nobody else of the agency is there", {{4, monday, monday}}, std::nullopt, {}},
        {"they meet on no day", {{2, monday, monday}, {0, tuesday, tuesday}}, 3, 1},
    };
    for (auto const& row : rows) {
        auto const planned = plan_absences(office(), {}, row.absences);
        EXPECT_EQ(planned[0].substitute, row.of_first) << row.why;
        if (planned.size() > 1) {
            EXPECT_EQ(planned[1].substitute, row.of_second) << row.why;
        }
    }
}

TEST(ReplayRoster, LendsWhatTheAbsentHoldForTheDaysTheyAreAway)
{
    auto const officers = office();
    auto const planned = plan_absences(officers, {{"1", "2"}}, {{0, monday, tuesday}});
    EXPECT_TRUE(is_away(planned, 0, tuesday));
    EXPECT_FALSE(is_away(planned, 0, friday));
    EXPECT_EQ(holds_on(officers, planned, 1, monday).size(), 2U);
    EXPECT_EQ(holds_on(officers, planned, 1, friday).size(), 1U);
}

TEST(ReplayRoster, FindsWhoMayWhatInWhichFieldAndAgency)
{
    auto const one = officer("1", "office", {{"sign", "tu-phap", "office"}, {"lead", "", ""}});
    EXPECT_TRUE(one.may("sign", "tu-phap", "office"));
    EXPECT_TRUE(one.may("sign", "tu-phap", "")) << "no agency in question";
    EXPECT_FALSE(one.may("sign", "kinh-te", "office"));
    EXPECT_FALSE(one.may("sign", "tu-phap", "centre"));
    EXPECT_TRUE(one.may("lead", "kinh-te", "economy")) << "held for every field and the whole ward";
}

} // namespace
} // namespace ward::replay
