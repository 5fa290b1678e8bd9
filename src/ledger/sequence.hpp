#pragma once

#include "event/seal_store.hpp"
#include "ledger/store.hpp"

namespace ward::ledger {

/// The database was changed past this program: no block can hold what is not there, and none is to leave it
/// out.
class EventMissing : public sql::Failure {
public:
    explicit EventMissing(EventId event);
};

/// How the tree grows by some waiting events: worked out on a reader, so that the one
/// who writes is held up for a few rows only.
struct Step {
    struct Tile {
        int level{0};
        std::uint64_t number{0};
        tlog::Hashes hashes;
    };
    struct Bundle {
        std::uint64_t number{0};
        std::vector<EventId> events;
    };
    event::Waiting taken;
    std::uint64_t size_before{0};
    Tree tree;
    std::vector<Tile> tiles;
    std::vector<Bundle> bundles;
    StoredBlock block;
};

/// The next block, unsigned: of the oldest waiting events, `limit` or one commit's at most, in the order of
/// their keys. Nothing when none waits. \throws EventMissing and other sql::Failure
std::optional<Step> grow(sql::Session& database, WardId ward, Instant now, std::size_t limit);

/// Writes it. False when the tree or the list is not any more what it grew from: then the transaction is to
/// be undone.
bool keep(sql::Session& database, WardId ward, Step const& step);

} // namespace ward::ledger
