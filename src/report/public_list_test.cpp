#include "report/points.hpp"
#include "report/routes.hpp"
#include "report/test_town.hpp"

// Goal: anybody finds what was reported, by category, state, time and place, as it is now and on the map as
// it was on a past day; and nothing private is among it. Method: a few reports around one lamp, on both
// engines.

namespace ward::report {
namespace {

constexpr Point lamp{15.1205, 108.7923};
constexpr double metre = 1 / 111'195.0; ///< in degrees of latitude

class PublicListTest : public testing::TestWithParam<std::string> {
protected:
    std::string file_at(std::string const& kind, double metres_north, json::Object more = {})
    {
        more["position"] = {{"lat", lamp.lat + metres_north * metre}, {"lon", lamp.lon}};
        if (kind == "illegal_dumping") {
            more["answers"] = {{{"code", "waste"}, {"value", "Rác sinh hoạt"}}};
        }
        return TestTown::text(town_.filed(kind, more), "code");
    }
    void put(std::string const& code, State state)
    {
        auto report = town_.report(code);
        report.state = state;
        if (state == State::solved) {
            report.solved_at = town_.now();
            report.publish_by = town_.now();
        }
        town_.write(
            [&](sql::Session& session) { EXPECT_TRUE(change(session, town_id, report, town_.now())); });
    }
    std::vector<std::string> listed(std::string const& query)
    {
        auto const answer = town_.house().get("/api/v1/reports" + query);
        EXPECT_EQ(answer.status, 200) << query << answer.body;
        std::vector<std::string> codes;
        auto const body = answer.json();
        for (auto const& row : body.at("items").as_array()) {
            codes.emplace_back(row.at("code").as_string());
        }
        return codes;
    }
    std::vector<std::string> points(Box const& box, PointFilter const& filter = {})
    {
        std::vector<std::string> found;
        town_.house().database().read([&](sql::Session& session) {
            for (auto const& each : public_points(session, town_id, box, filter, town_.now(), 100)) {
                found.push_back(each.code + " " + std::string{json::word_of(each.state)} +
                                (each.overdue ? " overdue" : ""));
            }
        });
        return found;
    }

    using Codes = std::vector<std::string>;
    Box const around_lamp{15.12, 108.79, 15.121, 108.793};
    TestTown town_{GetParam()};
    Routes routes_{town_.house().router(), town_.around()};
};

INSTANTIATE_TEST_SUITE_P(Engines, PublicListTest, api::on_both_engines());

TEST_P(PublicListTest, ReportsAreFoundByWhatTheyAreAndWhereAndWhen)
{
    auto const out = file_at("lamp_out", 0);
    auto const tree = file_at("tree_damaged", 2'000);
    file_at("lamp_out", 0, {{"private", true}});
    town_.set_now("2025-07-02T08:00");
    auto const rubbish = file_at("illegal_dumping", 20);
    put(rubbish, State::received);
    auto const spam = file_at("lamp_by_day", 0);
    put(spam, State::refused);

    EXPECT_EQ(listed(""), (Codes{rubbish, tree, out}));
    EXPECT_EQ(listed("?category=lighting_trees"), (Codes{tree, out}));
    EXPECT_EQ(listed("?kind=lamp_out"), (Codes{out}));
    EXPECT_EQ(listed("?state=received"), (Codes{rubbish}));
    EXPECT_EQ(listed("?state=refused"), (Codes{spam}));
    EXPECT_EQ(listed("?from=2025-07-02"), (Codes{rubbish}));
    EXPECT_EQ(listed("?to=2025-07-01"), (Codes{tree, out}));
    EXPECT_EQ(listed("?box=15.12,108.79,15.121,108.793"), (Codes{rubbish, out}));
    EXPECT_EQ(listed("?box=15.3,108.79,15.4,108.8"), Codes{});
    EXPECT_EQ(listed("?overdue=true"), Codes{});
    town_.set_now("2025-07-10T08:00");
    EXPECT_EQ(listed("?overdue=true"), (Codes{rubbish, out}));
    EXPECT_EQ(listed("?overdue=false"), (Codes{tree}));
    EXPECT_EQ(town_.house().get("/api/v1/reports?box=1,2,3").code(), "report.box.malformed");
    EXPECT_EQ(town_.house().get("/api/v1/reports?after=x").code(), "request.after.malformed");
    EXPECT_EQ(town_.house().get("/api/v1/reports?state=lost").status, 422);
}

TEST_P(PublicListTest, PagesFollowOneAnotherWithoutAGap)
{
    Codes all;
    for (int n = 0; n < 5; ++n) {
        all.insert(all.begin(), file_at("lamp_out", n));
    }
    Codes read;
    std::string next;
    do {
        auto const answer = town_.house().get("/api/v1/reports?limit=2" + next).json().as_object();
        for (auto const& row : answer.at("items").as_array()) {
            read.emplace_back(row.at("code").as_string());
        }
        auto const* const more = answer.if_contains("next");
        next = more == nullptr ? "" : "&after=" + std::string{more->as_string()};
    } while (!next.empty());
    EXPECT_EQ(read, all);
}

TEST_P(PublicListTest, WhatWasReportedNearByIsProposed)
{
    auto const near = file_at("lamp_by_day", 60);
    file_at("lamp_out", 130);
    file_at("pothole", 10);
    file_at("lamp_out", 10, {{"private", true}});
    auto const done = file_at("lamp_out", 5);
    put(done, State::solved);
    auto const here = "/api/v1/reports/similar?lat=15.1205&lon=108.7923&kind=lamp_out";
    auto const similar = town_.house().get(here).json().at("items").as_array();
    ASSERT_EQ(similar.size(), 1U) << "open, public, of the category, within a hundred metres";
    EXPECT_EQ(similar[0].at("code").as_string(), near);
    EXPECT_EQ(similar[0].at("metres").as_int64(), 60);
    EXPECT_FALSE(similar[0].as_object().contains("text")) << "no officer has read it";
    EXPECT_EQ(town_.house().get("/api/v1/reports/similar?lat=200&lon=1&kind=lamp_out").code(),
              "report.position.invalid");
    EXPECT_EQ(town_.house().get("/api/v1/reports/similar?lat=15&lon=108&kind=x").code(),
              "report.kind.unknown");
}

TEST_P(PublicListTest, TheMapOfAPastDayIsAsThatDayEnded)
{
    auto const out = file_at("lamp_out", 0);
    file_at("drugs", 1);
    town_.set_now("2025-07-02T09:00");
    put(out, State::received);
    town_.set_now("2025-07-02T15:00");
    put(out, State::assigned);
    auto const later = file_at("lamp_by_day", 3);
    town_.set_now("2025-07-15T09:00");
    put(out, State::solved);

    auto const on = [](char const* day) { return PointFilter{.day = sample::on(day)}; };
    EXPECT_EQ(points(around_lamp, on("2025-06-30")), Codes{});
    EXPECT_EQ(points(around_lamp, on("2025-07-01")), (Codes{out + " new"}));
    EXPECT_EQ(points(around_lamp, on("2025-07-02")), (Codes{out + " assigned", later + " new"}));
    EXPECT_EQ(points(around_lamp, on("2025-07-14")),
              (Codes{out + " assigned overdue", later + " new overdue"}));
    EXPECT_EQ(points(around_lamp, on("2025-07-15")), (Codes{out + " solved", later + " new overdue"}));
    EXPECT_EQ(points(around_lamp), points(around_lamp, on("2025-07-15"))) << "today is now";
    EXPECT_EQ(points(around_lamp, on("2030-01-01")), points(around_lamp)) << "and nobody knows more";
    PointFilter assigned{.state = State::assigned, .day = sample::on("2025-07-02")};
    EXPECT_EQ(points(around_lamp, assigned), (Codes{out + " assigned"}));
    PointFilter const of_july_2{.from = sample::on("2025-07-02"), .to = sample::on("2025-07-02")};
    EXPECT_EQ(points(around_lamp, of_july_2), (Codes{later + " new overdue"}));
    EXPECT_EQ(points(around_lamp, {.category = Category::sanitation}), Codes{});
}

TEST_P(PublicListTest, APointStandsInTheOneBoxWhereItIsShown)
{
    // Shown at 15.1205, it lies 4 m south of that: on the other side of an edge drawn between.
    auto const code = TestTown::text(
        town_.filed("lamp_out", {{"position", {{"lat", 15.120462}, {"lon", 108.7923}}}}), "code");
    Box const north{15.12048, 108.79, 15.13, 108.80};
    Box const south{15.11, 108.79, 15.12048, 108.80};
    EXPECT_EQ(points(north), (Codes{code + " new"}));
    EXPECT_EQ(points(south), Codes{});
}

} // namespace
} // namespace ward::report
