#include "report/routes.hpp"
#include "report/test_town.hpp"

// Goal: done is what is shown there, and whose word shows it is kept. Method: the move that solves, in
// process, on both engines.

namespace ward::report {
namespace {

constexpr Point at_the_market{15.1205, 108.7923};
constexpr Point at_the_bridge{15.1300, 108.7923};

class SolveTest : public testing::TestWithParam<std::string> {
protected:
    SolveTest() : code_{TestTown::text(town_.filed("lamp_out"), "code")}
    {
        town_.moved(code_, "receive", "dispatcher");
        town_.moved(code_, "assign", "dispatcher", {{"officer_id", to_string(town_.officer("urban"))}});
        town_.moved(code_, "start", "urban");
    }
    api::Answer solve(json::Object more)
    {
        more.emplace("result", "Đã thay bóng đèn, sáng trở lại");
        return town_.move(code_, "solve", "urban", more);
    }
    /// A photograph with what the phone says of where it stood.
    json::Object by_phone(Point const& point, double accuracy_m, Instant at,
                          std::optional<Point> by_camera = {})
    {
        auto photo = town_.photo(by_camera);
        photo["device"] = {
            {"lat", point.lat}, {"lon", point.lon}, {"accuracy_m", accuracy_m}, {"at", to_iso(at)}};
        return photo;
    }
    json::Value seen()
    {
        auto const answer = town_.house().get("/api/v1/report-cases/" + code_, "head");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.json();
    }

    TestTown town_{GetParam()};
    Routes routes_{town_.house().router(), town_.around()};
    std::string code_;
};

INSTANTIATE_TEST_SUITE_P(Engines, SolveTest, api::on_both_engines());

TEST_P(SolveTest, ItIsSolvedWithAPhotographTakenThereOrAReasonOnly)
{
    EXPECT_EQ(solve({}).code(), "report.evidence.missing");
    EXPECT_EQ(solve({{"photos", {town_.photo(at_the_bridge)}}}).code(), "report.evidence.far");
    EXPECT_EQ(solve({{"photos", {town_.photo()}}}).code(), "report.evidence.far");
    EXPECT_EQ(solve({{"no_photo_reason", "quên"}}).code(), "report.no_photo_reason.short");
    EXPECT_EQ(town_.report(code_).state, State::in_progress);
    EXPECT_EQ(solve({{"no_photo_reason", "Trời mưa to, chụp không thấy gì"}}).status, 200);
    EXPECT_EQ(seen().at("no_photo_reason"), "Trời mưa to, chụp không thấy gì");
    EXPECT_EQ(seen().at("steps").as_array().back().at("proof"), "reason");
}

TEST_P(SolveTest, WhatTheCameraNotedIsShownAsTheCamerasWord)
{
    EXPECT_EQ(solve({{"photos", {town_.photo(at_the_market)}}}).status, 200);
    auto const page = seen();
    auto const& photo = page.at("photos").at(0).as_object();
    EXPECT_TRUE(photo.contains("position"));
    EXPECT_FALSE(photo.contains("device"));
    EXPECT_EQ(page.at("steps").as_array().back().at("proof"), "camera");
}

TEST_P(SolveTest, APhonesWordCountsAndIsKeptAsThePhonesWord)
{
    auto const photo = by_phone(at_the_market, 7.2, town_.now() - std::chrono::seconds{90});
    EXPECT_EQ(solve({{"photos", {photo}}}).status, 200);
    EXPECT_EQ(town_.events(code_).back().data.at("proof"), "device");
    auto const page = seen();
    auto const& shown = page.at("photos").at(0).as_object();
    EXPECT_FALSE(shown.contains("position")) << "the camera said nothing";
    EXPECT_EQ(shown.at("device").at("accuracy_m").to_number<double>(), 8) << "whole metres, rounded up";
    EXPECT_EQ(shown.at("metres"), 0);
    EXPECT_EQ(page.at("steps").as_array().back().at("proof"), "device");
    town_.moved(
        code_, "moderate", "dispatcher",
        {{"text", "shown"}, {"photos", json::Array{json::Object{{"number", 1}, {"state", "shown"}}}}});
    town_.moved(code_, "publish", "dispatcher");
    auto const open = town_.house().get("/api/v1/reports/" + code_).body;
    EXPECT_EQ(open.find("device"), std::string::npos) << "where an officer stood is nobody's business";
    EXPECT_EQ(open.find("accuracy"), std::string::npos);
}

TEST_P(SolveTest, APhonesWordIsNotTakenWhenItIsUnsureOldOrTheCameraSaysOtherwise)
{
    auto const now = town_.now();
    for (auto const& photo : {by_phone(at_the_market, 31, now), by_phone(at_the_bridge, 5, now),
                              by_phone(at_the_market, 5, now - std::chrono::minutes{3}),
                              by_phone(at_the_market, 5, now, at_the_bridge)}) {
        EXPECT_EQ(solve({{"photos", {photo}}}).code(), "report.evidence.far") << serialize(photo);
    }
    auto const wrong = solve({{"photos", {by_phone({95, 108}, 5, now)}}});
    EXPECT_EQ(wrong.code(), "report.device.invalid");
    EXPECT_EQ(wrong.field(), "/photos/0/device");
    auto const unsure = by_phone(at_the_market, 31, now);
    EXPECT_EQ(
        solve({{"photos", {unsure}}, {"no_photo_reason", "Máy định vị kém giữa hai nhà cao tầng"}}).status,
        200);
    auto const page = seen();
    EXPECT_EQ(page.at("steps").as_array().back().at("proof"), "reason");
    EXPECT_FALSE(page.at("photos").at(0).as_object().contains("device"))
        << "what is not believed is not kept";
}

} // namespace
} // namespace ward::report
