#include "api/test_house.hpp"
#include "event/store.hpp"
#include "procedure/import.hpp"
#include "procedure/routes.hpp"
#include "procedure/store.hpp"
#include "staff/store.hpp"

// Goal: show that people read the catalogue, that a change is a new version which leaves the old one to the
// dossiers under it, and that a refused change keeps nothing. Method: our own catalogue in a house, asked
// through the router.

namespace ward::procedure {

namespace {

class ProcedureTest : public testing::TestWithParam<std::string> {
protected:
    ProcedureTest()
        : house_{GetParam(), {event::migrations(), staff::migrations(), migrations()}},
          routes_{house_.router(), catalogue_}
    {
        house_.knows("admin", OfficerId{7}, {api::Permission::admin});
        house_.knows("clerk", OfficerId{8}, {api::Permission::receive});
        auto const report = import_own({house_.database(), house_.ids(), WardId{21028}, house_.now()},
                                       WARD_SOURCE_DIR "/data");
        EXPECT_TRUE(report) << report.error().code << ' ' << report.error().field;
    }

    json::Value procedure(std::string const& code, std::string const& query = {})
    {
        auto const answer = house_.get("/api/v1/procedures/" + code + query);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.json();
    }

    /// A procedure as an administrator sends it back, with some members changed.
    std::string change(std::string const& code, json::Object const& members)
    {
        auto body = procedure(code).as_object();
        for (auto const* const given :
             {"id", "code", "valid_to", "source", "field_name", "work_field", "marks", "ready"}) {
            body.erase(given);
        }
        for (auto const& [name, value] : members) {
            body[name] = value;
        }
        return boost::json::serialize(body);
    }

    std::size_t versions()
    {
        std::size_t count{0};
        house_.database().read(
            [&](sql::Session& database) { count = all_versions(database, WardId{21028}).size(); });
        return count;
    }

    api::TestHouse house_;
    Catalogue catalogue_;
    Routes routes_;
};

INSTANTIATE_TEST_SUITE_P(Engines, ProcedureTest, api::on_both_engines());

} // namespace

TEST_P(ProcedureTest, AnyoneReadsWhatAProcedureNeedsTakesAndCosts)
{
    auto const copy = procedure("2.000815");
    EXPECT_EQ(copy.at("short_name"), "Chứng thực bản sao từ bản chính");
    EXPECT_EQ(copy.at("field_name"), "Chứng thực");
    EXPECT_EQ(copy.at("ready"), true);
    EXPECT_EQ(copy.at("fees").at(0).at("document"), "226/2016/TT-BTC");
    EXPECT_EQ(house_.get("/api/v1/procedures/9.999999").code(), "procedure.unknown");
    EXPECT_EQ(house_.get("/api/v1/procedures/2.000815?on=2025-06-30").code(), "procedure.unknown");
}

TEST_P(ProcedureTest, PeopleReadTheNameOfTheAgencyThatDoesAStep)
{
    house_.database().write_now([](sql::Session& session) {
        staff::add_agency(session, WardId{21028},
                          {AgencyId{31}, "office", "Văn phòng HĐND và UBND", staff::AgencyKind::office});
        return sql::Verdict::keep;
    });
    auto const birth = procedure("1.001193");
    for (auto const& step : birth.at("steps").as_array()) {
        EXPECT_EQ(step.at("agency_name"), "Văn phòng HĐND và UBND");
    }
    auto const aid = procedure("1.001776");
    bool unnamed{false};
    for (auto const& step : aid.at("steps").as_array()) {
        unnamed = unnamed || (step.at("agency") != "office" && !step.as_object().contains("agency_name"));
    }
    EXPECT_TRUE(unnamed) << "a name the ward does not know is not made up";
    auto const sent = change("1.001193", {{"valid_from", "2026-01-01"}, {"version", 1}});
    ASSERT_NE(sent.find("agency_name"), std::string::npos);
    EXPECT_EQ(house_.put("/api/v1/procedures/1.001193", sent, "admin").status, 200);
    house_.database().read([](sql::Session& session) {
        auto const kept = newest_version(session, WardId{21028}, "1.001193");
        EXPECT_FALSE(kept->content.steps.at(0).agency_name) << "names belong to the agencies";
    });
}

TEST_P(ProcedureTest, TheListIsSearchedFilteredAndPaged)
{
    auto const found = house_.get("/api/v1/procedures?query=khai%20sinh&limit=5").json();
    EXPECT_EQ(found.at("items").at(0).at("code"), "1.001193");
    EXPECT_EQ(found.at("items").at(0).at("time").at("same_day"), true);

    std::vector<std::string> all;
    std::string next;
    do {
        auto const page =
            house_.get("/api/v1/procedures?limit=50" + (next.empty() ? "" : "&after=" + next)).json();
        for (auto const& item : page.at("items").as_array()) {
            all.emplace_back(item.at("code").as_string());
        }
        auto const* const more = page.as_object().if_contains("next");
        next = more == nullptr ? "" : std::string{more->as_string()};
    } while (!next.empty());
    EXPECT_EQ(all.size(), versions());
    std::sort(all.begin(), all.end());
    EXPECT_EQ(std::unique(all.begin(), all.end()), all.end()) << "each once";

    std::int64_t counted{0};
    auto const fields = house_.get("/api/v1/fields").json();
    for (auto const& field : fields.at("items").as_array()) {
        counted += field.at("procedures").as_int64();
    }
    EXPECT_EQ(counted, static_cast<std::int64_t>(all.size()));
    auto const of_field = house_.get("/api/v1/procedures?field=chung-thuc&limit=100").json();
    EXPECT_EQ(fields.at("items").at(0).at("code"), "chung-thuc");
    EXPECT_EQ(static_cast<std::int64_t>(of_field.at("items").as_array().size()),
              fields.at("items").at(0).at("procedures").as_int64());
}

TEST_P(ProcedureTest, TheFeeIsToldBeforeAnythingIsHandedIn)
{
    auto const answer = house_.get("/api/v1/procedures/2.000815/fee?channel=counter&copies=3x2,300");
    EXPECT_EQ(answer.json().at("amount"), 210'000);
    EXPECT_EQ(answer.json().at("lines").at(0).at("quantity"), 2);
    EXPECT_EQ(house_.get("/api/v1/procedures/2.000815/fee?channel=counter&copies=3y2").code(),
              "procedure.fee.copies.malformed");
    EXPECT_EQ(house_.get("/api/v1/procedures/2.000815/fee?channel=counter&copies=-3").code(),
              "procedure.fee.copies.bounds");
    EXPECT_EQ(house_.get("/api/v1/procedures/2.000884/fee?channel=counter&items=3").json().at("amount"),
              30'000);
    auto const unknown = house_.get("/api/v1/procedures/1.001193/fee?channel=counter").json();
    EXPECT_EQ(unknown.as_object().if_contains("amount"), nullptr) << "unknown is not nothing";
    EXPECT_NE(unknown.at("note"), "");
}

TEST_P(ProcedureTest, AChangeIsANewVersionFromADayOnAndTheOldOneStays)
{
    auto const body =
        change("2.000815", {{"short_name", "Sao y"}, {"valid_from", "2025-08-01"}, {"aliases", {"bản xao"}}});
    auto const answer = house_.put("/api/v1/procedures/2.000815", body, "admin");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.json().at("version"), 2);
    EXPECT_EQ(answer.json().at("source"), "officer");
    EXPECT_EQ(procedure("2.000815").at("version"), 1) << "until the day before";
    EXPECT_EQ(procedure("2.000815").at("valid_to"), "2025-07-31");
    EXPECT_EQ(procedure("2.000815", "?on=2025-08-01").at("short_name"), "Sao y");
    house_.set_now(house_.now() + std::chrono::hours{24 * 40});
    EXPECT_EQ(procedure("2.000815").at("version"), 2);
    EXPECT_EQ(procedure("2.000815", "?version=1").at("short_name"), "Chứng thực bản sao từ bản chính");
    EXPECT_EQ(house_.get("/api/v1/procedures?query=ban%20xao").json().at("items").at(0).at("code"),
              "2.000815");
    ASSERT_FALSE(house_.announced().empty());
    EXPECT_EQ(house_.announced().back().kind, "procedure.changed");
    // Our next edition does not take back what an officer wrote.
    *import_own({house_.database(), house_.ids(), WardId{21028}, house_.now()}, WARD_SOURCE_DIR "/data");
    EXPECT_EQ(procedure("2.000815").at("version"), 2);
}

TEST_P(ProcedureTest, AWithdrawnProcedureIsGoneFromThatDayOnAndKeptForItsDossiers)
{
    auto const withdraw = R"({"from":"2025-07-02","version":1,"reason":"QĐ 36/QĐ-UBND"})";
    ASSERT_EQ(house_.post("/api/v1/procedures/2.000815/withdraw", withdraw, "admin").status, 200);
    EXPECT_EQ(procedure("2.000815").at("valid_to"), "2025-07-01");
    EXPECT_EQ(house_.post("/api/v1/procedures/2.000815/withdraw", withdraw, "admin").code(),
              "procedure.withdrawn");
    house_.set_now(house_.now() + std::chrono::hours{24});
    EXPECT_EQ(house_.get("/api/v1/procedures/2.000815").status, 404);
    EXPECT_NE(house_.get("/api/v1/procedures?query=2.000815").json().at("items").at(0).at("code"),
              "2.000815");
    EXPECT_EQ(procedure("2.000815", "?version=1").at("code"), "2.000815");
    *import_own({house_.database(), house_.ids(), WardId{21028}, house_.now()}, WARD_SOURCE_DIR "/data");
    EXPECT_EQ(house_.get("/api/v1/procedures/2.000815").status, 404) << "our data does not bring it back";
}

TEST_P(ProcedureTest, AChangeThatMakesNoSenseIsRefusedWithItsPlaceAndNothingIsKept)
{
    struct Row {
        std::string code;
        std::string body;
        char const* refusal;
        char const* field;
        char const* who;
    };
    auto const before = versions();
    for (auto const& row : std::vector<Row>{
             {"2.000815", change("2.000815", {{"name", ""}}), "procedure.name.empty", "/name", "admin"},
             {"2.000815", change("2.000815", {{"field", "la"}}), "procedure.field.unknown", "/field",
              "admin"},
             {"2.000815", change("2.000815", {{"version", 0}}), "procedure.changed", "/version", "admin"},
             {"2.000815", change("2.000815", {{"valid_from", "2025-06-30"}}),
              "procedure.valid_from.before_previous", "/valid_from", "admin"},
             {"2.000815", change("2.000815", {{"steps", {}}, {"more", 1}}), "request.member.type", "/steps",
              "admin"},
             {"la", change("2.000815", {}), "procedure.code.malformed", "", "admin"},
             {"9.999999", change("2.000815", {}), "procedure.changed", "/version", "admin"},
             {"2.000815", change("2.000815", {}), "auth.not_permitted", "", "clerk"},
             {"2.000815", change("2.000815", {}), "auth.needed", "", ""},
         }) {
        auto const answer = house_.put("/api/v1/procedures/" + row.code, row.body, row.who);
        EXPECT_EQ(answer.code(), row.refusal) << answer.body;
        EXPECT_EQ(answer.field(), row.field);
    }
    for (auto const& [body, refusal] :
         {std::pair{R"({"from":"2025-07-02","version":2,"reason":"x"})", "procedure.changed"},
          {R"({"from":"2025-06-30","version":1,"reason":"x"})", "procedure.from.before_valid"},
          {R"({"from":"2025-07-02","version":1,"reason":""})", "procedure.reason"}}) {
        EXPECT_EQ(house_.post("/api/v1/procedures/2.000815/withdraw", body, "admin").code(), refusal);
    }
    EXPECT_EQ(versions(), before);
    EXPECT_TRUE(house_.announced().empty());
}

TEST_P(ProcedureTest, AProcedureOfTheProvinceCanBeAdded)
{
    auto const body =
        change("2.000815", {{"version", 0}, {"name", "Hỗ trợ hỏa táng"}, {"short_name", "Hỏa táng"}});
    ASSERT_EQ(house_.put("/api/v1/procedures/1.012749.H48", body, "admin").status, 200);
    EXPECT_EQ(procedure("1.012749.H48").at("version"), 1);
    EXPECT_EQ(house_.get("/api/v1/procedures?query=hoa%20tang").json().at("items").at(0).at("code"),
              "1.012749.H48");
}

} // namespace ward::procedure
