#include "map/style.hpp"
#include "map/test_ground.hpp"

// Goal: the style is one a browser can draw offline: every layer has its source and its part of a tile,
// nothing is asked of another machine. Method: the style through the router, with and without live layers,
// held against the list of layers.

namespace ward::map {

namespace {

Sources with_reports()
{
    auto const still = [](sql::Session&, WardId) { return std::int64_t{1}; };
    return {{{"reports", still,
              [](sql::Session&, WardId, Box const&, LayerQuery const&) { return std::vector<MapPoint>{}; }}},
            FigureLayer{still, [](sql::Session&, WardId, Date) { return std::vector<AreaFigure>{}; }}};
}

void expect_drawable(json::Value const& style, json::Value const& list)
{
    std::map<std::string, std::set<std::string>> parts;
    for (auto const& layer : list.at("layers").as_array()) {
        for (auto const& name : layer.at("source_layers").as_array()) {
            parts[std::string{layer.at("code").as_string()}].emplace(name.as_string());
        }
    }
    std::set<std::string> ids;
    for (auto const& layer : style.at("layers").as_array()) {
        EXPECT_TRUE(ids.emplace(layer.at("id").as_string()).second) << layer;
        if (layer.at("type") == "background") {
            continue;
        }
        auto const source = std::string{layer.at("source").as_string()};
        EXPECT_TRUE(style.at("sources").as_object().contains(source)) << layer;
        EXPECT_TRUE(parts.at(source).contains(std::string{layer.at("source-layer").as_string()})) << layer;
    }
    for (auto const& [name, source] : style.at("sources").as_object()) {
        auto const tiles = std::string{source.at("tiles").at(0).as_string()};
        EXPECT_TRUE(tiles.starts_with("/api/v1/map/tiles/")) << "our own origin, whatever it is called";
    }
    EXPECT_FALSE(style.as_object().contains("glyphs"));
    EXPECT_FALSE(style.as_object().contains("sprite"));
    EXPECT_EQ(json::to_text(style).find("http"), std::string::npos);
}

} // namespace

TEST(StyleTest, EveryStyleLayerIsDrawnFromATileOfOurOwn)
{
    for (bool const live : {false, true}) {
        api::TestHouse house{"sqlite", {event::migrations(), migrations()}};
        Routes const routes{house.router(), live ? with_reports() : Sources{}, nullptr};
        bring(house.database(), house.ids(), test_ground());
        auto const style = house.get("/api/v1/map/style.json").json();
        EXPECT_EQ(style.at("version"), 8);
        EXPECT_NEAR(style.at("center").at(0).to_number<double>(), 108.775, 1e-6);
        EXPECT_EQ(style.at("sources").as_object().contains("reports"), live);
        expect_drawable(style, house.get("/api/v1/map/layers").json());
    }
}

TEST(StyleTest, AWardWithoutAnyGroundStillHasAMap)
{
    api::TestHouse house{"sqlite", {event::migrations(), migrations()}};
    Routes const routes{house.router(), {}, nullptr};
    expect_drawable(house.get("/api/v1/map/style.json").json(), house.get("/api/v1/map/layers").json());
    EXPECT_EQ(house.get("/api/v1/map/tiles/base/0/0/0.mvt").body, "");
    EXPECT_EQ(house.get("/api/v1/map/locate?lat=15&lon=108").json().at("inside"), false);
    EXPECT_EQ(house.get("/api/v1/map/find?query=le").json().at("items").as_array().size(), 0U);
}

} // namespace ward::map
