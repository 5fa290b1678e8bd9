#pragma once

#include "ledger/model.hpp"
#include "sql/migrate.hpp"
#include "tlog/tiles.hpp"

#include <map>

namespace ward::ledger {

sql::RoomMigrations migrations();

/// Those that have a ledger.
std::vector<WardId> wards(sql::Session& database);

/// The tree's size and right edge; empty before the first entry. \throws sql::Failure, also when what is
/// stored cannot be a tree
struct Tree {
    tlog::Edge edge;
    std::int64_t block{0};
};
Tree load_tree(sql::Session& database, WardId ward);
/// Puts `tree` in place of the one of `size_before`; false when that is not the one that is stored.
bool grow_tree(sql::Session& database, WardId ward, std::uint64_t size_before, Tree const& tree);

/// The hashes of a tile as far as it has grown; none before its first.
tlog::Hashes load_tile(sql::Session& database, WardId ward, int level, std::uint64_t number);
void save_tile(sql::Session& database, WardId ward, int level, std::uint64_t number,
               tlog::Hashes const& hashes);

/// Which events the entries of a bundle are, in order; none before its first. \throws sql::Failure when what
/// is stored cannot be that
std::vector<EventId> load_bundle(sql::Session& database, WardId ward, std::uint64_t number);
void save_bundle(sql::Session& database, WardId ward, std::uint64_t number,
                 std::vector<EventId> const& events);

/// The events at places from `from` on, in order; fewer where the ledger ends.
std::vector<EventId> events_from(sql::Session& database, WardId ward, std::uint64_t from, std::size_t limit);
/// An event's place; nothing while it waits.
std::optional<std::uint64_t> place_of(sql::Session& database, WardId ward, EventId event);

/// Subtrees of the tree of `size`, out of its stored tiles. Lives no longer than the session.
tlog::Subtree subtrees(sql::Session& database, WardId ward, std::uint64_t size);

/// A block as it is stored.
struct StoredBlock {
    std::int64_t number{0};
    std::uint64_t size{0};
    std::int64_t entries{0};
    std::string root; ///< base64
    Instant at;
    std::string note; ///< "" until it is signed
    std::optional<Instant> quorum_at;
};

void add_block(sql::Session& database, WardId ward, StoredBlock const& block);
/// The signed note of the block of this size; nothing changes when it is there already. `key`: whose it is.
void sign_block(sql::Session& database, WardId ward, std::uint64_t size, std::string const& note,
                std::string const& key);
/// The public key of whoever signs, as notes name it; "" before the first block.
std::string signing_key(sql::Session& database, WardId ward);

enum class Which { newest, newest_signed, newest_witnessed };
std::optional<StoredBlock> find_block(sql::Session& database, WardId ward, Which which);
std::optional<StoredBlock> block_of_number(sql::Session& database, WardId ward, std::int64_t number);
std::optional<StoredBlock> block_of_size(sql::Session& database, WardId ward, std::uint64_t size);
/// The first signed block that covers a place.
std::optional<StoredBlock> block_of_place(sql::Session& database, WardId ward, std::uint64_t place);
/// Signed ones before `before` (0: from the newest), newest first.
std::vector<StoredBlock> blocks_before(sql::Session& database, WardId ward, std::int64_t before, int limit);
/// Those that nobody has signed yet, the oldest first.
std::vector<StoredBlock> unsigned_blocks(sql::Session& database, WardId ward, int limit);
/// All, the oldest first, from `number` on.
std::vector<StoredBlock> blocks_from(sql::Session& database, WardId ward, std::int64_t number, int limit);

struct Cosignature {
    std::string witness;
    std::string line;
    Instant at;
};
std::vector<Cosignature> cosignatures(sql::Session& database, WardId ward, std::uint64_t size);
void keep_cosignature(sql::Session& database, WardId ward, std::uint64_t size,
                      Cosignature const& cosignature);
void set_quorum(sql::Session& database, WardId ward, std::uint64_t size, Instant at);

/// How a witness answered last.
struct Witnessing {
    WitnessState state{WitnessState::away};
    std::uint64_t size{0};     ///< the newest tree it is known to hold
    std::optional<Instant> at; ///< of its newest cosignature
    std::string why;           ///< a word for whoever looks after it; "" when all is well
};
/// By the witness's name in the policy.
std::map<std::string, Witnessing> witnessings(sql::Session& database, WardId ward);
void keep_witnessing(sql::Session& database, WardId ward, std::string const& witness, Witnessing const& seen);

struct GrowthDay {
    Date date;
    std::int64_t entries{0};
    std::int64_t blocks{0};
};
BOOST_DESCRIBE_STRUCT(GrowthDay, (), (date, entries, blocks))

/// The newest `limit` days that had a block, oldest first.
std::vector<GrowthDay> growth(sql::Session& database, WardId ward, int limit);

} // namespace ward::ledger
