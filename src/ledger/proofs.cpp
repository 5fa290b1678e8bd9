#include "ledger/proofs.hpp"

#include "event/seal_store.hpp"

namespace ward::ledger {

std::optional<std::string> bundle_of(sql::Session& database, WardId ward, std::uint64_t number, int width)
{
    std::vector<std::string> entries;
    for (auto& placed : event::placed_seals(database, ward, number * tlog::tile_width, width)) {
        entries.push_back(std::move(placed.leaf));
    }
    return entries.size() == static_cast<std::size_t>(width) ? std::optional{tlog::write_bundle(entries)}
                                                             : std::nullopt;
}

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
