#include "staff/directory.hpp"
#include "staff/test_staff.hpp"

namespace ward::staff {
namespace {

using api::Permission;
using std::chrono::days;

class AbsenceTest : public StaffTest {
protected:
    std::string id(std::string const& login) { return to_string(house.officer(login)); }
    api::Answer plan(Browser const& browser, std::string const& absent, std::string const& by,
                     std::string const& from, std::string const& to, std::string const& field = {},
                     std::string const& reason = "Đi công tác")
    {
        json::Object body{{"officer_id", id(absent)},
                          {"substitute_id", id(by)},
                          {"from", from},
                          {"to", to},
                          {"reason", reason}};
        if (!field.empty()) {
            body["field"] = field;
        }
        return house.post("/api/v1/absences", boost::json::serialize(body), browser);
    }
    /// Who can do it on the day, by login.
    std::vector<std::string> who(Permission permission, std::string const& work_field,
                                 std::string const& agency, Date day)
    {
        std::vector<std::string> logins;
        auto const wanted = agency.empty() ? AgencyId{} : house.agency(agency);
        house.database().read([&](sql::Session& session) {
            for (auto const each :
                 candidates(session, StaffHouse::ward, permission, work_field, wanted, day)) {
                logins.push_back(find_officer(session, StaffHouse::ward, each, day)->login);
            }
        });
        return logins;
    }
    using Logins = std::vector<std::string>;
    Date const first = make_date(2025, 7, 1);
};
INSTANTIATE_TEST_SUITE_P(Engines, AbsenceTest, api::on_both_engines());

TEST_P(AbsenceTest, TheSubstituteHasWhatTheAbsentOfficerHoldsForThoseDaysOnly)
{
    auto const lead = house.sign_in("son.nt");
    auto const planned = plan(lead, "lan.vtn", "huy.lq", "2025-07-02", "2025-07-03");
    ASSERT_EQ(planned.status, 201) << planned.body;
    EXPECT_EQ(planned.json().at("officer_name").as_string(), "Võ Thị Ngọc Lan");
    EXPECT_EQ(planned.json().at("substitute_name").as_string(), "Lâm Quốc Huy");
    for (int day = 1; day <= 4; ++day) {
        bool const away = day == 2 || day == 3;
        auto const view = house.try_sign_in("huy.lq", first_password).json();
        EXPECT_EQ(view.at("permissions").as_array().size(), away ? 3U : 1U)
            << day; // handle; and review, lead
        EXPECT_EQ(who(Permission::review, "tu-phap", "office", house.today()),
                  away ? (Logins{"thach.dn", "huy.lq"}) : (Logins{"lan.vtn", "thach.dn"}))
            << day;
        house.wait(days{1});
    }
    auto const kinds = house.kinds("lan.vtn");
    EXPECT_EQ(kinds.back(), "absence.planned");
}

TEST_P(AbsenceTest, AdministrationIsNotLentAndNothingIsLentOn)
{
    auto const lead = house.sign_in("son.nt");
    ASSERT_EQ(plan(lead, "bao.nq", "huy.lq", "2025-07-01", "2025-07-01").status, 201);
    auto const view = house.try_sign_in("huy.lq", first_password).body;
    EXPECT_NE(view.find("\"receive\""), std::string::npos);
    EXPECT_EQ(view.find("\"admin\""), std::string::npos);
    EXPECT_EQ(who(Permission::admin, "", "", first), (Logins{"dat.tv"}));

    // huy.lq stands in for bao.nq; who stood in for huy.lq would have only what huy.lq holds himself, and he
    // may not leave.
    EXPECT_EQ(plan(lead, "huy.lq", "khoi.nd", "2025-07-01", "2025-07-02").code(), "staff.absence.stands_in");
}

TEST_P(AbsenceTest, CanBeForOneWorkFieldOnly)
{
    auto const lead = house.sign_in("son.nt");
    ASSERT_EQ(plan(lead, "son.nt", "van.tth", "2025-07-01", "2025-07-02", "tu-phap").status, 201);
    ASSERT_EQ(plan(lead, "son.nt", "vinh.lq", "2025-07-01", "2025-07-02", "kinh-te").status, 201);
    EXPECT_EQ(who(Permission::sign, "tu-phap", "office", first), (Logins{"van.tth"}));
    EXPECT_EQ(who(Permission::sign, "kinh-te", "office", first), (Logins{"vinh.lq"}));
    EXPECT_EQ(who(Permission::sign, "an-sinh", "office", first), (Logins{"son.nt", "van.tth"}));
    house.database().read([&](sql::Session& session) {
        auto const ward = StaffHouse::ward;
        auto const son = house.officer("son.nt");
        EXPECT_EQ(substitute_of(session, ward, son, "kinh-te", first), house.officer("vinh.lq"));
        EXPECT_EQ(substitute_of(session, ward, son, "an-sinh", first), std::nullopt);
        EXPECT_EQ(substitute_of(session, ward, son, "kinh-te", first + days{2}), std::nullopt);
    });
}

TEST_P(AbsenceTest, SaysForWhomASubstituteActs)
{
    auto const lead = house.sign_in("son.nt");
    ASSERT_EQ(plan(lead, "lan.vtn", "huy.lq", "2025-07-01", "2025-07-02").status, 201);
    house.database().read([&](sql::Session& session) {
        auto const acts = [&](std::string const& login, Permission permission, char const* work_field,
                              Date day) {
            return acts_for(session, StaffHouse::ward, house.officer(login), permission, work_field,
                            house.agency("office"), day);
        };
        EXPECT_EQ(acts("huy.lq", Permission::review, "tu-phap", first), house.officer("lan.vtn"));
        EXPECT_EQ(acts("huy.lq", Permission::handle, "tu-phap", first), std::nullopt); // his own
        EXPECT_EQ(acts("huy.lq", Permission::review, "kinh-te", first), std::nullopt); // not hers either
        EXPECT_EQ(acts("huy.lq", Permission::review, "tu-phap", first + days{2}), std::nullopt);
        EXPECT_EQ(acts("thach.dn", Permission::review, "tu-phap", first), std::nullopt);
    });
}

TEST_P(AbsenceTest, EndsEarlierWhenTheOfficerIsBack)
{
    auto const lead = house.sign_in("son.nt");
    auto const planned = plan(lead, "lan.vtn", "huy.lq", "2025-07-01", "2025-07-31");
    auto const path = "/api/v1/absences/" + std::string{planned.json().at("id").as_string()};
    house.wait(days{3});
    auto const admin = house.sign_in("dat.tv");
    auto const row = "/api/v1/officers/" + id("lan.vtn");
    EXPECT_TRUE(house.get(row, admin).json().at("absent").as_bool());
    EXPECT_EQ(house.get("/api/v1/absences", admin).json().at("items").as_array().size(), 1U);
    EXPECT_EQ(house.remove(path, admin).status, 204);
    EXPECT_FALSE(house.get(row, admin).json().at("absent").as_bool());
    EXPECT_EQ(house.get("/api/v1/absences", admin).json().at("items").as_array().size(), 0U);
    EXPECT_EQ(house.get("/api/v1/absences?from=2025-07-01", admin).json().at("items").as_array().size(), 1U);
    EXPECT_EQ(house.remove(path, admin).code(), "staff.absence.unknown");
    EXPECT_EQ(who(Permission::review, "tu-phap", "office", house.today()), (Logins{"lan.vtn", "thach.dn"}));
    EXPECT_EQ(who(Permission::review, "tu-phap", "office", first),
              (Logins{"thach.dn", "huy.lq"})); // history stays
}

TEST_P(AbsenceTest, IsRefusedWhenTheWorkWouldGoToNobody)
{
    auto const lead = house.sign_in("son.nt");
    ASSERT_EQ(plan(lead, "lan.vtn", "thach.dn", "2025-07-07", "2025-07-11").status, 201);
    auto const before = house.count("absence");
    auto const events = house.events().size();
    struct Row {
        api::Answer answer;
        int status;
        char const* code;
        char const* field;
    };
    std::vector<Row> const rows{
        {plan(lead, "lan.vtn", "huy.lq", "2025-07-11", "2025-07-12"), 409, "staff.absence.overlap", "/from"},
        {plan(lead, "lan.vtn", "huy.lq", "2025-07-01", "2025-07-30", "tu-phap"), 409, "staff.absence.overlap",
         "/from"},
        {plan(lead, "thach.dn", "huy.lq", "2025-07-08", "2025-07-08"), 409, "staff.absence.stands_in",
         "/officer_id"},
        {plan(lead, "huy.lq", "lan.vtn", "2025-07-08", "2025-07-08"), 409, "staff.absence.substitute_absent",
         "/substitute_id"},
        {plan(lead, "huy.lq", "huy.lq", "2025-07-08", "2025-07-08"), 422, "staff.absence.same_officer",
         "/substitute_id"},
        {plan(lead, "huy.lq", "my.ttd", "2025-07-08", "2025-07-07"), 422, "staff.absence.from_after_to",
         "/to"},
        {plan(lead, "huy.lq", "my.ttd", "2025-06-08", "2025-06-30"), 422, "staff.absence.past", "/to"},
        {plan(lead, "huy.lq", "my.ttd", "2025-07-08", "2026-07-09"), 422, "staff.absence.long", "/to"},
        {plan(lead, "huy.lq", "my.ttd", "2025-07-08", "2025-07-08", "x"), 422, "staff.work_field.unknown",
         "/field"},
        {plan(lead, "huy.lq", "my.ttd", "2025-07-08", "2025-07-08", "", " "), 422,
         "staff.absence.reason.empty", "/reason"},
        {house.post(
             "/api/v1/absences",
             R"({"officer_id":"1","substitute_id":"2","from":"2025-07-08","to":"2025-07-08","reason":"a"})",
             lead),
         422, "staff.officer.unknown", "/officer_id"},
        {house.remove("/api/v1/absences/1", lead), 404, "staff.absence.unknown", ""},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(row.answer.status, row.status) << row.answer.body;
        EXPECT_EQ(row.answer.code(), row.code);
        EXPECT_EQ(row.answer.field(), row.field) << row.code;
    }
    EXPECT_EQ(house.count("absence"), before);
    EXPECT_EQ(house.events().size(), events);
}

TEST_P(AbsenceTest, NobodyStandsInForAClosedAccount)
{
    ASSERT_EQ(plan(house.sign_in("son.nt"), "lan.vtn", "huy.lq", "2025-07-01", "2025-07-31").status, 201);
    auto const admin = house.sign_in("dat.tv");
    ASSERT_EQ(house.post("/api/v1/officers/" + id("lan.vtn") + "/deactivate", "", admin).status, 200);
    EXPECT_EQ(house.try_sign_in("huy.lq", first_password).json().at("permissions").as_array().size(), 1U);
    EXPECT_EQ(who(Permission::review, "tu-phap", "office", first), (Logins{"thach.dn"}));
}

// ---- the directory for other rooms ------------------------------------------------------------

TEST_P(AbsenceTest, CandidatesAreThoseOfTheFieldTheAgencyAndTheDay)
{
    EXPECT_EQ(who(Permission::handle, "tu-phap", "office", first),
              (Logins{"thuy.htt", "khoi.nd", "my.ttd", "huy.lq"}));
    EXPECT_EQ(who(Permission::handle, "kinh-te", "office", first), (Logins{}));
    EXPECT_EQ(who(Permission::sign, "kinh-te", "", first), (Logins{"son.nt", "vinh.lq"}));
    EXPECT_EQ(who(Permission::lead, "kinh-te", "economy", first).size(), 9U); // leaders see the whole ward
    EXPECT_EQ(who(Permission::handle, "tu-phap", "office", first - days{1}), (Logins{}));
}

TEST_P(AbsenceTest, TheDirectoryKnowsNamesAgenciesAndFields)
{
    house.database().read([&](sql::Session& session) {
        auto const ward = StaffHouse::ward;
        auto const lan = officer_name(session, ward, house.officer("lan.vtn"));
        ASSERT_TRUE(lan.has_value());
        EXPECT_EQ(lan->name, "Võ Thị Ngọc Lan");
        EXPECT_EQ(lan->title, "Chánh Văn phòng");
        EXPECT_EQ(lan->agency_name, "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân");
        EXPECT_FALSE(
            officer_name(session, WardId{1}, house.officer("lan.vtn")).has_value()); // of another ward
        EXPECT_EQ(officer_names(session, ward).size(), 73U);
        EXPECT_EQ(agencies(session, ward).size(), 7U);
        EXPECT_EQ(agency_with_code(session, ward, "economy")->name, "Phòng Kinh tế, Hạ tầng và Đô thị");
        EXPECT_EQ(agency_of(session, ward, house.agency("centre"))->kind, AgencyKind::centre);
        EXPECT_EQ(work_field_of(session, ward, "ho-tich"), "tu-phap");
        EXPECT_EQ(work_field_of(session, ward, "x"), std::nullopt);
        EXPECT_EQ(ward_office(session, ward)->code_agency, "H48.21028");
        EXPECT_FALSE(ward_office(session, WardId{1}).has_value());
    });
}

} // namespace
} // namespace ward::staff
