#include "dossier/clock.hpp"

#include "base/calendar_sample.hpp"

#include <gtest/gtest.h>

namespace ward::dossier {
namespace {

using sample::at;
using sample::on;

auto const calendar = sample::calendar();
Settings const settings;

DueRule rule(std::string_view received, int value, TermUnit unit)
{
    DueRule made;
    made.term = {value, unit, false};
    made.counted_from = at(received);
    return made;
}

Dossier promised_dossier(DueRule const& rule)
{
    Dossier dossier;
    auto const due = promised(calendar, rule);
    dossier.due_rule = rule;
    dossier.due_at = due.at;
    dossier.due_original_at = due.at;
    dossier.starts_at = due.starts_at;
    dossier.received_at = rule.counted_from;
    return dossier;
}

Step step(int stage, int share, StepState state = StepState::waiting)
{
    Step made;
    made.id = StepId{stage * 10 + share};
    made.stage = stage;
    made.share = share;
    made.state = state;
    return made;
}

TEST(Clock, APromiseIsMadeAgainFromItsRule)
{
    auto made = rule("2026-02-13T09:00", 3, TermUnit::working_day);
    EXPECT_EQ(promised(calendar, made).at, at("2026-02-25T17:00"));

    made = resumed(made, {at("2026-02-24T10:00"), at("2026-02-26T10:00")});
    EXPECT_EQ(promised(calendar, made).at, at("2026-02-27T17:00")) << "two working days waited";

    made = restarted(made, at("2026-03-02T09:00"));
    EXPECT_EQ(promised(calendar, made).at, at("2026-03-05T17:00"));
    EXPECT_TRUE(made.pauses.empty());
}

TEST(Clock, TheRuleSurvivesBeingKeptAsJson)
{
    auto made = resumed(rule("2026-02-13T09:00", 3, TermUnit::working_day),
                        {at("2026-02-24T10:00"), at("2026-02-26T10:00")});
    made.extended_to = on("2026-03-10");
    auto const read = json::read_text_as<DueRule>(json::to_text(made));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(promised(calendar, *read), promised(calendar, made));
}

TEST(Clock, ASameDayResultMayWaitOnlyWhereTheProcedureSaysSo)
{
    auto made = rule("2026-03-02T15:30", 1, TermUnit::working_day);
    made.term.same_day = true;
    EXPECT_EQ(promised(calendar, made).at, at("2026-03-03T17:00"));
    made.late_receipt_next_day = false;
    EXPECT_EQ(promised(calendar, made).at, at("2026-03-02T17:00"));
    made.counted_from = at("2026-03-02T18:00");
    EXPECT_EQ(promised(calendar, made).at, at("2026-03-03T17:00"))
        << "after closing the office does not have it yet";
}

// Goal: an extension is asked for in time, once, for a day that helps. Method: one row a day before and after
// the edge.
TEST(Clock, AnExtensionIsGivenOnceAndADayBeforeAtLatest)
{
    struct Row {
        char const* why;
        char const* now;
        char const* new_day;
        char const* code; ///< "" when it is given
    };
    // Received Mon 02/03/2026 with five working days: promised for Mon 09/03/2026.
    Row const rows[] = {
        {"exactly a day before", "2026-03-08T23:59", "2026-03-12", ""},
        {"on the promised day, at the first minute", "2026-03-09T00:00", "2026-03-12",
         "dossier.extend.too_late"},
        {"after it", "2026-03-10T09:00", "2026-03-12", "dossier.extend.too_late"},
        {"for the promised day itself", "2026-03-05T09:00", "2026-03-09", "dossier.extend.not_later"},
        {"for an earlier day", "2026-03-05T09:00", "2026-03-06", "dossier.extend.not_later"},
        {"for the next day", "2026-03-05T09:00", "2026-03-10", ""},
        {"for a Saturday", "2026-03-05T09:00", "2026-03-14", "dossier.extend.not_working_day"},
        {"for too far a day", "2026-03-05T09:00", "2027-03-10", "dossier.extend.too_far"},
    };
    auto const dossier = promised_dossier(rule("2026-03-02T09:00", 5, TermUnit::working_day));
    ASSERT_EQ(*dossier.due_at, at("2026-03-09T17:00"));
    for (auto const& row : rows) {
        auto const given = extended(settings, calendar, dossier, {on(row.new_day), at(row.now)});
        EXPECT_EQ(given ? "" : given.error().code, row.code) << row.why;
        if (given) {
            EXPECT_EQ(promised(calendar, *given).at, calendar.end_of_working_day(on(row.new_day))) << row.why;
        }
    }
    auto twice = dossier;
    twice.due_extended_at = at("2026-03-12T17:00");
    EXPECT_EQ(extended(settings, calendar, twice, {on("2026-03-20"), at("2026-03-05T09:00")}).error().code,
              "dossier.extend.twice");
}

TEST(Clock, ASupplementIsAskedOnceAndByTheThirdWorkingDay)
{
    auto dossier = promised_dossier(rule("2026-02-12T09:00", 10, TermUnit::working_day));
    EXPECT_TRUE(may_ask_supplement(settings, calendar, dossier, at("2026-02-24T16:59")).has_value())
        << "Fri 13/02 and, after Tết, Mon 23/02 and Tue 24/02 are the three working days";
    dossier.supplements_appraisal = 1;
    EXPECT_EQ(may_ask_supplement(settings, calendar, dossier, at("2026-02-13T09:00")).error().code,
              "dossier.supplement.twice");
}

TEST(Clock, ASupplementOnTheFourthWorkingDayIsTooLate)
{
    auto const dossier = promised_dossier(rule("2026-03-02T09:00", 10, TermUnit::working_day));
    EXPECT_TRUE(may_ask_supplement(settings, calendar, dossier, at("2026-03-05T23:59")).has_value());
    EXPECT_EQ(may_ask_supplement(settings, calendar, dossier, at("2026-03-06T00:00")).error().code,
              "dossier.supplement.too_late");
}

TEST(Clock, AWardMaySetOtherLimitsThanThoseOfTheOldDecree)
{
    Settings other;
    other.supplement_working_days = 1;
    other.extension_notice_days = 2;
    auto const dossier = promised_dossier(rule("2026-03-02T09:00", 5, TermUnit::working_day));
    EXPECT_TRUE(may_ask_supplement(other, calendar, dossier, at("2026-03-03T23:59")).has_value());
    EXPECT_EQ(may_ask_supplement(other, calendar, dossier, at("2026-03-04T07:00")).error().code,
              "dossier.supplement.too_late");
    ASSERT_EQ(*dossier.due_at, at("2026-03-09T17:00"));
    EXPECT_TRUE(extended(other, calendar, dossier, {on("2026-03-12"), at("2026-03-07T23:59")}).has_value());
    EXPECT_EQ(extended(other, calendar, dossier, {on("2026-03-12"), at("2026-03-08T00:00")}).error().code,
              "dossier.extend.too_late");
}

TEST(Clock, ParallelStepsShareTheTimeOfTheirStageAndTheLastEndsWithThePromise)
{
    auto const due = promised(calendar, rule("2026-03-02T07:00", 10, TermUnit::working_day));
    std::vector<Step> steps{step(1, 50), step(1, 50), step(2, 30), step(3, 20)};
    spread(calendar, due, steps);
    EXPECT_EQ(steps[0].due_at, steps[1].due_at);
    EXPECT_LT(*steps[1].due_at, *steps[2].due_at);
    EXPECT_LT(*steps[2].due_at, *steps[3].due_at);
    EXPECT_EQ(steps[3].due_at, due.at);
    EXPECT_EQ(open_stages(steps), (std::vector<StageShare>{{1, 50}, {2, 30}, {3, 20}}));
}

TEST(Clock, WhatIsDoneKeepsItsDeadlineWhenTheRestIsDividedAnew)
{
    auto const due = promised(calendar, rule("2026-03-02T07:00", 10, TermUnit::working_day));
    std::vector<Step> steps{step(1, 50, StepState::done), step(2, 25, StepState::open), step(3, 25)};
    steps[0].due_at = at("2026-03-04T10:00");
    spread(calendar, {due.at, at("2026-03-06T07:00"), false}, steps);
    EXPECT_EQ(steps[0].due_at, at("2026-03-04T10:00"));
    EXPECT_GT(*steps[1].due_at, at("2026-03-06T07:00"));
    EXPECT_EQ(steps[2].due_at, due.at);
}

TEST(Clock, PastThePromiseNothingIsLeftToDivide)
{
    std::vector<Step> steps{step(1, 50), step(2, 50)};
    spread(calendar, {at("2026-03-02T17:00"), at("2026-03-05T09:00"), false}, steps);
    EXPECT_EQ(steps[0].due_at, at("2026-03-02T17:00"));
    EXPECT_EQ(steps[1].due_at, at("2026-03-02T17:00"));
}

TEST(Clock, EffortIsOfficeTimeWithinItsBounds)
{
    std::vector<Step> steps{step(1, 1), step(2, 99)};
    spread(calendar, promised(calendar, rule("2026-03-02T07:00", 20, TermUnit::working_day)), steps);
    EXPECT_GE(steps[0].effort_minutes, 1);
    EXPECT_LE(steps[0].effort_minutes, effort_minutes_max);
    EXPECT_EQ(steps[1].effort_minutes, effort_minutes_max);
}

TEST(Clock, AConsultationEndsWithItsOwnWorkingDay)
{
    EXPECT_EQ(consultation_due(calendar, at("2026-02-13T09:00"), 2, ReceiptRule::at_next_opening),
              at("2026-02-24T17:00"));
}

TEST(Clock, DaysDecideWhetherAResultIsEarlyOnTimeOrLate)
{
    auto const promise = at("2026-03-09T17:00");
    EXPECT_EQ(timeliness(at("2026-03-08T23:59"), promise), Timeliness::early);
    EXPECT_EQ(timeliness(at("2026-03-09T00:00"), promise), Timeliness::on_time);
    EXPECT_EQ(timeliness(at("2026-03-09T23:59"), promise), Timeliness::on_time);
    EXPECT_EQ(timeliness(at("2026-03-10T00:00"), promise), Timeliness::late);
}

} // namespace
} // namespace ward::dossier
