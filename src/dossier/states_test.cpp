#include "dossier/states.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace ward::dossier {
namespace {

// Goal: a dossier moves as the law lets it and in no other way. Method: the ten rows of the law, written once
// more by the portal's numbers, against what the table of moves reaches.
int number_of(State state)
{
    return static_cast<int>(state) + 1;
}

TEST(States, TheMovesReachExactlyTheStatesOfTheLaw)
{
    std::map<int, std::set<int>> const law{{1, {2, 3, 5, 7}}, {2, {4, 7, 8}}, {3, {}}, {4, {5, 6, 7, 8, 9}},
                                           {5, {2, 4, 7, 8}}, {6, {4, 7, 8}}, {7, {}}, {8, {}},
                                           {9, {10}},         {10, {}}};
    std::map<int, std::set<int>> reached;
    for (int state = 1; state <= 10; ++state) {
        reached[state] = {};
    }
    for (auto const& line : transitions()) {
        if (line.from != line.to) {
            reached[number_of(line.from)].insert(number_of(line.to));
        }
    }
    EXPECT_EQ(reached, law);
}

TEST(States, NothingLeavesAnEnd)
{
    for (auto const& line : transitions()) {
        EXPECT_FALSE(is_end(line.from)) << json::word_of(line.from) << " " << json::word_of(line.move);
    }
}

TEST(States, TheClockStandsOnlyWhileTheCitizenIsWaitedFor)
{
    EXPECT_TRUE(is_paused(State::supplement_asked));
    EXPECT_TRUE(is_paused(State::payment_asked));
    EXPECT_FALSE(is_paused(State::in_process));
    EXPECT_FALSE(allowed(State::supplement_asked, Move::extend)) << "a standing clock needs no new day";
    EXPECT_FALSE(allowed(State::payment_asked, Move::finish_step));
}

TEST(States, EveryMoveIsPossibleSomewhere)
{
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Move>>([](auto const& each) {
        bool somewhere{false};
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<State>>(
            [&](auto const& state) { somewhere = somewhere || allowed(state.value, each.value); });
        EXPECT_TRUE(somewhere) << each.name;
    });
}

TEST(StatesDeathTest, AChangeOfStateOutsideTheTableIsABug)
{
    EXPECT_DEATH(check_transition(State::decided, Move::return_, State::in_process), "bug");
}

} // namespace
} // namespace ward::dossier
