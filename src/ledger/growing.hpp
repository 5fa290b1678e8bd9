#pragma once

#include "tlog/tiles.hpp"

#include <functional>

namespace ward::ledger {

/// A tree that grows leaf by leaf and says each tile as it becomes full; the unfinished ones at the end.
class Growing {
public:
    using TakeTile = std::function<void(int level, std::uint64_t number, tlog::Hashes const& hashes)>;

    explicit Growing(TakeTile take) : take_{std::move(take)} {}

    void append(tlog::Hash const& leaf);
    /// The unfinished tiles.
    void end();
    tlog::Edge const& edge() const { return edge_; }

private:
    struct Row {
        std::uint64_t number{0};
        tlog::Hashes hashes;
    };
    void add(std::size_t level, tlog::Hash const& hash);

    TakeTile take_;
    tlog::Edge edge_;
    std::vector<Row> rows_;
};

/// The root of a full tile: the hash that stands for it a level higher. \pre a power of two of hashes
tlog::Hash root_of_tile(tlog::Hashes hashes);

} // namespace ward::ledger
