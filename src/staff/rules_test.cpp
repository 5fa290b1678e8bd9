#include "staff/rules.hpp"

#include "staff/secret.hpp"
#include "staff/totp.hpp"

#include <gtest/gtest.h>

#include <set>

namespace ward::staff {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

Instant const now = to_instant(LocalTime{make_date(2025, 7, 1)} + hours{8});

// Goal: every way a password is too weak. Method: one row per way.
TEST(Password, HasEightCharactersOfFourKindsAndNotTheLogin)
{
    struct Row {
        char const* password;
        char const* code; ///< "": taken
    };
    std::vector<Row> const rows{
        {"", "staff.password.short"},
        {"Ab1!xyz", "staff.password.short"},
        {"Ab1!xyzw", ""},
        {"ab1!xyzw", "staff.password.no_upper"},
        {"AB1!XYZW", "staff.password.no_lower"},
        {"Abc!xyzw", "staff.password.no_digit"},
        {"Ab1cxyzw", "staff.password.no_sign"},
        {"Ab1 xyzw", ""},
        {"Đường 1a", "staff.password.no_upper"}, // a capital that every keyboard has
        {"Đường 1A", ""},
        {"Áo1!áo", "staff.password.short"}, // characters are counted, not bytes
        {"Lan.vtn-2025", "staff.password.login"},
        {"xLAN.VTNx-2025", "staff.password.login"},
    };
    for (auto const& row : rows) {
        auto const checked = check_password(row.password, "lan.vtn");
        EXPECT_EQ(checked ? "" : checked.error().code, row.code) << row.password;
        if (!checked) {
            EXPECT_EQ(checked.error().field, "/new_password");
        }
    }
    EXPECT_EQ(check_password(std::string(126, 'x') + "A1", "lan.vtn").error().code, "staff.password.no_sign");
    EXPECT_EQ(check_password(std::string(126, 'x') + "A1!", "lan.vtn").error().code, "staff.password.long");
}

TEST(Password, MadeByUsKeepsTheRuleAndIsNewEveryTime)
{
    std::set<std::string> made;
    for (int i = 0; i < 200; ++i) {
        auto const password = make_first_password();
        EXPECT_TRUE(check_password(password, "lan.vtn")) << password;
        made.insert(password);
    }
    EXPECT_EQ(made.size(), 200U);
}

TEST(Password, IsKeptAsArgon2idWithSixtyFourMebibytes)
{
    auto const hash = hash_password("Ab1!xyzw", Settings{}.hash_cost);
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << hash;
    EXPECT_TRUE(password_fits(hash, "Ab1!xyzw"));
    EXPECT_FALSE(password_fits(hash, "Ab1!xyzW"));
    EXPECT_FALSE(password_fits("", "Ab1!xyzw"));
}

TEST(Login, IsSmallLettersDigitsAndFewSigns)
{
    EXPECT_EQ(plain_login("  Lan.VTN "), "lan.vtn");
    EXPECT_EQ(plain_login("   "), "");
    for (auto const* const good : {"lan.vtn", "a1", "a-b_c.d"}) {
        EXPECT_TRUE(is_login(good)) << good;
    }
    for (auto const* const bad : {"", "a", "1a", ".ab", "a b", "lân", "a@b", "LAN"}) {
        EXPECT_FALSE(is_login(bad)) << bad;
    }
    EXPECT_TRUE(is_login(std::string(40, 'a')));
    EXPECT_FALSE(is_login(std::string(41, 'a')));
}

TEST(Lock, ClosesAtTheFifthFailureForTwelveHours)
{
    Settings const settings;
    Failures failures;
    for (int i = 1; i <= 4; ++i) {
        failures = one_more(failures, settings, now);
        EXPECT_FALSE(is_locked(failures, settings, now)) << i;
    }
    failures = one_more(failures, settings, now);
    EXPECT_TRUE(is_locked(failures, settings, now));
    EXPECT_TRUE(is_locked(failures, settings, now + hours{12} - Milliseconds{1}));
    EXPECT_FALSE(is_locked(failures, settings, now + hours{12}));
    EXPECT_EQ(one_more(failures, settings, now + hours{12}).count, 1); // and then counts from the beginning
}

TEST(Account, IsDisabledAfterFortyFiveDaysWithoutUse)
{
    EXPECT_FALSE(is_unused(now - days{45}, {}, now));
    EXPECT_TRUE(is_unused(now - days{45} - Milliseconds{1}, {}, now));
}

TEST(Session, EndsAfterFifteenIdleMinutesAndAfterTwelveHours)
{
    struct Row {
        Milliseconds started_ago;
        Milliseconds used_ago;
        char const* code;
    };
    std::vector<Row> const rows{
        {minutes{1}, minutes{1}, ""},
        {hours{11}, minutes{15} - Milliseconds{1}, ""},
        {hours{11}, minutes{15}, "session.idle"},
        {hours{12} - Milliseconds{1}, seconds{1}, ""},
        {hours{12}, seconds{1}, "session.expired"},
        {hours{13}, minutes{30}, "session.expired"},
        {-minutes{5}, -minutes{5}, ""}, // a clock set back
    };
    for (auto const& row : rows) {
        auto const checked = check_session(now - row.started_ago, now - row.used_ago, {}, now);
        EXPECT_EQ(checked ? "" : checked.error().code, row.code);
    }
    EXPECT_FALSE(touch_is_due(now - seconds{59}, now));
    EXPECT_TRUE(touch_is_due(now - seconds{60}, now));
}

TEST(Posts, ReachTheOwnAgencyButLeadersTheWholeWard)
{
    using api::Permission;
    auto const grants = grants_of_posts({Permission::handle, Permission::lead}, {"tu-phap", "kinh-te"},
                                        AgencyId{7}, make_date(2025, 7, 1));
    ASSERT_EQ(grants.size(), 3U);
    EXPECT_EQ(grants[0].field, "tu-phap");
    EXPECT_EQ(grants[1].field, "kinh-te");
    EXPECT_EQ(grants[1].agency_id, AgencyId{7});
    EXPECT_EQ(grants[2].permission, Permission::lead);
    EXPECT_FALSE(grants[2].field.has_value());
    EXPECT_FALSE(grants[2].agency_id.has_value());

    EXPECT_EQ(check_reach(Permission::admin, "tu-phap", {}).error().field, "/field");
    EXPECT_EQ(check_reach(Permission::lead, "", AgencyId{7}).error().field, "/agency_id");
    EXPECT_TRUE(check_reach(Permission::sign, "tu-phap", AgencyId{7}));
}

// Goal: a clock that was wrong for a while harms nobody once it is right. Method: marks of a year ahead.
TEST(ClockSetBack, EndsSessionsAndLocksNobodyOutForTheTimeItWasAhead)
{
    auto const year_ahead = now + hours{24 * 365};
    EXPECT_FALSE(is_locked({99, year_ahead}, {}, now));
    EXPECT_EQ(check_session(now, year_ahead, {}, now).error().code, "session.idle");
    auto const secret = make_totp_secret();
    auto const code = totp_code(*from_base32(secret), totp_step(now));
    EXPECT_EQ(totp_step_of(secret, code, totp_step(year_ahead), now), totp_step(now));
    EXPECT_EQ(totp_step_of(secret, code, totp_step(now), now), std::nullopt);
}

// The vectors of RFC 6238, appendix B (SHA-1), of which six digits are shown.
TEST(SecondFactor, MakesTheCodesOfTheStandard)
{
    constexpr std::string_view secret = "12345678901234567890";
    struct Row {
        std::int64_t at;
        char const* code;
    };
    for (auto const& row : std::vector<Row>{{59, "287082"},
                                            {1111111109, "081804"},
                                            {1111111111, "050471"},
                                            {1234567890, "005924"},
                                            {2000000000, "279037"},
                                            {20000000000, "353130"}}) {
        Instant const at{seconds{row.at}};
        EXPECT_EQ(totp_code(secret, totp_step(at)), row.code);
        EXPECT_EQ(totp_step_of(base32(secret), row.code, 0, at), totp_step(at));
    }
}

TEST(SecondFactor, TakesTheStepBeforeAndAfterAndNoneTwice)
{
    constexpr std::string_view secret = "12345678901234567890";
    auto const step = totp_step(now);
    for (std::int64_t drift = -3; drift <= 3; ++drift) {
        auto const found = totp_step_of(base32(secret), totp_code(secret, step + drift), 0, now);
        EXPECT_EQ(found.has_value(), drift >= -1 && drift <= 1) << drift;
    }
    EXPECT_FALSE(totp_step_of(base32(secret), totp_code(secret, step), step, now));
    EXPECT_FALSE(totp_step_of(base32(secret), totp_code(secret, step - 1), step, now));
    EXPECT_TRUE(totp_step_of(base32(secret), totp_code(secret, step + 1), step, now));
    for (auto const* const wrong : {"", "1", "28708", "2870822", "abcdef", "      "}) {
        EXPECT_FALSE(totp_step_of(base32(secret), wrong, 0, now)) << wrong;
    }
}

TEST(SecondFactor, WritesItsSecretForPhones)
{
    // RFC 4648, section 10, without padding.
    for (auto const& [bytes, text] :
         std::vector<std::pair<std::string, std::string>>{{"", ""},
                                                          {"f", "MY"},
                                                          {"fo", "MZXQ"},
                                                          {"foo", "MZXW6"},
                                                          {"foob", "MZXW6YQ"},
                                                          {"fooba", "MZXW6YTB"},
                                                          {"foobar", "MZXW6YTBOI"}}) {
        EXPECT_EQ(base32(bytes), text);
        EXPECT_EQ(from_base32(text), bytes);
    }
    EXPECT_FALSE(from_base32("A1"));
    EXPECT_EQ(make_totp_secret().size(), 32U);
    EXPECT_EQ(totp_uri("ABC", "Phường Nghĩa Lộ", "lan.vtn"),
              "otpauth://totp/Ph%C6%B0%E1%BB%9Dng%20Ngh%C4%A9a%20L%E1%BB%99:lan.vtn?secret=ABC"
              "&issuer=Ph%C6%B0%E1%BB%9Dng%20Ngh%C4%A9a%20L%E1%BB%99&algorithm=SHA1&digits=6&period=30");
}

TEST(RecoveryCode, IsTheSameHoweverItIsTyped)
{
    auto const codes = make_recovery_codes();
    EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 10U);
    EXPECT_EQ(codes.front().size(), 19U);
    EXPECT_EQ(recovery_key("ABCD-efgh ijkl-MNOP"), recovery_key("abcdefghijklmnop"));
    EXPECT_NE(recovery_key(codes[0]), recovery_key(codes[1]));
}

TEST(Token, IsLongNewAndSaysNothingAboutItsKeyOrCsrf)
{
    auto const token = make_token();
    EXPECT_EQ(token.size(), token_length);
    EXPECT_NE(token, make_token());
    EXPECT_EQ(token_key(token).size(), 64U);
    EXPECT_EQ(csrf_of(token), csrf_of(token));
    EXPECT_NE(csrf_of(token), csrf_of(make_token()));
    EXPECT_EQ(csrf_of(token).find(token), std::string::npos);
}

} // namespace
} // namespace ward::staff
