#include "ledger/verify.hpp"

#include "event/seal_store.hpp"
#include "ledger/growing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <limits>

namespace ward::ledger {

namespace {

constexpr int page_rows{1'000};

void find(Verified& verified, std::string where, std::string what)
{
    if (verified.findings.size() < findings_max) {
        verified.findings.push_back({std::move(where), std::move(what)});
    }
    ++verified.found;
}

std::string name_of_entry(std::uint64_t place)
{
    return "entry " + std::to_string(place);
}

std::string name_of_tile(int level, std::uint64_t number)
{
    return tlog::tile_path({level, number, static_cast<int>(tlog::tile_width)});
}

/// Names what differs: an entry where the tile is of entries.
void compare(Verified& verified, int level, std::uint64_t number, tlog::Hashes const& computed,
             tlog::Hashes const& stored)
{
    if (stored.size() < computed.size()) {
        find(verified, name_of_tile(level, number),
             fmt::format("holds {} hashes of {}", stored.size(), computed.size()));
        return;
    }
    for (std::size_t i = 0; i < computed.size(); ++i) {
        if (computed[i] != stored[i]) {
            auto const place = number * tlog::tile_width + i;
            find(verified, level == 0 ? name_of_entry(place) : name_of_tile(level, number),
                 level == 0 ? "is not what " + name_of_tile(level, number) + " has of it"
                            : fmt::format("hash {} is not that of what lies beneath", i));
        }
    }
}

/// The blocks of a ward, page by page.
class Blocks {
public:
    Blocks(sql::Session& database, WardId ward) : database_{database}, ward_{ward} {}

    StoredBlock const* next()
    {
        if (page_.empty()) {
            for (auto& block : blocks_from(database_, ward_, from_, page_rows)) {
                from_ = block.number + 1;
                page_.push_back(std::move(block));
            }
        }
        return page_.empty() ? nullptr : &page_.front();
    }
    void pass() { page_.pop_front(); }

private:
    sql::Session& database_;
    WardId ward_;
    std::int64_t from_{0};
    std::deque<StoredBlock> page_;
};

class DatabaseCheck {
public:
    DatabaseCheck(sql::Session& database, WardId ward)
        : database_{database},
          ward_{ward},
          blocks_{database, ward},
          tree_{[this](int level, std::uint64_t number, tlog::Hashes const& hashes) {
              if (level > 0) { // those of entries are looked at bundle by bundle
                  compare(verified_, level, number, hashes, tile(level, number));
              }
          }}
    {
    }

    Verified run(Progress const& progress)
    {
        auto const key = tlog::VerifierKey::parse(signing_key(database_, ward_));
        if (key) {
            key_ = *key;
        }
        auto const size = stored_size();
        for (std::uint64_t number = 0; number * tlog::tile_width < size; ++number) {
            look_at(number,
                    static_cast<std::size_t>(std::min(tlog::tile_width, size - number * tlog::tile_width)));
            progress(static_cast<double>(verified_.entries) / static_cast<double>(size));
        }
        end(size);
        return std::move(verified_);
    }

private:
    /// What is stored, or what no tree can be made of.
    template <class Read>
    static auto unless_damaged(Read const& read) -> decltype(read())
    {
        try {
            return read();
        } catch (sql::Failure const& failure) {
            if (failure.kind() != sql::Breakage::damaged) {
                throw;
            }
            return {};
        }
    }

    tlog::Hashes tile(int level, std::uint64_t number)
    {
        return unless_damaged([&] { return load_tile(database_, ward_, level, number); });
    }

    std::uint64_t stored_size()
    {
        head_ = unless_damaged([&] { return std::optional{load_tree(database_, ward_).edge}; });
        if (!head_) {
            find(verified_, "head", "is no tree");
            auto const newest = find_block(database_, ward_, Which::newest);
            return newest ? newest->size : 0;
        }
        return head_->size();
    }

    /// Whether the tree above has what this tile of entries says: then an entry that differs was changed
    /// itself.
    bool holds(std::uint64_t number, tlog::Hashes const& stored, std::size_t width)
    {
        if (stored.size() < width) {
            return false;
        }
        if (width == tlog::tile_width) {
            auto const above = tile(1, number / tlog::tile_width);
            auto const at = static_cast<std::size_t>(number % tlog::tile_width);
            return at < above.size() && above[at] == root_of_tile(stored);
        }
        tlog::Edge part; // its subtrees are the last of the whole tree's edge
        for (std::size_t i = 0; i < width; ++i) {
            part.append(stored[i]);
        }
        auto const mine = part.hashes();
        auto const all = head_ ? head_->hashes() : tlog::Hashes{};
        return mine.size() <= all.size() && std::equal(mine.rbegin(), mine.rend(), all.rbegin());
    }

    void look_at(std::uint64_t number, std::size_t width)
    {
        auto events = unless_damaged([&] { return load_bundle(database_, ward_, number); });
        if (events.size() > width) {
            events.resize(width); // told of at the end
        }
        auto const kept = event::kept_of(database_, ward_, events);
        present_ +=
            kept.size() - static_cast<std::size_t>(std::count(kept.begin(), kept.end(), std::nullopt));
        auto const stored = tile(0, number);
        if (stored.size() < width) {
            find(verified_, name_of_tile(0, number),
                 fmt::format("holds {} hashes of {}", stored.size(), width));
        }
        bool const trusted = holds(number, stored, width);
        for (std::size_t i = 0; i < width; ++i) {
            auto const fallback = i < stored.size() ? stored[i] : tlog::empty_root();
            auto const computed = i < kept.size() ? look_at_event(events[i], kept[i]) : missing_entry();
            if (computed && i < stored.size() && *computed != stored[i]) {
                find(verified_, trusted ? name_of_event(events[i]) : name_of_entry(verified_.entries),
                     trusted ? "is not what was sealed"
                             : "is not what " + name_of_tile(0, number) + " has of it");
            }
            tree_.append(computed && !trusted ? *computed : fallback);
            ++verified_.entries;
            pass_blocks();
        }
    }

    /// Those on the list must be there when their turn comes.
    void look_at_waiting()
    {
        auto const waiting =
            event::next_waiting(database_, ward_, std::numeric_limits<std::size_t>::max()).events;
        verified_.waiting = static_cast<std::int64_t>(waiting.size());
        auto const kept = event::kept_of(database_, ward_, waiting);
        for (std::size_t i = 0; i < kept.size(); ++i) {
            present_ += kept[i] ? 1 : 0;
            if (!kept[i] || !event::leaf_of(*kept[i])) {
                find(verified_, fmt::format("event {} (waiting)", waiting[i].value),
                     kept[i] ? "has lost its seal" : "is gone");
            }
        }
    }

    std::vector<EventId> event_rows_after(std::uint64_t size)
    {
        return unless_damaged([&] { return events_from(database_, ward_, size, 1); });
    }

    std::string name_of_event(EventId event) const
    {
        return fmt::format("event {} ({})", event.value, name_of_entry(verified_.entries));
    }

    std::optional<tlog::Hash> missing_entry()
    {
        find(verified_, name_of_entry(verified_.entries), "is missing");
        return std::nullopt;
    }

    /// The hash of its entry, where one can be made.
    std::optional<tlog::Hash> look_at_event(EventId id, std::optional<event::Kept> const& kept)
    {
        auto const where = name_of_event(id);
        if (!kept) {
            find(verified_, where, "is gone");
            return std::nullopt;
        }
        auto const leaf = event::leaf_of(*kept);
        if (!leaf) {
            find(verified_, where, kept->secret.empty() ? "has lost its seal" : "its salts are no salts");
            return std::nullopt;
        }
        verified_.forgotten += kept->secret.empty() ? 1 : 0;
        if (!kept->leaf.empty()) {
            auto const salts = event::salts_of(kept->secret);
            if (!salts && !kept->secret.empty()) {
                find(verified_, where, "its salts are no salts");
            }
            auto const subject = event::subject_of(*kept);
            if (auto const member = event::differing_member(*leaf, kept->event, subject, salts)) {
                find(verified_, where, "its " + *member + " is not what was sealed");
            }
        }
        return tlog::leaf_hash(*leaf);
    }

    /// Blocks that end with the tree as it is now.
    void pass_blocks()
    {
        auto const size = tree_.edge().size();
        for (auto const* block = blocks_.next(); block != nullptr && block->size <= size;
             block = blocks_.next()) {
            look_at(*block);
            blocks_.pass();
        }
    }

    void look_at(StoredBlock const& block)
    {
        auto const where = fmt::format("block {}", block.number);
        ++verified_.blocks;
        if (block.size != tree_.edge().size() || block.root != tlog::to_base64(tree_.edge().root())) {
            find(verified_, where, "its root is not that of the entries");
        }
        if (block.note.empty()) {
            return; // to be signed yet
        }
        auto const note = tlog::parse_note(block.note);
        auto const says = note ? tlog::parse_checkpoint(note->text) : invalid("tlog.note");
        if (!says || says->size != block.size || tlog::to_base64(says->root) != block.root) {
            find(verified_, where, "its signed note says something else");
            return;
        }
        auto const word =
            key_ ? tlog::word_of(*note, *key_) : Result<std::optional<tlog::Word>>{invalid("tlog.key")};
        if (!word || !*word) {
            find(verified_, where, "its signature is not the ledger's");
        }
    }

    void end(std::uint64_t size)
    {
        tree_.end();
        if (head_ && head_->root() != tree_.edge().root()) {
            find(verified_, "head", fmt::format("has another root than its {} entries", size));
        }
        if (!event_rows_after(size).empty()) {
            find(verified_, "head", fmt::format("speaks of {} entries, more are there", size));
        }
        for (auto const* block = blocks_.next(); block != nullptr; block = blocks_.next()) {
            find(verified_, fmt::format("block {}", block->number), "holds entries that are not there");
            blocks_.pass();
        }
        look_at_waiting();
        auto const strangers = event::count_events(database_, ward_) - static_cast<std::int64_t>(present_);
        if (strangers > 0) {
            find(verified_, "events", fmt::format("{} were never sealed", strangers));
        }
    }

    sql::Session& database_;
    WardId ward_;
    Verified verified_;
    Blocks blocks_;
    std::optional<tlog::VerifierKey> key_;
    std::optional<tlog::Edge> head_;
    Growing tree_;
    std::size_t present_{0}; ///< events that entries speak of, or that wait to become one
};

/// Compares the tiles of a folder with those that its entries make.
class FilesCheck {
public:
    FilesCheck(ReadFile const& read, std::uint64_t size)
        : read_{read},
          size_{size},
          tree_{[this](int level, std::uint64_t number, tlog::Hashes const& hashes) {
              tlog::TileAddress const tile{level, number, static_cast<int>(hashes.size())};
              auto const bytes = read_(tlog::tile_path(tile));
              auto const stored = bytes ? tlog::read_tile(*bytes) : invalid("tlog.tile");
              compare(verified_, level, number, hashes, stored ? *stored : tlog::Hashes{});
          }}
    {
    }

    void run(Progress const& progress)
    {
        for (std::uint64_t number = 0; number * tlog::tile_width < size_; ++number) {
            auto const left = std::min(tlog::tile_width, size_ - number * tlog::tile_width);
            tlog::TileAddress const tile{-1, number, static_cast<int>(left)};
            auto const bytes = read_(tlog::tile_path(tile));
            auto const bundle = bytes ? tlog::read_bundle(*bytes) : invalid("tlog.bundle");
            if (!bundle || bundle->size() != left) {
                find(verified_, tlog::tile_path(tile),
                     bytes ? "is no bundle of so many entries" : "is missing");
                return;
            }
            for (auto const& entry : *bundle) {
                tree_.append(tlog::leaf_hash(entry));
            }
            verified_.entries = tree_.edge().size();
            progress(static_cast<double>(verified_.entries) / static_cast<double>(size_));
        }
        tree_.end();
    }

    Verified& verified() { return verified_; }
    tlog::Hash root() const { return tree_.edge().root(); }

private:
    ReadFile const& read_;
    std::uint64_t size_;
    Verified verified_;
    Growing tree_;
};

} // namespace

Verified verify_database(sql::Session& database, WardId ward, Progress const& progress)
{
    return DatabaseCheck{database, ward}.run(progress);
}

Verified verify_tiles(ReadFile const& read, tlog::Policy const& policy, Progress const& progress)
{
    Verified refused;
    auto const bytes = read("checkpoint");
    auto const note = bytes ? tlog::parse_note(*bytes) : invalid("tlog.note");
    auto const standing = note ? tlog::standing_of(*note, policy) : note.error();
    if (!standing) {
        find(refused, "checkpoint", bytes ? standing.error().code : "is missing");
        return refused;
    }
    FilesCheck check{read, standing->checkpoint.size};
    check.run(progress);
    auto& verified = check.verified();
    verified.blocks = 1;
    if (verified.entries == standing->checkpoint.size && check.root() != standing->checkpoint.root) {
        find(verified, "checkpoint", "its root is not that of the entries");
    }
    return std::move(verified);
}

} // namespace ward::ledger
