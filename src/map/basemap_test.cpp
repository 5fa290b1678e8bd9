#include "map/test_ground.hpp"
#include "map/test_pmtiles.hpp"
#include "sql/foreign_file.hpp"

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <fstream>

// Goal: a base map that is whole is served as it is, and one that is broken or made to do harm is refused,
// with no byte read outside of it. Method: files the test writes itself, by the published format; every lie
// we can think of; and thousands of files with bytes changed at random.

namespace ward::map {

namespace {

std::vector<std::pair<TileAddress, std::string>> some_tiles()
{
    std::vector<std::pair<TileAddress, std::string>> tiles{{{0, 0, 0}, "the world"}};
    for (std::int64_t x = 0; x < 8; ++x) {
        for (std::int64_t y = 0; y < 8; ++y) {
            tiles.push_back({{3, x, y}, x < 4 ? "sea" : fmt::format("land {} {}", x, y)});
        }
    }
    tiles.push_back({{12, 3423, 1763}, "far down"});
    return tiles;
}

std::string write(std::string const& name, std::string const& bytes)
{
    auto path = fmt::format("{}/{}-{}", testing::TempDir(), ::getpid(), name);
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

/// Everything one can ask of a base map; what it answers does not matter.
void ask_all(Basemap const& map)
{
    static_cast<void>(map.verify());
    for (auto const& [address, bytes] : some_tiles()) {
        static_cast<void>(map.tile(address));
    }
    static_cast<void>(map.tile({20, 1'048'575, 1'048'575}));
}

struct MbTile {
    std::int64_t zoom;
    std::int64_t column;
    std::int64_t row;
    std::string bytes;
};

/// A file as the makers of MBTiles write it.
std::string write_mbtiles(std::string const& name, std::vector<MbTile> const& tiles,
                          std::string const& format = "pbf")
{
    auto const path = write(name, "");
    std::filesystem::remove(path);
    auto const database = sql::open("sqlite:" + path, {.readers = 1, .writers = 1});
    database->write_now([&](sql::Session& session) {
        session.change("CREATE TABLE metadata (name text, value text)");
        session.change(
            "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
        session.change("INSERT INTO metadata VALUES ('format', $1), ('minzoom', '0'), ('maxzoom', '14'),"
                       " ('attribution', '<a href=\"x\" onclick=\"y()\">© Người vẽ</a>'),"
                       " ('json', '{\"vector_layers\":[{\"id\":\"transportation\"},{\"id\":\"a b\"},{}]}')",
                       format);
        for (auto const& tile : tiles) {
            session.change("INSERT INTO tiles VALUES ($1, $2, $3, $4)", tile.zoom, tile.column, tile.row,
                           sql::Bytes{tile.bytes});
        }
        return sql::Verdict::keep;
    });
    return path;
}

} // namespace

TEST(CurveTest, TilesAreNumberedAsTheFormatHasIt)
{
    struct Row {
        TileAddress tile;
        std::uint64_t number;
    };
    for (auto const& row : {Row{{0, 0, 0}, 0}, Row{{1, 0, 0}, 1}, Row{{1, 0, 1}, 2}, Row{{1, 1, 1}, 3},
                            Row{{1, 1, 0}, 4}, Row{{2, 0, 0}, 5}, Row{{12, 3423, 1763}, 19078479}}) {
        EXPECT_EQ(curve_number(row.tile), row.number)
            << row.tile.zoom << '/' << row.tile.x << '/' << row.tile.y;
    }
    std::set<std::uint64_t> all;
    for (std::int64_t x = 0; x < 32; ++x) {
        for (std::int64_t y = 0; y < 32; ++y) {
            all.insert(curve_number({5, x, y}));
        }
    }
    EXPECT_EQ(all.size(), 1024U);
    EXPECT_EQ(*all.begin(), 341U);
    EXPECT_EQ(*all.rbegin(), 1364U);
}

TEST(PmTilesTest, EveryTileOfAFileComesBackAndNoOther)
{
    for (auto const& options :
         {PmTilesOptions{}, PmTilesOptions{.packed = false}, PmTilesOptions{.leaf_entries = 5},
          PmTilesOptions{.packed = false, .leaf_entries = 1}}) {
        auto const map = *opened(pmtiles_of(some_tiles(), options));
        EXPECT_EQ(map->info().kind, "pmtiles");
        EXPECT_EQ(map->info().zoom_most, 14);
        EXPECT_EQ(map->info().vector_layers, (std::vector<std::string>{"roads", "water"}));
        EXPECT_EQ(map->info().attribution, "© Người vẽ");
        EXPECT_EQ(*map->verify(), static_cast<std::int64_t>(some_tiles().size()));
        for (auto const& [address, bytes] : some_tiles()) {
            EXPECT_EQ(gunzip(*map->tile(address), 1'000), bytes);
        }
        for (auto const& none : {TileAddress{1, 0, 0}, TileAddress{2, 3, 3}, TileAddress{12, 3423, 1764},
                                 TileAddress{20, 1'048'575, 0}}) {
            EXPECT_EQ(*map->tile(none), "");
        }
    }
}

TEST(PmTilesTest, WhatIsNoBaseMapOrNotOneWeCanServeIsRefusedByReason)
{
    auto const good = pmtiles_of(some_tiles());
    auto const changed = [&](std::size_t at, char to) {
        auto bytes = good;
        bytes[at] = to;
        return opened(bytes);
    };
    EXPECT_EQ(opened("").error().code, "map.basemap.format");
    EXPECT_EQ(opened(good.substr(0, 126)).error().code, "map.basemap.format");
    EXPECT_EQ(changed(0, 'p').error().code, "map.basemap.format");
    EXPECT_EQ(changed(7, '\2').error().code, "map.basemap.format") << "an older version";
    EXPECT_EQ(changed(97, '\4').error().code, "map.basemap.packing") << "zstd";
    EXPECT_EQ(changed(98, '\0').error().code, "map.basemap.packing");
    EXPECT_EQ(changed(99, '\2').error().code, "map.basemap.type") << "pictures";
    EXPECT_EQ(changed(100, '\x0f').error().code, "map.basemap.broken") << "from 15 to 14";
    EXPECT_EQ(changed(15, '\x7f').error().code, "map.basemap.broken") << "the root far beyond the end";
    EXPECT_EQ(changed(23, '\xff').error().code, "map.basemap.broken") << "longer than anything";
    EXPECT_EQ(opened(good.substr(0, good.size() - 1)).error().code, "map.basemap.broken") << "torn off";
    EXPECT_EQ(open_basemap("/nowhere.pmtiles").error(), invalid("map.basemap.missing", "/nowhere.pmtiles"));
    EXPECT_EQ(open_basemap("/").error().code, "map.basemap.missing");
    EXPECT_EQ(open_basemap(write("text.pmtiles", "a text")).error().code, "map.basemap.format");
}

TEST(PmTilesTest, LyingDirectoriesAreRefusedAndNeverFollowed)
{
    PmTilesOptions const plain{.packed = false};
    auto const of = [&](std::string const& root, std::string const& leaves = {}) {
        return opened(pmtiles_of(root, "{}", leaves, "0123456789", 1, plain));
    };
    constexpr std::uint64_t huge = ~std::uint64_t{0} - 1;
    std::string endless(9, '\xff');
    std::string many;
    add_number(many, 1'000'000'000);
    EXPECT_EQ(of("").error().code, "map.basemap.broken");
    EXPECT_EQ(of(std::string(1, '\0')).error().code, "map.basemap.broken") << "no entry";
    EXPECT_EQ(of(many + "123").error().code, "map.basemap.broken")
        << "a thousand million entries in three bytes";
    EXPECT_EQ(of(endless + endless).error().code, "map.basemap.broken") << "a number without end";
    EXPECT_EQ(of(directory_of({{0, 0, 0, 1}})).error().code, "map.basemap.broken") << "a tile of no bytes";
    EXPECT_EQ(of(directory_of({{5, 0, 1, 1}, {5, 0, 1, 1}})).error().code, "map.basemap.broken")
        << "twice the same";
    EXPECT_EQ(of(directory_of({{huge, 0, 1, 9}})).error().code, "map.basemap.broken")
        << "a run past the last number";
    EXPECT_EQ(of(directory_of({{0, huge - 1, 9, 1}})).error().code, "map.basemap.broken")
        << "an offset past the last number";

    auto const beyond = *of(directory_of({{0, 8, 3, 1}}));
    EXPECT_EQ(beyond->tile({0, 0, 0}).error().code, "map.basemap.broken") << "a tile past the end";
    EXPECT_EQ(beyond->verify().error().code, "map.basemap.broken");
    auto const itself = directory_of({{0, 0, 8, 0}});
    ASSERT_LE(itself.size(), 8U);
    auto const circle =
        *of(directory_of({{0, 0, itself.size(), 0}}), directory_of({{0, 0, itself.size(), 0}}));
    EXPECT_EQ(circle->tile({0, 0, 0}).error().code, "map.basemap.broken") << "a leaf that leads to itself";
    EXPECT_EQ(circle->verify().error().code, "map.basemap.broken");
    auto const bomb = gzip(std::string(200'000'000, '\0'));
    EXPECT_EQ(opened(pmtiles_of(bomb, gzip("{}"), "", "", 1)).error().code, "map.basemap.broken");
}

RC_GTEST_PROP(PmTilesTest, AFileWithBytesChangedAtRandomDoesNoHarm, ())
{
    static auto const packed = pmtiles_of(some_tiles(), {.leaf_entries = 7});
    static auto const plain = pmtiles_of(some_tiles(), {.packed = false, .leaf_entries = 7});
    auto bytes = *rc::gen::element(packed, plain);
    for (int n = *rc::gen::inRange(1, 8); n > 0; --n) {
        // The header and the directories, where a lie does most.
        bytes[static_cast<std::size_t>(*rc::gen::inRange(0, 400)) % bytes.size()] =
            static_cast<char>(*rc::gen::inRange(0, 256));
    }
    bytes.resize(bytes.size() - static_cast<std::size_t>(*rc::gen::inRange(0, 60)));
    auto const map = opened(bytes);
    if (map) {
        ask_all(**map);
    } else {
        RC_ASSERT(map.error().code.starts_with("map.basemap."));
    }
}

TEST(MbTilesTest, TilesAreFoundFromTheSouthAndPackedWhenTheyAreNot)
{
    auto const file =
        write_mbtiles("good.mbtiles", {{0, 0, 0, "the world"}, {2, 1, 0, gzip("south")}, {2, 1, 3, "north"}});
    auto const map = *open_basemap(file);
    EXPECT_EQ(map->info().kind, "mbtiles");
    EXPECT_EQ(map->info().zoom_most, 14);
    EXPECT_EQ(map->info().tiles, 3);
    EXPECT_EQ(map->info().vector_layers, (std::vector<std::string>{"transportation"}))
        << "and no name that is none";
    EXPECT_EQ(map->info().attribution, "© Người vẽ") << "without its marks";
    EXPECT_EQ(gunzip(*map->tile({0, 0, 0}), 100), "the world");
    EXPECT_EQ(gunzip(*map->tile({2, 1, 3}), 100), "south");
    EXPECT_EQ(gunzip(*map->tile({2, 1, 0}), 100), "north");
    EXPECT_EQ(*map->tile({2, 0, 0}), "");
    EXPECT_EQ(*map->verify(), 3);
}

TEST(MbTilesTest, WhatIsNoMapOfVectorsIsRefusedAndNothingIsWritten)
{
    EXPECT_EQ(open_basemap(write_mbtiles("png.mbtiles", {}, "png")).error().code, "map.basemap.type");
    auto const torn = write("torn.mbtiles", std::string{"SQLite format 3"} + std::string(4'000, '\7'));
    EXPECT_EQ(open_basemap(torn).error().code, "map.basemap.format");
    auto const other = write("other.mbtiles", "");
    std::filesystem::remove(other);
    sql::open("sqlite:" + other, {.readers = 1, .writers = 1})->write_now([](sql::Session& session) {
        session.change("CREATE TABLE something (a integer)");
        return sql::Verdict::keep;
    });
    EXPECT_EQ(open_basemap(other).error().code, "map.basemap.format");
    auto const good = write_mbtiles("kept.mbtiles", {{0, 0, 0, "the world"}});
    auto const before = std::filesystem::last_write_time(good);
    ASSERT_TRUE(open_basemap(good));
    EXPECT_EQ(std::filesystem::last_write_time(good), before);
    EXPECT_THROW(sql::open_foreign_file(good)->change("DELETE FROM tiles"), sql::Failure);
}

TEST(BasemapTest, ABaseMapFromAFileIsTheLayerBaseAndIsDrawnByItsLayers)
{
    auto const file = write("served.pmtiles", pmtiles_of(some_tiles()));
    api::TestHouse house{"sqlite", {event::migrations(), migrations()}};
    Routes const routes{house.router(), {}, *open_basemap(file)};
    bring(house.database(), house.ids(), test_ground());
    auto const tile = house.get("/api/v1/map/tiles/base/3/7/7.mvt");
    EXPECT_EQ(tile.body, "land 7 7");
    EXPECT_EQ(house.get("/api/v1/map/tiles/base/5/7/7.mvt").body, "");
    auto const layers = house.get("/api/v1/map/layers").json();
    auto const& base = layers.at("layers").at(0);
    EXPECT_EQ(base.at("zoom_most"), 14);
    EXPECT_EQ(base.at("source_layers").as_array().size(), 2U);
    auto const style = house.get("/api/v1/map/style.json").json();
    EXPECT_EQ(style.at("sources").at("base").at("attribution"), "© Người vẽ");
    std::set<std::string> ids;
    for (auto const& layer : style.at("layers").as_array()) {
        ids.emplace(layer.at("id").as_string());
    }
    EXPECT_TRUE(ids.contains("base-roads") && ids.contains("base-water") && ids.contains("unit"));
    EXPECT_FALSE(ids.contains("street")) << "the file has no layer of ours";
}

} // namespace ward::map
