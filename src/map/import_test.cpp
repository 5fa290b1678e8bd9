#include "api/test_house.hpp"
#include "event/store.hpp"
#include "map/import.hpp"
#include "map/packed.hpp"
#include "map/store.hpp"

#include <fmt/format.h>

#include <fstream>

// Goal: the ground of a ward comes in whole or not at all, a mistake is named by its place, and bringing it
// again takes the place of what was there. Method: small files with every mistake we know of, our own data,
// and the published boundaries and places where they are at hand.

namespace ward::map {

namespace {

std::string shared_data()
{
    auto const* const folder = std::getenv("WARD_SHARED_DATA");
    return folder != nullptr ? folder : WARD_SOURCE_DIR "/../shared/data";
}

class GroundTest : public testing::TestWithParam<std::string> {
protected:
    Importer importer(WardId ward = WardId{21028})
    {
        return {house_.database(), house_.ids(), ward, house_.now()};
    }

    std::string write(std::string const& text)
    {
        auto path = fmt::format("{}/{}-{}.json", testing::TempDir(), ::getpid(), ++files_);
        std::ofstream{path} << text;
        return path;
    }

    Ground ground(WardId ward = WardId{21028})
    {
        Ground found;
        house_.database().read([&](sql::Session& session) { found = stored_ground(session, ward); });
        return found;
    }

    std::int64_t revision()
    {
        std::int64_t found{0};
        house_.database().read(
            [&](sql::Session& session) { found = ground_revision(session, WardId{21028}); });
        return found;
    }

    std::size_t events()
    {
        std::size_t count{0};
        house_.database().read([&](sql::Session& database) {
            count = event::of_subject(database, WardId{21028}, "ward", 21028, {}, 100).size();
        });
        return count;
    }

    api::TestHouse house_{GetParam(), {event::migrations(), migrations()}};
    int files_{0};
};

INSTANTIATE_TEST_SUITE_P(Engines, GroundTest, api::on_both_engines());

/// A collection of one square; each part can be something else.
struct Square {
    std::string type{R"("Feature")"};
    std::string properties{R"({"code":"1","name":"Tổ 1"})"};
    std::string geometry{R"("Polygon")"};
    std::string coordinates{"[[[108,15],[108.1,15],[108.1,15.1],[108,15.1],[108,15]]]"};
    std::string more;

    std::string text() const
    {
        return fmt::format(R"({{"type":"FeatureCollection"{},"features":[{{"type":{},"properties":{},)"
                           R"("geometry":{{"type":{},"coordinates":{}}}}}]}})",
                           more, type, properties, geometry, coordinates);
    }
};

} // namespace

TEST_P(GroundTest, AnAreaComesInWithItsHolesAndSeveralPartsAndLeavesAnEvent)
{
    Square square;
    square.geometry = R"("MultiPolygon")";
    square.properties = R"({"code":"21025","name":"Cẩm Thành","full_name":"Phường Cẩm Thành","x":{"y":1}})";
    square.coordinates = "[[[[108,15],[108.1,15],[108.1,15.1],[108,15]],[[108.05,15.01],[108.06,15.01,7],"
                         "[108.06,15.02],[108.05,15.01]]],[[[109,15],[109.1,15],[109.1,15.1],[109,15]]]]";
    auto const report = *import_boundaries(importer(), write(square.text()), AreaKind::unit);
    EXPECT_EQ(report.areas, (Tally{1, 1, 0}));
    EXPECT_TRUE(report.changed);
    auto const areas = ground().areas;
    ASSERT_EQ(areas.size(), 1U);
    EXPECT_EQ(areas[0].name, "Phường Cẩm Thành");
    ASSERT_EQ(areas[0].polygons.size(), 2U);
    ASSERT_EQ(areas[0].polygons[0].size(), 2U);
    EXPECT_EQ(areas[0].polygons[0][1], (Trail{{15.01, 108.05}, {15.01, 108.06}, {15.02, 108.06}}));
    EXPECT_EQ(events(), 1U);
}

TEST_P(GroundTest, EveryMistakeInBoundariesIsNamedByItsPlaceAndNothingIsWritten)
{
    struct Row {
        char const* why;
        Square square;
        char const* code;
        char const* field;
    };
    auto const coordinates = [](char const* text) { return Square{.coordinates = text}; };
    Row const rows[] = {
        {"a feature that is none", {.type = R"("Thing")"}, "map.geojson.type", "/features/0/type"},
        {"a point", {.geometry = R"("Point")"}, "map.geojson.type", "/features/0/geometry/type"},
        {"no code", {.properties = R"({"name":"Tổ 1"})"}, "map.area.code", "/features/0/properties/code"},
        {"a number as code",
         {.properties = R"({"code":1,"name":"Tổ"})"},
         "map.area.code",
         "/features/0/properties/code"},
        {"no name", {.properties = R"({"code":"1"})"}, "map.area.name", "/features/0/properties/name"},
        {"no properties", {.properties = "null"}, "map.area.code", "/features/0/properties/code"},
        {"a note that is a list",
         {.properties = R"({"code":"1","name":"T","note":[]})"},
         "map.area.note",
         "/features/0/properties/note"},
        {"another reference system",
         {.more = R"(,"crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::9210"}})"},
         "map.geojson.crs",
         "/crs"},
        {"no ring", coordinates("[]"), "map.geojson.ring", "/features/0/geometry/coordinates"},
        {"three positions", coordinates("[[[108,15],[108.1,15],[108,15]]]"), "map.geojson.ring",
         "/features/0/geometry/coordinates/0"},
        {"an open ring", coordinates("[[[108,15],[108.1,15],[108.1,15.1],[108,15.1]]]"), "map.geojson.ring",
         "/features/0/geometry/coordinates/0/3"},
        {"latitude first", coordinates("[[[108,15],[15,108],[108.1,15.1],[108,15]]]"), "map.geojson.position",
         "/features/0/geometry/coordinates/0/1"},
        {"a text as longitude", coordinates(R"([[[108,15],["108",15],[108.1,15.1],[108,15]]])"),
         "map.geojson.position", "/features/0/geometry/coordinates/0/1"},
        {"one number", coordinates("[[[108,15],[108],[108.1,15.1],[108,15]]]"), "map.geojson.position",
         "/features/0/geometry/coordinates/0/1"},
    };
    for (auto const& row : rows) {
        auto const file = write(row.square.text());
        auto const refused = import_boundaries(importer(), file, AreaKind::neighbourhood);
        ASSERT_FALSE(refused) << row.why;
        EXPECT_EQ(refused.error(), invalid(row.code, file + "#" + row.field)) << row.why;
    }
    auto const text = Square{}.text();
    auto const from = text.find(R"({"type":"Feature",)");
    auto const feature = text.substr(from, text.size() - from - 2);
    auto const twice = write(R"({"type":"FeatureCollection","features":[)" + feature + ',' + feature + "]}");
    EXPECT_EQ(import_boundaries(importer(), twice, AreaKind::unit).error(),
              invalid("map.area.code_twice", twice + "#/features/1/properties/code"));
    auto const torn = write(text.substr(0, text.size() - 1));
    EXPECT_EQ(import_boundaries(importer(), torn, AreaKind::unit).error(),
              (Error{Fault::malformed, "request.json.malformed", torn + "#"}));
    EXPECT_EQ(import_boundaries(importer(), "/nowhere.geojson", AreaKind::unit).error(),
              invalid("import.file.missing", "/nowhere.geojson"));
    EXPECT_EQ(ground().areas.size(), 0U);
    EXPECT_EQ(events(), 0U);
}

TEST_P(GroundTest, BringingAreasAgainTakesThePlaceOfTheirKindOnly)
{
    auto const one = write(Square{}.text());
    auto const other = write(Square{.properties = R"({"code":"2","name":"Tổ 2"})"}.text());
    ASSERT_TRUE(import_boundaries(importer(), one, AreaKind::unit));
    ASSERT_TRUE(import_boundaries(importer(), one, AreaKind::neighbourhood));
    auto const before = revision();
    ASSERT_TRUE(import_boundaries(importer(), other, AreaKind::neighbourhood));
    EXPECT_GT(revision(), before);
    auto const areas = ground().areas;
    ASSERT_EQ(areas.size(), 2U);
    EXPECT_EQ(areas[0].code, "2");
    EXPECT_EQ(areas[0].kind, AreaKind::neighbourhood);
    EXPECT_EQ(areas[1].code, "1");
    auto const after = revision();
    EXPECT_FALSE(import_boundaries(importer(), other, AreaKind::neighbourhood)->changed);
    EXPECT_EQ(revision(), after) << "the same again is no change";
    EXPECT_EQ(events(), 3U);
    EXPECT_EQ(ground(WardId{21031}).areas.size(), 0U) << "and it is one ward's own";
}

TEST_P(GroundTest, PlacesLinesAndAddressesOfOurFormatComeBackAsTheyWere)
{
    auto const file = write(R"({"format":"smartward/map/1","unit":{"code":"21028","name":"Phường Nghĩa Lộ"},
        "note":"đo năm 2026",
        "places":[
            {"kind":"market","name":"Chợ Nghĩa Lộ","sure":"sure","lat":15.1123456,"lon":108.79},
            {"kind":"school","name":"Trường","address":"1 Lê Lợi","sure":"rough","lat":15.1,"lon":108.8}],
        "lines":[{"kind":"street","name":"Lê Lợi","sure":"likely","points":[[15.1,108.79],[15.11,108.8]]}],
        "addresses":[{"house":"12/5","street":"Lê Lợi","neighbourhood":"Tổ 3","lat":15.1,"lon":108.79}]})");
    auto const report = *import_places(importer(), file);
    EXPECT_EQ(report.places, (Tally{2, 2, 0}));
    EXPECT_EQ(report.lines, (Tally{1, 1, 0}));
    EXPECT_EQ(report.addresses, (Tally{1, 1, 0}));
    auto const kept = ground();
    EXPECT_EQ(kept.places[0],
              (PlaceRow{PlaceKind::market, "Chợ Nghĩa Lộ", "", Sureness::sure, {15.112346, 108.79}}));
    EXPECT_EQ(kept.places[1].address, "1 Lê Lợi");
    EXPECT_EQ(kept.lines[0],
              (LineRow{LineKind::street, "Lê Lợi", Sureness::likely, {{15.1, 108.79}, {15.11, 108.8}}}));
    EXPECT_EQ(kept.addresses[0], (AddressRow{"12/5", "Lê Lợi", "Tổ 3", {15.1, 108.79}}));
    EXPECT_FALSE(import_places(importer(), file)->changed);

    auto const only_places =
        write(R"({"format":"smartward/map/1","unit":{"code":"21028","name":"P"},"note":"",
        "places":[]})");
    EXPECT_TRUE(import_places(importer(), only_places)->changed);
    EXPECT_EQ(ground().places.size(), 0U);
    EXPECT_EQ(ground().addresses.size(), 1U) << "what a file does not speak of stays";
}

TEST_P(GroundTest, EveryMistakeInPlacesIsNamedByItsPlaceAndNothingIsWritten)
{
    struct Row {
        char const* lists;
        char const* code;
        char const* field;
    };
    std::string const long_name(201, 'x');
    auto const long_house =
        R"("addresses":[{"house":"1","street":")" + long_name + R"(","lat":15,"lon":108}])";
    Row const rows[] = {
        {R"("places":[{"kind":"castle","name":"x","sure":"sure","lat":15,"lon":108}])",
         "request.member.choice", "/places/0/kind"},
        {R"("places":[{"kind":"park","name":"x","sure":"sure","lat":91,"lon":108}])", "map.position",
         "/places/0/lat"},
        {R"("places":[{"kind":"park","name":"","sure":"sure","lat":15,"lon":108}])", "map.name",
         "/places/0/name"},
        {R"("places":[{"kind":"park","name":"x","sure":"sure","lat":15}])", "request.member.missing",
         "/places/0/lon"},
        {R"("places":[{"kind":"park","name":"x","sure":"sure","lat":15,"lon":108,"owner":"An"}])",
         "request.member.unknown", "/places/0/owner"},
        {R"("lines":[{"kind":"street","name":"x","sure":"sure","points":[[15,108]]}])", "map.line.trail",
         "/lines/0/points"},
        {R"("lines":[{"kind":"street","name":"x","sure":"sure","points":[[15,108],[15,108,3]]}])",
         "map.position", "/lines/0/points/1"},
        {R"("addresses":[{"house":"","street":"x","lat":15,"lon":108}])", "map.name", "/addresses/0/house"},
        {long_house.c_str(), "map.name", "/addresses/0/street"},
        {R"("people":[])", "request.member.unknown", "/people"},
    };
    for (auto const& row : rows) {
        auto const file =
            write(R"({"format":"smartward/map/1","unit":{"code":"21028","name":"P"},"note":"",)" +
                  std::string{row.lists} + "}");
        auto const refused = import_places(importer(), file);
        ASSERT_FALSE(refused) << row.lists;
        EXPECT_EQ(refused.error(), invalid(row.code, file + "#" + row.field)) << row.lists;
    }
    for (auto const* const other : {R"({"format":"smartward/units/1"})", R"({"a":1})", "[]", "7"}) {
        EXPECT_EQ(import_places(importer(), write(other)).error().code, "import.format.unknown") << other;
    }
    EXPECT_EQ(revision(), 0);
    EXPECT_EQ(events(), 0U);
}

TEST_P(GroundTest, APublishedListIsTakenRowByRowAndSaysWhatItLeavesOut)
{
    auto const file = write(R"({"meta":{},"places":[
        {"name":"Bệnh viện","kind":"hospital","lat":15.11,"lon":108.79,"address":null,"confidence":"medium"},
        {"name":"Ga","kind":"railway_station","lat":null,"lon":null},
        {"name":"Hồ","kind":"pond","lat":15.12,"lon":108.78,"address":"gần đường Hùng Vương"}],
        "streets":[{"name":"Hùng Vương"}]})");
    auto const report = *import_places(importer(), file);
    EXPECT_EQ(report.places, (Tally{3, 2, 1}));
    EXPECT_EQ(report.lines, (Tally{1, 0, 1}));
    ASSERT_EQ(report.rejections.size(), 2U);
    EXPECT_EQ(report.rejections[0].place, "/places/1");
    EXPECT_EQ(report.rejections[0].reason, "map.position_missing");
    EXPECT_EQ(report.rejections[1].reason, "map.line.trail_missing");
    auto const places = ground().places;
    EXPECT_EQ(places[0].kind, PlaceKind::health);
    EXPECT_EQ(places[0].sure, Sureness::likely);
    EXPECT_EQ(places[1].kind, PlaceKind::other);
    auto const broken = write(R"({"places":[{"name":7,"kind":"x","lat":1,"lon":1}]})");
    EXPECT_EQ(import_places(importer(), broken).error(),
              invalid("request.member.type", broken + "#/places/0/name"));
}

TEST_P(GroundTest, AFreshWardHasAMapOfItsOwnAndAnImportIsNeverOverwrittenByIt)
{
    auto const report = *import_own(importer(), WARD_SOURCE_DIR "/data");
    EXPECT_EQ(report.areas, (Tally{1, 1, 0}));
    EXPECT_GE(report.places.taken, 24);
    EXPECT_GE(report.lines.taken, 15);
    auto const fresh = ground();
    EXPECT_EQ(fresh.areas.at(0).name, "Phường Nghĩa Lộ");
    EXPECT_NE(fresh.areas.at(0).note.find("không phải ranh giới pháp lý"), std::string::npos);
    EXPECT_FALSE(import_own(importer(), WARD_SOURCE_DIR "/data")->changed);

    ASSERT_TRUE(import_boundaries(importer(), write(Square{}.text()), AreaKind::unit));
    ASSERT_TRUE(import_places(
        importer(), write(R"({"places":[{"name":"Chợ","kind":"market","lat":15.1,"lon":108.8}]})")));
    EXPECT_FALSE(import_own(importer(), WARD_SOURCE_DIR "/data")->changed);
    EXPECT_EQ(ground().areas.at(0).code, "1");
    EXPECT_EQ(ground().places.size(), 1U);
    EXPECT_EQ(ground().lines, fresh.lines);
    EXPECT_EQ(import_own(importer(WardId{99999}), WARD_SOURCE_DIR "/data")->places.in, 0)
        << "another ward's map is not ours";
}

TEST_P(GroundTest, TheBoundariesOfAWholeProvinceAreTakenIn)
{
    auto const file = shared_data() + "/boundaries-quang-ngai.geojson";
    if (!std::filesystem::exists(file)) {
        GTEST_SKIP() << "the published boundaries are not at hand: set WARD_SHARED_DATA to their folder";
    }
    auto const report = *import_boundaries(importer(), file, AreaKind::unit);
    EXPECT_EQ(report.areas, (Tally{96, 96, 0}));
    auto const areas = ground().areas;
    ASSERT_EQ(areas.size(), 96U);
    EXPECT_FALSE(import_boundaries(importer(), file, AreaKind::unit)->changed)
        << "what is kept is what was given";
    auto const places = shared_data() + "/places-nghia-lo.json";
    auto const listed = *import_places(importer(), places);
    EXPECT_EQ(listed.places.in, 31);
    EXPECT_TRUE(listed.places.balanced());
    EXPECT_EQ(listed.places.taken, static_cast<int>(ground().places.size()));
    EXPECT_GE(listed.places.taken, 20);
}

TEST(PackedTest, ShapesComeBackToTheMicroDegree)
{
    RingsOfAll const area{
        {{{15.1, 108.8}, {-15.100001, -108.8}, {90, 180}}, {{0, 0}, {1e-6, -1e-6}, {-90, -180}}},
        {{{1, 2}, {3, 4}, {5, 6}}}};
    EXPECT_EQ(unpack_polygons(pack(area)), area);
    Trail const trail{{15.1, 108.8}, {15.2, 108.9}};
    EXPECT_EQ(unpack_trail(pack(trail)), trail);
    EXPECT_EQ(unpack_polygons(""), RingsOfAll{});
}

} // namespace ward::map
