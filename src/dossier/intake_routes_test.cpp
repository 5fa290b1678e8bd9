#include "dossier/form_store.hpp"
#include "dossier/test_moves.hpp"

namespace ward::dossier {
namespace {

// Goal: a dossier is taken in whole or not at all, with its code, its number and its promise.
// Method: a small ward behind a real router, on both databases.
class IntakeTest : public MovingTest {
protected:
    api::Answer send(std::string const& body, std::string const& key = {})
    {
        return ward.house().post("/api/v1/dossiers", body, "counter", key);
    }
    Dossier sent(std::string const& body)
    {
        auto const answer = send(body);
        EXPECT_EQ(answer.status, 201) << answer.body;
        return answer.status == 201 ? ward.dossier(DossierId{*parse_id(answer.json().at("id").as_string())})
                                    : Dossier{};
    }
    void refused(std::string const& body, std::string const& code, std::string const& field)
    {
        auto const before = ward.rows();
        auto const answer = send(body);
        EXPECT_EQ(answer.code(), code) << body;
        EXPECT_EQ(answer.field(), field) << body;
        EXPECT_EQ(ward.rows(), before) << "something was left behind by " << body;
    }
    std::string with_case(std::string const& case_name, std::size_t person)
    {
        return ward.intake(code::terms, person,
                           fmt::format(R"(,"case":"{}","duplicate_reason":"Thử")", case_name));
    }
};

TEST_P(IntakeTest, AnAcceptedDossierHasCodeNumberAndPromise)
{
    auto const dossier = sent(ward.intake(code::birth, 0));
    EXPECT_EQ(dossier.code, "H48.21028-250701-0001");
    EXPECT_EQ(dossier.state, State::accepted);
    EXPECT_EQ(dossier.register_year, 2025);
    EXPECT_EQ(dossier.register_number, 1);
    EXPECT_EQ(dossier.due_at, sample::at("2025-07-08T17:00"));
    EXPECT_EQ(dossier.due_original_at, dossier.due_at);
    EXPECT_EQ(dossier.forward_due_at, sample::at("2025-07-01T17:00"));
    EXPECT_EQ(dossier.applicant_name, "Nguyễn Văn An");
    EXPECT_EQ(ward.kinds(dossier.id), (std::vector<std::string>{"dossier.received", "dossier.accepted"}));
    auto const next = sent(ward.intake(code::birth, 1));
    EXPECT_EQ(next.code, "H48.21028-250701-0002");
    EXPECT_EQ(next.register_number, 2);
}

TEST_P(IntakeTest, TheRegisterRunsThroughTheYearAndTheCodeThroughTheDay)
{
    sent(ward.intake(code::birth, 0));
    ward.set_now("2025-12-31T09:00");
    auto const last = sent(ward.intake(code::birth, 1));
    EXPECT_EQ(last.code, "H48.21028-251231-0001");
    EXPECT_EQ(last.register_number, 2);
    ward.set_now("2026-01-05T09:00");
    auto const first = sent(ward.intake(code::birth, 2));
    EXPECT_EQ(first.register_year, 2026);
    EXPECT_EQ(first.register_number, 1);
}

// Goal: the printed promise is the one the law makes. Method: the vectors of working and calendar days, each
// taken in at nine in the morning of its day.
TEST_P(IntakeTest, PromisesComeOutAsTheCalendarSays)
{
    struct Row {
        char const* received;
        char const* case_name;
        char const* due;
    };
    Row const rows[] = {
        {"2026-02-13T09:00", "wd3", "2026-02-25T17:00"}, {"2025-12-31T09:00", "wd2", "2026-01-06T17:00"},
        {"2026-01-09T09:00", "", "2026-01-10T17:00"},    {"2026-04-23T09:00", "wd3", "2026-04-29T17:00"},
        {"2026-11-23T09:00", "", "2026-11-25T17:00"},    {"2026-08-26T09:00", "wd3", "2026-09-03T17:00"},
        {"2026-02-12T09:00", "wd5", "2026-02-26T17:00"}, {"2026-04-28T09:00", "d3", "2026-05-04T17:00"},
        {"2026-02-10T09:00", "d5", "2026-02-23T17:00"},  {"2026-11-14T09:00", "d10", "2026-11-25T17:00"},
        {"2026-03-02T09:00", "d15", "2026-03-17T17:00"}, {"2026-03-02T09:00", "h4", "2026-03-02T15:00"},
        {"2026-03-31T09:00", "m1", "2026-05-04T17:00"},
    };
    for (auto const& row : rows) {
        ward.set_now(row.received);
        auto const check =
            ward.house().get(fmt::format("/api/v1/dossiers/check?procedure_code={}&channel=counter&case={}",
                                         code::terms, row.case_name),
                             "counter");
        ASSERT_EQ(check.status, 200) << check.body;
        auto const dossier = sent(with_case(row.case_name, 0));
        EXPECT_EQ(dossier.due_at, sample::at(row.due)) << row.received << " " << row.case_name;
        EXPECT_EQ(check.json().at("due_at").as_string(), to_iso(*dossier.due_at))
            << "what was asked before differs";
    }
}

TEST_P(IntakeTest, WhatComesAfterThreeIsPassedOnTheNextMorning)
{
    ward.set_now("2025-07-04T15:00"); // a Friday
    auto const late = sent(ward.intake(code::copies, 0));
    EXPECT_EQ(late.forward_due_at, sample::at("2025-07-07T07:00"));
    EXPECT_EQ(late.due_at, sample::at("2025-07-07T17:00"));
    ward.set_now("2025-07-04T14:59");
    EXPECT_EQ(sent(ward.intake(code::copies, 1)).due_at, sample::at("2025-07-04T17:00"));
}

TEST_P(IntakeTest, TheFeeFollowsTheRules)
{
    auto const dossier =
        sent(ward.intake(code::copies, 0)); // two copies of three pages: 2 × (2.000 + 2.000 + 1.000)
    EXPECT_EQ(dossier.fee, Dong{10'000});
    EXPECT_NE(dossier.fee_lines.find("226/2016/TT-BTC"), std::string::npos);
    EXPECT_FALSE(sent(ward.intake(code::birth, 1)).fee.has_value()) << "unknown is not nothing";
}

TEST_P(IntakeTest, AcceptAndForwardIsOneRequest)
{
    auto const dossier = sent(ward.intake(code::birth, 0, R"(,"forward":true)"));
    EXPECT_EQ(dossier.state, State::in_process);
    EXPECT_EQ(dossier.stage, 1);
    EXPECT_EQ(ward.kinds(dossier.id),
              (std::vector<std::string>{"dossier.received", "dossier.accepted", "dossier.forwarded"}));
}

TEST_P(IntakeTest, AnIncompleteDossierIsPromisedOnceItIsComplete)
{
    auto const asked =
        sent(ward.intake(code::birth, 0, std::string{","} + reason + "," + missing, "supplement"));
    EXPECT_EQ(asked.state, State::supplement_asked);
    EXPECT_FALSE(asked.due_at.has_value());
    EXPECT_EQ(asked.register_number, 0);
    EXPECT_FALSE(asked.code.empty());
    EXPECT_TRUE(ward.steps(asked.id).empty());

    ward.set_now("2025-07-03T10:00");
    ward.refused(asked.id, "supplement-received", "counter", R"("components":[{"code":"99"}])",
                 "dossier.component.unknown");
    ward.made_move(asked.id, "supplement-received", "counter",
                   R"("components":[{"code":"01","originals":1},{"code":"02","originals":1}])");
    auto const dossier = ward.dossier(asked.id);
    EXPECT_EQ(dossier.state, State::accepted);
    EXPECT_EQ(dossier.due_at, sample::at("2025-07-10T17:00"));
    EXPECT_EQ(dossier.register_number, 1);
    EXPECT_EQ(ward.steps(asked.id).size(), 4U);
    ward.made_move(asked.id, "forward", "counter");
    ward.house().database().read([&](sql::Session& session) {
        EXPECT_TRUE(newest_form(session, test_ward_id, asked.id, "02").has_value());
        auto const receipt = newest_form(session, test_ward_id, asked.id, "01");
        ASSERT_TRUE(receipt.has_value());
        auto const data = json::read_text_as<ReceiptData>(receipt->data).value();
        EXPECT_EQ(data.components.size(), 2U);
        EXPECT_EQ(data.due_at, dossier.due_at);
        EXPECT_EQ(data.applicant_phone, "0905100000");
    });
}

TEST_P(IntakeTest, ARefusedDossierEndsWithFormThree)
{
    auto const dossier = sent(ward.intake(code::birth, 0, std::string{","} + reason, "refuse"));
    EXPECT_EQ(dossier.state, State::not_accepted);
    EXPECT_EQ(dossier.ended_at, ward.now());
    EXPECT_EQ(dossier.register_number, 0);
    ward.house().database().read([&](sql::Session& session) {
        EXPECT_TRUE(newest_form(session, test_ward_id, dossier.id, "03").has_value());
        EXPECT_FALSE(newest_form(session, test_ward_id, dossier.id, "01").has_value());
    });
}

TEST_P(IntakeTest, ALikelyDuplicateNeedsItsReason)
{
    sent(ward.intake(code::birth, 0));
    refused(ward.intake(code::birth, 0), "dossier.duplicate.likely", "/duplicate_reason");
    refused(ward.intake(code::birth, 0, R"(,"duplicate_reason":"  ")"), "dossier.duplicate.likely",
            "/duplicate_reason");
    sent(ward.intake(code::birth, 0, R"(,"duplicate_reason":"Khai sinh cho con thứ hai")"));
    sent(ward.intake(code::aid, 0));   // another procedure is no duplicate
    sent(ward.intake(code::birth, 1)); // neither is another person
}

TEST_P(IntakeTest, AfterThirtyDaysAnEndedDossierIsNoDuplicate)
{
    sent(ward.intake(code::birth, 0, std::string{","} + reason, "refuse"));
    ward.set_now("2025-07-31T08:00");
    refused(ward.intake(code::birth, 0), "dossier.duplicate.likely", "/duplicate_reason");
    ward.set_now("2025-07-31T08:01");
    sent(ward.intake(code::birth, 0));
}

TEST_P(IntakeTest, APaperRegisterIsEnteredLater)
{
    ward.set_now("2025-07-03T09:00");
    auto const dossier = sent(ward.intake(code::birth, 0, R"(,"received_at":"2025-07-01T09:00:00+07:00")"));
    EXPECT_EQ(dossier.code, "H48.21028-250701-0001");
    EXPECT_EQ(dossier.received_at, sample::at("2025-07-01T09:00"));
    EXPECT_EQ(dossier.due_at, sample::at("2025-07-08T17:00")) << "counted from the day it was handed in";
    refused(ward.intake(code::birth, 1, R"(,"received_at":"2025-07-03T09:00:01+07:00")"),
            "dossier.received_at.future", "/received_at");
    refused(ward.intake(code::birth, 1, R"(,"received_at":"2025-06-02T09:00:00+07:00")"),
            "dossier.received_at.too_old", "/received_at");
}

TEST_P(IntakeTest, TwoTriesAreOneDossier)
{
    auto const body = ward.intake(code::birth, 0);
    auto const first = send(body, "the-same-key-1");
    auto const before = ward.rows();
    auto const second = send(body, "the-same-key-1");
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(ward.rows(), before);
}

TEST_P(IntakeTest, OnlyFilesOfOnesOwnAreAttached)
{
    auto const own = ward.add_file("counter");
    auto const theirs = ward.add_file("handler1");
    auto const with = [&](file::FileId file) {
        return fmt::format(
            R"({{"procedure_code":"{}","channel":"counter","applicant_id":"{}","receive_result":"counter",)"
            R"("outcome":"accept","components":[{{"code":"01","originals":1,"file_ids":["{}"]}}]}})",
            code::birth, ward.person(0).value, file.value);
    };
    refused(with(theirs), "dossier.file.unknown", "/components/0/file_ids/0");
    refused(with(file::FileId{7}), "dossier.file.unknown", "/components/0/file_ids/0");
    auto const dossier = sent(with(own));
    ward.house().database().read([&](sql::Session& session) {
        EXPECT_TRUE(is_attached(session, test_ward_id, dossier.id, own));
        EXPECT_EQ(components_of(session, test_ward_id, dossier.id).at(0).name, "Tờ khai");
    });
}

TEST_P(IntakeTest, ADraftGoesWithTheIntakeItBecame)
{
    auto const kept =
        ward.house().post("/api/v1/drafts", R"({"title":"Khai sinh","content":{"step":2}})", "counter");
    ASSERT_EQ(kept.status, 201) << kept.body;
    std::string const id{kept.json().at("id").as_string()};
    refused(ward.intake(code::birth, 0, fmt::format(R"(,"draft_id":"{}","sets":0)", id)),
            "dossier.sets.bounds", "/sets");
    EXPECT_EQ(ward.rows().at("draft"), 1) << "a refused intake keeps its draft";
    sent(ward.intake(code::birth, 0, fmt::format(R"(,"draft_id":"{}")", id)));
    EXPECT_EQ(ward.rows().at("draft"), 0);
}

// Goal: whatever is sent, the answer is a refusal that names the place, and nothing is written.
TEST_P(IntakeTest, HostileBodiesAreRefusedAndLeaveNothing)
{
    auto const good = ward.intake(code::birth, 0);
    refused(ward.intake("1.999999", 0), "procedure.unknown", "/procedure_code");
    refused(ward.intake("1.001193' OR 1=1 --", 0), "procedure.unknown", "/procedure_code");
    refused(ward.intake(code::birth, 0, R"(,"surprise":1)"), "request.member.unknown", "/surprise");
    refused(ward.intake(code::birth, 0, R"(,"sets":1e400)"), "request.member.type", "/sets");
    refused(ward.intake(code::birth, 0, R"(,"sets":"một")"), "request.member.type", "/sets");
    refused(ward.intake(code::birth, 0, R"(,"sets":99999999999)"), "request.member.type", "/sets");
    refused(ward.intake(code::birth, 0, R"(,"fee":{"items":-1})"), "procedure.fee.items.bounds",
            "/fee/items");
    refused(ward.intake(code::birth, 0, "", "maybe"), "request.member.choice", "/outcome");
    refused(good.substr(0, good.size() - 1), "request.json.malformed", "");
    refused("[]", "request.member.type", "");
    refused("{}", "request.member.missing", "/procedure_code");
    auto stranger = good;
    auto const applicant = to_string(ward.person(0));
    stranger.replace(stranger.find(applicant), applicant.size(), "7");
    refused(stranger, "person.unknown", "/applicant_id");
}

TEST_P(IntakeTest, OnlyWhoMayReceiveInTheFieldTakesIn)
{
    auto const before = ward.rows();
    for (auto const* const login : {"handler1", "leader", "stranger"}) {
        EXPECT_EQ(ward.house().post("/api/v1/dossiers", ward.intake(code::birth, 0), login).status, 403)
            << login;
    }
    api::Caller narrow{.ward = test_ward_id, .officer = OfficerId{5}, .agency = ward.agency("centre")};
    narrow.grants = {{api::Permission::receive, "an-sinh", {}}};
    ward.house().knows("narrow", narrow);
    EXPECT_EQ(ward.house().post("/api/v1/dossiers", ward.intake(code::birth, 0), "narrow").code(),
              "dossier.intake.not_permitted");
    EXPECT_EQ(ward.rows(), before);
}

TEST_P(IntakeTest, ACheckKeepsNothing)
{
    sent(ward.intake(code::birth, 0));
    auto const before = ward.rows();
    auto const answer = ward.house().get(
        fmt::format("/api/v1/dossiers/check?procedure_code={}&channel=counter&applicant_id={}", code::birth,
                    ward.person(0).value),
        "counter");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.json().at("steps").as_array().size(), 4U);
    EXPECT_EQ(answer.json().at("duplicates").as_array().size(), 1U);
    EXPECT_EQ(ward.rows(), before);
}

INSTANTIATE_TEST_SUITE_P(Engines, IntakeTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
