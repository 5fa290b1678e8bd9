#include "map/draw.hpp"
#include "map/gzip.hpp"
#include "map/test_ground.hpp"
#include "map/test_tile.hpp"

// Goal: what is on the map is there at once, whole, once, and never anything else; and who asks again is told
// in few bytes that nothing has changed. Method: the small ward and two sources of the test's own through the
// router; every tile is read back with the rules of the format held against it (test_tile.hpp).

namespace ward::map {

namespace {

/// What another room would give.
struct Town {
    std::vector<MapPoint> points;
    std::vector<AreaFigure> figures;
    std::int64_t version{1};
    int asked{0};
    LayerQuery query;
    Date day;

    Sources sources()
    {
        auto const at = [this](sql::Session&, WardId) { return version; };
        PointLayer const reports{"reports", at,
                                 [this](sql::Session&, WardId, Box const&, LayerQuery const& wanted) {
                                     ++asked;
                                     query = wanted;
                                     return points;
                                 }};
        FigureLayer const counted{at, [this](sql::Session&, WardId, Date wanted) {
                                      day = wanted;
                                      return figures;
                                  }};
        return {{reports}, counted};
    }
};

class TilesTest : public testing::TestWithParam<std::string> {
protected:
    TilesTest() { bring(house_.database(), house_.ids(), test_ground()); }

    api::Answer ask(std::string const& target, std::string const& encoding = {}, std::string const& tag = {})
    {
        http::Request request;
        auto parts = http::parse_target(target);
        request.path = parts->path;
        request.query = parts->query;
        request.peer = "127.0.0.1";
        if (!encoding.empty()) {
            request.headers.add("Accept-Encoding", encoding);
        }
        if (!tag.empty()) {
            request.headers.add("If-None-Match", tag);
        }
        return house_.send(std::move(request));
    }

    static std::string path(std::string const& layer, int zoom, Point const& at)
    {
        auto const spot = project(at);
        auto const shift = world_bits - zoom;
        return fmt::format("/api/v1/map/tiles/{}/{}/{}/{}.mvt", layer, zoom, spot.x >> shift,
                           spot.y >> shift);
    }

    SeenTile tile(std::string const& layer, int zoom, Point const& at, std::string const& query = {})
    {
        auto const answer = ask(path(layer, zoom, at) + query);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return read_tile(answer.body);
    }

    Town town_;
    api::TestHouse house_{GetParam(), {event::migrations(), migrations()}};
    Routes routes_{house_.router(), town_.sources(), nullptr};
};

INSTANTIATE_TEST_SUITE_P(Engines, TilesTest, api::on_both_engines());

constexpr Point middle{15.131, 108.781};

MapPoint point_at(double lat, double lon, std::string code, std::string state = "new")
{
    return {{lat, lon}, std::move(code), "sanitation", "dumping", std::move(state), false};
}

std::vector<std::string> names_of(std::vector<SeenFeature> const& features)
{
    std::vector<std::string> names;
    for (auto const& each : features) {
        names.push_back(each.text("name"));
    }
    std::sort(names.begin(), names.end());
    return names;
}

int headers_called(api::Answer const& answer, std::string_view wanted)
{
    int count{0};
    for (auto const& [name, value] : answer.headers) {
        count += name == wanted ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_P(TilesTest, EachLayerOfTheGroundIsInItsTiles)
{
    auto const base = tile("base", 12, middle);
    EXPECT_EQ(names_of(base.at("ground")), (std::vector<std::string>{"Phường Nghĩa Lộ"}));
    EXPECT_EQ(names_of(base.at("street")),
              (std::vector<std::string>{"Lê Lợi", "Nguyễn Trãi", "Quang Trung"}));
    EXPECT_EQ(base.at("ground").at(0).polygons.at(0).size(), 2U) << "with its hole";
    EXPECT_EQ(tile("base", 11, {15.20, 108.78}).at("water").at(0).text("kind"), "river");
    auto const boundaries = tile("boundaries", 9, middle);
    EXPECT_EQ(names_of(boundaries.at("unit")),
              (std::vector<std::string>{"Phường Cẩm Thành", "Phường Nghĩa Lộ"}));
    EXPECT_EQ(boundaries.at("unit_label").size(), 2U);
    auto const neighbourhoods = tile("neighbourhoods", 10, middle);
    EXPECT_EQ(neighbourhoods.at("neighbourhood").size(), 2U);
    EXPECT_EQ(names_of(tile("places", 14, middle).at("place")),
              (std::vector<std::string>{"Ủy ban nhân dân phường Nghĩa Lộ"}));
    EXPECT_EQ(names_of(tile("offices", 13, middle).at("office")),
              (std::vector<std::string>{"Công an phường Nghĩa Lộ", "Ủy ban nhân dân phường Nghĩa Lộ"}));
    auto const addresses = tile("addresses", 15, {15.1302, 108.7575});
    EXPECT_GE(addresses.at("address").size(), 5U);
    EXPECT_EQ(addresses.at("address").at(0).text("street"), "Lê Lợi");
    EXPECT_TRUE(tile("addresses", 14, {15.1302, 108.7575}).empty()) << "houses only from near";
}

TEST_P(TilesTest, ANameOfAnAreaStandsOnceAndInsideIt)
{
    int labels{0};
    for (std::int64_t x = 0; x < 16; ++x) {
        for (std::int64_t y = 0; y < 16; ++y) {
            auto const corner = project({15.25, 108.65});
            auto const answer = ask(fmt::format("/api/v1/map/tiles/boundaries/13/{}/{}.mvt",
                                                (corner.x >> 19) + x, (corner.y >> 19) + y));
            auto seen = read_tile(answer.body);
            for (auto const& each : seen["unit_label"]) {
                labels += each.text("code") == "21028" ? 1 : 0;
            }
        }
    }
    EXPECT_EQ(labels, 1);
    Atlas const atlas{1, test_ground()};
    for (auto const& area : atlas.areas()) {
        auto const at = unproject(area.label);
        auto const found = atlas.locate(at, "");
        EXPECT_TRUE(found.unit->code == area.code ||
                    (found.neighbourhood && found.neighbourhood->code == area.code));
    }
}

TEST_P(TilesTest, AnEmptyAreaIsAnEmptyTileAndWhatIsNoTileIsRefused)
{
    auto const empty = ask("/api/v1/map/tiles/places/14/0/0.mvt", "gzip");
    EXPECT_EQ(empty.status, 200);
    EXPECT_EQ(empty.body, "");
    EXPECT_EQ(empty.headers.find("Content-Type"), "application/vnd.mapbox-vector-tile");
    EXPECT_FALSE(empty.headers.find("Content-Encoding"));
    struct Row {
        char const* path;
        int status;
        char const* code;
    };
    for (auto const& row :
         {Row{"nothing/1/0/0.mvt", 404, "map.layer.unknown"}, Row{"base/1/2/0.mvt", 404, "map.tile.unknown"},
          Row{"base/21/0/0.mvt", 404, "map.tile.unknown"}, Row{"base/a/0/0.mvt", 400, "map.tile.malformed"},
          Row{"base/1/0/0.png", 400, "map.tile.malformed"}, Row{"base/1/0/.mvt", 400, "map.tile.malformed"},
          Row{"base/-1/0/0.mvt", 400, "map.tile.malformed"}, Row{"base/1/0/0", 400, "map.tile.malformed"},
          Row{"base/1/0", 404, "request.path.unknown"},
          Row{"base/1/0/0.mvt?x=1", 422, "request.query.unknown"},
          Row{"reports/1/0/0.mvt?category=a%20b", 422, "map.query.word"},
          Row{"reports/1/0/0.mvt?state=A", 422, "map.query.word"},
          Row{"reports/1/0/0.mvt?from=2025-07-02&to=2025-07-01", 422, "map.query.days"},
          Row{"reports/1/0/0.mvt?from=today", 422, "request.member.type"}}) {
        auto const answer = ask(std::string{"/api/v1/map/tiles/"} + row.path);
        EXPECT_EQ(answer.status, row.status) << row.path;
        EXPECT_EQ(answer.code(), row.code) << row.path;
        EXPECT_EQ(answer.headers.find("Cache-Control"), "no-store") << row.path;
    }
}

TEST_P(TilesTest, ATileIsPackedForWhoCanUnpackItAndNotSentTwice)
{
    auto const target = path("base", 12, middle);
    auto const plain = ask(target);
    auto const packed = ask(target, "br, gzip");
    EXPECT_EQ(packed.headers.find("Content-Encoding"), "gzip");
    EXPECT_EQ(gunzip(packed.body, 1'000'000), plain.body);
    EXPECT_FALSE(plain.headers.find("Content-Encoding"));
    EXPECT_EQ(packed.headers.find("Vary"), "Accept-Encoding");
    EXPECT_EQ(packed.headers.find("Cache-Control"), "public, no-cache");
    EXPECT_EQ(headers_called(packed, "Cache-Control"), 1);
    auto const tag = std::string{packed.headers.find("ETag").value_or("")};
    EXPECT_TRUE(tag.starts_with('"')) << "a strong one";
    EXPECT_NE(plain.headers.find("ETag"), tag) << "other bytes, another tag";
    auto const again = ask(target, "gzip", tag);
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");

    auto const layers = house_.get("/api/v1/map/layers").json();
    auto const version = std::string{layers.at("layers").at(0).at("version").as_string()};
    EXPECT_EQ(ask(target + "?v=" + version, "gzip").headers.find("Cache-Control"),
              "public, max-age=31536000, immutable");
    EXPECT_EQ(ask(target + "?v=1", "gzip").headers.find("Cache-Control"), "public, no-cache");
}

TEST_P(TilesTest, WhatIsBroughtInIsInTheNextTile)
{
    auto const target = path("places", 14, middle);
    auto const before = ask(target, "gzip");
    auto ground = test_ground();
    ground.places.push_back({PlaceKind::health, "Trạm y tế", "", Sureness::sure, {15.1312, 108.7812}});
    bring(house_.database(), house_.ids(), ground);
    auto const after = ask(target, "gzip", std::string{before.headers.find("ETag").value_or("")});
    EXPECT_EQ(after.status, 200);
    EXPECT_EQ(tile("places", 14, middle).at("place").size(), 2U);
}

TEST_P(TilesTest, ALiveLayerFollowsItsSourceAndAsksItOnceAVersion)
{
    town_.points = {point_at(15.131, 108.781, "PA-250701-0001")};
    auto const seen = tile("reports", 16, middle).at("reports");
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].text("code"), "PA-250701-0001");
    EXPECT_EQ(seen[0].text("state"), "new");
    EXPECT_EQ(seen[0].text("category"), "sanitation");
    EXPECT_EQ(std::get<bool>(seen[0].said.at("overdue")), false);
    tile("reports", 15, middle);
    tile("reports", 14, middle);
    tile("reports", 16, middle);
    EXPECT_EQ(town_.asked, 1) << "three tiles of one version";

    town_.points.push_back(point_at(15.1311, 108.7811, "PA-250701-0002", "solved"));
    EXPECT_EQ(tile("reports", 16, middle).at("reports").size(), 1U) << "the source says nothing has changed";
    ++town_.version;
    EXPECT_EQ(tile("reports", 16, middle).at("reports").size(), 2U);
    EXPECT_EQ(town_.asked, 2);

    tile("reports", 16, middle, "?category=lighting_trees&state=new&day=2025-06-30");
    EXPECT_EQ(town_.query.category, "lighting_trees");
    EXPECT_EQ(town_.query.state, "new");
    EXPECT_EQ(town_.query.day, make_date(2025, 6, 30));
    EXPECT_EQ(town_.asked, 3) << "another question is asked anew";
}

TEST_P(TilesTest, AreasShowTheirFiguresWithWhatTheyWereCountedOfAndSmallGroupsNothing)
{
    town_.figures = {{"T1", "on_time", 37, 40}, {"T2", "on_time", 3, 4}, {"21028", "on_time", 40, 44},
                     {"T1", "open", 6, 6},      {"T2", "open", 5, 5},    {"9", "open", 9, 9}};
    auto const seen = tile("figures", 11, middle).at("figure");
    ASSERT_EQ(seen.size(), 3U) << "areas nobody has drawn are not shown";
    for (auto const& area : seen) {
        bool const shown = area.text("code") == "21028";
        EXPECT_EQ(area.said.contains("on_time_denominator"), shown)
            << "hidden: T2 for its four, and T1 lest T2 be the rest of the whole";
        EXPECT_EQ(area.said.contains("on_time_numerator"), shown);
        EXPECT_EQ(area.said.contains("on_time_hidden"), !shown);
    }
    EXPECT_EQ(town_.day, make_date(2025, 7, 1)) << "today, when no day is asked for";
    tile("figures", 11, middle, "?day=2025-05-01");
    EXPECT_EQ(town_.day, make_date(2025, 5, 1));
    ++town_.version;
    town_.figures = {{"T1", "on_time", 38, 41}};
    EXPECT_EQ(tile("figures", 11, middle).at("figure").at(0).number("on_time_numerator"), 38);
}

TEST_P(TilesTest, TheListOfLayersLeadsToTilesThatAreThere)
{
    auto const list = house_.get("/api/v1/map/layers").json();
    EXPECT_NEAR(list.at("box").at("south").to_number<double>(), 15.10, 1e-6);
    EXPECT_NEAR(list.at("box").at("east").to_number<double>(), 108.80, 1e-6);
    std::vector<std::string> codes;
    for (auto const& layer : list.at("layers").as_array()) {
        codes.emplace_back(layer.at("code").as_string());
        auto target = std::string{layer.at("tiles").as_string()};
        for (auto const* const name : {"{z}", "{x}", "{y}"}) {
            target.replace(target.find(name), 3, "0");
        }
        EXPECT_EQ(ask(target).status, 200) << target;
        EXPECT_EQ(target.find("?v=") == std::string::npos, layer.at("live").as_bool());
    }
    EXPECT_EQ(codes, (std::vector<std::string>{"base", "boundaries", "neighbourhoods", "addresses", "places",
                                               "offices", "figures", "reports"}));
}

TEST_P(TilesTest, ATileSaysNothingButWhatTheMapIsMeantToSay)
{
    std::map<std::string, std::set<std::string>> const meant{
        {"ground", {"name"}},
        {"water", {"name", "kind", "sure"}},
        {"railway", {"name", "kind", "sure"}},
        {"street", {"name", "kind", "sure"}},
        {"unit", {"code", "name", "own"}},
        {"unit_label", {"code", "name", "own"}},
        {"neighbourhood", {"code", "name"}},
        {"neighbourhood_label", {"code", "name"}},
        {"address", {"house", "street", "neighbourhood"}},
        {"place", {"name", "kind", "address", "sure"}},
        {"office", {"name", "kind", "address", "sure"}},
        {"reports", {"code", "category", "kind", "state", "overdue", "count", "state_new"}},
    };
    town_.points = {point_at(15.131, 108.781, "A"), point_at(15.131, 108.781, "B"),
                    point_at(15.18, 108.79, "C")};
    for (auto const* const layer :
         {"base", "boundaries", "neighbourhoods", "addresses", "places", "offices", "reports"}) {
        for (int zoom = 8; zoom <= 16; ++zoom) {
            for (auto const& [name, features] : tile(layer, zoom, middle)) {
                ASSERT_TRUE(meant.contains(name)) << name;
                for (auto const& feature : features) {
                    for (auto const& [key, value] : feature.said) {
                        EXPECT_TRUE(meant.at(name).contains(key)) << name << " says " << key;
                    }
                }
            }
        }
    }
}

} // namespace ward::map
