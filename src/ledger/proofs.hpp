#pragma once

#include "ledger/store.hpp"
#include "tlog/proof.hpp"

namespace ward::ledger {

/// The entries of a bundle as its bytes; nothing when not so many are there: `smartward ledger verify` says
/// which.
std::optional<std::string> bundle_of(sql::Session& database, WardId ward, std::uint64_t number, int width);

/// A block's note with the cosignatures that are there.
std::string full_note(sql::Session& database, WardId ward, StoredBlock const& block);

/// Which block a proof for the entry at `place` is made against: the newest with a quorum that holds it, else
/// the newest signed one; nothing when no signed block holds it yet.
std::optional<StoredBlock> proving_block(sql::Session& database, WardId ward, std::uint64_t place);

/// \pre place < block.size. \throws sql::Failure
tlog::Proof proof_of(sql::Session& database, WardId ward, std::uint64_t place, std::string const& leaf,
                     StoredBlock const& block);

} // namespace ward::ledger
