#pragma once

#include "base/check.hpp"
#include "tlog/merkle.hpp"

#include <bit>
#include <string>

/// A tree that is kept whole, and the definitions of RFC 6962 §2.1 written down as they stand there: what our
/// algorithms are held against.
namespace ward::tlog {

inline std::string test_entry(std::uint64_t index)
{
    return "entry " + std::to_string(index);
}

/// The leaf hashes of `test_entry(0)`, `test_entry(1)`, …
inline Hashes test_leaves(std::uint64_t size)
{
    Hashes leaves;
    for (std::uint64_t n = 0; n < size; ++n) {
        leaves.push_back(leaf_hash(test_entry(n)));
    }
    return leaves;
}

/// Every complete subtree, level by level.
class TestTree {
public:
    explicit TestTree(Hashes leaves) : levels_{std::move(leaves)}
    {
        while (levels_.back().size() > 1) {
            auto const& below = levels_.back();
            Hashes level;
            for (std::size_t n = 0; n + 1 < below.size(); n += 2) {
                level.push_back(node_hash(below[n], below[n + 1]));
            }
            levels_.push_back(std::move(level));
        }
    }

    std::uint64_t size() const { return levels_.front().size(); }
    Hashes const& level(int number) const { return levels_.at(static_cast<std::size_t>(number)); }
    /// Of any of its beginnings. \pre the tree outlives it
    Subtree subtrees() const
    {
        return [this](int number, std::uint64_t index) { return level(number).at(index); };
    }
    Hash root(std::uint64_t size) const { return root_of(size, subtrees()); }

private:
    std::vector<Hashes> levels_;
};

/// MTH(D[begin:end])
inline Hash naive_root(Hashes const& leaves, std::uint64_t begin, std::uint64_t end)
{
    if (begin == end) {
        return empty_root();
    }
    if (end - begin == 1) {
        return leaves[begin];
    }
    auto const k = std::bit_floor(end - begin - 1);
    return node_hash(naive_root(leaves, begin, begin + k), naive_root(leaves, begin + k, end));
}

/// PATH(m, D[begin:end])
inline Hashes naive_inclusion(Hashes const& leaves, std::uint64_t m, std::uint64_t begin, std::uint64_t end)
{
    if (end - begin == 1) {
        return {};
    }
    auto const k = std::bit_floor(end - begin - 1);
    auto const left = m < k;
    auto path =
        left ? naive_inclusion(leaves, m, begin, begin + k) : naive_inclusion(leaves, m - k, begin + k, end);
    path.push_back(left ? naive_root(leaves, begin + k, end) : naive_root(leaves, begin, begin + k));
    return path;
}

enum class Known { whole, not_yet }; ///< b of the source

/// SUBPROOF(m, D[begin:end], b)
inline Hashes naive_consistency(Hashes const& leaves, std::uint64_t m, std::uint64_t begin, std::uint64_t end,
                                Known known)
{
    if (m == end - begin) {
        return known == Known::whole ? Hashes{} : Hashes{naive_root(leaves, begin, end)};
    }
    auto const k = std::bit_floor(end - begin - 1);
    auto const left = m <= k;
    auto path = left ? naive_consistency(leaves, m, begin, begin + k, known)
                     : naive_consistency(leaves, m - k, begin + k, end, Known::not_yet);
    path.push_back(left ? naive_root(leaves, begin + k, end) : naive_root(leaves, begin, begin + k));
    return path;
}

inline std::string from_hex(std::string_view digits)
{
    std::string bytes;
    for (std::size_t n = 0; n + 1 < digits.size(); n += 2) {
        auto const value = [](char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; };
        bytes += static_cast<char>(value(digits[n]) * 16 + value(digits[n + 1]));
    }
    return bytes;
}

inline Hash hash_from_hex(std::string_view digits)
{
    auto const bytes = from_hex(digits);
    Hash hash{};
    WARD_CHECK(bytes.size() == hash.size());
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

} // namespace ward::tlog
