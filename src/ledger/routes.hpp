#pragma once

#include "api/router.hpp"
#include "ledger/proofs.hpp"
#include "ledger/store.hpp"
#include "tlog/policy.hpp"

#include <atomic>
#include <functional>

// What anybody may see of the ledger: the log as C2SP tlog-tiles has it, and the same for people's eyes. No
// route here needs an account, and none shows more than an entry holds.

namespace ward::ledger {

/// What the one who signs says of himself; written on his thread, read on all.
class Pulse {
public:
    void set_stop(std::optional<Stop> stop) { stop_ = stop ? static_cast<int>(*stop) : going_on; }
    std::optional<Stop> stop() const
    {
        auto const value = stop_.load();
        return value == going_on ? std::nullopt : std::optional{static_cast<Stop>(value)};
    }

private:
    static constexpr int going_on{-1};
    std::atomic<int> stop_{going_on};
};

struct Settings {
    std::string origin;
    std::string public_url; ///< where this server is reached, without a slash at the end
    std::int64_t interval_ms{100};
    tlog::Policy policy; ///< of the ward's witnesses; its log is this one, whatever it says
};

struct Quorum {
    int needed{0};
    int of{0};
};
BOOST_DESCRIBE_STRUCT(Quorum, (), (needed, of))

struct WitnessView {
    std::string name;
    std::string key;
    std::optional<std::int64_t> size;
    std::optional<Instant> at;
    WitnessState state{WitnessState::away};
    std::optional<std::string> why;
};
BOOST_DESCRIBE_STRUCT(WitnessView, (), (name, key, size, at, state, why))

enum class Signing { going_on, stopped };
BOOST_DESCRIBE_ENUM(Signing, going_on, stopped)

struct Overview {
    std::string origin;
    std::string ward;
    std::optional<std::string> key; ///< as signed notes name it; absent before the first block
    std::int64_t size{0};           ///< entries in signed blocks
    std::int64_t waiting{0};        ///< facts that are in none yet
    std::optional<Block> block;
    std::optional<Block> witnessed;
    Quorum quorum;
    std::vector<WitnessView> witnesses;
    std::string policy;
    std::int64_t interval_ms{0};
    Signing signing{Signing::going_on};
    std::optional<Stop> stopped_why;
};
BOOST_DESCRIBE_STRUCT(Overview, (),
                      (origin, ward, key, size, waiting, block, witnessed, quorum, witnesses, policy,
                       interval_ms, signing, stopped_why))

struct SignedBlock {
    Block block;
    std::string note; ///< the checkpoint with every signature there is
};
BOOST_DESCRIBE_STRUCT(SignedBlock, (), (block, note))

struct Entry {
    std::int64_t index{0};
    EventId event;
    std::string kind;
    Instant at;
    std::string leaf;
    std::int64_t block{0}; ///< number of the first block that holds it
};
BOOST_DESCRIBE_STRUCT(Entry, (), (index, event, kind, at, leaf, block))

struct EntryQuery : api::PageQuery {
    std::optional<std::int64_t> block; ///< only this block's, oldest first
};
BOOST_DESCRIBE_STRUCT(EntryQuery, (api::PageQuery), (block))

struct Growth {
    std::vector<GrowthDay> days;
};
BOOST_DESCRIBE_STRUCT(Growth, (), (days))

/// How firmly a fact stands.
enum class Grade {
    waiting,   ///< recorded, in no block yet
    recorded,  ///< in a block that the ward signed
    witnessed, ///< in a block with a quorum of witnesses
};
BOOST_DESCRIBE_ENUM(Grade, waiting, recorded, witnessed)

struct Receipt {
    EventId event;
    Grade state{Grade::waiting};
    std::string leaf;
    Instant at;
    std::optional<std::int64_t> index;
    std::optional<Block> block; ///< against which the proof is made
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (event, state, leaf, at, index, block))

struct SealQuery {
    std::string subject_kind;
    std::string subject_id; ///< decimal
};
BOOST_DESCRIBE_STRUCT(SealQuery, (), (subject_kind, subject_id))

/// How much of a subject's history is sealed.
struct SealedHistory {
    std::int64_t events{0};
    std::int64_t sealed{0}; ///< with a place in the ledger
    std::int64_t waiting{0};
    std::optional<Instant> up_to; ///< when the newest sealed one happened
    std::optional<std::int64_t> block;
};
BOOST_DESCRIBE_STRUCT(SealedHistory, (), (events, sealed, waiting, up_to, block))

class Routes {
public:
    Routes(api::Router& router, Settings settings, Pulse const& pulse);

    Result<Overview> overview(api::Call const& call) const;
    Result<api::Page<Block>> blocks(api::Call const& call, api::PageQuery const& query) const;
    Result<SignedBlock> block(api::Call const& call) const;
    Result<api::Page<Entry>> entries(api::Call const& call, EntryQuery const& query) const;
    Result<Entry> entry(api::Call const& call) const;
    Result<Growth> read_growth(api::Call const& call) const;
    /// Refusals: ledger.entry.not_found, ledger.entry.waiting (409): no block holds it yet.
    Result<api::Document> proof(api::Call const& call) const;
    Result<Receipt> receipt(api::Call const& call) const;
    Result<SealedHistory> sealed_history(api::Call const& call, SealQuery const& query) const;

    Result<api::Document> checkpoint(api::Call const& call) const;
    Result<api::Document> policy(api::Call const& call) const;
    Result<api::Document> tile(api::Call const& call) const;

private:
    Block view_of(api::Call const& call, StoredBlock const& block) const;
    Entry entry_of(api::Call const& call, Placed const& placed) const;
    std::optional<Placed> placed_at(api::Call const& call) const;
    Result<api::Page<Entry>> entries_of_block(api::Call const& call, std::int64_t number, std::int64_t after,
                                              int limit) const;
    Result<api::Page<Entry>> newest_entries(api::Call const& call, std::int64_t before, int limit) const;
    std::string policy_text(api::Call const& call) const;
    bool is_ours(api::Call const& call) const;

    Settings settings_;
    Pulse const& pulse_;
};

} // namespace ward::ledger
