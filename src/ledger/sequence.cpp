#include "ledger/sequence.hpp"

#include "event/seal_store.hpp"
#include "ledger/growing.hpp"

namespace ward::ledger {

void append_tiles(sql::Session& database, WardId ward, std::uint64_t size, tlog::Hashes const& leaves)
{
    auto added = leaves;
    for (int level = 0; !added.empty(); ++level, size /= tlog::tile_width) {
        tlog::Hashes completed;
        auto number = size / tlog::tile_width;
        auto hashes =
            size % tlog::tile_width == 0 ? tlog::Hashes{} : load_tile(database, ward, level, number);
        WARD_CHECK(hashes.size() == size % tlog::tile_width);
        for (auto const& hash : added) {
            hashes.push_back(hash);
            if (hashes.size() == tlog::tile_width) {
                save_tile(database, ward, level, number, hashes);
                completed.push_back(root_of_tile(hashes));
                hashes.clear();
                ++number;
            }
        }
        if (!hashes.empty()) {
            save_tile(database, ward, level, number, hashes);
        }
        added = std::move(completed);
    }
}

Grown sequence(sql::Session& database, WardId ward, Instant now, int limit)
{
    auto const waiting = event::waiting_seals(database, ward, limit);
    auto tree = load_tree(database, ward);
    Grown grown{.size = tree.edge.size()};
    if (waiting.empty()) {
        return grown;
    }
    tlog::Hashes leaves;
    leaves.reserve(waiting.size());
    auto const before = tree.edge.size();
    for (auto const& one : waiting) {
        leaves.push_back(tlog::leaf_hash(one.leaf));
        event::place_seal(database, one.event, tree.edge.size());
        tree.edge.append(leaves.back());
    }
    append_tiles(database, ward, before, leaves);
    ++tree.block;
    save_tree(database, ward, tree);
    grown.entries = static_cast<std::int64_t>(waiting.size());
    grown.size = tree.edge.size();
    grown.more = grown.entries == limit;
    add_block(database, ward,
              {.number = tree.block,
               .size = grown.size,
               .entries = grown.entries,
               .root = tlog::to_base64(tree.edge.root()),
               .at = now});
    return grown;
}

} // namespace ward::ledger
