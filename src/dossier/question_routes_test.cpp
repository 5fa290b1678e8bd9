#include "dossier/clock.hpp"
#include "dossier/form_store.hpp"
#include "dossier/test_moves.hpp"

namespace ward::dossier {
namespace {

// Goal: waiting for others costs the office nothing it should not cost, and nothing twice.
// Method: the test ward on both databases with the clock set from move to move.
using QuestionTest = MovingTest;

std::string const ask = std::string{reason} + "," + missing;

TEST_P(QuestionTest, ASupplementThatPausesMovesThePromiseByTheTimeWaited)
{
    auto const id = ward.in_process(); // Tue 01/07, five working days: Tue 08/07
    auto const step_due = *ward.open_step(id).due_at;
    ward.set_now("2025-07-02T09:00");
    ward.made_move(id, "supplement", "handler1", ask);
    EXPECT_EQ(ward.dossier(id).state, State::supplement_asked);
    EXPECT_EQ(ward.dossier(id).paused_at, sample::at("2025-07-02T09:00"));

    ward.set_now("2025-07-07T15:00"); // three working days later
    ward.made_move(id, "supplement-received", "counter",
                   R"("components":[{"code":"02","originals":1,"photocopies":1}])");
    auto const dossier = ward.dossier(id);
    EXPECT_EQ(dossier.state, State::in_process);
    EXPECT_EQ(dossier.due_at, sample::at("2025-07-11T17:00"));
    EXPECT_EQ(dossier.due_original_at, sample::at("2025-07-08T17:00"));
    EXPECT_FALSE(dossier.paused_at.has_value());
    EXPECT_GT(*ward.open_step(id).due_at, step_due);
    EXPECT_EQ(ward.steps(id).back().due_at, dossier.due_at);
    EXPECT_EQ(promised(sample::calendar(), *dossier.due_rule).at, dossier.due_at) << "the rule says the same";
    auto const asked = ward.supplements(id);
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_TRUE(asked[0].after_appraisal);
    EXPECT_EQ(asked[0].due_before_at, sample::at("2025-07-08T17:00"));
    EXPECT_EQ(asked[0].due_after_at, dossier.due_at);
}

TEST_P(QuestionTest, ASupplementThatRestartsCountsTheWholeTermAgain)
{
    auto const id = ward.in_process(code::aid); // ten working days: Tue 15/07
    EXPECT_EQ(ward.dossier(id).due_at, sample::at("2025-07-15T17:00"));
    ward.set_now("2025-07-03T09:00");
    ward.made_move(id, "supplement", "social", ask);
    ward.set_now("2025-07-10T16:00");
    ward.made_move(id, "supplement-received", "counter", R"("components":[])");
    auto const dossier = ward.dossier(id);
    EXPECT_EQ(dossier.due_at, sample::at("2025-07-24T17:00"));
    EXPECT_EQ(dossier.due_original_at, sample::at("2025-07-15T17:00"));
    EXPECT_EQ(dossier.starts_at, sample::at("2025-07-10T16:00"));
    EXPECT_EQ(ward.steps(id).back().due_at, dossier.due_at);
}

TEST_P(QuestionTest, ASecondSupplementIsRefused)
{
    auto const id = ward.in_process();
    ward.made_move(id, "supplement", "handler1", ask);
    ward.made_move(id, "supplement-received", "counter", R"("components":[])");
    ward.refused(id, "supplement", "handler1", ask, "dossier.supplement.twice");
}

TEST_P(QuestionTest, ASupplementIsAskedByTheThirdWorkingDay)
{
    auto const id = ward.in_process();
    ward.set_now("2025-07-07T08:00"); // the fourth
    ward.refused(id, "supplement", "handler1", ask, "dossier.supplement.too_late");
    ward.set_now("2025-07-04T16:59"); // the third
    ward.made_move(id, "supplement", "handler1", ask);
}

TEST_P(QuestionTest, ASupplementSaysWhatIsMissingAndWhy)
{
    auto const id = ward.in_process();
    ward.refused(id, "supplement", "handler1", std::string{R"("reason":"",)"} + missing,
                 "dossier.reason.empty");
    ward.refused(id, "supplement", "handler1", std::string{R"("reason":"thiếu",)"} + missing,
                 "dossier.reason.short");
    ward.refused(id, "supplement", "handler1", std::string{reason} + R"(,"missing":[])",
                 "dossier.missing.empty");
    ward.made_move(id, "supplement", "handler1", ask);
    ward.house().database().read([&](sql::Session& session) {
        auto const form = newest_form(session, test_ward_id, id, "02");
        ASSERT_TRUE(form.has_value());
        EXPECT_EQ(form->number, 1);
        auto const data = json::read_text_as<SupplementData>(form->data);
        ASSERT_TRUE(data.has_value());
        EXPECT_EQ(data->missing.at(0).component, "Giấy chứng sinh");
        EXPECT_EQ(data->officer_name, "Huỳnh Thị Thu Thủy");
        EXPECT_EQ(data->applicant_name, "Nguyễn Văn An");
    });
}

TEST_P(QuestionTest, PaymentStopsTheClockAndStartsItAgain)
{
    auto const id = ward.in_process();
    ward.set_now("2025-07-03T09:00");
    ward.made_move(id, "payment-asked", "handler1");
    ward.refused(id, "finish-step", "handler1", MovingWard::step_id(ward.open_step(id)),
                 "dossier.move.not_allowed");
    ward.set_now("2025-07-04T09:00");
    ward.made_move(id, "payment-made", "returner", R"("note":"Biên lai 0012")");
    EXPECT_EQ(ward.dossier(id).due_at, sample::at("2025-07-09T17:00"));
    EXPECT_EQ(ward.dossier(id).fee_paid_at, sample::at("2025-07-04T09:00"));
}

TEST_P(QuestionTest, AConsultationHasItsOwnTimeAndHoldsTheStepUntilItIsLate)
{
    auto const id = ward.in_process();
    auto const named = MovingWard::step_id(ward.open_step(id));
    ward.made_move(id, "consult", "handler1",
                   R"("external":"Công an phường","content":"Xác minh cư trú","days":2)");
    auto const asked = ward.consultations(id).at(0);
    EXPECT_EQ(asked.due_at, sample::at("2025-07-03T17:00"));
    ward.refused(id, "finish-step", "handler1", named, "dossier.consultation.open");
    ward.set_now("2025-07-03T17:01");
    ward.made_move(id, "finish-step", "handler1", named);
}

TEST_P(QuestionTest, OnlyWhoWasAskedAnswersAndOnlyOnce)
{
    auto const id = ward.in_process();
    ward.made_move(
        id, "consult", "handler1",
        fmt::format(R"("agency_id":"{}","content":"Có thuộc diện?","days":1)", ward.agency("society").value));
    auto const answer =
        fmt::format(R"("id":"{}","answer":"Đúng đối tượng")", ward.consultations(id).at(0).id.value);
    ward.refused(id, "answer-consultation", "handler1", answer, "dossier.consultation.not_permitted");
    ward.refused(id, "answer-consultation", "social", R"("id":"7","answer":"x")",
                 "dossier.consultation.unknown");
    ward.set_now("2025-07-04T09:00"); // its day was 02/07
    ward.made_move(id, "answer-consultation", "social", answer);
    ward.refused(id, "answer-consultation", "social", answer, "dossier.consultation.answered");
    EXPECT_EQ(ward.consultations(id).at(0).answer, "Đúng đối tượng");
    EXPECT_EQ(ward.kinds(id).back(), "dossier.consultation_answered");
}

TEST_P(QuestionTest, AConsultationIsAskedOfOneAndWithinBounds)
{
    auto const id = ward.in_process();
    struct Row {
        std::string body;
        char const* code;
    };
    auto const agency = fmt::format(R"("agency_id":"{}")", ward.agency("society").value);
    Row const rows[] = {
        {R"("content":"x","days":1)", "dossier.consult.whom"},
        {agency + R"(,"external":"Công an","content":"x","days":1)", "dossier.consult.whom"},
        {R"("agency_id":"7","content":"x","days":1)", "dossier.consult.agency.unknown"},
        {agency + R"(,"content":"","days":1)", "dossier.consult.content.empty"},
        {agency + R"(,"content":"x","days":0)", "dossier.consult.days"},
        {agency + R"(,"content":"x","days":31)", "dossier.consult.days"},
        {agency + R"(,"content":"x","days":1,"step_id":"7")", "dossier.step.unknown"},
    };
    for (auto const& row : rows) {
        ward.refused(id, "consult", "handler1", row.body, row.code);
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, QuestionTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
