#include "dossier/pause.hpp"

#include "base/calendar_sample.hpp"
#include "dossier/clock.hpp"

#include <gtest/gtest.h>

namespace ward::dossier {
namespace {

using sample::at;

// Goal: a machine's clock that is set back while a citizen is waited for harms no promise and ends no server.
// Method: a dossier stands since Tuesday, and goes on "before" that.
TEST(Pause, ThatEndsBeforeItBeganMovesNothing)
{
    auto const calendar = sample::calendar();
    Hand hand;
    DueRule rule;
    rule.term = {5, TermUnit::working_day, false};
    rule.counted_from = at("2025-07-07T09:00");
    auto const due = promised(calendar, rule);
    hand.dossier.due_rule = rule;
    hand.dossier.due_at = due.at;
    hand.dossier.starts_at = due.starts_at;
    stand(hand.dossier, at("2025-07-08T10:00"));
    go_on(calendar, hand, at("2025-07-08T08:00"));
    EXPECT_EQ(hand.dossier.due_at, due.at);
    EXPECT_EQ(hand.dossier.paused_at, std::nullopt);
}

} // namespace
} // namespace ward::dossier
