#pragma once

#include "base/id.hpp"
#include "event/model.hpp"
#include "tlog/checkpoint.hpp"

#include <optional>
#include <string>
#include <vector>

/// What the ward recorded, so that anyone can prove it and nobody can quietly change it. Glossary:
/// Ledger (sổ cái): one Merkle tree a ward, an entry an event, in the order in which they were sequenced.
/// Block (khối): a signed checkpoint with its number, time, root and signers.
/// Entry (mục): what the ledger holds of one event; no personal data, ever.
/// Quorum (đủ bên chứng kiến): as many cosignatures as the policy asks for.
namespace ward::ledger {

using event::EventId;

/// How far the tree has grown in the database, signed or not.
struct Head {
    std::uint64_t size{0};
    tlog::Hash root{};
    std::int64_t block{0}; ///< number of the newest block, signed or not; 0 before the first
};

struct Block {
    std::int64_t number{0};
    std::int64_t size{0};
    std::int64_t entries{0}; ///< added since the block before
    std::string root;        ///< base64
    Instant at;
    std::vector<std::string> witnessed_by; ///< names in the ward's policy
    bool quorum{false};
    std::optional<Instant> quorum_at;
};
BOOST_DESCRIBE_STRUCT(Block, (), (number, size, entries, root, at, witnessed_by, quorum, quorum_at))

/// Why no block is signed any more.
enum class Stop {
    key_missing,     ///< blocks are there, and the key that signed them is not
    key_differs,     ///< another key than the one that signed the newest block
    origin_differs,  ///< the ledger was begun under another name
    state_missing,   ///< blocks are there, but no note of what was signed last
    state_ahead,     ///< more was signed than the database holds: it is an older one
    state_differs,   ///< what was signed is not what the database holds
    state_unwritten, ///< the note of what is signed cannot be written
    event_missing,   ///< an event that waits for its place is gone from the database, or has no seal
    held_elsewhere,  ///< another process signs this ledger
};
BOOST_DESCRIBE_ENUM(Stop, key_missing, key_differs, origin_differs, state_missing, state_ahead, state_differs,
                    state_unwritten, event_missing, held_elsewhere)

/// How a witness (bên chứng kiến) stands to the ledger.
enum class WitnessState {
    good,
    behind,  ///< it holds an older tree than the newest
    away,    ///< no answer
    refuses, ///< it answered, and does not sign
};
BOOST_DESCRIBE_ENUM(WitnessState, good, behind, away, refuses)

} // namespace ward::ledger
