#include "ledger/proofs.hpp"

namespace ward::ledger {

std::string full_note(sql::Session& database, WardId ward, StoredBlock const& block)
{
    auto note = block.note;
    for (auto const& one : cosignatures(database, ward, block.size)) {
        note += one.line;
    }
    return note;
}

std::optional<StoredBlock> proving_block(sql::Session& database, WardId ward, std::uint64_t place)
{
    for (auto const which : {Which::newest_witnessed, Which::newest_signed}) {
        auto block = find_block(database, ward, which);
        if (block && place < block->size) {
            return block;
        }
    }
    return std::nullopt;
}

tlog::Proof proof_of(sql::Session& database, WardId ward, std::uint64_t place, std::string const& leaf,
                     StoredBlock const& block)
{
    return {leaf, place, tlog::inclusion_path(place, block.size, subtrees(database, ward, block.size)),
            full_note(database, ward, block)};
}

} // namespace ward::ledger
