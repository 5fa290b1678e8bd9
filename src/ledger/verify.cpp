#include "ledger/verify.hpp"

#include "event/seal_store.hpp"
#include "ledger/growing.hpp"

#include <fmt/format.h>

#include <deque>
#include <set>

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

/// Names the first hash that differs, an entry where that is one.
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
              compare(verified_, level, number, hashes, tile(level, number));
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
        for (bool more = true; more;) {
            auto const page = event::sealed_events(database_, ward_, verified_.entries, page_rows);
            for (auto const& sealed : page) {
                look_at(sealed);
            }
            more = !page.empty();
            progress(size == 0
                         ? 1.0
                         : std::min(1.0, static_cast<double>(verified_.entries) / static_cast<double>(size)));
        }
        end(size);
        return std::move(verified_);
    }

private:
    tlog::Hashes tile(int level, std::uint64_t number)
    {
        try {
            return load_tile(database_, ward_, level, number);
        } catch (sql::Failure const& failure) {
            if (failure.kind() != sql::Breakage::damaged) {
                throw;
            }
            return {};
        }
    }

    std::uint64_t stored_size()
    {
        try {
            auto const tree = load_tree(database_, ward_);
            head_ = tree.edge;
            return tree.edge.size();
        } catch (sql::Failure const& failure) {
            if (failure.kind() != sql::Breakage::damaged) {
                throw;
            }
            find(verified_, "head", "is no tree");
            return 0;
        }
    }

    void look_at(event::Sealed const& sealed)
    {
        while (verified_.entries < sealed.place) {
            find(verified_, name_of_entry(verified_.entries), "is missing");
            tree_.append(tlog::empty_root()); // so that what comes after stands where it stood
            pass_blocks();
        }
        tree_.append(tlog::leaf_hash(sealed.leaf));
        ++verified_.entries;
        look_at_event(sealed);
        pass_blocks();
    }

    void look_at_event(event::Sealed const& sealed)
    {
        auto const where = fmt::format("event {} ({})", sealed.event_id.value, name_of_entry(sealed.place));
        if (!sealed.event) {
            find(verified_, where, "is gone");
            return;
        }
        auto const salts = event::salts_of(sealed.secret);
        if (!salts && !sealed.secret.empty()) {
            find(verified_, where, "its salts are no salts");
        }
        verified_.forgotten += sealed.secret.empty() ? 1 : 0;
        if (auto const member = event::differing_member(sealed.leaf, *sealed.event, sealed.subject, salts)) {
            find(verified_, where, "its " + *member + " is not what was sealed");
        }
    }

    /// Blocks that end with the tree as it is now.
    void pass_blocks()
    {
        auto const size = tree_.edge().size();
        verified_.entries = size;
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
        if (size != tree_.edge().size() || (head_ && head_->root() != tree_.edge().root())) {
            find(verified_, "head",
                 fmt::format("speaks of {} entries, {} are there", size, tree_.edge().size()));
        }
        for (auto const* block = blocks_.next(); block != nullptr; block = blocks_.next()) {
            find(verified_, fmt::format("block {}", block->number), "holds entries that are not there");
            blocks_.pass();
        }
        verified_.waiting = event::count_waiting(database_, ward_);
        if (auto const unsealed = event::count_unsealed(database_, ward_); unsealed > 0) {
            find(verified_, "events", fmt::format("{} were never sealed", unsealed));
        }
    }

    sql::Session& database_;
    WardId ward_;
    Verified verified_;
    Blocks blocks_;
    std::optional<tlog::VerifierKey> key_;
    std::optional<tlog::Edge> head_;
    Growing tree_;
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
