#pragma once

#include "ledger/store.hpp"
#include "tlog/policy.hpp"

#include <functional>

// Recomputes everything, and names what is not as it was recorded.

namespace ward::ledger {

/// What does not agree: the place by its name ("event 7283746523746523", "tile/0/017", "block 12"), and what
/// of it.
struct Finding {
    std::string where;
    std::string what;
};

struct Verified {
    std::uint64_t entries{0};
    std::int64_t blocks{0};
    /// entries whose content was erased: only their public part could be looked at
    std::int64_t forgotten{0};
    std::int64_t waiting{0};       ///< facts in no block yet
    std::vector<Finding> findings; ///< the first `findings_max` of them
    std::int64_t found{0};         ///< all
};

inline constexpr std::size_t findings_max{20};

/// Done so far, 0 to 1.
using Progress = std::function<void(double)>;

/// Every event against its entry, every entry against the tiles, every tile and block against the tree, every
/// signature against the key. \throws sql::Failure
Verified verify_database(sql::Session& database, WardId ward, Progress const& progress);

/// Reads a file of a log by its name ("checkpoint", "tile/0/000"); nothing when it is not there.
using ReadFile = std::function<std::optional<std::string>(std::string const& name)>;

/// A log from its static files alone: the checkpoint's signature, every entry against every tile, and all of
/// them against the signed root. `policy` as it is published with the log, or as somebody else knows it.
Verified verify_tiles(ReadFile const& read, tlog::Policy const& policy, Progress const& progress);

} // namespace ward::ledger
