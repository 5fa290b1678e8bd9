#include "tlog/merkle.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <bit>

namespace ward::tlog {

namespace {

/// The largest power of two below `size`, where RFC 6962 splits. \pre size ≥ 2
std::uint64_t split(std::uint64_t size)
{
    return std::bit_floor(size - 1);
}

/// The root of [begin, begin + size). \pre size ≥ 1; `begin` is a multiple of `split(size)` and of `size`
/// when that is a power of two, as it is for whatever the source's splits lead to
Hash range_root(std::uint64_t begin, std::uint64_t size, Subtree const& subtree)
{
    if (std::has_single_bit(size)) {
        auto const level = std::countr_zero(size);
        return subtree(level, begin >> level);
    }
    auto const left = split(size);
    return node_hash(range_root(begin, left, subtree), range_root(begin + left, size - left, subtree));
}

/// From the right to the left, since the smallest subtrees stand there.
Hash fold(Hashes const& subtrees)
{
    auto root = subtrees.back();
    for (auto left = subtrees.rbegin() + 1; left != subtrees.rend(); ++left) {
        root = node_hash(*left, root);
    }
    return root;
}

} // namespace

Hash empty_root()
{
    return sha256({});
}

Hash leaf_hash(std::string_view entry)
{
    return sha256(std::string_view{"\0", 1}, entry);
}

Hash node_hash(Hash const& left, Hash const& right)
{
    std::array<char, 1 + 2 * std::tuple_size_v<Hash>> bytes;
    bytes[0] = 1;
    std::copy(right.begin(), right.end(), std::copy(left.begin(), left.end(), bytes.begin() + 1));
    return sha256({bytes.data(), bytes.size()});
}

Result<Edge> Edge::restore(std::uint64_t size, Hashes hashes)
{
    if (size >= tree_size_max || hashes.size() != static_cast<std::size_t>(std::popcount(size))) {
        return invalid("tlog.edge");
    }
    Edge edge;
    edge.size_ = size;
    edge.hashes_ = std::move(hashes);
    return edge;
}

void Edge::append(Hash const& leaf)
{
    auto whole = leaf;
    for (auto rest = size_; (rest & 1) != 0; rest >>= 1) {
        whole = node_hash(hashes_.back(), whole);
        hashes_.pop_back();
    }
    hashes_.push_back(whole);
    ++size_;
}

Hash Edge::root() const
{
    return size_ == 0 ? empty_root() : fold(hashes_);
}

Hash root_of(std::uint64_t size, Subtree const& subtree)
{
    return size == 0 ? empty_root() : range_root(0, size, subtree);
}

Hashes inclusion_path(std::uint64_t index, std::uint64_t size, Subtree const& subtree)
{
    WARD_CHECK(index < size);
    Hashes path;
    for (std::uint64_t begin = 0; size > 1;) {
        auto const left = split(size);
        if (index - begin < left) {
            path.push_back(range_root(begin + left, size - left, subtree));
            size = left;
        } else {
            path.push_back(range_root(begin, left, subtree));
            begin += left;
            size -= left;
        }
    }
    std::reverse(path.begin(), path.end());
    return path;
}

Hashes consistency_path(std::uint64_t old_size, std::uint64_t size, Subtree const& subtree)
{
    WARD_CHECK(old_size <= size);
    if (old_size == 0 || old_size == size) {
        return {};
    }
    // Down to where the old tree ends with a subtree of the new one.
    Hashes path;
    std::uint64_t begin{0};
    while (begin + size != old_size) {
        auto const left = split(size);
        if (old_size - begin <= left) {
            path.push_back(range_root(begin + left, size - left, subtree));
            size = left;
        } else {
            path.push_back(range_root(begin, left, subtree));
            begin += left;
            size -= left;
        }
    }
    if (begin != 0) { // else it is the whole old tree, whose root the asker has
        path.push_back(range_root(begin, size, subtree));
    }
    std::reverse(path.begin(), path.end());
    return path;
}

std::optional<Hash> root_by_path(Hash const& leaf, std::uint64_t index, std::uint64_t size,
                                 Hashes const& path)
{
    if (index >= size) {
        return std::nullopt;
    }
    auto last = size - 1; // at the level reached, as `index`
    auto root = leaf;
    for (auto const& sibling : path) {
        if (last == 0) {
            return std::nullopt;
        }
        if ((index & 1) == 0 && index != last) {
            root = node_hash(root, sibling);
        } else {
            root = node_hash(sibling, root);
            // The right edge has no sibling where it is not complete: there it moves up as it is.
            while ((index & 1) == 0 && index != 0) {
                index >>= 1;
                last >>= 1;
            }
        }
        index >>= 1;
        last >>= 1;
    }
    return last == 0 ? std::optional{root} : std::nullopt;
}

bool goes_on(std::uint64_t old_size, Hash const& old_root, std::uint64_t size, Hash const& root,
             Hashes const& path)
{
    if (old_size > size) {
        return false;
    }
    if (old_size == 0) {
        return path.empty() && old_root == empty_root() && (size != 0 || root == old_root);
    }
    if (old_size == size) {
        return path.empty() && root == old_root;
    }
    // RFC 9162 §2.1.4.2: the path rebuilds both roots at once.
    auto const shift = std::countr_one(old_size - 1);
    auto index = (old_size - 1) >> shift;
    auto last = (size - 1) >> shift;
    auto const whole = std::has_single_bit(old_size); // then its own root stands for the first of the path
    if (!whole && path.empty()) {
        return false;
    }
    auto before = whole ? old_root : path.front();
    auto after = before;
    for (std::size_t n = whole ? 0 : 1; n < path.size(); ++n) {
        if (last == 0) {
            return false;
        }
        if ((index & 1) == 0 && index != last) {
            after = node_hash(after, path[n]);
        } else {
            before = node_hash(path[n], before);
            after = node_hash(path[n], after);
            while ((index & 1) == 0 && index != 0) {
                index >>= 1;
                last >>= 1;
            }
        }
        index >>= 1;
        last >>= 1;
    }
    return last == 0 && before == old_root && after == root;
}

} // namespace ward::tlog
