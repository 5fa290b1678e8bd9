#pragma once

#include "ledger/store.hpp"

// Gives entries their places and grows the tree, in one transaction: after a fall it is wholly done or not at
// all.

namespace ward::ledger {

/// What one round added.
struct Grown {
    std::int64_t entries{0}; ///< 0: nothing waited
    std::uint64_t size{0};   ///< of the tree now
    bool more{false};        ///< some still wait
};

/// Takes up to `limit` leaves that wait, the oldest first, and fixes the root of what there is then as a
/// block to be signed. \pre the session writes
Grown sequence(sql::Session& database, WardId ward, Instant now, int limit);

/// Appends hashes of leaves to the tiles of a tree of `size`, completed tiles standing in the level above.
void append_tiles(sql::Session& database, WardId ward, std::uint64_t size, tlog::Hashes const& leaves);

} // namespace ward::ledger
