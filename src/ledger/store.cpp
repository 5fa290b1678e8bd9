#include "ledger/store.hpp"

#include "base/check.hpp"
#include "base/id_list.hpp"

#include <algorithm>
#include <limits>

namespace ward::ledger {

namespace {

#define BLOCK_COLUMNS "number, size, entries, root, at_ms, note, quorum_at_ms"

sql::Failure no_tree()
{
    return {sql::Breakage::damaged, "the stored ledger is no tree: run `smartward ledger verify`"};
}

std::string to_text(tlog::Hashes const& hashes)
{
    std::string bytes;
    bytes.reserve(hashes.size() * sizeof(tlog::Hash));
    for (auto const& hash : hashes) {
        bytes.append(reinterpret_cast<char const*>(hash.data()), hash.size());
    }
    return tlog::to_base64(bytes);
}

tlog::Hashes to_hashes(std::string const& text)
{
    auto const bytes = tlog::from_base64(text);
    auto const hashes = bytes ? tlog::read_tile(*bytes) : Result<tlog::Hashes>{invalid("tlog.tile")};
    if (!hashes) {
        throw no_tree();
    }
    return *hashes;
}

std::vector<EventId> to_events(std::string_view text)
{
    auto const keys = parse_list(text);
    if (!keys || keys->size() > tlog::tile_width) {
        throw no_tree();
    }
    std::vector<EventId> events;
    events.reserve(keys->size());
    for (auto const key : *keys) {
        events.push_back(EventId{key});
    }
    return events;
}

std::vector<StoredBlock> all_blocks(sql::Rows rows)
{
    std::vector<StoredBlock> blocks;
    while (rows.next()) {
        StoredBlock block;
        block.number = rows.take<std::int64_t>();
        block.size = rows.take<std::uint64_t>();
        block.entries = rows.take<std::int64_t>();
        block.root = rows.take<std::string>();
        block.at = rows.take<Instant>();
        block.note = rows.take<std::string>();
        block.quorum_at = rows.take<std::optional<Instant>>();
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::optional<StoredBlock> one_block(sql::Rows rows)
{
    auto blocks = all_blocks(std::move(rows));
    return blocks.empty() ? std::nullopt : std::optional{std::move(blocks.front())};
}

} // namespace

std::vector<WardId> wards(sql::Session& database)
{
    std::vector<WardId> all;
    auto rows = database.run("SELECT ward_id FROM ledger_head ORDER BY ward_id");
    while (rows.next()) {
        all.push_back(rows.take<WardId>());
    }
    return all;
}

Tree load_tree(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT size, edge, block FROM ledger_head WHERE ward_id = $1", ward);
    if (!rows.next()) {
        return {};
    }
    auto const size = rows.take<std::uint64_t>();
    auto const text = rows.take<std::string>();
    auto edge = tlog::Edge::restore(size, text.empty() ? tlog::Hashes{} : to_hashes(text));
    if (!edge) {
        throw no_tree();
    }
    return {*std::move(edge), rows.take<std::int64_t>()};
}

bool grow_tree(sql::Session& database, WardId ward, std::uint64_t size_before, Tree const& tree)
{
    auto const edge = to_text(tree.edge.hashes());
    if (size_before == 0) {
        return database.change("INSERT INTO ledger_head (ward_id, size, edge, block, key)"
                               " VALUES ($1, $2, $3, $4, '') ON CONFLICT (ward_id) DO NOTHING",
                               ward, tree.edge.size(), edge, tree.block) == 1;
    }
    return database.change("UPDATE ledger_head SET size = $3, edge = $4, block = $5"
                           " WHERE ward_id = $1 AND size = $2",
                           ward, size_before, tree.edge.size(), edge, tree.block) == 1;
}

tlog::Hashes load_tile(sql::Session& database, WardId ward, int level, std::uint64_t number)
{
    auto rows = database.run("SELECT hashes FROM ledger_tile"
                             " WHERE ward_id = $1 AND level = $2 AND number = $3",
                             ward, level, number);
    return rows.next() ? to_hashes(rows.take<std::string>()) : tlog::Hashes{};
}

void save_tile(sql::Session& database, WardId ward, int level, std::uint64_t number,
               tlog::Hashes const& hashes)
{
    database.change("INSERT INTO ledger_tile (ward_id, level, number, hashes) VALUES ($1, $2, $3, $4)"
                    " ON CONFLICT (ward_id, level, number) DO UPDATE SET hashes = excluded.hashes",
                    ward, level, number, to_text(hashes));
}

std::vector<EventId> load_bundle(sql::Session& database, WardId ward, std::uint64_t number)
{
    auto rows =
        database.run("SELECT events FROM ledger_bundle WHERE ward_id = $1 AND number = $2", ward, number);
    return rows.next() ? to_events(rows.take<std::string_view>()) : std::vector<EventId>{};
}

void save_bundle(sql::Session& database, WardId ward, std::uint64_t number,
                 std::vector<EventId> const& events)
{
    std::vector<std::int64_t> keys;
    keys.reserve(events.size());
    for (auto const event : events) {
        keys.push_back(event.value);
    }
    auto const [low, high] = std::minmax_element(keys.begin(), keys.end());
    database.change("INSERT INTO ledger_bundle (ward_id, number, low, high, events)"
                    " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (ward_id, number) DO UPDATE"
                    " SET low = excluded.low, high = excluded.high, events = excluded.events",
                    ward, number, *low, *high, to_list(keys));
}

std::vector<EventId> events_from(sql::Session& database, WardId ward, std::uint64_t from, std::size_t limit)
{
    std::vector<EventId> events;
    while (events.size() < limit) {
        auto const place = from + events.size();
        auto const bundle = load_bundle(database, ward, place / tlog::tile_width);
        auto const at = static_cast<std::size_t>(place % tlog::tile_width);
        if (at >= bundle.size()) {
            break;
        }
        auto const count = std::min(limit - events.size(), bundle.size() - at);
        auto const begin = bundle.begin() + static_cast<std::ptrdiff_t>(at);
        events.insert(events.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
    }
    return events;
}

std::optional<std::uint64_t> place_of(sql::Session& database, WardId ward, EventId event)
{
    // Places follow keys but for what was recorded before the ledger, or committed late: nearly always the
    // first row is the one.
    auto rows = database.run("SELECT number, events FROM ledger_bundle"
                             " WHERE ward_id = $1 AND high >= $2 AND low <= $2 ORDER BY high",
                             ward, event);
    while (rows.next()) {
        auto const number = rows.take<std::uint64_t>();
        auto const events = to_events(rows.take<std::string_view>());
        auto const found = std::find(events.begin(), events.end(), event);
        if (found != events.end()) {
            return number * tlog::tile_width + static_cast<std::uint64_t>(found - events.begin());
        }
    }
    return std::nullopt;
}

tlog::Subtree subtrees(sql::Session& database, WardId ward, std::uint64_t size)
{
    return tlog::subtree_of_tiles(size, [&database, ward](tlog::TileAddress const& tile) {
        // A tile may have grown since: what it held then is its beginning.
        auto hashes = load_tile(database, ward, tile.level, tile.number);
        if (hashes.size() < static_cast<std::size_t>(tile.width)) {
            throw sql::Failure{sql::Breakage::damaged, "the ledger lacks " + tlog::tile_path(tile) +
                                                           ": run `smartward ledger verify`"};
        }
        hashes.resize(static_cast<std::size_t>(tile.width));
        return hashes;
    });
}

void add_block(sql::Session& database, WardId ward, StoredBlock const& block)
{
    database.change(
        "INSERT INTO ledger_block (" BLOCK_COLUMNS ", ward_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        block.number, block.size, block.entries, block.root, block.at, block.note, block.quorum_at, ward);
    database.change(
        "INSERT INTO ledger_day (ward_id, day, entries, blocks) VALUES ($1, $2, $3, 1)"
        " ON CONFLICT (ward_id, day) DO UPDATE SET entries = ledger_day.entries + excluded.entries,"
        " blocks = ledger_day.blocks + 1",
        ward, date_of(block.at), block.entries);
}

void sign_block(sql::Session& database, WardId ward, std::uint64_t size, std::string const& note,
                std::string const& key)
{
    database.change("UPDATE ledger_block SET note = $3 WHERE ward_id = $1 AND size = $2 AND note = ''", ward,
                    size, note);
    database.change("UPDATE ledger_head SET key = $2 WHERE ward_id = $1 AND key <> $2", ward, key);
}

std::string signing_key(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT key FROM ledger_head WHERE ward_id = $1", ward);
    return rows.next() ? rows.take<std::string>() : "";
}

std::optional<StoredBlock> find_block(sql::Session& database, WardId ward, Which which)
{
    switch (which) {
    case Which::newest:
        return one_block(database.run("SELECT " BLOCK_COLUMNS " FROM ledger_block WHERE ward_id = $1"
                                      " ORDER BY number DESC LIMIT 1",
                                      ward));
    case Which::newest_signed:
        return one_block(database.run("SELECT " BLOCK_COLUMNS " FROM ledger_block WHERE ward_id = $1"
                                      " AND note <> '' ORDER BY number DESC LIMIT 1",
                                      ward));
    case Which::newest_witnessed:
        return one_block(database.run("SELECT " BLOCK_COLUMNS " FROM ledger_block WHERE ward_id = $1"
                                      " AND quorum_at_ms IS NOT NULL ORDER BY number DESC LIMIT 1",
                                      ward));
    }
    return std::nullopt;
}

std::optional<StoredBlock> block_of_number(sql::Session& database, WardId ward, std::int64_t number)
{
    return one_block(database.run("SELECT " BLOCK_COLUMNS " FROM ledger_block WHERE ward_id = $1"
                                  " AND number = $2 AND note <> ''",
                                  ward, number));
}

std::optional<StoredBlock> block_of_size(sql::Session& database, WardId ward, std::uint64_t size)
{
    return one_block(database.run(
        "SELECT " BLOCK_COLUMNS " FROM ledger_block WHERE ward_id = $1 AND size = $2", ward, size));
}

std::optional<StoredBlock> block_of_place(sql::Session& database, WardId ward, std::uint64_t place)
{
    return one_block(database.run("SELECT " BLOCK_COLUMNS " FROM ledger_block WHERE ward_id = $1"
                                  " AND size > $2 AND note <> '' ORDER BY size LIMIT 1",
                                  ward, place));
}

std::vector<StoredBlock> blocks_before(sql::Session& database, WardId ward, std::int64_t before, int limit)
{
    auto const below = before > 0 ? before : std::numeric_limits<std::int64_t>::max();
    return all_blocks(database.run("SELECT " BLOCK_COLUMNS " FROM ledger_block WHERE ward_id = $1"
                                   " AND number < $2 AND note <> '' ORDER BY number DESC LIMIT $3",
                                   ward, below, limit));
}

std::vector<StoredBlock> unsigned_blocks(sql::Session& database, WardId ward, int limit)
{
    return all_blocks(database.run("SELECT " BLOCK_COLUMNS
                                   " FROM ledger_block WHERE ward_id = $1 AND note = ''"
                                   " ORDER BY number LIMIT $2",
                                   ward, limit));
}

std::vector<StoredBlock> blocks_from(sql::Session& database, WardId ward, std::int64_t number, int limit)
{
    return all_blocks(database.run("SELECT " BLOCK_COLUMNS " FROM ledger_block WHERE ward_id = $1"
                                   " AND number >= $2 ORDER BY number LIMIT $3",
                                   ward, number, limit));
}

std::vector<Cosignature> cosignatures(sql::Session& database, WardId ward, std::uint64_t size)
{
    std::vector<Cosignature> found;
    auto rows = database.run("SELECT witness, line, at_ms FROM ledger_cosignature"
                             " WHERE ward_id = $1 AND size = $2 ORDER BY witness",
                             ward, size);
    while (rows.next()) {
        Cosignature one;
        one.witness = rows.take<std::string>();
        one.line = rows.take<std::string>();
        one.at = rows.take<Instant>();
        found.push_back(std::move(one));
    }
    return found;
}

void keep_cosignature(sql::Session& database, WardId ward, std::uint64_t size, Cosignature const& cosignature)
{
    database.change("INSERT INTO ledger_cosignature (ward_id, size, witness, line, at_ms)"
                    " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (ward_id, size, witness)"
                    " DO UPDATE SET line = excluded.line, at_ms = excluded.at_ms",
                    ward, size, cosignature.witness, cosignature.line, cosignature.at);
}

void set_quorum(sql::Session& database, WardId ward, std::uint64_t size, Instant at)
{
    database.change("UPDATE ledger_block SET quorum_at_ms = $3"
                    " WHERE ward_id = $1 AND size = $2 AND quorum_at_ms IS NULL",
                    ward, size, at);
}

std::map<std::string, Witnessing> witnessings(sql::Session& database, WardId ward)
{
    std::map<std::string, Witnessing> all;
    auto rows =
        database.run("SELECT witness, state, size, at_ms, why FROM ledger_witness WHERE ward_id = $1", ward);
    while (rows.next()) {
        auto& one = all[rows.take<std::string>()];
        one.state = rows.take<WitnessState>();
        one.size = rows.take<std::uint64_t>();
        one.at = rows.take<std::optional<Instant>>();
        one.why = rows.take<std::string>();
    }
    return all;
}

void keep_witnessing(sql::Session& database, WardId ward, std::string const& witness, Witnessing const& seen)
{
    database.change(
        "INSERT INTO ledger_witness (ward_id, witness, state, size, at_ms, why)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (ward_id, witness) DO UPDATE SET"
        " state = excluded.state, size = excluded.size, at_ms = excluded.at_ms, why = excluded.why",
        ward, witness, seen.state, seen.size, seen.at, seen.why);
}

std::vector<GrowthDay> growth(sql::Session& database, WardId ward, int limit)
{
    std::vector<GrowthDay> days;
    auto rows = database.run("SELECT day, entries, blocks FROM ledger_day WHERE ward_id = $1"
                             " ORDER BY day DESC LIMIT $2",
                             ward, limit);
    while (rows.next()) {
        GrowthDay one;
        one.date = rows.take<Date>();
        one.entries = rows.take<std::int64_t>();
        one.blocks = rows.take<std::int64_t>();
        days.push_back(one);
    }
    std::reverse(days.begin(), days.end());
    return days;
}

} // namespace ward::ledger
