#include "api/test_house.hpp"
#include "event/store.hpp"
#include "unit/import.hpp"
#include "unit/routes.hpp"
#include "unit/store.hpp"

#include <atomic>
#include <thread>

// Goal: show that citizens find their ward by its new and its old name, and that an administrator's change of
// the calendar counts at once and leaves a trace. Method: our own data in a house, asked through the router.

namespace ward::unit {

namespace {

class UnitTest : public testing::TestWithParam<std::string> {
protected:
    UnitTest() : house_{GetParam(), {event::migrations(), migrations()}}, routes_{house_.router(), calendars_}
    {
        house_.knows("admin", OfficerId{7}, {api::Permission::admin});
        house_.knows("clerk", OfficerId{8}, {api::Permission::receive});
        auto const report = import_own({house_.database(), house_.ids(), WardId{21028}, house_.now()},
                                       WARD_SOURCE_DIR "/data");
        EXPECT_TRUE(report) << report.error().code << ' ' << report.error().field;
    }

    std::vector<std::string> codes(std::string const& target)
    {
        std::vector<std::string> found;
        auto const answer = house_.get(target);
        EXPECT_EQ(answer.status, 200) << answer.body;
        auto const body = answer.json();
        for (auto const& item : body.at("items").as_array()) {
            found.emplace_back(item.at("code").as_string());
        }
        return found;
    }

    std::vector<event::Event> events()
    {
        std::vector<event::Event> found;
        house_.database().read([&](sql::Session& database) {
            found = event::of_subject(database, WardId{21028}, "calendar", 21028, {}, 100);
        });
        return found;
    }

    json::Value day(std::string const& date)
    {
        return house_.get("/api/v1/calendar?from=" + date + "&to=" + date).json().at("days").at(0);
    }

    api::TestHouse house_;
    Calendars calendars_;
    Routes routes_;
};

INSTANTIATE_TEST_SUITE_P(Engines, UnitTest, api::on_both_engines());

} // namespace

TEST_P(UnitTest, AUnitShowsWhatItWasFormedFromAndItsOutline)
{
    auto const unit = house_.get("/api/v1/units/21028").json();
    EXPECT_EQ(unit.at("name"), "Nghĩa Lộ");
    EXPECT_EQ(unit.at("kind"), "ward");
    EXPECT_EQ(unit.at("province_name"), "Quảng Ngãi");
    EXPECT_EQ(unit.at("document"), "1677/NQ-UBTVQH15");
    ASSERT_EQ(unit.at("formed_from").as_array().size(), 4U);
    EXPECT_EQ(unit.at("formed_from").at(0).at("name"), "Lê Hồng Phong");
    EXPECT_EQ(unit.at("outline").at("points").as_array().size(), 37U);
}

TEST_P(UnitTest, AnUnknownUnitIsNotFound)
{
    auto const answer = house_.get("/api/v1/units/99999");
    EXPECT_EQ(answer.status, 404);
    EXPECT_EQ(answer.code(), "unit.unknown");
}

TEST_P(UnitTest, UnitsAreFoundByWordsWithOrWithoutMarks)
{
    struct Row {
        char const* query;
        char const* first;
        char const* why;
    };
    for (auto const& row : std::vector<Row>{{"nghia%20lo", "21028", "no marks"},
                                            {"Ngh%C4%A9a%20L%E1%BB%99", "21028", "marks"},
                                            {"phuong%20nghia%20lo", "21028", "with its kind"},
                                            {"nghia%20l", "21028", "half typed"},
                                            {"ly%20son", "21548", "a special zone"},
                                            {"dac%20khu", "21548", "only the kind"},
                                            {"kon%20tum", "23293", "the name itself comes before others"}}) {
        auto const found = codes(std::string{"/api/v1/units?query="} + row.query);
        ASSERT_FALSE(found.empty()) << row.why;
        EXPECT_EQ(found.front(), row.first) << row.why;
    }
}

TEST_P(UnitTest, APageOfUnitsLeadsToTheNext)
{
    std::vector<std::string> all;
    std::string next;
    do {
        auto const target = "/api/v1/units?limit=40&province=51" + (next.empty() ? "" : "&after=" + next);
        auto const page = house_.get(target).json();
        for (auto const& item : page.at("items").as_array()) {
            all.emplace_back(item.at("code").as_string());
        }
        auto const* const more = page.as_object().if_contains("next");
        next = more == nullptr ? "" : std::string{more->as_string()};
    } while (!next.empty());
    EXPECT_EQ(all.size(), 96U);
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));

    auto const first = house_.get("/api/v1/units?query=xa&limit=10").json();
    auto const second =
        codes("/api/v1/units?query=xa&limit=10&after=" + std::string{first.at("next").as_string()});
    ASSERT_EQ(second.size(), 10U);
    for (auto const& item : first.at("items").as_array()) {
        EXPECT_EQ(std::count(second.begin(), second.end(), std::string{item.at("code").as_string()}), 0);
    }
}

TEST_P(UnitTest, AnOldNameLeadsToEveryUnitThatTookAPartOfIt)
{
    auto const split = house_.get("/api/v1/former-units?query=tra%20bui").json().at("items").at(0);
    ASSERT_EQ(split.at("became").as_array().size(), 2U);
    EXPECT_EQ(split.at("became").at(0).at("code"), "21136");
    EXPECT_EQ(split.at("became").at(1).at("code"), "21157");
    EXPECT_EQ(split.at("became").at(0).at("how"), "part");

    // Two former wards of one name: the answer names the district, so that people can choose.
    auto const both =
        house_.get("/api/v1/former-units?query=tran%20hung%20dao").json().at("items").as_array();
    ASSERT_EQ(both.size(), 2U);
    EXPECT_NE(both[0].at("district"), both[1].at("district"));

    EXPECT_EQ(house_.get("/api/v1/former-units?query=%20").code(), "unit.query.empty");
}

TEST_P(UnitTest, OwnDataTakenTwiceChangesNothing)
{
    Importer const importer{house_.database(), house_.ids(), WardId{21028}, house_.now()};
    auto const again = *import_own(importer, WARD_SOURCE_DIR "/data");
    EXPECT_EQ(again.units, (Balance{.in = 96, .unchanged = 96}));
    EXPECT_EQ(again.former_units, (Balance{.in = 273, .unchanged = 273}));
    EXPECT_TRUE(again.mappings.balanced());
    EXPECT_EQ(again.mappings.unchanged, 274);
    EXPECT_EQ(again.outlines + again.days, 0);
    EXPECT_FALSE(again.hours);
}

TEST_P(UnitTest, TheCalendarSaysWhichDaysAreWorked)
{
    EXPECT_EQ(day("2025-07-01").at("working"), true);
    EXPECT_EQ(day("2025-07-05").at("working"), false); // Saturday
    EXPECT_EQ(day("2025-09-02").at("kind"), "off");
    EXPECT_EQ(day("2025-04-26").at("kind"), "make_up");
    EXPECT_EQ(day("2025-04-26").at("working"), true);
    EXPECT_EQ(day("2027-02-08").at("provisional"), true);
    auto const view = house_.get("/api/v1/calendar").json();
    EXPECT_EQ(view.at("days").as_array().size(), 31U);
    EXPECT_EQ(view.at("hours").at("weekly").at(0).at("weekday"), "monday");
    EXPECT_EQ(view.at("hours").at("forward_same_day_until"), "15:00");
    EXPECT_EQ(house_.get("/api/v1/calendar?from=2025-01-02&to=2025-01-01").code(), "calendar.period");
}

TEST_P(UnitTest, AChangedDayCountsAtOnceAndIsRecordedWithBeforeAndAfter)
{
    auto const body = R"({"kind":"off","name":"Nghỉ bão số 9","document":"12/CĐ-UBND"})";
    auto const answer = house_.put("/api/v1/calendar/days/2025-07-03", body, "admin");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.json().at("working"), false);
    EXPECT_EQ(day("2025-07-03").at("name"), "Nghỉ bão số 9");
    house_.put("/api/v1/calendar/days/2025-07-03", body, "admin"); // the same again is no change
    auto trace = events();
    ASSERT_EQ(trace.size(), 1U);
    EXPECT_EQ(trace[0].kind, "calendar.day_changed");
    EXPECT_TRUE(trace[0].data.at("before").is_null());
    EXPECT_EQ(trace[0].data.at("after").at("document"), "12/CĐ-UBND");

    ASSERT_EQ(house_.put("/api/v1/calendar/days/2025-07-03", R"({"kind":"normal"})", "admin").status, 200);
    EXPECT_EQ(day("2025-07-03").at("working"), true);
    trace = events();
    ASSERT_EQ(trace.size(), 2U);
    EXPECT_EQ(trace[1].data.at("before").at("name"), "Nghỉ bão số 9");
    EXPECT_TRUE(trace[1].data.at("after").is_null());
}

TEST_P(UnitTest, ChangedHoursCountAtOnceAndOwnDataDoesNotTakeThemBack)
{
    auto const body = R"({"weekly":[{"weekday":"tuesday","sessions":[{"from":"08:00","to":"12:00"}]},
        {"weekday":"monday","sessions":[{"from":"08:00","to":"12:00"}]}],"intake_only":[],
        "forward_same_day_until":"11:00"})";
    ASSERT_EQ(house_.put("/api/v1/calendar/hours", body, "admin").status, 200);
    EXPECT_EQ(day("2025-07-02").at("working"), false); // a Wednesday
    ASSERT_EQ(events().size(), 1U);
    EXPECT_EQ(events()[0].data.at("after").at("forward_same_day_until"), "11:00");
    *import_own({house_.database(), house_.ids(), WardId{21028}, house_.now()}, WARD_SOURCE_DIR "/data");
    EXPECT_EQ(day("2025-07-02").at("working"), false);
}

TEST_P(UnitTest, AChangeThatMakesNoSenseIsRefusedWithItsPlaceAndNothingIsKept)
{
    struct Row {
        char const* target;
        char const* body;
        char const* code;
        char const* field;
    };
    for (auto const& row : std::vector<Row>{
             {"days/2025-07-03", R"({"kind":"off"})", "calendar.name.empty", "/name"},
             {"days/2025-07-03", R"({"kind":"closed"})", "request.member.choice", "/kind"},
             {"days/03-07-2025", R"({"kind":"normal"})", "calendar.date.unknown", ""},
             {"hours", R"({"weekly":[],"intake_only":[],"forward_same_day_until":"15:00"})",
              "calendar.make_up.closed", "/make_up_as"},
             {"hours",
              R"({"weekly":[{"weekday":"monday","sessions":[{"from":"7:00","to":"11:00"}]}],"intake_only":[],
                  "forward_same_day_until":"15:00"})",
              "calendar.clock.malformed", "/weekly/0/sessions/0/from"},
             {"hours",
              R"({"weekly":[{"weekday":"monday","sessions":[{"from":"07:00","to":"11:00"}]},
                  {"weekday":"friday","sessions":[{"from":"07:00","to":"11:00"},{"from":"10:00",
                      "to":"12:00"}]}],
                  "intake_only":[],"forward_same_day_until":"15:00"})",
              "calendar.session.order", "/weekly/1/sessions/1"},
         }) {
        auto const answer = house_.put(std::string{"/api/v1/calendar/"} + row.target, row.body, "admin");
        EXPECT_GE(answer.status, 400) << row.body;
        EXPECT_EQ(answer.code(), row.code);
        EXPECT_EQ(answer.field(), row.field);
    }
    auto const body = R"({"kind":"off","name":"Nghỉ"})";
    EXPECT_EQ(house_.put("/api/v1/calendar/days/2025-07-03", body, "clerk").code(), "auth.not_permitted");
    EXPECT_EQ(house_.put("/api/v1/calendar/days/2025-07-03", body).code(), "auth.needed");
    EXPECT_TRUE(events().empty());
    EXPECT_EQ(day("2025-07-03").at("working"), true);
}

TEST_P(UnitTest, ReadersSeeTheOldDayOrTheNewOneWhileItIsChanged)
{
    auto const day = make_date(2025, 7, 3);
    std::atomic<bool> done{false};
    std::atomic<int> wrong{0};
    auto const read = [&] {
        while (!done) {
            house_.database().read([&](sql::Session& database) {
                auto const calendar = calendars_.of(database, WardId{21028});
                bool const off = calendar.rule_on(day) != nullptr;
                wrong += off == calendar.is_working_day(day) ? 1 : 0;
            });
        }
    };
    std::thread first{read};
    std::thread second{read};
    for (int n = 0; n < 10; ++n) {
        auto const* const body = n % 2 == 0 ? R"({"kind":"off","name":"Nghỉ"})" : R"({"kind":"normal"})";
        EXPECT_EQ(house_.put("/api/v1/calendar/days/2025-07-03", body, "admin").status, 200);
    }
    done = true;
    first.join();
    second.join();
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(this->day("2025-07-03").at("working"), true) << "the last change counts";
    EXPECT_EQ(events().size(), 10U);
}

TEST_P(UnitTest, AWardWithoutACalendarKeepsTheOrdinaryHoursAndSaysTheyAreProvisional)
{
    house_.database().read([&](sql::Session& database) {
        auto const calendar = calendars_.of(database, WardId{99});
        auto const day = make_date(2025, 7, 1);
        EXPECT_TRUE(calendar.is_working_day(day));
        EXPECT_TRUE(calendar.is_provisional(day, day));
    });
}

} // namespace ward::unit
