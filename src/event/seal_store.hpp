#pragma once

#include "event/seal.hpp"
#include "sql/session.hpp"

#include <optional>
#include <span>
#include <vector>

// Events with what seals them, and the list of those that wait for their place in the ledger: written by this
// room alone. A leaf is made of its event's row whenever somebody asks for it, so nothing is stored twice and
// sealing costs a write next to nothing.

namespace ward::event {

/// A row of the table of events, whole.
struct Kept {
    Recorded event;
    std::string sealed_as; ///< what its leaf's "subject" commits to; "": its subject's key
    std::string secret;    ///< its salts as text; "" once forgotten, or when it was never sealed
    std::string leaf;      ///< where it cannot be made of the rest: of before the ledger, or forgotten
};

/// The entry as it stands in the ledger, or will; nothing when the row was never sealed.
std::optional<std::string> leaf_of(Kept const& kept);
/// What the leaf's "subject" commits to; "" once forgotten.
std::string subject_of(Kept const& kept);

/// Writes an event, its seal in the same row, and puts it on the list of those that wait. `code`: what people
/// know the subject by, "" when they know it by nothing.
void insert(sql::Session& database, Recorded const& event, std::string const& code);

/// In the order of `events`; nothing for one that is not there.
std::vector<std::optional<Kept>> kept_of(sql::Session& database, WardId ward,
                                         std::span<EventId const> events);

/// Seals events that were recorded before there were seals, the newest of them first, `limit` at most; how
/// many.
int seal_older(sql::Session& database, WardId ward, Instant now, int limit);

/// The next of those that wait.
struct Waiting {
    std::vector<std::int64_t> rows; ///< of the list, which they fill
    std::vector<EventId> events;    ///< in the order of their keys
    bool more{false};               ///< others wait behind them
};

/// As many as `limit`, or as stand in one row of the list.
Waiting next_waiting(sql::Session& database, WardId ward, std::size_t limit);
/// Takes them off the list; false when somebody else has taken one: then this transaction is to be undone.
bool take(sql::Session& database, Waiting const& waiting);
bool anything_waits(sql::Session& database, WardId ward);
std::int64_t count_waiting(sql::Session& database, WardId ward);

/// Puts every event of the ward on the list: a ledger begins anew.
void wait_again(sql::Session& database, WardId ward);

/// Of one subject, oldest first: what its owner may show.
std::vector<Seal> seals_of_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                                   std::int64_t subject_id);
SealCount count_seals(sql::Session& database, WardId ward, std::string_view subject_kind,
                      std::int64_t subject_id);

std::int64_t count_events(sql::Session& database, WardId ward);

/// Overwrites what the events of one subject held, and what opens their leaves: the ledger then only shows
/// that something of that kind happened at that time. How many events. Source: docs/law.md#L-86
std::int64_t forget_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                            std::int64_t subject_id);

} // namespace ward::event
