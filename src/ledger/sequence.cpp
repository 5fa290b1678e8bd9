#include "ledger/sequence.hpp"

#include "ledger/growing.hpp"

namespace ward::ledger {

namespace {

/// The tiles that change when `leaves` come behind the first `size`.
std::vector<Step::Tile> grown_tiles(sql::Session& database, WardId ward, std::uint64_t size,
                                    tlog::Hashes added)
{
    std::vector<Step::Tile> tiles;
    for (int level = 0; !added.empty(); ++level, size /= tlog::tile_width) {
        tlog::Hashes completed;
        Step::Tile tile{.level = level, .number = size / tlog::tile_width};
        if (size % tlog::tile_width != 0) {
            tile.hashes = load_tile(database, ward, level, tile.number);
        }
        WARD_CHECK(tile.hashes.size() == size % tlog::tile_width);
        for (auto const& hash : added) {
            tile.hashes.push_back(hash);
            if (tile.hashes.size() == tlog::tile_width) {
                completed.push_back(root_of_tile(tile.hashes));
                auto const next = tile.number + 1;
                tiles.push_back(std::move(tile));
                tile = {.level = level, .number = next};
            }
        }
        if (!tile.hashes.empty()) {
            tiles.push_back(std::move(tile));
        }
        added = std::move(completed);
    }
    return tiles;
}

std::vector<Step::Bundle> grown_bundles(sql::Session& database, WardId ward, std::uint64_t size,
                                        std::vector<EventId> const& added)
{
    std::vector<Step::Bundle> bundles;
    Step::Bundle bundle{size / tlog::tile_width, {}};
    if (size % tlog::tile_width != 0) {
        bundle.events = load_bundle(database, ward, bundle.number);
    }
    WARD_CHECK(bundle.events.size() == size % tlog::tile_width);
    for (auto const event : added) {
        bundle.events.push_back(event);
        if (bundle.events.size() == tlog::tile_width) {
            auto const next = bundle.number + 1;
            bundles.push_back(std::move(bundle));
            bundle = {next, {}};
        }
    }
    if (!bundle.events.empty()) {
        bundles.push_back(std::move(bundle));
    }
    return bundles;
}

} // namespace

EventMissing::EventMissing(EventId event)
    : sql::Failure{sql::Breakage::damaged,
                   "the event " + to_string(event) + " waits for its place and is gone or has no seal"}
{
}

std::optional<Step> grow(sql::Session& database, WardId ward, Instant now, std::size_t limit)
{
    Step step{.taken = event::next_waiting(database, ward, limit)};
    auto const& events = step.taken.events;
    if (events.empty()) {
        return std::nullopt;
    }
    step.tree = load_tree(database, ward);
    auto& edge = step.tree.edge;
    step.size_before = edge.size();
    tlog::Hashes leaves;
    leaves.reserve(events.size());
    auto const found = event::kept_of(database, ward, events);
    for (std::size_t at = 0; at < events.size(); ++at) {
        auto const leaf = found[at] ? event::leaf_of(*found[at]) : std::nullopt;
        if (!leaf) {
            throw EventMissing{events[at]};
        }
        leaves.push_back(tlog::leaf_hash(*leaf));
        edge.append(leaves.back());
    }
    step.bundles = grown_bundles(database, ward, step.size_before, events);
    step.tiles = grown_tiles(database, ward, step.size_before, std::move(leaves));
    step.block = {.number = ++step.tree.block,
                  .size = edge.size(),
                  .entries = static_cast<std::int64_t>(events.size()),
                  .root = tlog::to_base64(edge.root()),
                  .at = now};
    return step;
}

bool keep(sql::Session& database, WardId ward, Step const& step)
{
    if (!event::take(database, step.taken) || !grow_tree(database, ward, step.size_before, step.tree)) {
        return false;
    }
    for (auto const& tile : step.tiles) {
        save_tile(database, ward, tile.level, tile.number, tile.hashes);
    }
    for (auto const& bundle : step.bundles) {
        save_bundle(database, ward, bundle.number, bundle.events);
    }
    add_block(database, ward, step.block);
    return true;
}

} // namespace ward::ledger
