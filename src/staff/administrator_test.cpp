#include "staff/accounts.hpp"
#include "staff/test_staff.hpp"
#include "staff/totp.hpp"

namespace ward::staff {
namespace {

using std::chrono::days;
using std::chrono::seconds;

Settings strict_settings()
{
    auto settings = test_settings();
    settings.admin_second_factor = true;
    settings.unused_days_max = 365; // another rule, with tests of its own
    settings.idle_minutes_max = 60;
    return settings;
}

// Goal: who administers has a second factor and a young password, and nobody takes an old one again.
// Method: the demonstration ward with the rules of the law in force, on both databases.
class AdministratorTest : public testing::TestWithParam<std::string> {
protected:
    static bool administers(json::Value const& session)
    {
        for (auto const& held : session.at("permissions").as_array()) {
            if (held.at("permission") == "admin") {
                return true;
            }
        }
        return false;
    }
    std::string enrol(Browser const& browser)
    {
        auto const offer = house.post("/api/v1/session/second-factor", "{}", browser);
        EXPECT_EQ(offer.status, 200) << offer.body;
        std::string secret{offer.json().at("secret").as_string()};
        auto const code = totp_code(*from_base32(secret), totp_step(house.now()));
        EXPECT_EQ(house.post("/api/v1/session/second-factor/confirm", R"({"code":")" + code + "\"}", browser)
                      .status,
                  200);
        return secret;
    }
    std::string code_of(std::string const& secret)
    {
        house.wait(seconds{30});
        return totp_code(*from_base32(secret), totp_step(house.now()));
    }
    api::Answer change_password(Browser const& browser, std::string const& from, std::string const& to)
    {
        return house.post("/api/v1/session/password",
                          R"({"old_password":")" + from + R"(","new_password":")" + to + "\"}", browser);
    }
    std::string kept_secret(std::string const& login)
    {
        std::string secret;
        house.database().read([&](sql::Session& session) {
            secret = find_account(session, StaffHouse::ward, login)->factor_secret;
        });
        return secret;
    }

    StaffHouse house{GetParam(), FirstPassword::may_stay, strict_settings()};
};
INSTANTIATE_TEST_SUITE_P(Engines, AdministratorTest, api::on_both_engines());

TEST_P(AdministratorTest, AdministrationRestsUntilASecondFactorIsOn)
{
    auto const answer = house.try_sign_in("bao.nq", first_password);
    ASSERT_EQ(answer.status, 201);
    EXPECT_TRUE(answer.json().at("second_factor_needed").as_bool());
    EXPECT_FALSE(administers(answer.json()));
    auto const browser = StaffHouse::browser_of(answer);
    EXPECT_EQ(house.post("/api/v1/officers", "{}", browser).code(), "auth.not_permitted");

    enrol(browser);
    auto const session = house.get("/api/v1/session", browser).json();
    EXPECT_FALSE(session.at("second_factor_needed").as_bool());
    EXPECT_TRUE(administers(session));
    EXPECT_NE(house.post("/api/v1/officers", "{}", browser).code(), "auth.not_permitted");
}

TEST_P(AdministratorTest, WhoDoesNotAdministerNeedsNoSecondFactor)
{
    auto const answer = house.try_sign_in("lan.vtn", first_password);
    ASSERT_EQ(answer.status, 201);
    EXPECT_FALSE(answer.json().at("second_factor_needed").as_bool());
}

TEST_P(AdministratorTest, AnAdministratorsPasswordLivesTwoMonths)
{
    house.wait(days{60});
    auto const young = house.try_sign_in("bao.nq", first_password);
    EXPECT_FALSE(young.json().at("must_change_password").as_bool());
    house.wait(seconds{1});
    auto const old = house.try_sign_in("bao.nq", first_password);
    ASSERT_EQ(old.status, 201);
    EXPECT_TRUE(old.json().at("must_change_password").as_bool());
    auto const browser = StaffHouse::browser_of(old);
    EXPECT_EQ(house.get("/api/v1/officers", browser).code(), "staff.password.must_change");
    auto const changed = change_password(browser, first_password, "Nghia-Lo 2026");
    EXPECT_EQ(changed.status, 204) << changed.body;
    EXPECT_FALSE(house.try_sign_in("bao.nq", "Nghia-Lo 2026").json().at("must_change_password").as_bool());
    auto const others = house.try_sign_in("lan.vtn", first_password);
    EXPECT_FALSE(others.json().at("must_change_password").as_bool()) << "administrators only";
}

TEST_P(AdministratorTest, NoneOfTheLastTenPasswordsIsTakenAgain)
{
    std::string now = first_password;
    for (int changes = 0; changes < 10; ++changes) {
        auto const next = "Nghia-Lo no. " + std::to_string(changes);
        auto const browser = house.sign_in("lan.vtn", now);
        house.wait(seconds{1});
        ASSERT_EQ(change_password(browser, now, next).status, 204) << changes;
        now = next;
    }
    auto browser = house.sign_in("lan.vtn", now);
    for (auto const* const before : {first_password, "Nghia-Lo no. 0", "Nghia-Lo no. 8"}) {
        auto const refused = change_password(browser, now, before);
        EXPECT_EQ(refused.code(), "staff.password.used_before") << before;
        EXPECT_EQ(refused.json().at("field"), "/new_password");
    }
    EXPECT_EQ(change_password(browser, "Wrong-1234", first_password).code(), "staff.password.wrong")
        << "who does not know the password is not told what it was before";
    ASSERT_EQ(change_password(browser, now, "Nghia-Lo no. 10").status, 204);
    browser = house.sign_in("lan.vtn", "Nghia-Lo no. 10");
    EXPECT_EQ(change_password(browser, "Nghia-Lo no. 10", first_password).status, 204)
        << "eleven changes ago is long enough";
}

TEST_P(AdministratorTest, OnlyAsManyOldPasswordsAreKeptAsAnybodyMayAskFor)
{
    house.database().write_now([&](sql::Session& session) {
        for (int changes = 0; changes < 40; ++changes) {
            put_password(session, house.officer("lan.vtn"), "hash " + std::to_string(changes), false,
                         house.now() + seconds{changes});
        }
        return sql::Verdict::keep;
    });
    EXPECT_EQ(house.count("old_password"), old_passwords_max);
}

TEST_P(AdministratorTest, TheDatabaseAloneDoesNotGiveASecondFactorAway)
{
    auto const secret = enrol(house.sign_in("lan.vtn"));
    auto const kept = kept_secret("lan.vtn");
    EXPECT_TRUE(is_sealed(kept));
    EXPECT_EQ(kept.find(secret), std::string::npos);
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, code_of(secret)).status, 201);
    EXPECT_EQ(unreadable_factors(house.database(), StaffHouse::ward, house.vault()), 0);
}

TEST_P(AdministratorTest, WithoutTheKeyOfficersAreToldAndEnrolAgain)
{
    auto const secret = enrol(house.sign_in("lan.vtn"));
    std::filesystem::remove(house.vault().key_file());
    EXPECT_EQ(unreadable_factors(house.database(), StaffHouse::ward, house.vault()), 1);
    auto const refused = house.try_sign_in("lan.vtn", first_password, code_of(secret));
    EXPECT_EQ(refused.code(), "staff.factor.key_lost");
    EXPECT_EQ(refused.status, 403);
    auto const removed =
        remove_second_factor(house.database(), house.ids(), StaffHouse::ward, house.now(), "lan.vtn");
    ASSERT_TRUE(removed.has_value());
    auto const again = enrol(house.sign_in("lan.vtn"));
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, code_of(again)).status, 201);
    EXPECT_EQ(remove_second_factor(house.database(), house.ids(), StaffHouse::ward, house.now(), "nobody")
                  .error()
                  .code,
              "staff.officer.unknown");
}

TEST_P(AdministratorTest, SecretsFromBeforeTheVaultAreSealedAtTheNextStart)
{
    auto const secret = enrol(house.sign_in("lan.vtn"));
    house.database().write_now([&](sql::Session& session) {
        auto account = *find_account(session, StaffHouse::ward, "lan.vtn");
        account.factor_secret = secret;
        put_factor(session, account);
        return sql::Verdict::keep;
    });
    EXPECT_EQ(seal_factors(house.database(), StaffHouse::ward, house.vault()).value(), 1);
    EXPECT_TRUE(is_sealed(kept_secret("lan.vtn")));
    EXPECT_EQ(seal_factors(house.database(), StaffHouse::ward, house.vault()).value(), 0);
    EXPECT_EQ(house.try_sign_in("lan.vtn", first_password, code_of(secret)).status, 201);
}

} // namespace
} // namespace ward::staff
