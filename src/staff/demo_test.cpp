#include "staff/accounts.hpp"
#include "staff/test_staff.hpp"

#include <algorithm>

namespace ward::staff {
namespace {

class DemoTest : public StaffTest {
protected:
    Result<DemoReport> again(std::string const& file, std::string const& password = first_password)
    {
        return load_demo(house.database(), house.ids(), house.now(), file,
                         {password, FirstPassword::may_stay, test_settings().hash_cost});
    }
    std::string swapped(std::string file, std::string const& from, std::string const& to)
    {
        auto const at = file.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return file.replace(at, from.size(), to);
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, DemoTest, api::on_both_engines());

TEST_P(DemoTest, LoadsSevenAgenciesSixWorkFieldsAndSeventyThreeOfficers)
{
    EXPECT_EQ(house.count("agency"), 7);
    EXPECT_EQ(house.count("work_field"), 6);
    EXPECT_EQ(house.count("work_field_part"), 24);
    EXPECT_EQ(house.count("officer"), 73);
    EXPECT_EQ(house.count("named_substitute"), 11);
    EXPECT_EQ(house.count("absence"), 0); // who is named to stand in is not yet standing in
}

TEST_P(DemoTest, LoadingTwiceChangesNothing)
{
    auto const browser = house.sign_in("lan.vtn");
    auto const grants = house.count("officer_grant");
    auto const events = house.events().size();
    auto const report = again(ward_file(), "Another-Password-1");
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->agencies + report->work_fields + report->officers + report->grants +
                  report->named_substitutes,
              0);
    EXPECT_EQ(house.count("officer_grant"), grants);
    EXPECT_EQ(house.events().size(), events);
    EXPECT_EQ(house.get("/api/v1/session", browser).status, 200);
    house.sign_in("lan.vtn"); // with the password of the first load
}

TEST_P(DemoTest, AFileThatDoesNotFitIsRefusedWhole)
{
    struct Row {
        std::string from;
        std::string to;
        char const* code;
        char const* field;
    };
    auto const fresh = swapped(ward_file(), "\"ha.ptt\"", "\"new.one\"");
    for (auto const& row : std::vector<Row>{
             {"smartward/ward/1", "smartward/ward/2", "ward_file.format", "/format"},
             {"\"unit\": \"21028\"", "\"unit\": \"x\"", "ward_file.unknown", "/ward/unit"},
             {"\"login\": \"hien.ct\"", "\"login\": \"Hien CT\"", "staff.login.malformed",
              "/officers/72/login"},
             {"\"by\": \"tu.ntc\"", "\"by\": \"nobody\"", "ward_file.unknown", "/substitutes/10/by"},
             {"\"posts\"", "\"jobs\"", "request.member.missing", "/officers/0/posts"}}) {
        auto const report = again(swapped(fresh, row.from, row.to));
        ASSERT_FALSE(report.has_value()) << row.from;
        EXPECT_EQ(report.error().code, row.code) << row.from;
        EXPECT_EQ(report.error().field, row.field) << row.from;
    }
    EXPECT_EQ(again(fresh, "weak").error().code, "staff.password.short");
    EXPECT_EQ(again("{").error().code, "request.json.malformed");
    EXPECT_EQ(house.count("officer"), 73); // new.one was in each of them
}

TEST_P(DemoTest, ARealWardStartsFromTheSameFileWithoutItsPeople)
{
    api::TestDatabase empty{GetParam()};
    sql::migrate(*empty, {api::migrations(), event::migrations(), migrations()}, house.now());
    NewAdministrator const wanted{"quan.tri", "Nguyễn Văn Quản", "Công chức công nghệ thông tin", ""};
    auto const cost = test_settings().hash_cost;
    auto const create = [&](NewAdministrator const& who) {
        return create_admin(*empty, house.ids(), StaffHouse::ward, house.now(), who, cost);
    };
    EXPECT_EQ(create(wanted).error().code, "staff.agency.unknown");
    ASSERT_TRUE(load_ward(*empty, house.ids(), house.now(), ward_file()));
    EXPECT_TRUE(list_users(*empty, StaffHouse::ward, house.now(), test_settings()).empty());
    EXPECT_TRUE(create(wanted));
    EXPECT_EQ(create(wanted).error().code, "staff.login.taken");
    EXPECT_EQ(create({"quan tri", "A", "", ""}).error().code, "staff.login.malformed");
    EXPECT_EQ(create({"quan.tri2", " ", "", ""}).error().code, "staff.officer.name.empty");
    EXPECT_EQ(create({"quan.tri2", "A", "", "castle"}).error().code, "staff.agency.unknown");
    auto const users = list_users(*empty, StaffHouse::ward, house.now(), test_settings());
    ASSERT_EQ(users.size(), 1U);
    EXPECT_EQ(users[0].login, "quan.tri");
    EXPECT_TRUE(users[0].admin);
}

TEST_P(DemoTest, TheCommandLineOpensAnAccountNobodyCanOpenAnyMore)
{
    for (int i = 0; i < 5; ++i) {
        house.try_sign_in("dat.tv", "Wrong-1234");
    }
    auto const users = list_users(house.database(), StaffHouse::ward, house.now(), test_settings());
    EXPECT_EQ(users.size(), 73U);
    EXPECT_EQ(std::ranges::count_if(users, [](AccountLine const& line) { return line.locked; }), 1);
    EXPECT_EQ(std::ranges::count_if(users, [](AccountLine const& line) { return line.admin; }), 2);

    auto const reset = [&](std::string const& login) {
        return reset_password(house.database(), house.ids(), StaffHouse::ward, house.now(), login,
                              test_settings().hash_cost);
    };
    auto const password = reset("dat.tv");
    ASSERT_TRUE(password.has_value());
    auto const signed_in = house.try_sign_in("dat.tv", *password);
    EXPECT_EQ(signed_in.status, 201);
    EXPECT_TRUE(signed_in.json().at("must_change_password").as_bool());
    EXPECT_EQ(reset("nobody").error().code, "staff.officer.unknown");
}

} // namespace
} // namespace ward::staff
