#include "dossier/form_store.hpp"
#include "dossier/test_moves.hpp"

namespace ward::dossier {
namespace {

// Goal: a dossier ends once, as it was meant to, with the form that says so. Method: the test ward on both
// databases.
using EndTest = MovingTest;

std::string day(char const* iso)
{
    return fmt::format(R"("new_due_on":"{}",{})", iso, reason);
}

TEST_P(EndTest, AnExtensionKeepsThePromiseItBroke)
{
    auto const id = ward.in_process(); // Tue 08/07
    ward.set_now("2025-07-07T16:00");  // exactly a day before
    ward.made_move(id, "extend", "leader", day("2025-07-10"));
    auto const dossier = ward.dossier(id);
    EXPECT_EQ(dossier.due_at, sample::at("2025-07-10T17:00"));
    EXPECT_EQ(dossier.due_extended_at, dossier.due_at);
    EXPECT_EQ(dossier.due_original_at, sample::at("2025-07-08T17:00"));
    EXPECT_EQ(ward.steps(id).back().due_at, dossier.due_at);
    ward.refused(id, "extend", "leader", day("2025-07-11"), "dossier.extend.twice");
    ward.house().database().read([&](sql::Session& session) {
        auto const form = newest_form(session, test_ward_id, id, "04");
        ASSERT_TRUE(form.has_value());
        auto const data = json::read_text_as<ExtensionData>(form->data).value();
        EXPECT_EQ(data.due_original_at, sample::at("2025-07-08T17:00"));
        EXPECT_EQ(data.due_new_at, dossier.due_at);
    });
}

TEST_P(EndTest, OnThePromisedDayItIsTooLateToExtend)
{
    auto const id = ward.in_process();
    ward.refused(id, "extend", "leader", day("2025-07-08"), "dossier.extend.not_later");
    ward.refused(id, "extend", "leader", day("2025-07-12"), "dossier.extend.not_working_day");
    ward.refused(id, "extend", "leader", R"("new_due_on":"2025-07-10","reason":"trễ")",
                 "dossier.reason.short");
    ward.set_now("2025-07-08T07:00");
    ward.refused(id, "extend", "leader", day("2025-07-10"), "dossier.extend.too_late");
}

TEST_P(EndTest, ARefusalAfterAppraisalStopsItWithFormThree)
{
    auto const id = ward.in_state(State::stopped);
    EXPECT_EQ(ward.dossier(id).ended_at, ward.now());
    for (auto const& step : ward.steps(id)) {
        EXPECT_EQ(step.state, StepState::skipped);
    }
    ward.house().database().read([&](sql::Session& session) {
        EXPECT_TRUE(newest_form(session, test_ward_id, id, "03").has_value());
    });
}

TEST_P(EndTest, AStopSaysWhoAskedAndWhatBecomesOfFeesAndPapers)
{
    auto const id = ward.in_process();
    std::string const whole =
        std::string{reason} + R"(,"asked_by":"citizen","fees":"Không thu","papers":"Trả lại")";
    ward.refused(id, "stop", "leader",
                 std::string{reason} + R"(,"asked_by":"citizen","fees":" ","papers":"Trả")",
                 "dossier.stop.fees.empty");
    ward.refused(id, "stop", "leader",
                 std::string{reason} + R"(,"asked_by":"citizen","fees":"Không","papers":"")",
                 "dossier.stop.papers.empty");
    ward.refused(id, "stop", "leader",
                 std::string{reason} + R"(,"asked_by":"nobody","fees":"x","papers":"x")",
                 "request.member.choice");
    ward.made_move(id, "stop", "leader", whole);
    ward.house().database().read([&](sql::Session& session) {
        auto const data =
            json::read_text_as<StopData>(newest_form(session, test_ward_id, id, "05").value().data).value();
        EXPECT_EQ(data.stage, "Thẩm tra hồ sơ");
        EXPECT_EQ(data.papers, "Trả lại");
    });
}

TEST_P(EndTest, WaitingForTheCitizenMakesNobodyLate)
{
    auto const id = ward.in_state(State::supplement_asked);
    ward.set_now("2025-08-01T09:00");
    ward.made_move(id, "withdraw", "counter", reason);
    auto const dossier = ward.dossier(id);
    EXPECT_EQ(dossier.state, State::withdrawn);
    EXPECT_GT(*dossier.due_at, *dossier.ended_at) << "the clock stood all the while";
}

TEST_P(EndTest, WhatHasNoStepsIsDecidedAtOnce)
{
    auto const id = ward.in_process(code::at_once);
    EXPECT_TRUE(ward.steps(id).empty());
    ward.refused(id, "decide", "counter", "", "auth.not_permitted");
    ward.made_move(id, "decide", "signer", R"("number":"7","summary":"Đã cấp")");
    EXPECT_EQ(ward.dossier(id).state, State::decided);
    auto const with_steps = ward.in_process();
    ward.refused(with_steps, "decide", "signer", "", "dossier.decide.has_steps");
}

TEST_P(EndTest, AResultIsReturnedToSomebodyOnce)
{
    auto const id = ward.in_state(State::decided);
    ward.refused(id, "return", "returner", R"("channel":"counter","to_name":"  ")",
                 "dossier.return.to_name.empty");
    ward.refused(id, "return", "counter", R"("channel":"counter","to_name":"An")", "auth.not_permitted");
    ward.made_move(id, "return", "returner",
                   std::string{R"("channel":"post","to_name":"Bưu điện phường","note":"RR123VN",)"} + reason);
    auto const dossier = ward.dossier(id);
    EXPECT_EQ(dossier.returned_channel, "post");
    EXPECT_EQ(dossier.returned_to, "Bưu điện phường");
    EXPECT_EQ(dossier.ended_at, ward.now());
    ward.refused(id, "return", "returner", R"("channel":"post","to_name":"An")", "dossier.move.not_allowed");
}

TEST_P(EndTest, AnotherChannelThanTheOneAgreedNeedsAReason)
{
    auto const id = ward.in_state(State::decided);
    ASSERT_EQ(ward.dossier(id).receive_result, ReceiveResult::counter);
    auto const by_post = R"("channel":"post","to_name":"Bưu điện phường")";
    ward.refused(id, "return", "returner", by_post, "dossier.reason.empty");
    ward.refused(id, "return", "returner", std::string{by_post} + R"(,"reason":"xa")",
                 "dossier.reason.short");
    ward.made_move(id, "return", "returner", std::string{by_post} + "," + reason);
    auto const data = ward.events(id).back().data;
    EXPECT_EQ(data.at("agreed"), "counter");
    EXPECT_EQ(data.at("reason"), "Thiếu giấy tờ theo quy định");

    auto const other = ward.in_state(State::decided);
    ward.made_move(other, "return", "returner", R"("channel":"counter","to_name":"An")");
    EXPECT_FALSE(ward.events(other).back().data.contains("reason"))
        << "as agreed, there is nothing to explain";
}

TEST_P(EndTest, ACalendarThatChangesMovesNoPromiseUntilSomebodyDoes)
{
    auto const id = ward.in_process();
    auto const untouched = ward.take_in(code::copies, 1);
    ward.close_day(make_date(2025, 7, 4));
    EXPECT_EQ(ward.dossier(id).due_at, sample::at("2025-07-08T17:00"));

    auto const impact = ward.house().get("/api/v1/calendar/impact", "leader");
    ASSERT_EQ(impact.status, 200) << impact.body;
    auto const items = impact.json().at("items").as_array();
    ASSERT_EQ(items.size(), 1U) << "the same-day one would come out the same" << to_string(untouched);
    EXPECT_EQ(items[0].at("dossier_id").as_string(), to_string(id));
    EXPECT_EQ(items[0].at("due_would_be").as_string(), to_iso(sample::at("2025-07-09T17:00")));

    ward.refused(id, "recompute-due", "leader", R"("reason":"")", "dossier.reason.empty");
    ward.made_move(id, "recompute-due", "leader", reason);
    EXPECT_EQ(ward.dossier(id).due_at, sample::at("2025-07-09T17:00"));
    EXPECT_EQ(ward.dossier(id).due_original_at, sample::at("2025-07-08T17:00"));
    EXPECT_EQ(ward.kinds(id).back(), "dossier.due_recomputed");
    ward.refused(id, "recompute-due", "leader", reason, "dossier.due.unchanged");
    EXPECT_TRUE(ward.house().get("/api/v1/calendar/impact", "leader").json().at("items").as_array().empty());
    EXPECT_EQ(ward.house().get("/api/v1/calendar/impact", "counter").status, 403);
}

TEST_P(EndTest, APauseAfterTheCalendarChangedMovesThePromiseByTheWaitingOnly)
{
    auto const id = ward.in_process();
    ward.close_day(make_date(2025, 7, 4));
    ward.made_move(id, "payment-asked", "handler1");
    ward.set_now("2025-07-02T08:00");
    ward.made_move(id, "payment-made", "returner");
    EXPECT_EQ(ward.dossier(id).due_at, sample::at("2025-07-09T17:00")) << "one working day waited";
}

INSTANTIATE_TEST_SUITE_P(Engines, EndTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
