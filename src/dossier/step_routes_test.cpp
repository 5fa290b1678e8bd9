#include "dossier/test_moves.hpp"

namespace ward::dossier {
namespace {

// Goal: a dossier goes from hand to hand to its decision, each step with those who may, in time.
// Method: the test ward on both databases; every move through the API.
using StepTest = MovingTest;

constexpr char const* result_word = R"(,"summary":"Đã cấp giấy khai sinh")";

TEST_P(StepTest, AForwardedDossierOpensItsFirstStageForTheLeastLoaded)
{
    auto const first = ward.in_process(code::birth, 0);
    auto const second = ward.in_process(code::birth, 1);
    auto const third = ward.in_process(code::birth, 2);

    auto const who = [&](DossierId id) { return ward.login_of(ward.open_step(id).officer_id); };
    EXPECT_NE(who(first), who(second)) << "the second goes to the other handler";
    EXPECT_EQ(who(first), who(third)) << "with equal work the tie ends as it ended before";
    EXPECT_EQ(ward.dossier(first).stage, 1);
    EXPECT_EQ(ward.kinds(first),
              (std::vector<std::string>{"dossier.received", "dossier.accepted", "dossier.forwarded"}));
}

TEST_P(StepTest, AWaitingDossierIsNoWorkOfItsHandler)
{
    auto const first = ward.in_process(code::birth, 0);
    auto const handler = ward.login_of(ward.open_step(first).officer_id);
    ward.made_move(first, "payment-asked", handler);
    auto const second = ward.in_process(code::birth, 1);
    EXPECT_EQ(ward.login_of(ward.open_step(second).officer_id), handler);
}

TEST_P(StepTest, StagesFollowOneAnotherAndTheLastStepDecides)
{
    auto const id = ward.in_process();
    ward.set_now("2025-07-02T09:00");
    for (auto const kind : {StepKind::handle, StepKind::review, StepKind::sign}) {
        EXPECT_EQ(ward.open_step(id).kind, kind);
        ward.finish(id);
        EXPECT_EQ(ward.dossier(id).state, State::in_process);
    }
    auto const file = ward.add_file("clerk");
    ward.finish(id, fmt::format(R"(,"number":"15/2025","file_ids":["{}"]{})", file.value, result_word));

    auto const dossier = ward.dossier(id);
    EXPECT_EQ(dossier.state, State::decided);
    EXPECT_EQ(dossier.decided_at, sample::at("2025-07-02T09:00"));
    EXPECT_EQ(dossier.result_number, "15/2025");
    EXPECT_EQ(dossier.result_summary, "Đã cấp giấy khai sinh");
    EXPECT_EQ(dossier.signed_by, ward.officer("signer"));
    auto const kinds = ward.kinds(id);
    EXPECT_EQ(kinds.back(), "dossier.result_early") << "promised for 08/07: the citizen is told first";
    EXPECT_EQ(std::ranges::count(kinds, "dossier.step_done"), 4);
    EXPECT_EQ(std::ranges::count(kinds, "dossier.decided"), 1);
}

TEST_P(StepTest, IssuingSuggestsTheNextNumberOfTheYear)
{
    for (auto const* const expected : {"01/UBND", "02/UBND"}) {
        auto const id = ward.in_state(State::decided);
        EXPECT_EQ(ward.dossier(id).result_number, expected);
    }
}

TEST_P(StepTest, ANumberOfTheYearIsGivenOutOnce)
{
    auto const to_issue = [this](std::size_t person) {
        auto const id = ward.in_process(code::birth, person);
        for (int step = 0; step < 3; ++step) {
            ward.finish(id);
        }
        return id;
    };
    auto const first = to_issue(0);
    ward.finish(first, R"(,"number":"2")");
    EXPECT_EQ(ward.dossier(first).result_number, "02/UBND") << "bare digits get the ward's symbol";
    auto const second = to_issue(1);
    auto const named = MovingWard::step_id(ward.open_step(second));
    for (auto const* const taken : {"2", "002", "2/UBND", " 02 / ubnd "}) {
        ward.refused(second, "finish-step", "clerk", fmt::format(R"({},"number":"{}")", named, taken),
                     "dossier.result.number.taken");
    }
    ward.finish(second);
    EXPECT_EQ(ward.dossier(second).result_number, "01/UBND");
    auto const third = to_issue(2);
    ward.finish(third);
    EXPECT_EQ(ward.dossier(third).result_number, "03/UBND") << "what was typed before is passed over";
    ward.add_person("Người Năm Sau");
    auto const next_year = to_issue(3);
    ward.set_now("2026-01-05T09:00");
    ward.finish(next_year, R"(,"number":"2")");
    EXPECT_EQ(ward.dossier(next_year).result_number, "02/UBND") << "each year begins anew";
}

TEST_P(StepTest, StepsSideBySideAreBothDoneBeforeTheNextStageOpens)
{
    auto const id = ward.in_process(code::aid);
    auto const steps = ward.steps(id);
    ASSERT_EQ(steps.size(), 4U);
    EXPECT_EQ(steps[0].state, StepState::open);
    EXPECT_EQ(steps[1].state, StepState::open);
    EXPECT_EQ(steps[0].due_at, steps[1].due_at);
    EXPECT_EQ(ward.login_of(steps[0].officer_id), "social");
    EXPECT_EQ(steps[1].officer_id, OfficerId{}) << "a consultation goes to its agency as a whole";

    ward.made_move(id, "finish-step", "social", MovingWard::step_id(steps[0]));
    EXPECT_EQ(ward.dossier(id).stage, 1) << "the opinion is still out";
    ward.refused(id, "finish-step", "social", MovingWard::step_id(steps[1]), "dossier.step.note.empty");
    ward.made_move(id, "finish-step", "social",
                   MovingWard::step_id(steps[1]) + R"(,"note":"Công an xác nhận cư trú")");
    EXPECT_EQ(ward.dossier(id).stage, 2);
    EXPECT_EQ(ward.open_step(id).kind, StepKind::sign);
}

TEST_P(StepTest, AnAbsentSignersStepGoesToTheSubstitute)
{
    ward.away("signer", "deputy", make_date(2025, 7, 1), make_date(2025, 7, 4));
    auto const id = ward.in_process();
    ward.finish(id);
    ward.finish(id);
    EXPECT_EQ(ward.login_of(ward.open_step(id).officer_id), "deputy");
    ward.finish(id);
    EXPECT_EQ(ward.dossier(id).signed_by, ward.officer("deputy"));
}

TEST_P(StepTest, ASubstituteDoesWhatWasGivenToTheAbsentBefore)
{
    auto const id = ward.in_process();
    ward.finish(id);
    ward.finish(id);
    auto const step = ward.open_step(id);
    EXPECT_EQ(ward.login_of(step.officer_id), "signer");
    ward.refused(id, "finish-step", "deputy", MovingWard::step_id(step), "dossier.unknown");
    ward.away("signer", "deputy", make_date(2025, 7, 1), make_date(2025, 7, 4));
    ward.made_move(id, "finish-step", "deputy", MovingWard::step_id(step));
}

TEST_P(StepTest, AColleaguesStepIsTakenFirstThenDone)
{
    auto const id = ward.in_process();
    auto const step = ward.open_step(id);
    auto const other = ward.login_of(step.officer_id) == "handler1" ? "handler2" : "handler1";
    ward.refused(id, "finish-step", other, MovingWard::step_id(step), "dossier.step.not_yours");
    auto const to = [&](char const* login) {
        return fmt::format(R"({},"officer_id":"{}")", MovingWard::step_id(step), ward.officer(login).value);
    };
    ward.refused(id, "assign", other, to("signer"), "dossier.assign.not_permitted");
    ward.refused(id, "assign", "leader", to("signer"), "dossier.assign.unable");
    ward.refused(id, "assign", "leader", to("stranger"), "dossier.assign.unable");
    ward.made_move(id, "assign", other, to(other));
    ward.made_move(id, "finish-step", other, MovingWard::step_id(step));
}

TEST_P(StepTest, WhoReceivedMayBeKeptFromHandling)
{
    ward.around().settings.separate_receive_and_handle = true;
    auto const id = ward.take_in(code::copies, 0, R"(,"forward":true)");
    auto const step = ward.open_step(id);
    EXPECT_NE(ward.login_of(step.officer_id), "counter");
    auto const self =
        fmt::format(R"({},"officer_id":"{}")", MovingWard::step_id(step), ward.officer("counter").value);
    ward.refused(id, "assign", "counter", self, "dossier.assign.unable");
}

TEST_P(StepTest, ASentBackDossierComesBackToWhoDidItAndIsNotSignedAnyMore)
{
    auto const id = ward.in_process();
    auto const handler = ward.open_step(id).officer_id;
    for (int step = 0; step < 3; ++step) {
        ward.finish(id);
    }
    ward.in_process(code::birth,
                    1); // somebody else's work, so that the least loaded may be the other handler
    ward.in_process(code::birth, 2);
    ward.refused(id, "send-back", "clerk", std::string{R"("to_stage":4,)"} + reason,
                 "dossier.send_back.stage");
    ward.refused(id, "send-back", "clerk", std::string{R"("to_stage":0,)"} + reason,
                 "dossier.send_back.stage");
    ward.refused(id, "send-back", "clerk", R"("to_stage":1,"reason":"sai")", "dossier.reason.short");
    ward.made_move(id, "send-back", "clerk", std::string{R"("to_stage":1,)"} + reason);

    auto const dossier = ward.dossier(id);
    EXPECT_EQ(dossier.stage, 1);
    EXPECT_EQ(dossier.signed_by, OfficerId{});
    EXPECT_FALSE(dossier.signed_at.has_value());
    auto const steps = ward.steps(id);
    EXPECT_EQ(steps[0].state, StepState::open);
    EXPECT_EQ(steps[0].officer_id, handler);
    EXPECT_FALSE(steps[0].done_at.has_value());
    for (std::size_t i = 1; i < steps.size(); ++i) {
        EXPECT_EQ(steps[i].state, StepState::waiting);
    }
    EXPECT_EQ(steps.back().due_at, dossier.due_at) << "the promise has not moved";
    for (int step = 0; step < 4; ++step) {
        ward.finish(id);
    }
    EXPECT_EQ(ward.dossier(id).state, State::decided);
}

TEST_P(StepTest, SigningManySignsThoseThatCanBeAndListsTheRest)
{
    auto const ready = [&](std::size_t person) {
        auto const id = ward.in_process(code::birth, person);
        ward.finish(id);
        ward.finish(id);
        return id;
    };
    auto const first = ready(0);
    auto const second = ready(1);
    auto const stale = ready(2);
    auto const elsewhere = ward.in_process(code::aid, 0); // its open step is no signing
    auto const line = [&](DossierId id, std::int64_t version) {
        return fmt::format(R"({{"dossier_id":"{}","version":{},{}}})", id.value, version,
                           MovingWard::step_id(ward.open_step(id)));
    };
    auto const version = ward.dossier(first).version;
    auto const body = fmt::format(R"({{"items":[{},{},{},{},{},{}]}})", line(first, version), line(stale, 1),
                                  line(elsewhere, ward.dossier(elsewhere).version),
                                  R"({"dossier_id":"7","step_id":"7","version":1})", line(second, version),
                                  line(first, version)); // the same once more
    auto const answer = ward.house().post("/api/v1/signatures", body, "signer");
    ASSERT_EQ(answer.status, 200) << answer.body;

    auto const said = answer.json();
    EXPECT_EQ(said.at("signed").as_array(),
              (json::Array{json::Value(to_string(first)), json::Value(to_string(second))}));
    std::vector<std::string> codes;
    for (auto const& refused : said.at("refused").as_array()) {
        codes.emplace_back(refused.at("code").as_string());
    }
    EXPECT_EQ(codes, (std::vector<std::string>{"dossier.changed", "dossier.step.not_signing",
                                               "dossier.unknown", "dossier.changed"}));
    EXPECT_EQ(ward.dossier(first).signed_by, ward.officer("signer"));
    EXPECT_EQ(ward.open_step(first).kind, StepKind::issue);
    EXPECT_EQ(ward.open_step(stale).kind, StepKind::sign);
    EXPECT_EQ(ward.house().post("/api/v1/signatures", R"({"items":[]})", "signer").code(),
              "dossier.signatures.count");
}

TEST_P(StepTest, AStepRefusesWhatItCannotTake)
{
    auto const id = ward.in_process();
    auto const step = ward.open_step(id);
    auto const handler = ward.login_of(step.officer_id);
    auto const theirs = ward.add_file("counter");
    auto const named = MovingWard::step_id(step);
    ward.refused(id, "finish-step", handler, R"("step_id":"7")", "dossier.step.unknown");
    ward.refused(id, "finish-step", handler, MovingWard::step_id(ward.steps(id)[1]), "dossier.step.not_open");
    ward.refused(id, "finish-step", handler, named + R"(,"number":"1")", "dossier.number.not_here");
    ward.refused(id, "finish-step", handler, named + R"(,"file_ids":["7"])", "dossier.file.unknown");
    ward.refused(id, "finish-step", handler, named + fmt::format(R"(,"file_ids":["{}"])", theirs.value),
                 "dossier.file.unknown");
    ward.refused(id, "finish-step", handler, named + R"(,"note":")" + std::string(3'000, 'x') + "\"",
                 "dossier.note.long");
}

TEST_P(StepTest, ALateStepSaysSo)
{
    auto const id = ward.in_process();
    ward.set_now("2025-07-09T09:00");
    for (int step = 0; step < 4; ++step) {
        ward.finish(id);
    }
    std::vector<std::string> timely;
    ward.house().database().read([&](sql::Session& session) {
        for (auto const& each :
             event::of_subject(session, test_ward_id, "dossier", id.value, event::EventId{}, 100)) {
            if (each.kind == "dossier.step_done" || each.kind == "dossier.decided") {
                timely.emplace_back(each.data.at("timeliness").as_string());
            }
        }
    });
    EXPECT_EQ(timely, (std::vector<std::string>(5, "late")));
}

INSTANTIATE_TEST_SUITE_P(Engines, StepTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
