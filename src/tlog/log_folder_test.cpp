#include "tlog/test_log.hpp"
#include "tlog/tiles.hpp"
#include "tlog/witness_messages.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

// A log as static files, with proofs, a policy and an older checkpoint beside it. With WARD_LOG_FOLDER set it
// is left there for the verifiers of others (tests/ledger/run).

namespace ward::tlog {

namespace {

constexpr std::uint64_t size{70'000};
constexpr std::uint64_t older_size{12'345};
constexpr std::size_t cosigners{3};

std::filesystem::path chosen_folder()
{
    auto const* const chosen = std::getenv("WARD_LOG_FOLDER");
    return chosen == nullptr ? std::filesystem::temp_directory_path() / ("log-" + std::to_string(::getpid()))
                             : std::filesystem::path{chosen};
}

void put(std::filesystem::path const& file, std::string_view bytes)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << bytes;
}

std::string get(std::filesystem::path const& file)
{
    std::ifstream from{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{from}, {}};
}

void put_tiles(std::filesystem::path const& folder, TestTree const& tree)
{
    for (auto const& tile : tiles_of(tree.size())) {
        auto const& hashes = tree.level(tile.level * tile_height);
        auto const begin = hashes.begin() + static_cast<std::ptrdiff_t>(tile.number * tile_width);
        put(folder / tile_path(tile), write_tile({begin, begin + tile.width}));
        if (tile.level == 0) {
            std::vector<std::string> entries;
            for (int n = 0; n < tile.width; ++n) {
                entries.push_back(test_entry(tile.number * tile_width + static_cast<std::uint64_t>(n)));
            }
            put(folder / tile_path({-1, tile.number, tile.width}), write_bundle(entries));
        }
    }
}

/// What a lying log would have shown somebody else: another first entry, signed all the same.
Note forked(TestLog const& log)
{
    auto leaves = test_leaves(older_size);
    leaves[0] = leaf_hash("another entry");
    Note note{write_checkpoint({log.key.verifier().name(), older_size, TestTree{leaves}.root(older_size)}),
              {}};
    note.signatures = {sign(log.key, note.text)};
    return note;
}

void put_log(std::filesystem::path const& folder, TestLog const& log)
{
    put_tiles(folder, log.tree);
    put(folder / "checkpoint", write_note(log.checkpoint(size, cosigners)));
    put(folder / "older", write_note(log.checkpoint(older_size, cosigners)));
    put(folder / "forked", write_note(forked(log)));
    put(folder / "policy", log.policy_text());
    put(folder / "request",
        write_add_checkpoint({older_size, consistency_path(older_size, size, log.tree.subtrees()),
                              write_note(log.checkpoint(size, 0))}));
    for (std::uint64_t const index : {0, 255, 256, 4'321, 65'535, 69'999}) {
        auto proof = log.proof(index, size, cosigners);
        proof.extra = test_entry(index);
        put(folder / "proofs" / (std::to_string(index) + ".tlog-proof"), write_proof(proof));
    }
}

} // namespace

TEST(LogFolder, IsAllThatIsNeededToCheckALog)
{
    auto const folder = chosen_folder();
    std::filesystem::remove_all(folder);
    put_log(folder, TestLog{size});

    auto const policy = parse_policy(get(folder / "policy"));
    ASSERT_TRUE(policy);
    auto const standing = standing_of(*parse_note(get(folder / "checkpoint")), *policy);
    ASSERT_TRUE(standing);
    EXPECT_TRUE(standing->quorum);
    auto const subtree = subtree_of_tiles(
        size, [&](TileAddress const& tile) { return *read_tile(get(folder / tile_path(tile))); });
    EXPECT_EQ(root_of(size, subtree), standing->checkpoint.root);

    Edge edge;
    for (auto const& tile : tiles_of(size)) {
        if (tile.level == 0) {
            auto const entries = read_bundle(get(folder / tile_path({-1, tile.number, tile.width})));
            ASSERT_TRUE(entries);
            for (auto const& entry : *entries) {
                edge.append(leaf_hash(entry));
            }
        }
    }
    EXPECT_EQ(edge.size(), size);
    EXPECT_EQ(edge.root(), standing->checkpoint.root);

    auto const older = standing_of(*parse_note(get(folder / "older")), *policy)->checkpoint;
    auto const path = consistency_path(older.size, size, subtree);
    EXPECT_TRUE(goes_on(older.size, older.root, size, edge.root(), path));
    auto const other = standing_of(*parse_note(get(folder / "forked")), *policy)->checkpoint;
    EXPECT_FALSE(goes_on(other.size, other.root, size, edge.root(), path));
    if (std::getenv("WARD_LOG_FOLDER") == nullptr) {
        std::filesystem::remove_all(folder);
    }
}

} // namespace ward::tlog
