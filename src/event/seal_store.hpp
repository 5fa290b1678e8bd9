#pragma once

#include "event/seal.hpp"
#include "sql/session.hpp"

#include <functional>
#include <vector>

// The seals of events: written by this room alone; the ledger reads them in order and says where each one
// stands.

namespace ward::event {

/// Writes the seal of an event, in the transaction of the event. `subject`: what its leaf commits to.
void seal(sql::Session& database, Recorded const& event, std::string const& subject,
          std::optional<Instant> sealed_at);

/// Seals events that were recorded before there were seals, the newest of them first, `limit` at most; how
/// many.
int seal_older(sql::Session& database, WardId ward, Instant now, int limit);

/// A leaf that has no place in the ledger yet.
struct Waiting {
    EventId event;
    std::string leaf;
};

/// The oldest of them by their keys.
std::vector<Waiting> waiting_seals(sql::Session& database, WardId ward, int limit);
std::int64_t count_waiting(sql::Session& database, WardId ward);

/// \pre it waits
void place_seal(sql::Session& database, EventId event, std::uint64_t place);

/// Takes every place of the ward's seals away: a ledger begins anew.
void unplace_seals(sql::Session& database, WardId ward);

/// A leaf with its place.
struct Placed {
    std::uint64_t place{0};
    EventId event;
    Instant at;
    std::string kind;
    std::string leaf;
};

/// Those at places from `from` on, in order.
std::vector<Placed> placed_seals(sql::Session& database, WardId ward, std::uint64_t from, int limit);

/// A leaf by its event, be it placed or not.
struct Leaf {
    std::string leaf;
    Instant at;
    std::optional<std::uint64_t> place;
};
std::optional<Leaf> leaf_of_event(sql::Session& database, WardId ward, EventId event);

/// Of one subject, oldest first: what its owner may show.
std::vector<Seal> seals_of_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                                   std::int64_t subject_id);
SealCount count_seals(sql::Session& database, WardId ward, std::string_view subject_kind,
                      std::int64_t subject_id);

/// A place, its leaf and the event as it is recorded now; without it when it is gone.
struct Sealed {
    std::uint64_t place{0};
    EventId event_id;
    std::string leaf;
    std::string subject;
    std::string secret;
    std::optional<Recorded> event;
};
/// In order of place, from `from` on.
std::vector<Sealed> sealed_events(sql::Session& database, WardId ward, std::uint64_t from, int limit);

/// Events without a seal: none, unless somebody wrote to the table by other ways.
std::int64_t count_unsealed(sql::Session& database, WardId ward);

/// Overwrites what the events of one subject held, and what opens their leaves: the ledger then only shows
/// that something of that kind happened at that time. How many events. Source: docs/law.md#L-86
std::int64_t forget_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                            std::int64_t subject_id);

} // namespace ward::event
