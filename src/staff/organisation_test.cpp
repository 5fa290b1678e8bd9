#include "staff/test_staff.hpp"

#include <set>

namespace ward::staff {
namespace {

using std::chrono::days;

class OrganisationTest : public StaffTest {
protected:
    std::string path(std::string const& login, std::string const& rest = {})
    {
        return "/api/v1/officers/" + to_string(house.officer(login)) + rest;
    }
    std::string id(std::string const& login) { return to_string(house.officer(login)); }

    /// Tables whose rows a refusal must not change.
    std::string shape()
    {
        std::string counts;
        for (auto const* const table : {"officer", "officer_grant", "agency", "absence", "work_field"}) {
            counts += std::to_string(house.count(table)) + ' ';
        }
        return counts + std::to_string(house.events().size());
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, OrganisationTest, api::on_both_engines());

// Goal: who may call what. Method: every route of the room with each kind of caller; a route that is
// permitted is called so that it answers anything but 401 and 403.
TEST_P(OrganisationTest, EachRouteLetsInWhomItShould)
{
    struct Row {
        http::Method method;
        std::string path;
        int nobody, officer, lead, admin; ///< 1: let in
        char const* body{""};
    };
    using http::Method;
    auto const one = path("my.ttd");
    // Whole enough to be read: what cannot be read is refused before anybody asks who sent it.
    auto const* const absence =
        R"({"officer_id":"1","substitute_id":"2","from":"2025-07-01","to":"2025-07-01","reason":"x"})";
    auto const* const officer = R"({"login":"x","name":"x","title":"x","agency_id":"1"})";
    auto const* const grant = R"({"permission":"sign","from":"2025-06-30"})";
    auto const* const agency = R"({"code":"X","name":"x","kind":"office"})";
    std::vector<Row> const rows{
        {Method::get, "/api/v1/session", 0, 1, 1, 1},
        {Method::post, "/api/v1/session/password", 0, 1, 1, 1, R"({"old_password":"x","new_password":"x"})"},
        {Method::post, "/api/v1/session/second-factor/confirm", 0, 1, 1, 1, R"({"code":"1"})"},
        {Method::get, "/api/v1/officers", 0, 1, 1, 1},
        {Method::get, one, 0, 1, 1, 1},
        {Method::get, "/api/v1/agencies", 0, 1, 1, 1},
        {Method::get, "/api/v1/work-fields", 0, 1, 1, 1},
        {Method::get, "/api/v1/absences", 0, 1, 1, 1},
        {Method::get, "/api/v1/substitutes", 0, 1, 1, 1},
        {Method::post, "/api/v1/absences", 0, 0, 1, 1, absence},
        {Method::delete_, "/api/v1/absences/1", 0, 0, 1, 1},
        {Method::post, "/api/v1/officers", 0, 0, 0, 1, officer},
        {Method::patch, one, 0, 0, 0, 1, "{}"},
        {Method::post, one + "/unlock", 0, 0, 0, 1},
        {Method::post, one + "/reset-password", 0, 0, 0, 1},
        {Method::post, one + "/remove-second-factor", 0, 0, 0, 1},
        {Method::post, one + "/deactivate", 0, 0, 0, 1},
        {Method::post, one + "/activate", 0, 0, 0, 1},
        {Method::get, one + "/grants", 0, 0, 0, 1},
        {Method::post, one + "/grants", 0, 0, 0, 1, grant},
        {Method::delete_, "/api/v1/grants/1", 0, 0, 0, 1},
        {Method::post, "/api/v1/agencies", 0, 0, 0, 1, agency},
        {Method::patch, "/api/v1/agencies/1", 0, 0, 0, 1, "{}"},
        {Method::delete_, "/api/v1/session", 0, 1, 1, 1},
    };
    EXPECT_EQ(rows.size() + 3,
              house.router().routes().size()); // and sessions, second-factor, …/remove are tested apart
    std::vector<Browser> const callers{
        {}, house.sign_in("huy.lq"), house.sign_in("hung.pv"), house.sign_in("dat.tv")};
    for (auto const& row : rows) {
        std::vector<int> const expected{row.nobody, row.officer, row.lead, row.admin};
        for (std::size_t i = 0; i < callers.size(); ++i) {
            auto const status = house.send(row.method, row.path, row.body, callers[i]).status;
            int const let_in = status != 401 && status != 403 ? 1 : 0;
            EXPECT_EQ(let_in, expected[i]) << row.path << " for caller " << i << ": " << status;
            EXPECT_EQ(status == 401, i == 0) << row.path << " for caller " << i;
        }
    }
}

TEST_P(OrganisationTest, ANewOfficerSignsInWithAPasswordGivenOnce)
{
    auto const admin = house.sign_in("dat.tv");
    auto const body =
        R"({"login":"Moi.TV","name":" Trần Văn Mới ","title":"Công chức tư pháp - hộ tịch","agency_id":")" +
        to_string(house.agency("office")) +
        R"(","phone":"+84 905 123 445","posts":["handle"],"work_fields":["tu-phap"]})";
    auto const added = house.post("/api/v1/officers", body, admin);
    ASSERT_EQ(added.status, 201) << added.body;
    EXPECT_EQ(added.json().at("login").as_string(), "moi.tv");
    EXPECT_EQ(added.json().at("name").as_string(), "Trần Văn Mới");
    EXPECT_EQ(added.json().at("phone").as_string(), "0905123445");
    EXPECT_FALSE(added.json().at("has_password").as_bool());
    EXPECT_EQ(house.try_sign_in("moi.tv", "").code(), "staff.login.failed"); // nothing opens it yet

    auto const given = house.post(path("moi.tv", "/reset-password"), "", admin);
    ASSERT_EQ(given.status, 200);
    EXPECT_EQ(given.headers.find("Cache-Control"), "no-store");
    auto const signed_in =
        house.try_sign_in("moi.tv", std::string{given.json().at("first_password").as_string()});
    ASSERT_EQ(signed_in.status, 201) << signed_in.body;
    EXPECT_TRUE(signed_in.json().at("must_change_password").as_bool());
    EXPECT_EQ(signed_in.json().at("permissions").as_array().size(), 1U);
    EXPECT_EQ(house.kinds("moi.tv"),
              (std::vector<std::string>{"officer.added", "grant.given", "session.refused",
                                        "officer.password_reset", "session.started"}));
}

TEST_P(OrganisationTest, ARefusedOfficerIsNotKept)
{
    auto const admin = house.sign_in("dat.tv");
    auto const agency = to_string(house.agency("office"));
    auto const before = shape();
    auto const body = [&](json::Object change) {
        json::Object whole{
            {"login", "moi.tv"}, {"name", "Trần Văn Mới"}, {"title", "Công chức"}, {"agency_id", agency}};
        for (auto const& [key, value] : change) {
            whole[key] = value;
        }
        return boost::json::serialize(whole);
    };
    struct Row {
        json::Object change;
        int status;
        char const* code;
        char const* field;
    };
    std::string const long_text(151, 'x');
    std::vector<Row> const rows{
        {{{"login", ""}}, 422, "staff.login.malformed", "/login"},
        {{{"login", "Mới"}}, 422, "staff.login.malformed", "/login"},
        {{{"login", "Lan.VTN"}}, 409, "staff.login.taken", "/login"},
        {{{"name", "  "}}, 422, "staff.officer.name.empty", "/name"},
        {{{"name", long_text}}, 422, "staff.officer.name.long", "/name"},
        {{{"title", ""}}, 422, "staff.officer.title.empty", "/title"},
        {{{"title", long_text}}, 422, "staff.officer.title.long", "/title"},
        {{{"phone", "12"}}, 422, "staff.officer.phone", "/phone"},
        {{{"agency_id", "1"}}, 422, "staff.agency.unknown", "/agency_id"},
        {{{"agency_id", 1}}, 422, "request.member.type", "/agency_id"},
        {{{"work_fields", {"tu-phap", "x"}}}, 422, "staff.work_field.unknown", "/work_fields/1"},
        {{{"posts", {"king"}}}, 422, "request.member.choice", "/posts/0"},
        {{{"password", "x"}}, 422, "request.member.unknown", "/password"},
        {{{"name", "Võ Thị Ngọc Lan"}, {"phone", "0900000015"}}, 409, "staff.officer.exists", "/phone"},
    };
    for (auto const& row : rows) {
        auto const answer = house.post("/api/v1/officers", body(row.change), admin);
        EXPECT_EQ(answer.status, row.status) << answer.body;
        EXPECT_EQ(answer.code(), row.code);
        EXPECT_EQ(answer.field(), row.field);
    }
    EXPECT_EQ(shape(), before);
}

TEST_P(OrganisationTest, OfficersAreFoundByNameWithOrWithoutMarksAndPagedByKey)
{
    auto const browser = house.sign_in("huy.lq");
    struct Row {
        char const* query;
        std::size_t found;
    };
    for (auto const& row : std::vector<Row>{{"query=vo%20thi%20ngoc%20lan", 1},
                                            {"query=V%C3%B5%20Lan", 1},
                                            {"query=khong-co-ai", 0},
                                            {"query=cong%20chuc%20dia%20chinh", 3},
                                            {"limit=100", 73}}) {
        auto const answer = house.get(std::string{"/api/v1/officers?"} + row.query, browser);
        EXPECT_EQ(answer.json().at("items").as_array().size(), row.found) << row.query;
    }
    auto const agency =
        house.get("/api/v1/officers?limit=100&agency=" + to_string(house.agency("centre")), browser);
    EXPECT_EQ(agency.json().at("items").as_array().size(), 10U);
    EXPECT_EQ(agency.body.find("\"login\""), std::string::npos); // of the account only administrators know
    EXPECT_EQ(agency.body.find("\"locked\""), std::string::npos);

    std::set<std::string> seen;
    std::string next = "/api/v1/officers?limit=30";
    for (int page = 0; page < 3; ++page) {
        auto const answer = house.get(next, browser).json();
        for (auto const& each : answer.at("items").as_array()) {
            seen.insert(std::string{each.at("id").as_string()});
        }
        auto const* const key = answer.as_object().if_contains("next");
        EXPECT_EQ(key != nullptr, page < 2);
        next = key == nullptr ? "" : "/api/v1/officers?limit=30&after=" + std::string{key->as_string()};
    }
    EXPECT_EQ(seen.size(), 73U);
    EXPECT_EQ(house.get("/api/v1/officers?after=x", browser).code(), "request.after.malformed");
}

TEST_P(OrganisationTest, AChangedOfficerKeepsWhatWasNotSent)
{
    auto const admin = house.sign_in("dat.tv");
    auto const changed = house.patch(path("my.ttd"), R"({"title":"Phó Chánh Văn phòng","phone":""})", admin);
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(changed.json().at("name").as_string(), "Trương Thị Diễm My");
    EXPECT_EQ(changed.json().at("title").as_string(), "Phó Chánh Văn phòng");
    EXPECT_FALSE(changed.json().as_object().contains("phone"));
    EXPECT_EQ(house.get(path("my.ttd"), admin).body, changed.body);
    EXPECT_EQ(house.patch(path("my.ttd"), R"({"name":""})", admin).field(), "/name");
    EXPECT_EQ(house.patch("/api/v1/officers/1", R"({"name":"A"})", admin).status, 404);
    EXPECT_EQ(house.patch("/api/v1/officers/x", R"({"name":"A"})", admin).status, 404);
    EXPECT_EQ(house.get(path("my.ttd"), admin).body, changed.body);
}

TEST_P(OrganisationTest, AClosedAccountEndsAtOnceAndOpensAgain)
{
    auto const admin = house.sign_in("dat.tv");
    auto const browser = house.sign_in("lan.vtn");
    EXPECT_EQ(house.post(path("lan.vtn", "/deactivate"), "", admin).status, 200);
    EXPECT_EQ(house.get("/api/v1/session", browser).code(), "session.unknown");
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).code(), "staff.account.inactive");
    EXPECT_EQ(house.try_sign_in("lan.vtn", "Wrong-1234").code(), "staff.login.failed");
    EXPECT_EQ(house.post(path("lan.vtn", "/reset-password"), "", admin).code(), "staff.account.inactive");
    EXPECT_EQ(house.post(path("lan.vtn", "/activate"), "", admin).status, 200);
    house.sign_in("lan.vtn");
    EXPECT_EQ(house.post(path("dat.tv", "/deactivate"), "", admin).code(), "staff.officer.self");
}

TEST_P(OrganisationTest, AGrantCountsFromItsFirstDayToItsLastAndNoLonger)
{
    auto const admin = house.sign_in("dat.tv");
    auto const give = [&](std::string const& from, std::string const& to) {
        return house.post(
            path("hanh.pt", "/grants"),
            R"({"permission":"fee","field":"tu-phap","from":")" + from + R"(","to":")" + to + "\"}", admin);
    };
    ASSERT_EQ(give("2025-07-02", "2025-07-03").status, 201);
    EXPECT_EQ(give("2025-07-03", "2025-07-09").code(), "staff.grant.exists");
    for (int day = 1; day <= 4; ++day) {
        auto const view = house.try_sign_in("hanh.pt", first_password).json();
        EXPECT_EQ(view.at("permissions").as_array().size(), day == 2 || day == 3 ? 1U : 0U) << day;
        house.wait(days{1});
    }
}

TEST_P(OrganisationTest, ATakenGrantIsGoneWithTheNextRequest)
{
    auto const admin = house.sign_in("dat.tv");
    auto const second = house.sign_in("bao.nq");
    EXPECT_EQ(house.get(path("lan.vtn", "/grants"), second).status, 200);
    auto const grants = house.get(path("bao.nq", "/grants"), admin).json();
    for (auto const& grant : grants.at("items").as_array()) {
        if (grant.at("permission").as_string() == "admin") {
            auto const id = std::string{grant.at("id").as_string()};
            EXPECT_EQ(house.remove("/api/v1/grants/" + id, admin).status, 204);
            EXPECT_EQ(house.remove("/api/v1/grants/" + id, admin).status, 404);
        }
    }
    EXPECT_EQ(house.get(path("lan.vtn", "/grants"), second).code(), "auth.not_permitted");
}

TEST_P(OrganisationTest, TheLastAdministratorStays)
{
    auto const admin = house.sign_in("dat.tv");
    EXPECT_EQ(house.post(path("bao.nq", "/deactivate"), "", admin).status, 200);
    auto const grants = house.get(path("dat.tv", "/grants"), admin).json();
    ASSERT_EQ(grants.at("items").as_array().size(), 1U);
    auto const id = std::string{grants.at("items").at(0).at("id").as_string()};
    auto const answer = house.remove("/api/v1/grants/" + id, admin);
    EXPECT_EQ(answer.status, 409);
    EXPECT_EQ(answer.code(), "staff.admin.last");

    // Somebody who is administrator for a week does not count.
    auto const today = to_iso(house.today());
    ASSERT_EQ(house
                  .post(path("lan.vtn", "/grants"),
                        R"({"permission":"admin","from":")" + today + R"(","to":"2025-07-08"})", admin)
                  .status,
              201);
    EXPECT_EQ(house.remove("/api/v1/grants/" + id, admin).code(), "staff.admin.last");
    auto const guest = house.sign_in("lan.vtn");
    EXPECT_EQ(house.post(path("dat.tv", "/deactivate"), "", guest).code(), "staff.admin.last");
    EXPECT_EQ(house.get("/api/v1/session", admin).status, 200);
}

TEST_P(OrganisationTest, ARefusedGrantIsNotKept)
{
    auto const admin = house.sign_in("dat.tv");
    auto const before = shape();
    struct Row {
        std::string body;
        int status;
        char const* code;
        char const* field;
    };
    for (auto const& row : std::vector<Row>{
             {R"({"permission":"king","from":"2025-07-01"})", 422, "request.member.choice", "/permission"},
             {R"({"permission":"sign"})", 422, "request.member.missing", "/from"},
             {R"({"permission":"sign","from":"2025-06-30"})", 422, "staff.grant.past", "/from"},
             {R"({"permission":"sign","from":"2025-07-05","to":"2025-07-04"})", 422,
              "staff.grant.from_after_to", "/to"},
             {R"({"permission":"sign","field":"x","from":"2025-07-01"})", 422, "staff.work_field.unknown",
              "/field"},
             {R"({"permission":"sign","agency_id":"1","from":"2025-07-01"})", 422, "staff.agency.unknown",
              "/agency_id"},
             {R"({"permission":"admin","field":"tu-phap","from":"2025-07-01"})", 422,
              "staff.grant.whole_ward", "/field"},
             {R"({"permission":"sign","from":"01/07/2025"})", 422, "request.member.type", "/from"}}) {
        auto const answer = house.post(path("lan.vtn", "/grants"), row.body, admin);
        EXPECT_EQ(answer.status, row.status) << row.body;
        EXPECT_EQ(answer.code(), row.code) << row.body;
        EXPECT_EQ(answer.field(), row.field) << row.body;
    }
    EXPECT_EQ(
        house.post("/api/v1/officers/1/grants", R"({"permission":"sign","from":"2025-07-01"})", admin).status,
        404);
    EXPECT_EQ(shape(), before);
}

TEST_P(OrganisationTest, AgenciesAreAddedChangedAndClosedWhenNobodyIsInThem)
{
    auto const admin = house.sign_in("dat.tv");
    auto const added = house.post(
        "/api/v1/agencies", R"({"code":"front","name":"Ủy ban Mặt trận Tổ quốc","kind":"front"})", admin);
    ASSERT_EQ(added.status, 201) << added.body;
    auto const front = "/api/v1/agencies/" + std::string{added.json().at("id").as_string()};
    EXPECT_EQ(house.get("/api/v1/agencies", admin).json().at("items").as_array().size(), 8U);
    auto const changed = house.patch(front, R"({"name":"Mặt trận Tổ quốc phường","active":false})", admin);
    EXPECT_EQ(changed.status, 200);
    EXPECT_FALSE(changed.json().at("active").as_bool());

    auto const before = shape();
    auto const office = to_string(house.agency("office"));
    struct Row {
        http::Method method;
        std::string path;
        std::string body;
        int status;
        char const* code;
    };
    using http::Method;
    for (auto const& row : std::vector<Row>{
             {Method::post, "/api/v1/agencies", R"({"code":"office","name":"A","kind":"office"})", 409,
              "staff.agency.code.taken"},
             {Method::post, "/api/v1/agencies", R"({"code":"Bad code","name":"A","kind":"office"})", 422,
              "staff.agency.code.malformed"},
             {Method::post, "/api/v1/agencies", R"({"code":"a","name":" ","kind":"office"})", 422,
              "staff.agency.name.empty"},
             {Method::post, "/api/v1/agencies", R"({"code":"a","name":"A","kind":"castle"})", 422,
              "request.member.choice"},
             {Method::post, "/api/v1/agencies", R"({"code":"a","name":"A","kind":"office","parent_id":"1"})",
              422, "staff.agency.unknown"},
             {Method::patch, "/api/v1/agencies/" + office, R"({"parent_id":")" + office + "\"}", 422,
              "staff.agency.circle"},
             {Method::patch, "/api/v1/agencies/" + office, R"({"active":false})", 409,
              "staff.agency.has_officers"},
             {Method::patch, "/api/v1/agencies/1", R"({"name":"A"})", 404, "staff.agency.unknown"},
             {Method::patch, "/api/v1/agencies/x", R"({"name":"A"})", 404, "staff.agency.unknown"}}) {
        auto const answer = house.send(row.method, row.path, row.body, admin);
        EXPECT_EQ(answer.status, row.status) << row.body;
        EXPECT_EQ(answer.code(), row.code) << row.body;
    }
    EXPECT_EQ(shape(), before);

    auto const work_fields = house.get("/api/v1/work-fields", admin).json().at("items").as_array();
    ASSERT_EQ(work_fields.size(), 6U);
    EXPECT_EQ(work_fields[0].at("code").as_string(), "tu-phap");
    EXPECT_EQ(work_fields[0].at("fields").at(1).at("name").as_string(), "Hộ tịch");
}

} // namespace
} // namespace ward::staff
