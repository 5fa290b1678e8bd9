#include "tlog/test_tree.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace ward::tlog {

namespace {

constexpr std::uint64_t size_max{130};

/// The eight entries and the roots of their beginnings that Certificate Transparency's reference published.
char const* const published_entries[] = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
char const* const published_roots[] = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};

Hashes published_leaves()
{
    Hashes leaves;
    for (auto const* const entry : published_entries) {
        leaves.push_back(leaf_hash(from_hex(entry)));
    }
    return leaves;
}

Hashes hashes_from_hex(std::vector<char const*> const& texts)
{
    Hashes hashes;
    for (auto const* const text : texts) {
        hashes.push_back(hash_from_hex(text));
    }
    return hashes;
}

} // namespace

TEST(Merkle, GivesTheRootsThatCertificateTransparencyPublished)
{
    TestTree const tree{published_leaves()};
    Edge edge;
    for (std::uint64_t size = 0; size <= tree.size(); ++size) {
        EXPECT_EQ(edge.root(), hash_from_hex(published_roots[size])) << size;
        EXPECT_EQ(tree.root(size), hash_from_hex(published_roots[size])) << size;
        if (size < tree.size()) {
            edge.append(tree.level(0)[size]);
        }
    }
}

TEST(Merkle, GivesThePathsThatCertificateTransparencyPublished)
{
    TestTree const tree{published_leaves()};
    auto const ninety_six = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    auto const fifth = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    auto const right = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    EXPECT_EQ(inclusion_path(0, 1, tree.subtrees()), Hashes{});
    EXPECT_EQ(inclusion_path(0, 8, tree.subtrees()), hashes_from_hex({ninety_six, fifth, right}));
    EXPECT_EQ(consistency_path(1, 8, tree.subtrees()), hashes_from_hex({ninety_six, fifth, right}));
    EXPECT_EQ(consistency_path(6, 8, tree.subtrees()),
              hashes_from_hex({"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                               "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                               published_roots[4]}));
    EXPECT_EQ(consistency_path(2, 5, tree.subtrees()),
              hashes_from_hex({fifth, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}));
}

// Goal: our loops and the source's recursion are the same function. Method: every size up to 130, which has
// every shape of two full levels of bytes' ends, and every entry and older size in it.
TEST(Merkle, EveryRootAndPathIsThatOfTheDefinition)
{
    TestTree const tree{test_leaves(size_max)};
    auto const& leaves = tree.level(0);
    for (std::uint64_t size = 1; size <= size_max; ++size) {
        auto const root = naive_root(leaves, 0, size);
        ASSERT_EQ(tree.root(size), root);
        for (std::uint64_t index = 0; index < size; ++index) {
            auto const path = inclusion_path(index, size, tree.subtrees());
            ASSERT_EQ(path, naive_inclusion(leaves, index, 0, size)) << index << " in " << size;
            ASSERT_EQ(root_by_path(leaves[index], index, size, path), root) << index << " in " << size;
        }
        for (std::uint64_t old_size = 1; old_size <= size; ++old_size) {
            auto const path = consistency_path(old_size, size, tree.subtrees());
            ASSERT_EQ(path, naive_consistency(leaves, old_size, 0, size, Known::whole))
                << old_size << " to " << size;
            ASSERT_TRUE(goes_on(old_size, tree.root(old_size), size, root, path))
                << old_size << " to " << size;
        }
    }
}

// A path that leads to the root for one place and size leads there for no other, shorter or longer.
TEST(Merkle, APathHoldsForItsOwnPlaceAlone)
{
    constexpr std::uint64_t small{20};
    TestTree const tree{test_leaves(small)};
    for (std::uint64_t size = 1; size <= small; ++size) {
        for (std::uint64_t index = 0; index < size; ++index) {
            auto const leaf = tree.level(0)[index];
            auto path = inclusion_path(index, size, tree.subtrees());
            for (std::uint64_t other = 0; other <= small; ++other) {
                if (other != index) {
                    EXPECT_NE(root_by_path(leaf, other, size, path), tree.root(size))
                        << other << " as " << index;
                }
            }
            path.push_back(leaf);
            EXPECT_FALSE(root_by_path(leaf, index, size, path));
            path.pop_back();
            if (!path.empty()) {
                path.pop_back();
                EXPECT_FALSE(root_by_path(leaf, index, size, path));
            }
        }
    }
    EXPECT_FALSE(root_by_path(tree.level(0)[0], 0, 0, {}));
}

TEST(Merkle, ATreeGoesOnOnlyFromItsOwnBeginning)
{
    constexpr std::uint64_t small{20};
    TestTree const tree{test_leaves(small)};
    auto other_leaves = test_leaves(small);
    other_leaves[0][0] ^= 1;
    TestTree const other{other_leaves};
    for (std::uint64_t size = 1; size <= small; ++size) {
        for (std::uint64_t old_size = 1; old_size <= size; ++old_size) {
            auto path = consistency_path(old_size, size, tree.subtrees());
            EXPECT_FALSE(goes_on(old_size, other.root(old_size), size, tree.root(size), path));
            EXPECT_FALSE(goes_on(old_size, tree.root(old_size), size, other.root(size), path));
            for (auto& hash : path) {
                hash[31] ^= 0x80;
                EXPECT_FALSE(goes_on(old_size, tree.root(old_size), size, tree.root(size), path));
                hash[31] ^= 0x80;
            }
            path.push_back(tree.level(0)[0]);
            EXPECT_FALSE(goes_on(old_size, tree.root(old_size), size, tree.root(size), path));
            path.pop_back();
            if (!path.empty()) {
                path.pop_back();
                EXPECT_FALSE(goes_on(old_size, tree.root(old_size), size, tree.root(size), path));
            }
        }
    }
}

TEST(Merkle, EveryTreeGoesOnFromTheEmptyOneAndNoneGoesBack)
{
    TestTree const tree{test_leaves(5)};
    EXPECT_TRUE(goes_on(0, empty_root(), 5, tree.root(5), {}));
    EXPECT_TRUE(goes_on(0, empty_root(), 0, empty_root(), {}));
    EXPECT_FALSE(goes_on(0, empty_root(), 5, tree.root(5), {empty_root()})) << "its path is empty";
    EXPECT_FALSE(goes_on(0, tree.root(5), 5, tree.root(5), {})) << "no entry has one root only";
    EXPECT_FALSE(goes_on(0, empty_root(), 0, tree.root(5), {}));
    EXPECT_FALSE(goes_on(5, tree.root(5), 4, tree.root(4), {}));
    EXPECT_FALSE(goes_on(5, tree.root(5), 5, tree.root(4), {}));
    EXPECT_FALSE(goes_on(3, tree.root(3), 5, tree.root(5), {}));
}

TEST(Merkle, AnEdgeThatWasKeptGrowsOn)
{
    auto const leaves = test_leaves(size_max);
    for (std::uint64_t kept = 0; kept < size_max; kept += 7) {
        Edge before;
        for (std::uint64_t n = 0; n < kept; ++n) {
            before.append(leaves[n]);
        }
        auto edge = Edge::restore(kept, before.hashes());
        ASSERT_TRUE(edge);
        for (auto n = kept; n < size_max; ++n) {
            edge->append(leaves[n]);
        }
        EXPECT_EQ(edge->root(), naive_root(leaves, 0, size_max));
        EXPECT_EQ(edge->size(), size_max);
    }
}

TEST(Merkle, AnEdgeWithMoreOrFewerHashesThanItsSizeHasBitsIsRefused)
{
    for (auto const& edge : {Edge::restore(3, Hashes(1)), Edge::restore(4, Hashes(2)),
                             Edge::restore(0, Hashes(1)), Edge::restore(tree_size_max, Hashes(1))}) {
        ASSERT_FALSE(edge);
        EXPECT_EQ(edge.error().code, "tlog.edge");
    }
}

RC_GTEST_PROP(MerkleProperty, OneFlippedBitOfAPathLeadsToAnotherRoot, ())
{
    auto const size = *rc::gen::inRange<std::uint64_t>(2, 200);
    auto const index = *rc::gen::inRange<std::uint64_t>(0, size);
    TestTree const tree{test_leaves(size)};
    auto path = inclusion_path(index, size, tree.subtrees());
    auto const place = *rc::gen::inRange<std::size_t>(0, path.size());
    auto const bit = *rc::gen::inRange<int>(0, 256);
    path[place][static_cast<std::size_t>(bit / 8)] ^= static_cast<unsigned char>(1 << bit % 8);
    RC_ASSERT(root_by_path(tree.level(0)[index], index, size, path) != tree.root(size));
}

} // namespace ward::tlog
