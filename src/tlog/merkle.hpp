#pragma once

#include "tlog/model.hpp"

#include <functional>
#include <optional>

/// The tree of RFC 6962 §2.1 over SHA-256.
namespace ward::tlog {

Hash empty_root();
Hash leaf_hash(std::string_view entry);
Hash node_hash(Hash const& left, Hash const& right);

/// The root of the complete subtree over the entries [index·2^level, (index+1)·2^level); level 0 is a leaf
/// hash. Asked only for subtrees that lie wholly within the tree's size.
using Subtree = std::function<Hash(int level, std::uint64_t index)>;

/// The right edge of a growing tree: at most one hash a level, so that appending and the root cost O(log n)
/// and nothing to the left is read again.
class Edge {
public:
    Edge() = default;
    /// An edge that was kept. `hashes` as `hashes()` gave them; `tlog.edge` when they do not fit `size`.
    static Result<Edge> restore(std::uint64_t size, Hashes hashes);

    void append(Hash const& leaf);
    std::uint64_t size() const { return size_; }
    Hash root() const;
    /// The complete subtrees that make up the tree, the largest first: one for each bit of `size`.
    Hashes const& hashes() const { return hashes_; }

private:
    std::uint64_t size_{0};
    Hashes hashes_;
};

/// The root of the first `size` entries.
Hash root_of(std::uint64_t size, Subtree const& subtree);

/// Leaf's sibling first. \pre index < size
Hashes inclusion_path(std::uint64_t index, std::uint64_t size, Subtree const& subtree);

/// Shows that the tree of `size` begins with that of `old_size`; empty when they are equal or the old one is
/// empty. \pre old_size ≤ size
Hashes consistency_path(std::uint64_t old_size, std::uint64_t size, Subtree const& subtree);

/// The root that the path leads to; nothing when its length does not fit index and size.
std::optional<Hash> root_by_path(Hash const& leaf, std::uint64_t index, std::uint64_t size,
                                 Hashes const& path);

/// Whether the tree (size, root) goes on from (old_size, old_root), by exactly this path. The root of no
/// entries is `empty_root()`.
bool goes_on(std::uint64_t old_size, Hash const& old_root, std::uint64_t size, Hash const& root,
             Hashes const& path);

inline constexpr std::size_t path_lines_max{63};

/// A path as files and messages have it: one hash a line in base64, each line with its end.
std::string write_path(Hashes const& path);
/// Takes the lines of a path and the empty line behind them off `bytes`; nothing for anything else, and for
/// more than `path_lines_max`.
std::optional<Hashes> take_path(std::string_view& bytes);

} // namespace ward::tlog
