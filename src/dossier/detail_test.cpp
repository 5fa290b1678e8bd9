#include "dossier/question_store.hpp"
#include "dossier/sight.hpp"
#include "dossier/test_reading.hpp"

namespace ward::dossier {
namespace {

// Goal: an officer sees a dossier whole, masked, with what may be done to it now, and every look leaves a
// trace. Method: dossiers brought into every state through the API, looked at by people of every kind, on
// both databases.
class DetailTest : public ReadingTest {
protected:
    api::Answer show(DossierId id, std::string const& login)
    {
        return ward.get("/api/v1/dossiers/" + to_string(id), login);
    }

    static std::set<std::string> actions(api::Answer const& answer)
    {
        std::set<std::string> words;
        auto const body = answer.json();
        for (auto const& each : body.at("actions").as_array()) {
            words.insert(std::string{each.as_string()});
        }
        return words;
    }
};

TEST_P(DetailTest, ADossierIsShownWholeWithItsApplicantMasked)
{
    auto const file = ward.add_file("counter");
    auto const id = ward.take_in(
        code::birth, 0,
        fmt::format(R"(,"forward":true,"on_behalf":{{"name":"Ngô Văn Thay","id_number":"051099000777"}})"));
    ward.finish(id, fmt::format(R"(,"note":"Đã thẩm tra","file_ids":[])"));
    ward.write([&](sql::Session& session) {
        attach(session, test_ward_id, id,
               {file, FilePlace::component, "01", ward.now(), ward.officer("counter")});
    });

    auto const answer = show(id, "reviewer");

    ASSERT_EQ(answer.status, 200) << answer.body;
    auto const body = answer.json();
    EXPECT_EQ(body.at("code").as_string(), "H48.21028-250701-0001");
    EXPECT_EQ(body.at("register").at("number").as_int64(), 1);
    EXPECT_EQ(body.at("state").as_string(), "in_process");
    EXPECT_EQ(body.at("applicant").at("name").as_string(), "Nguyễn Văn An");
    EXPECT_EQ(body.at("applicant").at("phone_masked").as_string(), "09xxxxx00");
    EXPECT_EQ(body.at("applicant").at("id_number_masked").as_string(), "0510xxxxx000");
    EXPECT_EQ(body.at("on_behalf").at("id_number_masked").as_string(), "0510xxxxx777");
    EXPECT_EQ(answer.body.find("0905100000"), std::string::npos) << "a phone number is shown whole";
    EXPECT_EQ(answer.body.find("051099010000"), std::string::npos) << "an ID number is shown whole";
    EXPECT_EQ(body.at("steps").as_array().size(), 4U);
    EXPECT_EQ(body.at("steps").at(0).at("state").as_string(), "done");
    EXPECT_EQ(body.at("steps").at(0).at("result").as_string(), "early");
    EXPECT_EQ(body.at("steps").at(0).at("note").as_string(), "Đã thẩm tra");
    EXPECT_EQ(body.at("steps").at(1).at("officer").at("name").as_string(), "Võ Thị Ngọc Lan");
    EXPECT_TRUE(body.at("steps").at(1).at("mine").as_bool());
    EXPECT_EQ(body.at("files").at(0).at("name").as_string(), "giay-to.pdf");
    EXPECT_EQ(body.at("forms").at(0).at("form").as_string(), "01");
    EXPECT_EQ(body.at("risk").at("level").as_string(), "calm");
    EXPECT_EQ(body.at("due_at").as_string(), "2025-07-08T10:00:00.000Z");
}

TEST_P(DetailTest, OfferedActionsAreThoseThatWork)
{
    auto const id = ward.in_process();
    auto const worker = ward.login_of(ward.open_step(id).officer_id);

    EXPECT_EQ(actions(show(id, worker)),
              (std::set<std::string>{"assign", "finish_step", "consult", "supplement", "payment_asked",
                                     "extend", "refuse", "stop"}));
    EXPECT_EQ(actions(show(id, "returner")), (std::set<std::string>{}));
    EXPECT_EQ(actions(show(id, "counter2")), (std::set<std::string>{"withdraw"}));
    auto const returned = ward.in_state(State::returned);
    EXPECT_EQ(actions(show(returned, "leader")), (std::set<std::string>{}));
    auto const decided = ward.in_state(State::decided);
    EXPECT_EQ(actions(show(decided, "returner")), (std::set<std::string>{"return"}));
}

TEST_P(DetailTest, OnlyThoseOfTheFieldAndThoseWhoHadItSeeADossier)
{
    auto const birth = ward.in_process(code::birth, 0);
    auto const aid = ward.in_process(code::aid, 1);
    struct Row {
        char const* why;
        char const* login;
        DossierId id;
        int status;
        char const* code;
    };
    Row const rows[] = {
        {"receives in every field", "counter2", aid, 200, ""},
        {"handles in its field", "handler1", birth, 200, ""},
        {"handles in another field", "handler1", aid, 404, "dossier.unknown"},
        {"handles social aid", "social", aid, 200, ""},
        {"handles social aid, not births", "social", birth, 404, "dossier.unknown"},
        {"signs in every field", "signer", aid, 200, ""},
        {"leads", "leader", aid, 200, ""},
        {"holds nothing", "stranger", birth, 404, "dossier.unknown"},
        {"nobody signed in", "", birth, 401, "auth.needed"},
        {"no such dossier", "leader", DossierId{77}, 404, "dossier.unknown"},
    };
    for (auto const& row : rows) {
        for (auto const* const part : {"", "/timeline", "/forms/01"}) {
            auto const answer = ward.get("/api/v1/dossiers/" + to_string(row.id) + part, row.login);
            EXPECT_EQ(answer.status, row.status) << row.why << " " << part << answer.body.substr(0, 200);
            if (row.status != 200) {
                EXPECT_EQ(answer.code(), row.code) << row.why << part;
            }
        }
    }
    EXPECT_EQ(ward.get("/api/v1/dossiers/abc", "leader").code(), "dossier.unknown");
}

TEST_P(DetailTest, AnotherWardsDossierIsUnknown)
{
    auto const id = ward.in_process();
    api::Caller foreign{.ward = WardId{21025}, .officer = OfficerId{5}, .agency = AgencyId{5}};
    foreign.grants.push_back({api::Permission::lead, "", {}});
    ward.house().knows("foreign", foreign);

    EXPECT_EQ(show(id, "foreign").code(), "dossier.unknown");
    EXPECT_TRUE(ward.all("/api/v1/dossiers", "foreign").empty());
    EXPECT_TRUE(ward.all("/api/v1/work?view=ward", "foreign").empty());
}

TEST_P(DetailTest, LookingIsRecordedOnceWithinTenMinutes)
{
    auto const id = ward.in_process();
    auto const readings = [&] {
        auto const kinds = ward.kinds(id);
        return std::ranges::count(kinds, "dossier.read");
    };
    show(id, "leader");
    show(id, "leader");
    EXPECT_EQ(readings(), 1);
    show(id, "signer");
    EXPECT_EQ(readings(), 2) << "another officer is another reading";
    ward.set_now(ward.now() + std::chrono::minutes{11});
    show(id, "leader");
    EXPECT_EQ(readings(), 3);
    show(id, "stranger");
    EXPECT_EQ(readings(), 3) << "who sees nothing reads nothing";
}

TEST_P(DetailTest, TheTimelineTellsWhatHappenedInOrderAndPageByPage)
{
    auto const id = ward.in_process();
    show(id, "leader");
    ward.finish(id);

    auto const rows = ward.all("/api/v1/dossiers/" + to_string(id) + "/timeline", "leader", 1);

    std::vector<std::string> kinds;
    for (auto const& row : rows) {
        kinds.emplace_back(row.at("kind").as_string());
    }
    EXPECT_EQ(kinds, (std::vector<std::string>{"dossier.received", "dossier.accepted", "dossier.forwarded",
                                               "dossier.step_done"}));
    EXPECT_EQ(rows.front().at("officer").at("name").as_string(), "Lê Thị Bích Ngọc");
    EXPECT_EQ(rows.front().at("agency").at("name").as_string(), "Trung tâm Phục vụ hành chính công");
    EXPECT_EQ(ward.get("/api/v1/dossiers/" + to_string(id) + "/timeline?after=x", "leader").code(),
              "request.after.malformed");
}

TEST_P(DetailTest, AnUnchangedDossierIsAnsweredWithoutABody)
{
    auto const id = ward.in_process();
    auto const first = show(id, "leader");
    http::Request request;
    request.method = http::Method::get;
    request.path = "/api/v1/dossiers/" + to_string(id);
    request.headers.add("Cookie", "ward_session=leader");
    request.headers.add("If-None-Match", std::string{first.headers.find("ETag").value()});
    EXPECT_EQ(ward.house().send(std::move(request)).status, 304);
}

TEST_P(DetailTest, AnAgencyAskedForItsOpinionMayOpenTheDossier)
{
    auto const id = ward.in_process(code::birth, 0);
    EXPECT_EQ(show(id, "social").code(), "dossier.unknown");
    ward.write([&](sql::Session& session) {
        Consultation asked;
        ward.house().ids().make(asked.id);
        asked.dossier_id = id;
        asked.step_id = steps_of(session, test_ward_id, id).front().id;
        asked.agency_id = ward.agency("society");
        asked.content = "Có thuộc diện?";
        asked.asked_at = ward.now();
        asked.asked_by = ward.officer("handler1");
        asked.due_at = ward.now();
        add_consultation(session, test_ward_id, asked);
    });
    EXPECT_EQ(show(id, "social").status, 200);
    EXPECT_EQ(ward.get("/api/v1/dossiers/" + to_string(id) + "/timeline", "social").status, 200);
    EXPECT_EQ(show(id, "stranger").code(), "dossier.unknown");
}

TEST_P(DetailTest, AFileIsSeenByWhoSeesItsDossier)
{
    auto const id = ward.in_process(code::birth, 0);
    auto const attached = ward.add_file("counter");
    auto const loose = ward.add_file("counter");
    ward.write([&](sql::Session& session) {
        attach(session, test_ward_id, id,
               {attached, FilePlace::step, "", ward.now(), ward.officer("counter")});
    });
    auto const sees = [&](std::string const& login, file::FileId file) {
        bool seen{false};
        ward.house().database().read([&](sql::Session& session) {
            api::Caller caller{.ward = test_ward_id, .officer = ward.officer(login)};
            caller.grants = staff::grants_on(session, test_ward_id, caller.officer, date_of(ward.now()));
            api::Extras extras;
            std::vector<std::pair<std::string, std::string>> const path;
            seen = may_see_file({session, ward.now(), caller, ward.house().ids(), extras, path}, file);
        });
        return seen;
    };
    EXPECT_TRUE(sees("handler1", attached));
    EXPECT_TRUE(sees("leader", attached));
    EXPECT_FALSE(sees("social", attached));
    EXPECT_FALSE(sees("stranger", attached));
    EXPECT_FALSE(sees("leader", loose)) << "a file in no dossier is nobody's to see";
}

INSTANTIATE_TEST_SUITE_P(Engines, DetailTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
