#include "map/figures.hpp"
#include "map/gzip.hpp"
#include "map/live.hpp"
#include "map/test_tile.hpp"
#include "map/tile_cache.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

// Goal: of thousands of things none is lost, none shown twice, and who looks twice sees the same. Method:
// crowds made up at random, drawn in every tile they could be in and counted.

namespace ward::map {

namespace {

char const* const states[] = {"new", "assigned", "solved"};

MapPoint thing(int number, Point const& at)
{
    return {at,
            fmt::format("PA-{:06}", number),
            "traffic_safety",
            "pothole",
            states[number % 3],
            number % 7 == 0};
}

/// A ward's width, in places a few hundred metres apart so that many meet.
std::vector<MapPoint> any_crowd(int count)
{
    std::vector<MapPoint> points;
    for (int n = 0; n < count; ++n) {
        points.push_back(
            thing(n, {15.10 + *rc::gen::inRange(0, 40) * 0.001, 108.76 + *rc::gen::inRange(0, 40) * 0.001}));
    }
    return points;
}

/// Every tile of a zoom that holds one of them.
std::set<std::pair<std::int64_t, std::int64_t>> tiles_of(std::vector<MapPoint> const& points, int zoom)
{
    std::set<std::pair<std::int64_t, std::int64_t>> tiles;
    for (auto const& each : points) {
        auto const at = project(each.at);
        tiles.insert({at.x >> (world_bits - zoom), at.y >> (world_bits - zoom)});
    }
    return tiles;
}

struct Sum {
    std::int64_t things{0};
    std::int64_t overdue{0};
    std::map<std::string, std::int64_t> states;
    friend bool operator==(Sum const&, Sum const&) = default;
};

Sum sum_of(std::vector<MapPoint> const& points)
{
    Sum sum;
    for (auto const& each : points) {
        ++sum.things;
        sum.overdue += each.overdue ? 1 : 0;
        ++sum.states[each.state];
    }
    return sum;
}

void add(Sum& sum, SeenFeature const& feature)
{
    auto const count = feature.number("count");
    if (count < 0) {
        ++sum.things;
        sum.overdue += std::get<bool>(feature.said.at("overdue")) ? 1 : 0;
        ++sum.states[feature.text("state")];
        return;
    }
    sum.things += count;
    sum.overdue += feature.number("overdue");
    for (auto const* const state : states) {
        sum.states[state] += std::max<std::int64_t>(feature.number(std::string{"state_"} + state), 0);
    }
}

} // namespace

RC_GTEST_PROP(CrowdTest, EveryThingIsInExactlyOneTileOfAZoom, ())
{
    auto const points = any_crowd(*rc::gen::inRange(3, 400));
    auto const zoom = *rc::gen::inRange(0, 19);
    Crowd const crowd{points};
    Sum drawn;
    for (auto const& [x, y] : tiles_of(points, zoom)) {
        auto const seen = read_tile(crowd.draw("reports", {zoom, x, y}));
        for (auto const& feature : seen.at("reports")) {
            auto const& at = feature.parts.at(0).at(0);
            RC_ASSERT(at.x >= 0 && at.x < extent && at.y >= 0 && at.y < extent);
            RC_ASSERT(zoom < zoom_single || feature.number("count") < 0);
            add(drawn, feature);
        }
    }
    RC_ASSERT(drawn == sum_of(points));
    RC_ASSERT(!testing::Test::HasFailure());
}

RC_GTEST_PROP(CrowdTest, TheOrderInWhichThingsComeChangesNothing, ())
{
    auto points = any_crowd(*rc::gen::inRange(1, 200));
    auto const zoom = *rc::gen::inRange(8, 18);
    auto const tiles = tiles_of(points, zoom);
    Crowd const one{points};
    std::reverse(points.begin(), points.end());
    Crowd const other{points};
    for (auto const& [x, y] : tiles) {
        RC_ASSERT(read_tile(one.draw("reports", {zoom, x, y})).at("reports").size() ==
                  read_tile(other.draw("reports", {zoom, x, y})).at("reports").size());
    }
}

TEST(CrowdTest, AThousandThingsAtOneGateStayOneThingAtEveryZoom)
{
    std::vector<MapPoint> points;
    for (int n = 0; n < 5'000; ++n) {
        points.push_back(thing(n, {15.12, 108.78}));
    }
    Crowd const crowd{points};
    for (int const zoom : {0, 12, 16, 20}) {
        auto const [x, y] = *tiles_of(points, zoom).begin();
        auto const seen = read_tile(crowd.draw("reports", {zoom, x, y})).at("reports");
        ASSERT_EQ(seen.size(), 1U) << zoom;
        EXPECT_EQ(seen[0].number("count"), 5'000);
    }
    EXPECT_EQ(Crowd{{}}.draw("reports", {0, 0, 0}), "");
}

TEST(FigureTest, SmallGroupsAreHiddenAndNeverJustOneOfThem)
{
    auto const hidden = [](std::vector<AreaFigure> const& figures) {
        std::string areas;
        for (auto const& each : shown(figures)) {
            EXPECT_EQ(each.numerator.has_value(), each.denominator.has_value());
            areas += each.denominator ? "" : each.area;
        }
        return areas;
    };
    EXPECT_EQ(hidden({{"a", "f", 1, 5}, {"b", "f", 2, 100}}), "");
    EXPECT_EQ(hidden({{"a", "f", 1, 4}, {"b", "f", 2, 100}, {"c", "f", 2, 9}}), "ac");
    EXPECT_EQ(hidden({{"a", "f", 1, 4}, {"b", "f", 0, 0}, {"c", "f", 2, 9}}), "ab");
    EXPECT_EQ(hidden({{"a", "f", 1, 4}}), "a");
    EXPECT_EQ(hidden({{"a", "f", 1, 4}, {"b", "g", 1, 9}, {"c", "g", 1, 9}}), "a")
        << "each formula by itself";
    EXPECT_EQ(hidden({}), "");
}

TEST(TileCacheTest, TheLongestUnusedGoFirstAndTheBytesStayBounded)
{
    TileCache const cache{2'000};
    std::string const tile(600, 'x');
    cache.keep("a", tile);
    cache.keep("b", tile);
    EXPECT_TRUE(cache.find("a"));
    cache.keep("c", tile);
    EXPECT_TRUE(cache.find("a")) << "used just now";
    EXPECT_FALSE(cache.find("b"));
    EXPECT_TRUE(cache.find("c"));
    cache.keep("huge", std::string(5'000, 'x'));
    EXPECT_FALSE(cache.find("huge"));
    for (int n = 0; n < 500; ++n) {
        cache.keep(std::to_string(n), tile);
        EXPECT_LE(cache.bytes(), 2'000U);
    }
    EXPECT_EQ(cache.find("499"), tile);
}

TEST(GzipTest, WhatIsPackedComesBackAndWhatIsTornOrSwollenDoesNot)
{
    std::string text;
    for (int n = 0; n < 50'000; ++n) {
        text += std::to_string(n);
    }
    auto const packed = gzip(text);
    EXPECT_LT(packed.size(), text.size());
    EXPECT_EQ(gzip(text), packed) << "the same bytes give the same bytes";
    EXPECT_EQ(gunzip(packed, text.size()), text);
    EXPECT_FALSE(gunzip(packed, text.size() - 1)) << "larger than allowed";
    for (std::size_t cut = 0; cut < packed.size(); cut += 997) {
        EXPECT_FALSE(gunzip(std::string_view{packed}.substr(0, cut), text.size())) << cut;
    }
    auto broken = packed;
    broken[broken.size() / 2] = static_cast<char>(broken[broken.size() / 2] ^ 1);
    EXPECT_FALSE(gunzip(broken, text.size()));
    EXPECT_FALSE(gunzip("", 10));
    EXPECT_FALSE(gunzip("no gzip at all", 10));
    EXPECT_EQ(gunzip(gzip(""), 0), "");
    EXPECT_FALSE(gunzip(gzip(std::string(100'000'000, '\0')), 1'000'000)) << "a bomb";
}

} // namespace ward::map
