#include "ledger/proofs.hpp"

#include "event/seal_store.hpp"

namespace ward::ledger {

std::vector<Placed> placed_from(sql::Session& database, WardId ward, std::uint64_t from, std::size_t limit)
{
    auto const kept = event::kept_of(database, ward, events_from(database, ward, from, limit));
    std::vector<Placed> placed;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (auto leaf = kept[i] ? event::leaf_of(*kept[i]) : std::nullopt) {
            auto const& event = kept[i]->event;
            placed.push_back({from + i, event.id, event.at, event.kind, *std::move(leaf)});
        }
    }
    return placed;
}

std::optional<std::string> bundle_of(sql::Session& database, WardId ward, std::uint64_t number,
                                     std::size_t width)
{
    std::vector<std::string> entries;
    for (auto& placed : placed_from(database, ward, number * tlog::tile_width, width)) {
        entries.push_back(std::move(placed.leaf));
    }
    return entries.size() == width ? std::optional{tlog::write_bundle(entries)} : std::nullopt;
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
