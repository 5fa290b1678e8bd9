#include "ledger/routes.hpp"

#include "event/seal_store.hpp"

#include <algorithm>
#include <charconv>

namespace ward::ledger {

namespace {

using api::Who;

constexpr int growth_days{400};
constexpr char const* forever{"public, max-age=31536000, immutable"};
constexpr char const* briefly{"public, max-age=1"};
constexpr char const* plain_text{"text/plain; charset=utf-8"};

std::optional<std::int64_t> number_of(std::string_view text)
{
    auto const number = tlog::parse_number(text);
    return number ? std::optional{static_cast<std::int64_t>(*number)} : std::nullopt;
}

api::Document text_document(std::string text, std::string name)
{
    return {.media_type = plain_text, .bytes = std::move(text), .name = std::move(name)};
}

/// Also a tile that was partial once, as an older checkpoint still names it.
bool lies_within(tlog::TileAddress const& tile, std::uint64_t size)
{
    for (int level = 0; level < tile.level; ++level) {
        size /= tlog::tile_width;
    }
    return tile.number <= size / tlog::tile_width &&
           tile.number * tlog::tile_width + static_cast<std::uint64_t>(tile.width) <= size;
}

} // namespace

Routes::Routes(api::Router& router, Settings settings, Pulse const& pulse)
    : settings_{std::move(settings)}, pulse_{pulse}
{
    // Whether somebody signs is no fact of the database.
    router.get_fresh("/api/v1/ledger",
                     {"The ledger: how far it goes, who signs, who witnesses", Who::anyone()}, *this,
                     &Routes::overview);
    router.get("/api/v1/ledger/blocks", {"Signed blocks, newest first", Who::anyone()}, *this,
               &Routes::blocks);
    router.get("/api/v1/ledger/blocks/{number}", {"A block with its signed note", Who::anyone()}, *this,
               &Routes::block);
    router.get("/api/v1/ledger/entries", {"Entries, newest first, or of one block", Who::anyone()}, *this,
               &Routes::entries);
    router.get("/api/v1/ledger/entries/{index}", {"An entry", Who::anyone()}, *this, &Routes::entry);
    router.get("/api/v1/ledger/growth", {"Entries and blocks by day", Who::anyone()}, *this,
               &Routes::read_growth);
    router.get("/api/v1/ledger/proofs/{index}",
               {"The proof of an entry as a file (tlog-proof)", Who::anyone()}, *this, &Routes::proof);
    router.get("/api/v1/ledger/receipts/{event}", {"How firmly a fact stands in the ledger", Who::anyone()},
               *this, &Routes::receipt);
    router.get("/api/v1/events/seals", {"How much of a subject's history is sealed", Who::signed_in()}, *this,
               &Routes::sealed_history);
    router.get("/ledger/{ward}/checkpoint", {"The newest signed checkpoint (tlog-checkpoint)", Who::anyone()},
               *this, &Routes::checkpoint);
    router.get("/ledger/{ward}/policy", {"Whom to trust for this ledger (tlog-policy)", Who::anyone()}, *this,
               &Routes::policy);
    // A tile's number is in groups of three digits, and a partial tile has its width behind it.
    router.get("/ledger/{ward}/tile/{level}/{a}",
               {"A tile, or a bundle of entries (tlog-tiles)", Who::anyone()}, *this, &Routes::tile);
    router.get("/ledger/{ward}/tile/{level}/{a}/{b}",
               {"A tile, or a bundle of entries (tlog-tiles)", Who::anyone()}, *this, &Routes::tile);
    router.get("/ledger/{ward}/tile/{level}/{a}/{b}/{c}",
               {"A tile, or a bundle of entries (tlog-tiles)", Who::anyone()}, *this, &Routes::tile);
    router.get("/ledger/{ward}/tile/{level}/{a}/{b}/{c}/{d}",
               {"A tile, or a bundle of entries (tlog-tiles)", Who::anyone()}, *this, &Routes::tile);
}

Block Routes::view_of(api::Call const& call, StoredBlock const& block) const
{
    Block view{.number = block.number,
               .size = static_cast<std::int64_t>(block.size),
               .entries = block.entries,
               .root = block.root,
               .at = block.at,
               .quorum = block.quorum_at.has_value(),
               .quorum_at = block.quorum_at};
    for (auto const& one : cosignatures(call.database, call.ward(), block.size)) {
        view.witnessed_by.push_back(one.witness);
    }
    return view;
}

std::string Routes::policy_text(api::Call const& call) const
{
    auto const key = tlog::VerifierKey::parse(signing_key(call.database, call.ward()));
    if (!key) {
        return {}; // nothing is signed yet
    }
    auto policy = settings_.policy;
    policy.logs = {{*key, settings_.public_url + "/ledger/" + to_string(call.ward())}};
    return tlog::write_policy(policy);
}

Result<Overview> Routes::overview(api::Call const& call) const
{
    Overview view;
    view.origin = settings_.origin;
    view.ward = to_string(call.ward());
    view.waiting = event::count_waiting(call.database, call.ward());
    if (auto const newest = find_block(call.database, call.ward(), Which::newest_signed)) {
        view.key = signing_key(call.database, call.ward());
        view.size = static_cast<std::int64_t>(newest->size);
        view.block = view_of(call, *newest);
    }
    if (auto const witnessed = find_block(call.database, call.ward(), Which::newest_witnessed)) {
        view.witnessed = view_of(call, *witnessed);
    }
    auto const seen = witnessings(call.database, call.ward());
    for (auto const& witness : settings_.policy.witnesses) {
        WitnessView one{.name = witness.name, .key = witness.key.text()};
        if (auto const found = seen.find(witness.name); found != seen.end()) {
            one.state = found->second.state;
            one.size = static_cast<std::int64_t>(found->second.size);
            one.at = found->second.at;
            one.why = found->second.why.empty() ? std::nullopt : std::optional{found->second.why};
        }
        view.witnesses.push_back(std::move(one));
    }
    view.quorum = {tlog::least_witnesses(settings_.policy),
                   static_cast<int>(settings_.policy.witnesses.size())};
    view.policy = policy_text(call);
    view.interval_ms = settings_.interval_ms;
    view.stopped_why = pulse_.stop();
    view.signing = view.stopped_why ? Signing::stopped : Signing::going_on;
    return view;
}

Result<api::Page<Block>> Routes::blocks(api::Call const& call, api::PageQuery const& query) const
{
    auto const limit = page_limit(query);
    auto const before = query.after ? number_of(*query.after) : std::optional<std::int64_t>{0};
    if (!before) {
        return invalid("request.cursor.invalid", "/after");
    }
    auto found = blocks_before(call.database, call.ward(), *before, limit + 1);
    api::Page<Block> page;
    if (found.size() > static_cast<std::size_t>(limit)) {
        found.pop_back();
        page.next = std::to_string(found.back().number);
    }
    for (auto const& block : found) {
        page.items.push_back(view_of(call, block));
    }
    return page;
}

Result<SignedBlock> Routes::block(api::Call const& call) const
{
    auto const number = number_of(call.argument("number"));
    auto const found = number ? block_of_number(call.database, call.ward(), *number) : std::nullopt;
    if (!found) {
        return not_found("ledger.block.not_found");
    }
    return SignedBlock{view_of(call, *found), full_note(call.database, call.ward(), *found)};
}

Entry Routes::entry_of(api::Call const& call, Placed const& placed) const
{
    auto const block = block_of_place(call.database, call.ward(), placed.place);
    return {static_cast<std::int64_t>(placed.place),
            placed.event,
            placed.kind,
            placed.at,
            placed.leaf,
            block ? block->number : 0};
}

Result<api::Page<Entry>> Routes::entries(api::Call const& call, EntryQuery const& query) const
{
    auto const limit = page_limit(query);
    auto const after = query.after ? number_of(*query.after) : std::optional<std::int64_t>{-1};
    if (!after) {
        return invalid("request.cursor.invalid", "/after");
    }
    return query.block ? entries_of_block(call, *query.block, *after, limit)
                       : newest_entries(call, *after, limit);
}

Result<api::Page<Entry>> Routes::entries_of_block(api::Call const& call, std::int64_t number,
                                                  std::int64_t after, int limit) const
{
    auto const block = block_of_number(call.database, call.ward(), number);
    if (!block) {
        return not_found("ledger.block.not_found");
    }
    auto const end = static_cast<std::int64_t>(block->size);
    auto const from = std::max(end - block->entries, after + 1);
    auto const count = static_cast<std::size_t>(std::clamp<std::int64_t>(end - from, 0, limit));
    api::Page<Entry> page;
    for (auto const& placed :
         placed_from(call.database, call.ward(), static_cast<std::uint64_t>(from), count)) {
        page.items.push_back(entry_of(call, placed));
    }
    auto const next = from + static_cast<std::int64_t>(count);
    if (next < end) {
        page.next = std::to_string(next - 1);
    }
    return page;
}

Result<api::Page<Entry>> Routes::newest_entries(api::Call const& call, std::int64_t before, int limit) const
{
    auto const newest = find_block(call.database, call.ward(), Which::newest_signed);
    auto const size = newest ? static_cast<std::int64_t>(newest->size) : 0;
    auto const end = before < 0 ? size : std::min(before, size);
    auto const from = std::max<std::int64_t>(0, end - limit);
    api::Page<Entry> page;
    for (auto const& placed : placed_from(call.database, call.ward(), static_cast<std::uint64_t>(from),
                                          static_cast<std::size_t>(end - from))) {
        page.items.push_back(entry_of(call, placed));
    }
    std::reverse(page.items.begin(), page.items.end());
    if (from > 0) {
        page.next = std::to_string(from);
    }
    return page;
}

std::optional<Placed> Routes::placed_at(api::Call const& call) const
{
    auto const index = number_of(call.argument("index"));
    if (!index) {
        return std::nullopt;
    }
    auto const place = static_cast<std::uint64_t>(*index);
    auto found = placed_from(call.database, call.ward(), place, 1);
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

Result<Entry> Routes::entry(api::Call const& call) const
{
    auto const placed = placed_at(call);
    auto const shown = placed ? entry_of(call, *placed) : Entry{};
    if (shown.block == 0) {
        return not_found("ledger.entry.not_found"); // nobody has signed for it yet
    }
    return shown;
}

Result<Growth> Routes::read_growth(api::Call const& call) const
{
    return Growth{growth(call.database, call.ward(), growth_days)};
}

Result<api::Document> Routes::proof(api::Call const& call) const
{
    auto const placed = placed_at(call);
    if (!placed) {
        return not_found("ledger.entry.not_found");
    }
    auto const block = proving_block(call.database, call.ward(), placed->place);
    if (!block) {
        return conflict("ledger.entry.waiting");
    }
    auto document = text_document(
        tlog::write_proof(proof_of(call.database, call.ward(), placed->place, placed->leaf, *block)),
        "so-cai-" + std::to_string(placed->place) + ".tlog-proof");
    document.inline_ = false;
    document.keeping = api::Keeping::asker;
    return document;
}

Result<Receipt> Routes::receipt(api::Call const& call) const
{
    auto const event = call.key<EventId>("event", "ledger.event.not_found");
    if (!event) {
        return event.error();
    }
    auto const found = event::kept_of(call.database, call.ward(), {&*event, 1}).front();
    auto leaf = found ? event::leaf_of(*found) : std::nullopt;
    if (!leaf) {
        return not_found("ledger.event.not_found");
    }
    Receipt receipt{.event = *event, .leaf = *std::move(leaf), .at = found->event.at};
    auto const place = place_of(call.database, call.ward(), *event);
    auto const block = place ? proving_block(call.database, call.ward(), *place) : std::nullopt;
    if (block) {
        receipt.state = block->quorum_at ? Grade::witnessed : Grade::recorded;
        receipt.index = static_cast<std::int64_t>(*place);
        receipt.block = view_of(call, *block);
    }
    return receipt;
}

Result<SealedHistory> Routes::sealed_history(api::Call const& call, SealQuery const& query) const
{
    auto const subject = parse_id(query.subject_id);
    if (!subject) {
        return invalid("request.member.type", "/subject_id");
    }
    auto const count = event::count_seals(call.database, call.ward(), query.subject_kind, *subject);
    SealedHistory history{count.events, count.sealed, count.events - count.sealed, count.up_to, {}};
    auto const place = count.newest ? place_of(call.database, call.ward(), *count.newest) : std::nullopt;
    if (place) {
        auto const block = block_of_place(call.database, call.ward(), *place);
        history.block = block ? std::optional{block->number} : std::nullopt;
    }
    return history;
}

bool Routes::is_ours(api::Call const& call) const
{
    return call.argument("ward") == to_string(call.ward());
}

Result<api::Document> Routes::checkpoint(api::Call const& call) const
{
    auto const newest =
        is_ours(call) ? find_block(call.database, call.ward(), Which::newest_signed) : std::nullopt;
    if (!newest) {
        return not_found("ledger.not_found");
    }
    call.extras.headers.add("Cache-Control", briefly);
    return text_document(full_note(call.database, call.ward(), *newest), "checkpoint");
}

Result<api::Document> Routes::policy(api::Call const& call) const
{
    auto text = is_ours(call) ? policy_text(call) : std::string{};
    if (text.empty()) {
        return not_found("ledger.not_found");
    }
    call.extras.headers.add("Cache-Control", briefly);
    return text_document(std::move(text), "policy");
}

Result<api::Document> Routes::tile(api::Call const& call) const
{
    std::string path{"tile/" + call.argument("level")};
    for (auto const& [name, part] : call.path) {
        if (name.size() == 1) {
            path += '/' + part;
        }
    }
    auto const address = tlog::parse_tile_path(path);
    auto const newest = find_block(call.database, call.ward(), Which::newest_signed);
    if (!is_ours(call) || !address || !newest || !lies_within(*address, newest->size)) {
        return not_found("ledger.tile.not_found");
    }
    api::Document document{.media_type = "application/octet-stream"};
    if (address->level < 0) {
        auto bundle =
            bundle_of(call.database, call.ward(), address->number, static_cast<std::size_t>(address->width));
        if (!bundle) {
            return not_found("ledger.tile.not_found");
        }
        document.bytes = *std::move(bundle);
    } else {
        auto hashes = load_tile(call.database, call.ward(), address->level, address->number);
        hashes.resize(static_cast<std::size_t>(address->width));
        document.bytes = tlog::write_tile(hashes);
    }
    call.extras.headers.add("Cache-Control", forever);
    return document;
}

} // namespace ward::ledger
