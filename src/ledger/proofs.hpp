#pragma once

#include "ledger/model.hpp"
#include "ledger/store.hpp"
#include "tlog/proof.hpp"

namespace ward::ledger {

/// An entry with its place.
struct Placed {
    std::uint64_t place{0};
    EventId event;
    Instant at;
    std::string kind;
    std::string leaf;
};

/// Those at places from `from` on, in order; one whose event is gone or has lost its seal is left out.
std::vector<Placed> placed_from(sql::Session& database, WardId ward, std::uint64_t from, std::size_t limit);

/// The entries of a bundle as its bytes; nothing when not so many are there: `smartward ledger verify` says
/// which.
std::optional<std::string> bundle_of(sql::Session& database, WardId ward, std::uint64_t number,
                                     std::size_t width);

/// A block's note with the cosignatures that are there.
std::string full_note(sql::Session& database, WardId ward, StoredBlock const& block);

/// Which block a proof for the entry at `place` is made against: the newest with a quorum that holds it, else
/// the newest signed one; nothing when no signed block holds it yet.
std::optional<StoredBlock> proving_block(sql::Session& database, WardId ward, std::uint64_t place);

/// \pre place < block.size. \throws sql::Failure
tlog::Proof proof_of(sql::Session& database, WardId ward, std::uint64_t place, std::string const& leaf,
                     StoredBlock const& block);

} // namespace ward::ledger
