#include "base/calendar_sample.hpp"
#include "report/clock.hpp"
#include "report/rules.hpp"

#include <gtest/gtest.h>

// Goal: what a report is told and held to are the rules that were agreed. Method: tables whose rows say why,
// on the calendar of 2025.

namespace ward::report {
namespace {

using sample::at;

Targets const usual{};
Targets const urgent{4, 2, 2, 2, 5, 30};

TEST(ReportClock, TargetTimesRunInOfficeTime)
{
    struct Row {
        char const* why;
        char const* received;
        Targets targets;
        char const* receive_by;
        char const* refuse_by;
        char const* solve_by;
    };
    Row const rows[] = {
        {"eight hours from the morning are a working day", "2025-07-02T08:30", usual, "2025-07-03T08:30",
         "2025-07-04T17:00", "2025-07-23T17:00"},
        {"four hours when it is urgent, over the lunch break", "2025-07-02T08:30", urgent, "2025-07-02T14:30",
         "2025-07-04T17:00", "2025-07-04T17:00"},
        {"sent at night, it counts from the morning", "2025-07-02T22:00", urgent, "2025-07-03T11:00",
         "2025-07-07T17:00", "2025-07-07T17:00"},
        {"the weekend and its Sunday do not count", "2025-07-04T16:00", usual, "2025-07-07T16:00",
         "2025-07-08T17:00", "2025-07-25T17:00"},
        {"nor does a holiday", "2025-08-29T08:00", urgent, "2025-08-29T14:00", "2025-09-04T17:00",
         "2025-09-04T17:00"},
    };
    for (auto const& row : rows) {
        auto const made = promises(sample::calendar(), at(row.received), row.targets);
        EXPECT_EQ(to_vietnamese(made.receive_by), to_vietnamese(at(row.receive_by))) << row.why;
        EXPECT_EQ(to_vietnamese(made.refuse_by), to_vietnamese(at(row.refuse_by))) << row.why;
        EXPECT_EQ(to_vietnamese(made.solve_by), to_vietnamese(at(row.solve_by))) << row.why;
    }
    EXPECT_EQ(publish_by(sample::calendar(), at("2025-07-04T10:00"), usual), at("2025-07-08T17:00"));
}

TEST(ReportClock, EachStateHasItsOwnDeadlineAndAnEndHasNone)
{
    Report report;
    report.receive_by = at("2025-07-03T08:30");
    report.refuse_by = at("2025-07-04T17:00");
    report.solve_by = at("2025-07-23T17:00");
    report.publish_by = at("2025-07-25T17:00");
    struct Row {
        State state;
        std::optional<Instant> due;
        bool overdue_in_august;
    };
    Row const rows[] = {
        {State::new_, report.receive_by, true},    {State::received, report.refuse_by, true},
        {State::assigned, report.solve_by, true},  {State::in_progress, report.solve_by, true},
        {State::solved, report.publish_by, false}, {State::published, std::nullopt, false},
        {State::refused, std::nullopt, false},     {State::forwarded, std::nullopt, false},
        {State::merged, std::nullopt, false},
    };
    for (auto const& row : rows) {
        report.state = row.state;
        EXPECT_EQ(due_of(report), row.due) << json::word_of(row.state);
        EXPECT_EQ(is_overdue(report, at("2025-08-01T08:00")), row.overdue_in_august)
            << json::word_of(row.state);
        EXPECT_FALSE(is_overdue(report, report.solve_by)) << "the last minute is in time";
    }
}

TEST(ReportClock, ItIsExtendedOnceInTimeAndNotForEver)
{
    Report report;
    report.solve_by = at("2025-07-23T17:00");
    auto const calendar = sample::calendar();
    auto const monday = at("2025-07-21T09:00");
    EXPECT_EQ(extended(calendar, report, usual, 5, monday).value(), at("2025-07-30T17:00"));
    EXPECT_EQ(extended(calendar, report, usual, 15, monday).value(), at("2025-08-13T17:00"));
    EXPECT_EQ(extended(calendar, report, usual, 16, monday).error().code, "report.extend.days");
    EXPECT_EQ(extended(calendar, report, usual, 0, monday).error().code, "report.extend.days");
    EXPECT_EQ(extended(calendar, report, usual, 5, at("2025-07-23T17:01")).error().code,
              "report.extend.late");
    report.extended_at = monday;
    EXPECT_EQ(extended(calendar, report, usual, 5, monday).error().code, "report.extend.twice");
}

TEST(ReportClock, WhatWasPublishedCanBeReopenedForThirtyDays)
{
    Report report;
    report.state = State::published;
    report.ended_at = at("2025-07-02T16:00");
    EXPECT_TRUE(may_reopen(report, usual, at("2025-08-01T23:59")).has_value());
    EXPECT_EQ(may_reopen(report, usual, at("2025-08-02T00:00")).error().code, "report.reopen.late");
    report.state = State::solved;
    EXPECT_EQ(may_reopen(report, usual, at("2025-07-03T08:00")).error().code, "report.reopen.state");
}

TEST(ReportRules, CrimeIsNeverPublicWhateverTheDataSays)
{
    struct Row {
        char const* why;
        Category category;
        bool kind_is_public;
        std::optional<bool> wants_private;
        bool is;
    };
    Row const rows[] = {
        {"as its kind says", Category::sanitation, true, {}, true},
        {"said so again", Category::sanitation, true, false, true},
        {"who reports wants it private", Category::sanitation, true, true, false},
        {"its kind is private", Category::urban_order, false, false, false},
        {"crime", Category::crime_prevention, true, false, false},
        {"crime, as its kind says too", Category::crime_prevention, false, {}, false},
    };
    for (auto const& row : rows) {
        ReportKind kind;
        kind.category = row.category;
        kind.public_ = row.kind_is_public;
        EXPECT_EQ(is_public(kind, row.wants_private), row.is) << row.why;
    }
}

constexpr Point lamp{15.1205, 108.7923};

TEST(ReportRules, TheClosestRuleOfRoutingDecides)
{
    Box const old_town{15.119, 108.790, 15.122, 108.795};
    std::vector<RoutingRule> const rules{
        {Category::sanitation, {}, {}, AgencyId{1}, {}},
        {Category::sanitation, {}, old_town, AgencyId{2}, OfficerId{20}},
        {{}, "bin_full", {}, AgencyId{3}, {}},
        {{}, "bin_full", {}, AgencyId{4}, {}},
        {{}, {}, old_town, AgencyId{5}, {}},
    };
    Point const elsewhere{15.10, 108.70};
    struct Row {
        char const* why;
        char const* kind;
        Category category;
        std::optional<Point> position;
        std::int64_t agency; ///< 0: no rule
    };
    Row const rows[] = {
        {"its category", "dead_animal", Category::sanitation, elsewhere, 1},
        {"its category in this area", "dead_animal", Category::sanitation, lamp, 2},
        {"its kind goes before both, the earlier of two alike", "bin_full", Category::sanitation, lamp, 3},
        {"only the area", "pothole", Category::traffic_safety, lamp, 5},
        {"no rule at all", "pothole", Category::traffic_safety, elsewhere, 0},
        {"an area needs a position", "pothole", Category::traffic_safety, std::nullopt, 0},
    };
    for (auto const& row : rows) {
        ReportKind kind;
        kind.code = row.kind;
        kind.category = row.category;
        auto const* const rule = route_of(rules, kind, row.position);
        EXPECT_EQ(rule == nullptr ? 0 : rule->agency_id.value, row.agency) << row.why;
    }
}

TEST(ReportRules, OnlyWhatLivesTakesADuplicateAndNoSecretMeetsThePublic)
{
    Report one;
    one.id = ReportId{1};
    Report other;
    other.id = ReportId{2};
    EXPECT_TRUE(may_merge(one, other).has_value());
    EXPECT_EQ(may_merge(one, one).error().code, "report.merge.self");
    for (auto const state : {State::refused, State::forwarded, State::merged}) {
        other.state = state;
        EXPECT_EQ(may_merge(one, other).error().code, "report.merge.state");
    }
    other.state = State::assigned;
    other.category = Category::crime_prevention;
    EXPECT_EQ(may_merge(one, other).error().code, "report.merge.secret");
    EXPECT_EQ(may_merge(other, one).error().code, "report.merge.secret");
    one.category = Category::crime_prevention;
    EXPECT_TRUE(may_merge(one, other).has_value());
}

TEST(ReportRules, QuestionsAreAnsweredAsTheyAreAsked)
{
    std::vector<ReportQuestion> const questions{
        {"pole", "Số cột", QuestionType::text, false, {}},
        {"count", "Bao nhiêu bóng?", QuestionType::number, false, {}},
        {"blocks", "Có chắn đường?", QuestionType::choice, true, {"Có", "Không"}},
    };
    struct Row {
        char const* why;
        std::vector<ReportAnswer> answers;
        char const* refusal;
        char const* field;
    };
    Row const rows[] = {
        {"all of them", {{"pole", "12B"}, {"count", "3"}, {"blocks", "Có"}}, "", ""},
        {"only what must be", {{"blocks", "Không"}}, "", ""},
        {"a form sends nothing for what was left out", {{"blocks", "Không"}, {"count", " "}}, "", ""},
        {"what must be is missing", {{"pole", "12B"}}, "report.answer.missing", "/answers"},
        {"empty is missing", {{"blocks", ""}}, "report.answer.missing", "/answers"},
        {"no such question", {{"x", "1"}}, "report.answer.unknown", "/answers/0/code"},
        {"no such choice", {{"blocks", "Có lẽ"}}, "report.answer.choice", "/answers/0/value"},
        {"no number", {{"blocks", "Có"}, {"count", "ba"}}, "report.answer.number", "/answers/1/value"},
        {"twice", {{"pole", "1"}, {"pole", "2"}}, "report.answer.twice", "/answers/1/code"},
        {"too long", {{"pole", std::string(1'001, 'x')}}, "report.answer.long", "/answers/0/value"},
    };
    for (auto const& row : rows) {
        auto const checked = check_answers(questions, row.answers, Need::required);
        EXPECT_EQ(checked ? "" : checked.error().code, row.refusal) << row.why;
        EXPECT_EQ(checked ? "" : checked.error().field, row.field) << row.why;
    }
}

TEST(ReportRules, WhoReportsIsNamedAndCanBeReached)
{
    struct Row {
        char const* why;
        ReportContact contact;
        char const* refusal;
        char const* field;
    };
    Row const rows[] = {
        {"a phone", {"Trần An", "0905 123 445", {}, {}}, "", ""},
        {"an e-mail", {"Trần An", {}, "an@example.vn", {}}, "", ""},
        {"an address", {"Trần An", {}, {}, "Tổ 3"}, "", ""},
        {"no name", {" ", "0905123445", {}, {}}, "report.contact.name.empty", "/contact/name"},
        {"nowhere to reach it", {"Trần An", {}, {}, {}}, "report.contact.missing", "/contact"},
        {"no phone number", {"Trần An", "12345", {}, {}}, "report.contact.phone", "/contact/phone"},
        {"no e-mail", {"Trần An", {}, "an@", {}}, "report.contact.email", "/contact/email"},
        {"two e-mails", {"Trần An", {}, "a@b.vn, c@d.vn", {}}, "report.contact.email", "/contact/email"},
    };
    for (auto const& row : rows) {
        auto const checked = check_contact(row.contact, "/contact");
        EXPECT_EQ(checked ? "" : checked.error().code, row.refusal) << row.why;
        EXPECT_EQ(checked ? "" : checked.error().field, row.field) << row.why;
    }
    EXPECT_EQ(check_contact(rows[0].contact, "").value().phone, "0905123445");
}

TEST(ReportRules, CodesCountFromOneEachDayAndAreReadAsPeopleTypeThem)
{
    EXPECT_EQ(code_of(sample::on("2025-07-02"), 7), "PA-250702-0007");
    EXPECT_EQ(code_of(sample::on("2025-07-02"), 12'345), "PA-250702-12345");
    EXPECT_EQ(plain_code(" pa-250702- 0007"), "PA-250702-0007");
    EXPECT_EQ(plain_code(std::string(500, 'a')).size(), 30U);
}

TEST(ReportRules, OthersAreShownAPlaceToSomeElevenMetres)
{
    auto const shown = shown_position({15.120543, 108.792361});
    EXPECT_EQ(shown, (Point{15.1205, 108.7924}));
}

} // namespace
} // namespace ward::report
