#include "staff/secret.hpp"
#include "staff/test_staff.hpp"

namespace ward::staff {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class SessionTest : public StaffTest {};
INSTANTIATE_TEST_SUITE_P(Engines, SessionTest, api::on_both_engines());

TEST_P(SessionTest, AnOfficerSignsInAndSeesWhatSheMayDo)
{
    auto const answer = house.try_sign_in(" Lan.VTN ", first_password);
    ASSERT_EQ(answer.status, 201) << answer.body;
    auto const view = answer.json();
    EXPECT_EQ(view.at("officer").at("name").as_string(), "Võ Thị Ngọc Lan");
    EXPECT_EQ(view.at("officer").at("agency").at("code").as_string(), "office");
    EXPECT_EQ(view.at("ward").at("unit").as_string(), "21028");
    EXPECT_EQ(view.at("ward").at("name").as_string(), "Phường Nghĩa Lộ");
    EXPECT_EQ(view.at("second_factor").as_string(), "off");
    EXPECT_EQ(view.at("must_change_password").as_bool(), false);
    EXPECT_EQ(view.at("idle_minutes_max").as_int64(), 15);
    ASSERT_EQ(view.at("permissions").as_array().size(), 2U);
    EXPECT_EQ(view.at("permissions").at(0).at("permission").as_string(), "review");
    EXPECT_EQ(view.at("permissions").at(0).at("field").as_string(), "tu-phap");
    EXPECT_EQ(view.at("permissions").at(1).at("permission").as_string(), "lead");
    EXPECT_FALSE(view.at("permissions").at(1).as_object().contains("field"));

    auto const browser = house.browser_of(answer);
    EXPECT_EQ(house.get("/api/v1/session", browser).body, answer.body);
    EXPECT_EQ(house.kinds("lan.vtn"), (std::vector<std::string>{"officer.added", "session.started"}));
}

TEST_P(SessionTest, TheCookieIsForThisSiteOnlyAndOnlyItsHashIsKept)
{
    auto const answer = house.try_sign_in("lan.vtn", first_password);
    auto const token = house.cookie_of(answer);
    EXPECT_EQ(answer.headers.find("Set-Cookie"),
              "ward_session=" + token + "; HttpOnly; SameSite=Strict; Path=/; Max-Age=43200");
    EXPECT_EQ(answer.headers.find("Cache-Control"), "no-store");
    EXPECT_EQ(token.size(), token_length);
    house.database().read([&](sql::Session& session) {
        auto rows = session.run("SELECT key FROM officer_session");
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.take<std::string>(), token_key(token));
        EXPECT_FALSE(rows.next());
    });
}

TEST_P(SessionTest, AWrongPasswordAndAnUnknownLoginLookTheSame)
{
    auto const wrong = house.try_sign_in("lan.vtn", "Wrong-1234");
    auto const unknown = house.try_sign_in("nobody.here", "Wrong-1234");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.code(), "staff.login.failed");
    EXPECT_EQ(wrong.body, unknown.body);
    EXPECT_EQ(house.try_sign_in("", "x").code(), "staff.login.failed");
    EXPECT_EQ(house.try_sign_in(std::string(5000, 'a'), "x").code(), "staff.login.failed");
    EXPECT_EQ(house.count("officer_session"), 0);
    EXPECT_EQ(house.count("sign_in_failure"), 2); // of the two that could be somebody's

    for (int i = 0; i < 4; ++i) {
        house.try_sign_in("nobody.here", "Wrong-1234");
    }
    EXPECT_EQ(house.try_sign_in("nobody.here", first_password).code(), "staff.account.locked");
}

TEST_P(SessionTest, FiveWrongPasswordsLockTheAccountUntilAnAdministratorOpensIt)
{
    for (int i = 1; i <= 4; ++i) {
        EXPECT_EQ(house.try_sign_in("lan.vtn", "Wrong-1234").code(), "staff.login.failed") << i;
    }
    auto const fifth = house.try_sign_in("lan.vtn", "Wrong-1234");
    EXPECT_EQ(fifth.status, 403);
    EXPECT_EQ(fifth.code(), "staff.account.locked");
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).code(), "staff.account.locked");

    auto const admin = house.sign_in("dat.tv");
    auto const path = "/api/v1/officers/" + to_string(house.officer("lan.vtn"));
    EXPECT_TRUE(house.get(path, admin).json().at("locked").as_bool());
    auto const opened = house.post(path + "/unlock", "", admin);
    EXPECT_EQ(opened.status, 200);
    EXPECT_FALSE(opened.json().at("locked").as_bool());
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).status, 201);
    EXPECT_EQ(
        house.kinds("lan.vtn"),
        (std::vector<std::string>{"officer.added", "session.refused", "session.refused", "session.refused",
                                  "session.refused", "session.refused", "officer.locked", "session.refused",
                                  "officer.unlocked", "session.started"}));
}

TEST_P(SessionTest, ALockOpensByItselfAfterTwelveHours)
{
    for (int i = 0; i < 5; ++i) {
        house.try_sign_in("lan.vtn", "Wrong-1234");
    }
    house.wait(hours{12} - seconds{1});
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).code(), "staff.account.locked");
    house.wait(seconds{1});
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).status, 201);
}

TEST_P(SessionTest, ASignInForgetsTheFailuresBefore)
{
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i) {
            EXPECT_EQ(house.try_sign_in("lan.vtn", "Wrong-1234").code(), "staff.login.failed");
        }
        house.sign_in("lan.vtn");
    }
}

TEST_P(SessionTest, AFailureOfOneDoesNotTouchTheSessionOfAnother)
{
    auto const browser = house.sign_in("thach.dn");
    for (int i = 0; i < 5; ++i) {
        house.try_sign_in("thach.dn", "Wrong-1234");
    }
    EXPECT_EQ(house.get("/api/v1/session", browser).status,
              200); // who works is not thrown out by who guesses
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).status, 201);
}

TEST_P(SessionTest, AnIdleScreenIsSignedOutAndAUsedOneIsNot)
{
    auto const browser = house.sign_in("lan.vtn");
    for (int i = 0; i < 5; ++i) {
        house.wait(minutes{14});
        EXPECT_EQ(house.get("/api/v1/session", browser).status, 200) << i;
        EXPECT_TRUE(house.is_touched(browser)) << i;
    }
    house.wait(minutes{15});
    auto const idle = house.get("/api/v1/session", browser);
    EXPECT_EQ(idle.status, 401);
    EXPECT_EQ(idle.code(), "session.idle");
}

TEST_P(SessionTest, WritingKeepsAScreenAwakeToo)
{
    auto const browser = house.sign_in("dat.tv");
    auto const path = "/api/v1/officers/" + to_string(house.officer("lan.vtn")) + "/unlock";
    for (int i = 0; i < 3; ++i) {
        house.wait(minutes{14});
        EXPECT_EQ(house.post(path, "", browser).status, 200) << i;
    }
}

TEST_P(SessionTest, AScreenThatOnlyRefreshesItselfIsSignedOut)
{
    auto const browser = house.sign_in("lan.vtn");
    house.wait(minutes{14});
    http::Request request;
    request.path = "/api/v1/session";
    request.headers.add("Cookie", "ward_session=" + browser.cookie);
    request.headers.add("X-Background", "1");
    EXPECT_EQ(house.router().handle_now(std::move(request)).status, 200);
    house.wait(minutes{1});
    EXPECT_EQ(house.get("/api/v1/session", browser).code(), "session.idle");
}

TEST_P(SessionTest, ASessionIsOverAfterTwelveHoursHoweverItIsUsed)
{
    auto const browser = house.sign_in("lan.vtn");
    for (int i = 0; i < 71; ++i) {
        house.wait(minutes{10});
        ASSERT_EQ(house.get("/api/v1/session", browser).status, 200) << i;
        ASSERT_TRUE(house.is_touched(browser)) << i;
    }
    house.wait(minutes{10});
    EXPECT_EQ(house.get("/api/v1/session", browser).code(), "session.expired");
    house.sign_in("lan.vtn");
    EXPECT_EQ(house.count("officer_session"), 1); // what is over is swept
}

TEST_P(SessionTest, WhoSignsOutHasNoSessionAnyMore)
{
    auto const browser = house.sign_in("lan.vtn");
    auto const answer = house.remove("/api/v1/session", browser);
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.headers.find("Set-Cookie"),
              "ward_session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
    EXPECT_EQ(house.get("/api/v1/session", browser).code(), "session.unknown");
    EXPECT_EQ(house.count("officer_session"), 0);
}

TEST_P(SessionTest, EachSignInMakesANewCookieAndEndsTheOneItCameWith)
{
    auto const planted = house.sign_in("lan.vtn");
    http::Request request;
    request.method = http::Method::post;
    request.path = "/api/v1/sessions";
    request.body = json::to_text(SignIn{"thach.dn", first_password, std::nullopt});
    request.headers.add("Content-Type", "application/json");
    request.headers.add("Cookie", "ward_session=" + planted.cookie);
    auto response = house.router().handle_now(std::move(request));
    ASSERT_EQ(response.status, 201);
    auto const fresh = house.cookie_of({response.status, {}, response.headers});
    EXPECT_NE(fresh, planted.cookie);
    EXPECT_EQ(house.get("/api/v1/session", planted).code(), "session.unknown");
    EXPECT_EQ(house.get("/api/v1/session", {fresh, {}}).status, 200);
    EXPECT_EQ(house.get("/api/v1/session", {std::string(43, 'A'), {}}).code(), "session.unknown");
    EXPECT_EQ(house.get("/api/v1/session", {"x", {}}).code(), "session.unknown");
}

TEST_P(SessionTest, WritingNeedsTheTokenOfThisSession)
{
    auto const mine = house.sign_in("dat.tv");
    auto const other = house.sign_in("bao.nq");
    auto const path = "/api/v1/officers/" + to_string(house.officer("lan.vtn")) + "/deactivate";
    auto const sessions = house.count("officer_session");
    for (auto const& csrf : {std::string{}, std::string{"x"}, other.csrf, mine.cookie}) {
        auto const answer = house.post(path, "", {mine.cookie, csrf});
        EXPECT_EQ(answer.status, 403);
        EXPECT_EQ(answer.code(), "session.csrf");
    }
    EXPECT_EQ(house.remove("/api/v1/session", {mine.cookie, {}}).code(), "session.csrf");
    EXPECT_EQ(house.count("officer_session"), sessions);
    EXPECT_TRUE(house.get("/api/v1/officers/" + to_string(house.officer("lan.vtn")), mine)
                    .json()
                    .at("active")
                    .as_bool());
}

TEST_P(SessionTest, AnAccountNobodyUsedForFortyFiveDaysIsDisabled)
{
    house.wait(days{45});
    house.sign_in("lan.vtn");
    house.wait(seconds{1});
    auto const answer = house.try_sign_in("thach.dn", first_password);
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(answer.code(), "staff.account.unused");
    EXPECT_EQ(house.try_sign_in("thach.dn", "Wrong-1234").code(),
              "staff.login.failed"); // told to its owner only
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).status, 201);
}

TEST_P(SessionTest, AChangedPasswordEndsAllOtherSessions)
{
    auto const here = house.sign_in("lan.vtn");
    auto const elsewhere = house.sign_in("lan.vtn");
    auto const answer =
        house.post("/api/v1/session/password",
                   R"({"old_password":"Nghia-Lo 2025","new_password":"Moi-hoan-toan-7"})", here);
    ASSERT_EQ(answer.status, 204) << answer.body;
    auto const cookie = house.cookie_of(answer);
    EXPECT_NE(cookie, here.cookie);
    EXPECT_EQ(house.get("/api/v1/session", here).code(), "session.unknown");
    EXPECT_EQ(house.get("/api/v1/session", elsewhere).code(), "session.unknown");
    EXPECT_EQ(house.get("/api/v1/session", {cookie, {}}).status, 200);
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).code(), "staff.login.failed");
    EXPECT_EQ(house.try_sign_in("lan.vtn", "Moi-hoan-toan-7").status, 201);
}

TEST_P(SessionTest, ARefusedPasswordChangesNothing)
{
    struct Row {
        char const* body;
        int status;
        char const* code;
        char const* field;
    };
    auto const browser = house.sign_in("lan.vtn");
    for (auto const& row : std::vector<Row>{
             {R"({"old_password":"Nghia-Lo 2025","new_password":"short"})", 422, "staff.password.short",
              "/new_password"},
             {R"({"old_password":"Nghia-Lo 2025","new_password":"nghia-lo 2025"})", 422,
              "staff.password.no_upper", "/new_password"},
             {R"({"old_password":"Nghia-Lo 2025","new_password":"Nghia-Lo 2025"})", 422,
              "staff.password.same", "/new_password"},
             {R"({"old_password":"Nghia-Lo 2025","new_password":"Lan.vtn-2025"})", 422,
              "staff.password.login", "/new_password"},
             {R"({"old_password":"Wrong-1234","new_password":"Moi-hoan-toan-7"})", 422,
              "staff.password.wrong", "/old_password"},
             {R"({"new_password":"Moi-hoan-toan-7"})", 422, "request.member.missing", "/old_password"},
             {R"({"old_password":1,"new_password":"Moi-hoan-toan-7"})", 422, "request.member.type",
              "/old_password"},
             {R"([])", 422, "request.member.type", ""},
             {R"({)", 400, "request.json.malformed", ""}}) {
        auto const answer = house.post("/api/v1/session/password", row.body, browser);
        EXPECT_EQ(answer.status, row.status) << row.body;
        EXPECT_EQ(answer.code(), row.code) << row.body;
        EXPECT_EQ(answer.field(), row.field) << row.body;
    }
    EXPECT_EQ(house.get("/api/v1/session", browser).status, 200);
    house.sign_in("lan.vtn");
}

TEST_P(SessionTest, WhoGuessesTheOldPasswordLosesTheSession)
{
    auto const browser = house.sign_in("lan.vtn");
    auto const body = R"({"old_password":"Wrong-1234","new_password":"Moi-hoan-toan-7"})";
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(house.post("/api/v1/session/password", body, browser).code(), "staff.password.wrong");
    }
    EXPECT_EQ(house.post("/api/v1/session/password", body, browser).code(), "staff.account.locked");
    EXPECT_EQ(house.get("/api/v1/session", browser).code(), "session.unknown");
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).code(), "staff.account.locked");
}

TEST_P(SessionTest, AFirstPasswordOpensNothingButItsOwnChange)
{
    StaffHouse strict{GetParam(), FirstPassword::must_change};
    auto const signed_in = strict.try_sign_in("dat.tv", first_password);
    EXPECT_TRUE(signed_in.json().at("must_change_password").as_bool());
    auto const browser = strict.browser_of(signed_in);
    EXPECT_EQ(strict.get("/api/v1/session", browser).status, 200);
    for (auto const* const path : {"/api/v1/officers", "/api/v1/agencies", "/api/v1/absences"}) {
        auto const answer = strict.get(path, browser);
        EXPECT_EQ(answer.status, 403) << path;
        EXPECT_EQ(answer.code(), "staff.password.must_change") << path;
    }
    EXPECT_EQ(strict.post("/api/v1/session/second-factor", "", browser).code(), "staff.password.must_change");
    auto const changed =
        strict.post("/api/v1/session/password",
                    R"({"old_password":"Nghia-Lo 2025","new_password":"Moi-hoan-toan-7"})", browser);
    ASSERT_EQ(changed.status, 204) << changed.body;
    EXPECT_EQ(strict.get("/api/v1/officers", {strict.cookie_of(changed), {}}).status, 200);
}

} // namespace
} // namespace ward::staff
