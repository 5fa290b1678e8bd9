#include "map/test_pmtiles.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

// Goal: our reader of PMTiles and the one that browsers use find the same in the same archive. Method:
// archives of each make, read by both, tile by tile, with tiles asked for that are not there.

namespace ward::map {
namespace {

std::string const source{WARD_SOURCE_DIR};

/// Absent where the packages of the web are not installed.
std::optional<std::string> node()
{
    auto const own = source + "/web/node_modules/.bin/node";
    bool const whole = std::filesystem::exists(own) &&
                       std::filesystem::exists(source + "/web/node_modules/pmtiles/package.json");
    return whole ? std::optional{own} : std::nullopt;
}

std::string said_by(std::string const& command)
{
    auto* const pipe = ::popen(command.c_str(), "r");
    EXPECT_NE(pipe, nullptr);
    std::string said;
    char part[4096];
    while (auto const count = std::fread(part, 1, sizeof part, pipe)) {
        said.append(part, count);
    }
    EXPECT_EQ(::pclose(pipe), 0) << command;
    return said;
}

std::string hex_of(std::string_view bytes)
{
    std::string hex;
    for (auto const byte : bytes) {
        hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    }
    return hex;
}

std::vector<std::pair<TileAddress, std::string>> some_tiles()
{
    std::vector<std::pair<TileAddress, std::string>> tiles{{{0, 0, 0}, "the world"}};
    for (std::int64_t x = 0; x < 16; ++x) {
        for (std::int64_t y = 0; y < 16; ++y) {
            if ((x + y) % 5 != 0) { // some are not there
                tiles.push_back({{4, x, y}, x < 6 ? "sea" : fmt::format("land {} {}", x, y)});
            }
        }
    }
    tiles.push_back({{12, 3423, 1763}, std::string(70'000, 'x')});
    return tiles;
}

std::vector<TileAddress> asked()
{
    std::vector<TileAddress> asked{{0, 0, 0}, {1, 1, 0}, {12, 3423, 1763}, {12, 3423, 1764}, {14, 0, 0}};
    for (std::int64_t x = 0; x < 16; ++x) {
        for (std::int64_t y = 0; y < 16; ++y) {
            asked.push_back({4, x, y});
        }
    }
    return asked;
}

/// What our own reader says, in the same words.
std::string own_words(Basemap const& map, std::vector<TileAddress> const& tiles)
{
    std::string said;
    for (auto const& tile : tiles) {
        auto const packed = map.tile(tile);
        EXPECT_TRUE(packed.has_value());
        auto const bytes =
            packed && !packed->empty() ? hex_of(*gunzip(*packed, basemap_tile_bytes_max)) : "-";
        said += fmt::format("{}/{}/{} {}\n", tile.zoom, tile.x, tile.y, bytes);
    }
    return said;
}

TEST(PmTilesTest, TheReaderOfBrowsersFindsTheSameInTheSameArchive)
{
    auto const runs = node();
    if (!runs) {
        GTEST_SKIP() << "web/node_modules is not there: script/web installs it";
    }
    for (auto const& options :
         {PmTilesOptions{}, PmTilesOptions{.packed = false}, PmTilesOptions{.leaf_entries = 7},
          PmTilesOptions{.packed = false, .leaf_entries = 1}}) {
        auto const bytes = pmtiles_of(some_tiles(), options);
        auto const path = fmt::format("{}/{}-both.pmtiles", testing::TempDir(), ::getpid());
        std::ofstream{path, std::ios::binary} << bytes;
        auto command = fmt::format("'{}' '{}/tests/basemap/read.mjs' '{}'", *runs, source, path);
        for (auto const& tile : asked()) {
            command += fmt::format(" {}/{}/{}", tile.zoom, tile.x, tile.y);
        }
        auto const theirs = said_by(command);
        auto const ours = own_words(**opened(bytes), asked());
        EXPECT_EQ(theirs.substr(0, theirs.find("metadata")), ours);
        EXPECT_NE(theirs.find("metadata " + hex_of(R"({"vector_layers":[{"id":"roads"},{"id":"water"}])")),
                  std::string::npos);
        std::filesystem::remove(path);
    }
}

} // namespace
} // namespace ward::map
