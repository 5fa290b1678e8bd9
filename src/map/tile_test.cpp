#include "map/test_tile.hpp"
#include "map/tile.hpp"

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>

// Goal: whatever is drawn, a stranger's reader finds a tile that keeps every rule of MVT 2.1, and the same
// thing at the same place. Method: tiles are read back with protozero's own reader (test_tile.hpp holds the
// rules), on shapes chosen by hand and on thousands made up.

namespace ward::map {
namespace {

constexpr TileAddress whole{0, 0, 0};
Frame const around{-buffer, -buffer, extent + buffer, extent + buffer};

/// Places of the world that are those units of the one tile of zoom 0.
Path in_world(Path const& units)
{
    Path world;
    for (auto const& at : units) {
        world.push_back({at.x << zoom_max, at.y << zoom_max});
    }
    return world;
}

TEST(MercatorTest, TheCornersOfTheWorldAreWhereTheWebHasThem)
{
    EXPECT_EQ(project({0, 0}), (Spot{std::int64_t{1} << 31, std::int64_t{1} << 31}));
    EXPECT_EQ(project({90, -180}), (Spot{0, 0}));
    EXPECT_EQ(project({-90, 180}), (Spot{(std::int64_t{1} << 32) - 1, (std::int64_t{1} << 32) - 1}));
    // The ward's office, by the formula as it is published: x = (lon + 180) / 360, y = (1 - ln(tan + sec) /
    // π) / 2.
    auto const office = project({15.1125, 108.7931});
    EXPECT_EQ(office.x >> 18, 13143);
    EXPECT_EQ(office.y >> 18, 7496);
}

TEST(MercatorTest, OnlyPathsOfTilesOnTheMapAreTiles)
{
    EXPECT_EQ(*parse_tile("14", "13143", "7496"), (TileAddress{14, 13143, 7496}));
    EXPECT_EQ(*parse_tile("0", "0", "0"), (TileAddress{0, 0, 0}));
    struct Row {
        char const* zoom;
        char const* x;
        char const* y;
    };
    for (auto const& row : {Row{"-1", "0", "0"}, Row{"", "0", "0"}, Row{"01", "0", "0"}, Row{"1e1", "0", "0"},
                            Row{"1", "0", "0x1"}, Row{" 1", "0", "0"}, Row{"99999999999999999999", "0", "0"},
                            Row{"1", "-0", "0"}, Row{"1", "0.5", "0"}, Row{"1", "0", "1 "}}) {
        auto const refused = parse_tile(row.zoom, row.x, row.y);
        ASSERT_FALSE(refused) << row.zoom << '/' << row.x << '/' << row.y;
        EXPECT_EQ(refused.error(), (Error{Fault::malformed, "map.tile.malformed", {}}));
    }
    for (auto const& row : {Row{"1", "2", "0"}, Row{"1", "0", "2"}, Row{"21", "0", "0"}, Row{"64", "0", "0"},
                            Row{"9223372036854775807", "1", "1"}}) {
        auto const refused = parse_tile(row.zoom, row.x, row.y);
        ASSERT_FALSE(refused) << row.zoom << '/' << row.x << '/' << row.y;
        EXPECT_EQ(refused.error(), not_found("map.tile.unknown"));
    }
}

RC_GTEST_PROP(MercatorTest, APositionComesBackWithinTwoCentimetres, ())
{
    Point const at{*rc::gen::inRange(-85'000'000, 85'000'000) / 1e6,
                   *rc::gen::inRange(-180'000'000, 180'000'000) / 1e6};
    RC_ASSERT(metres_between(at, unproject(project(at))) < 0.02);
}

RC_GTEST_PROP(MercatorTest, APositionIsInExactlyOneTileOfAZoomAndInThatTilesRange, ())
{
    Spot const at{*rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 32),
                  *rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 32)};
    auto const zoom = *rc::gen::inRange(0, zoom_max + 1);
    TileAddress const tile{zoom, at.x >> (world_bits - zoom), at.y >> (world_bits - zoom)};
    auto const unit = in_tile(tile, at);
    RC_ASSERT(unit.x >= 0 && unit.x < extent && unit.y >= 0 && unit.y < extent);
    RC_ASSERT(frame_of(tile, 0).holds(at));
    auto const range = codes_of(tile);
    RC_ASSERT(range.from <= code_of(at) && code_of(at) <= range.last);
    if (tile.x > 0) {
        auto const beside = codes_of({zoom, tile.x - 1, tile.y});
        RC_ASSERT(code_of(at) < beside.from || code_of(at) > beside.last);
    }
}

TEST(TileTest, PointsLinesAndAreasAreReadBackWithWhatIsSaidOfThem)
{
    TileLayer layer{"things"};
    Attribute const of_point[] = {
        {"name", "Chợ Nghĩa Lộ"}, {"count", std::int64_t{-3}}, {"open", true}, {"address", ""}};
    Attribute const of_lines[] = {{"name", "Chợ Nghĩa Lộ"}, {"share", 0.5}, {"code", OwnText{"L-1"}}};
    layer.add_point({5, 7}, of_point, 9);
    layer.add_lines({{{0, 0}, {10, 0}}, {{20, 20}, {30, 40}, {20, 50}}}, of_lines);
    layer.add_polygons({{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {{10, 10}, {10, 20}, {20, 20}, {20, 10}}}},
                       {});
    std::string bytes;
    layer.write(bytes);
    TileLayer{"empty"}.write(bytes);
    auto const tile = read_tile(bytes);
    ASSERT_EQ(tile.size(), 1U);
    auto const& things = tile.at("things");
    ASSERT_EQ(things.size(), 3U);
    EXPECT_EQ(things[0].id, 9U);
    EXPECT_EQ(things[0].parts.at(0).at(0), (Spot{5, 7}));
    EXPECT_EQ(things[0].text("name"), "Chợ Nghĩa Lộ");
    EXPECT_EQ(things[0].number("count"), -3);
    EXPECT_FALSE(things[0].said.contains("address")) << "what is empty is not said";
    EXPECT_EQ(things[1].parts, (std::vector<Path>{{{0, 0}, {10, 0}}, {{20, 20}, {30, 40}, {20, 50}}}));
    EXPECT_EQ(std::get<double>(things[1].said.at("share")), 0.5);
    EXPECT_EQ(things[1].text("code"), "L-1");
    ASSERT_EQ(things[2].polygons.size(), 1U);
    EXPECT_EQ(things[2].polygons[0].size(), 2U) << "with its hole";
}

TEST(TileTest, ALineThatLeavesAndComesBackIsTwoLines)
{
    Path const line{{10, 10}, {10, 9000}, {300, 9000}, {300, 10}};
    auto const parts = lines_in(whole, in_world(line));
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0], (Path{{10, 10}, {10, extent + buffer}}));
    EXPECT_EQ(parts[1], (Path{{300, extent + buffer}, {300, 10}}));
}

TEST(TileTest, ALineThatOnlyTouchesOrStaysWithinOneUnitIsNotDrawn)
{
    EXPECT_TRUE(clip_line({{-500, 0}, {-buffer, 500}, {-500, 900}}, around).empty());
    EXPECT_TRUE(clip_line({{-900, 0}, {-900, 400}}, around).empty());
    Path const tiny{{5 << 20, 5 << 20}, {(5 << 20) + 9, (5 << 20) + 9}};
    EXPECT_TRUE(lines_in(whole, tiny).empty());
    EXPECT_TRUE(lines_in(whole, {}).empty());
}

TEST(TileTest, AnAreaAroundTheTileFillsItAndItsHoleStaysAHole)
{
    Polygon const world{{{-1, -1}, {-1, 1}, {1, 1}, {1, -1}}, {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    auto const scaled = [&](int ring, std::int64_t size) {
        Path path;
        for (auto const& at : world[static_cast<std::size_t>(ring)]) {
            path.push_back({(2048 + at.x * size) << zoom_max, (2048 + at.y * size) << zoom_max});
        }
        return path;
    };
    auto const drawn = polygon_in(whole, {scaled(0, 9000), scaled(1, 100)});
    ASSERT_EQ(drawn.size(), 1U);
    ASSERT_EQ(drawn[0].size(), 2U);
    EXPECT_EQ(double_area(drawn[0][0]), 2 * (extent + 2 * buffer) * (extent + 2 * buffer));
    EXPECT_EQ(double_area(drawn[0][1]), -2 * 200 * 200);
}

TEST(TileTest, AnAreaSmallerThanAUnitOrWithoutWidthIsNotDrawn)
{
    EXPECT_TRUE(polygon_in(whole, {{{0, 0}, {9, 0}, {9, 9}}}).empty());
    EXPECT_TRUE(polygon_in(whole, {in_world({{0, 0}, {50, 0}, {100, 0}})}).empty());
    EXPECT_TRUE(polygon_in(whole, {in_world({{0, 0}, {50, 50}})}).empty());
    EXPECT_TRUE(polygon_in(whole, {}).empty());
    EXPECT_EQ(without_spikes({{0, 0}, {10, 0}, {90, 0}, {10, 0}, {10, 10}}),
              (Path{{0, 0}, {10, 0}, {10, 10}}));
}

TEST(TileTest, SimplifyingKeepsTheEndsAndEveryBendThatCanBeSeen)
{
    EXPECT_EQ(simplify({{0, 0}, {50, 1}, {100, 0}}, 1), (Path{{0, 0}, {100, 0}}));
    EXPECT_EQ(simplify({{0, 0}, {50, 2}, {100, 0}}, 1), (Path{{0, 0}, {50, 2}, {100, 0}}));
    auto const ring = simplify_ring({{0, 0}, {50, 1}, {100, 0}, {100, 100}, {0, 100}}, 1);
    EXPECT_EQ(ring, (Path{{0, 0}, {100, 0}, {100, 100}, {0, 100}}));
    // Where a ring begins is nobody's business.
    EXPECT_EQ(simplify_ring({{100, 100}, {0, 100}, {0, 0}, {50, 1}, {100, 0}}, 1), ring);
}

Path any_path(int count_max)
{
    auto const count = *rc::gen::inRange(0, count_max);
    // Near, far, and often the same: that is where clipping goes wrong.
    auto const reach = *rc::gen::element<std::int64_t>(3, 60, 5'000, 90'000);
    Path path;
    for (int n = 0; n < count; ++n) {
        path.push_back({*rc::gen::inRange(-reach, reach), *rc::gen::inRange(-reach, reach)});
    }
    return path;
}

RC_GTEST_PROP(TilePropertyTest, WhateverLineIsDrawnTheTileKeepsTheRules, ())
{
    TileAddress const tile{*rc::gen::inRange(0, 20), 0, 0};
    auto path = any_path(40);
    for (auto& at : path) {
        at = {at.x << (zoom_max - tile.zoom), at.y << (zoom_max - tile.zoom)};
    }
    auto const lines = lines_in(tile, path);
    for (auto const& line : lines) {
        for (auto const& at : line) {
            RC_ASSERT(around.holds(at));
        }
    }
    TileLayer layer{"lines"};
    Attribute const said[] = {{"name", "x"}};
    layer.add_lines(lines, said);
    std::string bytes;
    layer.write(bytes);
    auto const seen = read_tile(bytes);
    RC_ASSERT(lines.empty() == seen.empty());
    if (!seen.empty()) {
        RC_ASSERT(seen.at("lines").at(0).parts == lines);
    }
    RC_ASSERT(!testing::Test::HasFailure());
}

RC_GTEST_PROP(TilePropertyTest, WhateverAreaIsDrawnTheTileKeepsTheRules, ())
{
    TileAddress const tile{*rc::gen::inRange(0, 20), 0, 0};
    Polygon polygon{any_path(30), any_path(12)};
    for (auto& ring : polygon) {
        for (auto& at : ring) {
            at = {at.x << (zoom_max - tile.zoom), at.y << (zoom_max - tile.zoom)};
        }
    }
    auto const drawn = polygon_in(tile, polygon);
    for (auto const& each : drawn) {
        for (auto const& ring : each) {
            for (auto const& at : ring) {
                RC_ASSERT(around.holds(at));
            }
        }
    }
    TileLayer layer{"areas"};
    layer.add_polygons(drawn, {});
    std::string bytes;
    layer.write(bytes);
    auto const seen = read_tile(bytes);
    RC_ASSERT(drawn.empty() == seen.empty());
    if (!seen.empty()) {
        RC_ASSERT(seen.at("areas").at(0).polygons == drawn);
    }
    RC_ASSERT(!testing::Test::HasFailure());
}

/// A star: simple, and concave at every second corner.
Path star()
{
    auto const corners = 2 * *rc::gen::inRange(3, 12);
    Path ring;
    for (int n = 0; n < corners; ++n) {
        auto const angle = 6.283185307179586 * n / corners;
        auto const far = *rc::gen::inRange(200, 4'000) * (n % 2 == 0 ? 2 : 1);
        ring.push_back(
            {2'000 + std::llround(far * std::cos(angle)), 2'000 + std::llround(far * std::sin(angle))});
    }
    return ring;
}

RC_GTEST_PROP(TilePropertyTest, TheFourQuartersOfAnAreaAreTogetherAsLargeAsTheWhole, ())
{
    auto const ring = star();
    std::int64_t quarters{0};
    for (auto const& frame : {Frame{-9'000, -9'000, 2'000, 2'000}, Frame{2'000, -9'000, 13'000, 2'000},
                              Frame{-9'000, 2'000, 2'000, 13'000}, Frame{2'000, 2'000, 13'000, 13'000}}) {
        quarters += std::abs(double_area(clip_ring(ring, frame)));
    }
    auto const whole_area = std::abs(double_area(ring));
    // Each crossing is rounded to a unit: at most half of one over the length of the cuts.
    RC_ASSERT(std::abs(quarters - whole_area) <= 80'000);
}

} // namespace
} // namespace ward::map
