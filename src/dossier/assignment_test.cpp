#include "dossier/assignment.hpp"

#include <gtest/gtest.h>

namespace ward::dossier {
namespace {

OfficerId officer(std::int64_t value)
{
    return OfficerId{value};
}

// Goal: work goes to who has least of it, and the same situation always ends the same way. Method: one row a
// situation.
TEST(Assignment, TheStepGoesToTheOneWithTheFewestMinutes)
{
    struct Row {
        char const* why;
        std::vector<OfficerId> candidates;
        std::vector<Load> loads;
        OfficerId chosen;
    };
    Row const rows[] = {
        {"nobody may", {}, {{officer(1), 10}}, officer(0)},
        {"only one may", {officer(3)}, {{officer(3), 900}}, officer(3)},
        {"the idle one", {officer(1), officer(2)}, {{officer(1), 10}}, officer(2)},
        {"fewer minutes", {officer(1), officer(2)}, {{officer(1), 30}, {officer(2), 29}}, officer(2)},
        {"a tie goes to the first",
         {officer(2), officer(1)},
         {{officer(1), 30}, {officer(2), 30}},
         officer(1)},
        {"an idle one who may not does not count",
         {officer(1)},
         {{officer(1), 30}, {officer(2), 0}},
         officer(1)},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(least_loaded(row.candidates, row.loads), row.chosen) << row.why;
    }
}

TEST(Assignment, WorkGivenInTheSameMoveCounts)
{
    std::vector<Load> loads{{officer(1), 100}};
    std::vector<OfficerId> const both{officer(1), officer(2)};
    for (auto const expected : {officer(2), officer(2), officer(1)}) {
        auto const chosen = least_loaded(both, loads);
        EXPECT_EQ(chosen, expected);
        add_load(loads, chosen, 60);
    }
}

} // namespace
} // namespace ward::dossier
