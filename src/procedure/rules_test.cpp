#include "base/calendar_sample.hpp"
#include "procedure/rules.hpp"
#include "procedure/validity.hpp"

#include <gtest/gtest.h>

// Goal: show that the kindest rule in force makes the fee, and that nothing is made up where no rule says
// anything. Method: tables of one procedure asked in many ways.

namespace ward::procedure {

namespace {

constexpr char const* poor = "Hộ nghèo";
constexpr char const* digital = "Định danh mức 2, đủ 5 giấy tờ";

Fee copies()
{
    Fee fee;
    fee.name = "Phí chứng thực bản sao";
    fee.basis = FeeBasis::copy_pages;
    fee.amount = Dong{2'000};
    fee.amount_after = Dong{1'000};
    fee.pages_at_first = 2;
    fee.amount_max = Dong{200'000};
    fee.valid_from = make_date(2017, 1, 1);
    fee.document = "226/2016/TT-BTC";
    return fee;
}

/// 8,000 a copy; nothing for the poor; nothing online with a full identity, for a while.
Content extract()
{
    Content content;
    content.channels = {Channel::counter, Channel::online};
    Fee fee;
    fee.name = "Lệ phí";
    fee.basis = FeeBasis::per_item;
    fee.amount = Dong{8'000};
    fee.valid_from = make_date(2017, 1, 1);
    fee.document = "281/2016/TT-BTC";
    Fee free_for_poor;
    free_for_poor.name = "Miễn lệ phí";
    free_for_poor.case_ = poor;
    free_for_poor.valid_from = make_date(2017, 1, 1);
    Fee free_online = free_for_poor;
    free_online.case_ = digital;
    free_online.channel = Way::online;
    free_online.valid_from = make_date(2026, 8, 15);
    free_online.valid_to = make_date(2027, 2, 28);
    free_online.document = "66.22/2026/NQ-CP";
    content.fees = {fee, free_for_poor, free_online};
    return content;
}

TimeLimit limit(Way way, char const* name, int value)
{
    TimeLimit made;
    made.channel = way;
    made.case_ = name;
    made.value = value;
    return made;
}

} // namespace

TEST(CopyFee, CountsTheFirstPagesDearerAndStopsAtTheMost)
{
    struct Row {
        int pages;
        std::int64_t amount;
    };
    for (auto const& [pages, amount] : std::vector<Row>{{1, 2'000},
                                                        {2, 4'000},
                                                        {3, 5'000},
                                                        {10, 12'000},
                                                        {197, 199'000},
                                                        {198, 200'000},
                                                        {300, 200'000}}) {
        EXPECT_EQ(copy_fee(copies(), pages), Dong{amount}) << pages;
    }
}

TEST(Fees, CopiesAreCountedByEachOriginal)
{
    Content content;
    content.fees = {copies()};
    FeeQuestion question;
    question.on = make_date(2025, 7, 1);
    EXPECT_EQ(fee(content, question).error().code, "procedure.fee.copies.missing");
    question.copies = {{3, 2}, {300, 1}};
    auto const answer = *fee(content, question);
    EXPECT_EQ(answer.amount, Dong{210'000});
    ASSERT_EQ(answer.lines.size(), 2U);
    EXPECT_EQ(answer.lines[0].amount, Dong{10'000});
    EXPECT_EQ(answer.lines[0].document, "226/2016/TT-BTC");
}

TEST(Fees, TheKindestRuleInForceCounts)
{
    struct Row {
        Channel channel;
        char const* exemption;
        Date on;
        std::int64_t amount;
        char const* why;
    };
    auto const counter = Channel::counter;
    auto const online = Channel::online;
    for (auto const& row : std::vector<Row>{
             {counter, "", make_date(2026, 9, 1), 16'000, "two copies"},
             {counter, poor, make_date(2026, 9, 1), 0, "a lasting exemption"},
             {counter, digital, make_date(2026, 9, 1), 16'000, "the exemption is for online only"},
             {online, digital, make_date(2026, 8, 14), 16'000, "the day before it begins"},
             {online, digital, make_date(2026, 8, 15), 0, "its first day"},
             {online, digital, make_date(2027, 2, 28), 0, "its last day"},
             {online, digital, make_date(2027, 3, 1), 16'000, "the day after"},
             {online, "", make_date(2026, 9, 1), 16'000, "online without that ground"},
         }) {
        FeeQuestion question;
        question.channel = row.channel;
        question.exemption = row.exemption;
        question.on = row.on;
        question.items = 2;
        auto const answer = *fee(extract(), question);
        EXPECT_EQ(answer.amount, Dong{row.amount}) << row.why;
        EXPECT_EQ(answer.lines.size(), 1U) << row.why; // an amount of nothing is recorded, too
    }
}

TEST(Fees, WhereNoRuleIsInForceTheAmountIsUnknownAndNotNothing)
{
    auto content = extract();
    content.fee_note = "Hội đồng nhân dân tỉnh quy định.";
    FeeQuestion question;
    question.on = make_date(2016, 12, 31);
    auto const answer = *fee(content, question);
    EXPECT_FALSE(answer.amount.has_value());
    EXPECT_EQ(answer.note, content.fee_note);
}

TEST(Fees, CountsOutOfBoundsAreRefused)
{
    FeeQuestion question;
    question.items = 0;
    EXPECT_EQ(fee(extract(), question).error(), invalid("procedure.fee.items.bounds", "/items"));
    question.items = 1;
    question.copies = {{0, 1}};
    EXPECT_EQ(fee(extract(), question).error(), invalid("procedure.fee.copies.bounds", "/copies"));
    question.copies.assign(101, {1, 1});
    EXPECT_EQ(fee(extract(), question).error(), invalid("procedure.fee.copies.bounds", "/copies"));
}

TEST(TimeLimits, TheExactChannelWinsWithinACase)
{
    Content content;
    content.channels = {Channel::counter, Channel::post, Channel::online};
    content.time_limits = {limit(Way::online, "", 2), limit(Way::any, "", 5),
                           limit(Way::any, "Cần xác minh", 8), limit(Way::post, "Cần xác minh", 9)};
    content.fees = extract().fees;
    struct Row {
        Channel channel;
        char const* wanted;
        int value;
        char const* why;
    };
    for (auto const& row : std::vector<Row>{
             {Channel::counter, "", 5, "any channel"},
             {Channel::online, "", 2, "the exact channel, though any stands behind it"},
             {Channel::counter, "Cần xác minh", 8, "a case"},
             {Channel::post, "Cần xác minh", 9, "a case with its channel"},
             {Channel::online, "Cần xác minh", 8, "the case goes before the channel"},
             {Channel::online, poor, 2, "a case of the fee alone has the ordinary term"},
         }) {
        EXPECT_EQ(time_limit(content, row.channel, row.wanted)->value, row.value) << row.why;
    }
    EXPECT_EQ(time_limit(content, Channel::vneid, "").error(),
              invalid("procedure.channel.not_offered", "/channel"));
    EXPECT_EQ(time_limit(content, Channel::post, "Khác").error(), invalid("procedure.case.unknown", "/case"));
}

TEST(TimeLimits, ATermThatNobodyPublishedIsNotMadeUp)
{
    Content content;
    content.channels = {Channel::counter, Channel::post};
    content.time_limits = {limit(Way::counter, "", 5)};
    EXPECT_EQ(time_limit(content, Channel::post, "").error().code, "procedure.time_limit.missing");
}

TEST(Acceptable, OnlyWhatIsHandledHereWithATermAndSteps)
{
    Content content;
    content.time_limits = {limit(Way::any, "", 1)};
    content.steps = {Step{}};
    EXPECT_TRUE(acceptable(content));
    for (auto const& [who, takes] : {std::pair{HandledBy::land_office, true},
                                     {HandledBy::commune_police, false},
                                     {HandledBy::elsewhere, false},
                                     {HandledBy::other_agency, false}}) {
        content.handled_by = who;
        EXPECT_EQ(acceptable(content).has_value(), takes);
    }
    content.handled_by = HandledBy::ward;
    content.steps.clear();
    EXPECT_EQ(acceptable(content).error().code, "procedure.steps.missing");
    content.time_limits.clear();
    EXPECT_EQ(acceptable(content).error().code, "procedure.time_limit.missing");
}

TEST(Codes, LookLikeNationalOnes)
{
    for (auto const* const good : {"1.001193", "2.000815", "1.012749.H48"}) {
        EXPECT_TRUE(is_code(good)) << good;
    }
    for (auto const* const bad :
         {"", "1", "1.00119", "1,001193", "a.001193", "1.001193x", "1.0011930000000000000.H48"}) {
        EXPECT_FALSE(is_code(bad)) << bad;
    }
}

} // namespace ward::procedure
