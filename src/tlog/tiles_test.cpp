#include "tlog/test_tree.hpp"
#include "tlog/tiles.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace ward::tlog {

namespace {

/// How many tiles are full and how wide the partial one is, at each level.
struct Level {
    int full{0};
    int partial{0};

    friend bool operator==(Level const&, Level const&) = default;
};

std::vector<Level> levels_of(std::uint64_t size)
{
    std::vector<Level> levels;
    for (auto const& tile : tiles_of(size)) {
        levels.resize(std::max(levels.size(), static_cast<std::size_t>(tile.level) + 1));
        auto& level = levels[static_cast<std::size_t>(tile.level)];
        if (tile.width == 256) {
            ++level.full;
        } else {
            level.partial = tile.width;
        }
    }
    return levels;
}

/// The tiles of a tree, as a log would have written them.
Hashes tile_of(TestTree const& tree, TileAddress const& tile)
{
    auto const& hashes = tree.level(tile.level * tile_height);
    auto const begin = hashes.begin() + static_cast<std::ptrdiff_t>(tile.number * tile_width);
    return {begin, begin + tile.width};
}

} // namespace

// The example of the source.
TEST(Tiles, SeventyThousandEntriesAreInTwoHundredAndSeventySevenTiles)
{
    EXPECT_EQ(tiles_of(70'000).size(), 277U);
    EXPECT_EQ(levels_of(70'000), (std::vector<Level>{{273, 112}, {1, 17}, {0, 1}}));
    EXPECT_EQ(tile_path(tiles_of(70'000).front()), "tile/0/000");
    EXPECT_EQ(tile_path(tiles_of(70'000).back()), "tile/2/000.p/1");
}

TEST(Tiles, ASizeAtAPowerHasNoPartialTilesBelow)
{
    EXPECT_EQ(levels_of(0), std::vector<Level>{});
    EXPECT_EQ(levels_of(1), (std::vector<Level>{{0, 1}}));
    EXPECT_EQ(levels_of(255), (std::vector<Level>{{0, 255}}));
    EXPECT_EQ(levels_of(256), (std::vector<Level>{{1, 0}, {0, 1}}));
    EXPECT_EQ(levels_of(257), (std::vector<Level>{{1, 1}, {0, 1}}));
    EXPECT_EQ(levels_of(65'536), (std::vector<Level>{{256, 0}, {1, 0}, {0, 1}}));
}

TEST(Tiles, APathIsInGroupsOfThreeDigits)
{
    struct Row {
        TileAddress tile;
        char const* path;
    };
    Row const rows[] = {
        {{0, 0, 256}, "tile/0/000"},
        {{0, 1'234'067, 256}, "tile/0/x001/x234/067"},
        {{1, 999, 1}, "tile/1/999.p/1"},
        {{5, 1'000, 255}, "tile/5/x001/000.p/255"},
        {{-1, 0, 17}, "tile/entries/000.p/17"},
        {{-1, 273'000'001, 256}, "tile/entries/x273/x000/001"},
        {{0, (tree_size_max - 1) / 256, 256}, "tile/0/x035/x184/x372/x088/831"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(tile_path(row.tile), row.path);
        auto const tile = parse_tile_path(row.path);
        ASSERT_TRUE(tile) << row.path;
        EXPECT_EQ(*tile, row.tile) << row.path;
    }
}

TEST(Tiles, APathThatNobodyWouldWriteIsRefused)
{
    for (auto const* const path : {
             "",
             "tile",
             "tile/",
             "tile/0",
             "tile/0/",
             "/tile/0/000",
             "tile/0/0",
             "tile/0/00",
             "tile/0/0000",
             "tile/00/000",
             "tile/6/000",
             "tile/63/000",
             "tile/-1/000",
             "tile/8/0/000",
             "tile/entry/000",
             "tile/0/x000/001",
             "tile/0/x001",
             "tile/0/x001/",
             "tile/0/001/002",
             "tile/0/X001/002",
             "tile/0/x001/x002",
             "tile/0/x1/002",
             "tile/0/+01",
             "tile/0/0x1",
             "tile/0/000.p",
             "tile/0/000.p/",
             "tile/0/000.p/0",
             "tile/0/000.p/256",
             "tile/0/000.p/01",
             "tile/0/000.p/1/",
             "tile/0/000.p/1.p/2",
             "tile/0/000/",
             "tile/0/000 ",
             "tile/0/../000",
             "tile/0/000.P/1",
             "tile/0/%30%30%30",
             "tile/0/x035/x184/x372/x088/832",
             "tile/0/x999/x999/x999/x999/999",
             "tile/0/x001/x001/x001/x001/x001/001",
         }) {
        auto const tile = parse_tile_path(path);
        ASSERT_FALSE(tile) << path;
        EXPECT_EQ(tile.error().code, "tlog.tile") << path;
    }
}

RC_GTEST_PROP(TilesProperty, APathIsReadBackAsItsTile, ())
{
    TileAddress const tile{*rc::gen::inRange(-1, tile_level_max + 1),
                           *rc::gen::inRange<std::uint64_t>(0, tree_size_max / tile_width),
                           *rc::gen::inRange(1, 257)};
    RC_ASSERT(*parse_tile_path(tile_path(tile)) == tile);
}

TEST(Tiles, ATreeHasTheTilesOfItsSizeAndNoOther)
{
    for (std::uint64_t const size : {0, 1, 255, 256, 257, 700, 65'536, 65'537, 70'000}) {
        std::set<std::string> listed;
        for (auto const& tile : tiles_of(size)) {
            EXPECT_TRUE(has_tile(tile, size)) << tile_path(tile) << " of " << size;
            listed.insert(tile_path(tile));
        }
        for (int level = 0; level <= tile_level_max; ++level) {
            for (std::uint64_t number = 0; number < 275; ++number) {
                for (int width = 1; width <= 256; ++width) {
                    TileAddress const tile{level, number, width};
                    if (has_tile(tile, size)) {
                        EXPECT_TRUE(listed.contains(tile_path(tile))) << tile_path(tile) << " of " << size;
                    }
                }
            }
        }
    }
}

TEST(Tiles, EntriesAreInBundlesLikeTheirHashesInTiles)
{
    EXPECT_TRUE(has_tile({-1, 273, 112}, 70'000));
    EXPECT_TRUE(has_tile({-1, 272, 256}, 70'000));
    EXPECT_FALSE(has_tile({-1, 273, 256}, 70'000));
    EXPECT_FALSE(has_tile({-1, 273, 111}, 70'000));
    EXPECT_FALSE(has_tile({-1, 272, 112}, 70'000));
    EXPECT_FALSE(has_tile({-1, 0, 0}, 256));
}

TEST(Tiles, ATileIsItsHashesOneBehindTheOther)
{
    auto const leaves = test_leaves(256);
    auto const bytes = write_tile(leaves);
    EXPECT_EQ(bytes.size(), 8'192U);
    EXPECT_EQ(*read_tile(bytes), leaves);
    for (auto const& wrong : {std::string{}, bytes.substr(1), bytes + std::string(32, 'a')}) {
        ASSERT_FALSE(read_tile(wrong));
        EXPECT_EQ(read_tile(wrong).error().code, "tlog.tile");
    }
}

TEST(Tiles, ABundleIsEachEntryBehindItsLength)
{
    std::vector<std::string> const entries{"", "abc", std::string(entry_bytes_max, 'x')};
    auto const bytes = write_bundle(entries);
    EXPECT_EQ(bytes.substr(0, 7), std::string("\0\0\0\3abc", 7));
    EXPECT_EQ(bytes.substr(7, 2), "\xff\xff");
    EXPECT_EQ(*read_bundle(bytes), entries);
    for (auto const& wrong : {std::string{}, bytes + '\0', bytes.substr(0, bytes.size() - 1),
                              write_bundle(std::vector<std::string>(257, "a"))}) {
        ASSERT_FALSE(read_bundle(wrong));
        EXPECT_EQ(read_bundle(wrong).error().code, "tlog.bundle");
    }
}

// Goal: root and paths come out of tiles alone, each asked for once, and only those the tree has.
TEST(Tiles, RootAndPathsComeOutOfTiles)
{
    constexpr std::uint64_t whole{70'000};
    TestTree const tree{test_leaves(whole)};
    for (std::uint64_t const size : {std::uint64_t{1}, std::uint64_t{256}, std::uint64_t{511}, whole}) {
        std::map<std::string, int> asked;
        auto const subtree = subtree_of_tiles(size, [&](TileAddress const& tile) {
            EXPECT_TRUE(has_tile(tile, size)) << tile_path(tile) << " of " << size;
            ++asked[tile_path(tile)];
            return tile_of(tree, tile);
        });
        EXPECT_EQ(root_of(size, subtree), tree.root(size));
        for (std::uint64_t index = 0; index < size; index += 997) {
            EXPECT_EQ(inclusion_path(index, size, subtree), inclusion_path(index, size, tree.subtrees()));
            EXPECT_EQ(consistency_path(index, size, subtree), consistency_path(index, size, tree.subtrees()));
        }
        EXPECT_TRUE(
            std::all_of(asked.begin(), asked.end(), [](auto const& tile) { return tile.second == 1; }));
        EXPECT_LE(asked.size(), tiles_of(size).size());
    }
}

TEST(Tiles, ARootCostsTheTilesOfTheRightEdge)
{
    constexpr std::uint64_t size{70'000};
    TestTree const tree{test_leaves(size)};
    int asked{0};
    auto const subtree = subtree_of_tiles(size, [&](TileAddress const& tile) {
        ++asked;
        return tile_of(tree, tile);
    });
    EXPECT_EQ(root_of(size, subtree), tree.root(size));
    EXPECT_EQ(asked, 3);
}

// What a disk or a network throws is the asker's to handle.
TEST(Tiles, WhatTheReaderThrowsPassesThrough)
{
    auto const subtree = subtree_of_tiles(5, [](TileAddress const&) -> Hashes { throw 7; });
    EXPECT_THROW(root_of(5, subtree), int);
}

} // namespace ward::tlog
