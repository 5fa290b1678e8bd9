#include "staff/test_staff.hpp"
#include "staff/totp.hpp"

namespace ward::staff {
namespace {

using std::chrono::seconds;

class FactorTest : public StaffTest {
protected:
    /// Turns it on; answers the recovery codes.
    std::vector<std::string> turn_on(Browser const& browser)
    {
        auto const offer = house.post("/api/v1/session/second-factor", "{}", browser);
        EXPECT_EQ(offer.status, 200) << offer.body;
        EXPECT_EQ(offer.headers.find("Cache-Control"), "no-store");
        secret = std::string{offer.json().at("secret").as_string()};
        auto const confirmed =
            house.post("/api/v1/session/second-factor/confirm", code_body(code_now()), browser);
        EXPECT_EQ(confirmed.status, 200) << confirmed.body;
        return json::read_text_as<RecoveryCodes>(confirmed.body)->recovery_codes;
    }
    std::string code_now() { return totp_code(*from_base32(secret), totp_step(house.now())); }
    static std::string code_body(std::string const& code) { return R"({"code":")" + code + "\"}"; }

    std::string secret;
};
INSTANTIATE_TEST_SUITE_P(Engines, FactorTest, api::on_both_engines());

TEST_P(FactorTest, IsAskedForOnceItIsConfirmedAndTakesNoCodeTwice)
{
    auto const browser = house.sign_in("lan.vtn");
    house.post("/api/v1/session/second-factor", "{}", browser);
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).status, 201); // not confirmed, not on
    EXPECT_EQ(turn_on(browser).size(), 10U);
    EXPECT_EQ(house.get("/api/v1/session", browser).json().at("second_factor").as_string(), "on");

    auto const needed = house.try_sign_in("lan.vtn", first_password);
    EXPECT_EQ(needed.status, 401);
    EXPECT_EQ(needed.code(), "staff.code.needed");
    EXPECT_EQ(house.try_sign_in("lan.vtn", "Wrong-1234").code(), "staff.login.failed");
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, code_now()).code(),
              "staff.code.wrong"); // used to confirm
    house.wait(seconds{30});
    auto const code = code_now();
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, code).status, 201);
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, code).code(), "staff.code.wrong");
    house.wait(seconds{30});
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, code).code(), "staff.code.wrong");
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, code_now()).status, 201);
}

TEST_P(FactorTest, WrongCodesLockLikeWrongPasswords)
{
    turn_on(house.sign_in("lan.vtn"));
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, "000000").code(), "staff.code.wrong");
    }
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, "000000").code(), "staff.account.locked");
    house.wait(seconds{30});
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, code_now()).code(), "staff.account.locked");
}

TEST_P(FactorTest, ARecoveryCodeWorksOnce)
{
    auto const codes = turn_on(house.sign_in("lan.vtn"));
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, codes[3]).status, 201);
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, codes[3]).code(), "staff.code.wrong");
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, codes[4]).status, 201);
    EXPECT_EQ(house.count("recovery_code"), 8);
}

TEST_P(FactorTest, IsTurnedOffOnlyWithPasswordAndCode)
{
    auto const browser = house.sign_in("lan.vtn");
    EXPECT_EQ(house.post("/api/v1/session/second-factor/confirm", code_body("123456"), browser).code(),
              "staff.factor.not_offered");
    EXPECT_EQ(house
                  .post("/api/v1/session/second-factor/remove", R"({"password":"Nghia-Lo 2025","code":"1"})",
                        browser)
                  .code(),
              "staff.factor.off");
    turn_on(browser);
    EXPECT_EQ(house.post("/api/v1/session/second-factor", "{}", browser).code(), "staff.factor.on");
    house.wait(seconds{30});
    auto const body = [&](std::string const& password, std::string const& code) {
        return json::to_text(FactorRemoval{password, code});
    };
    auto const path = "/api/v1/session/second-factor/remove";
    EXPECT_EQ(house.post(path, body("Wrong-1234", code_now()), browser).code(), "staff.password.wrong");
    EXPECT_EQ(house.post(path, body(first_password, "000000"), browser).code(), "staff.code.wrong");
    EXPECT_EQ(house.post(path, body(first_password, code_now()), browser).status, 204);
    EXPECT_EQ(house.count("recovery_code"), 0);
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).status, 201);
}

TEST_P(FactorTest, AnAdministratorTakesItOffForALostPhone)
{
    auto const browser = house.sign_in("lan.vtn");
    turn_on(browser);
    auto const path = "/api/v1/officers/" + to_string(house.officer("lan.vtn")) + "/remove-second-factor";
    EXPECT_EQ(house.post(path, "", browser).code(), "auth.not_permitted");
    EXPECT_EQ(house.post(path, "", house.sign_in("dat.tv")).status, 200);
    EXPECT_EQ(house.get("/api/v1/session", browser).code(), "session.unknown");
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password).status, 201);
}

// Goal: no secret leaves by another way than the one answer made for it. Method: plant known secrets, then
// look for them in every answer and every event.
TEST_P(FactorTest, NoSecretIsInAnyOtherAnswerOrEvent)
{
    auto const browser = house.sign_in("lan.vtn");
    house.try_sign_in("Planted-Login-1!", "Planted-Password-1!");
    house.try_sign_in("lan.vtn", "Planted-Password-2!");
    auto const codes = turn_on(browser);
    auto const admin = house.sign_in("dat.tv");
    auto const path = "/api/v1/officers/" + to_string(house.officer("lan.vtn"));
    auto const reset = house.post(path + "/reset-password", "", admin);
    std::string const given{reset.json().at("first_password").as_string()};

    auto told = house.seen().substr(house.seen().find(given) + given.size());
    for (auto const* const target :
         {"/api/v1/session", "/api/v1/officers?limit=100", "/api/v1/agencies", "/api/v1/substitutes"}) {
        told += house.get(target, admin).body;
    }
    told += house.get(path, admin).body;
    std::string traced;
    for (auto const& each : house.events()) {
        traced += json::to_text(each);
    }
    std::string hash;
    house.database().read([&](sql::Session& session) {
        auto rows = session.run("SELECT password_hash FROM officer WHERE login = $1", "lan.vtn");
        ASSERT_TRUE(rows.next());
        hash = rows.take<std::string>();
    });
    for (auto const& planted :
         {std::string{"planted"}, std::string{"Planted"}, std::string{"argon2"}, hash, given, secret,
          codes[0], recovery_key(codes[0]), browser.cookie, token_key(browser.cookie), browser.csrf,
          admin.cookie, token_key(admin.cookie), std::string{first_password}}) {
        EXPECT_EQ(traced.find(planted), std::string::npos) << planted;
        EXPECT_EQ(told.find(planted), std::string::npos) << planted;
    }
    for (auto const& announced : house.announced()) {
        EXPECT_FALSE(announced.kind.starts_with("session.")) << announced.kind; // not told to other screens
    }
}

} // namespace
} // namespace ward::staff
