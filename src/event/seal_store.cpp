#include "event/seal_store.hpp"

#include <limits>

namespace ward::event {

namespace {

#define RECORDED_COLUMNS                                                                                     \
    "event.id, event.ward_id, event.at_ms, event.kind, event.subject_kind, event.subject_id,"                \
    " event.officer_id, event.agency_id, event.request_id, event.data"

Recorded take_recorded(sql::Rows& rows)
{
    Recorded event;
    event.id = rows.take<EventId>();
    event.ward = rows.take<WardId>();
    event.at = rows.take<Instant>();
    event.kind = rows.take<std::string>();
    event.subject_kind = rows.take<std::string>();
    event.subject_id = rows.take<std::int64_t>();
    event.officer_id = rows.take<OfficerId>();
    event.agency_id = rows.take<AgencyId>();
    event.request_id = rows.take<std::string>();
    event.data = rows.take<std::string>();
    return event;
}

} // namespace

void seal(sql::Session& database, Recorded const& event, std::string const& subject,
          std::optional<Instant> sealed_at)
{
    auto const salts = make_salts();
    database.change("INSERT INTO event_seal (event_id, ward_id, leaf, subject, secret)"
                    " VALUES ($1, $2, $3, $4, $5)",
                    event.id, event.ward, leaf_of(event, subject, salts, sealed_at), subject, to_text(salts));
}

int seal_older(sql::Session& database, WardId ward, Instant now, int limit)
{
    // Every event has been sealed since the first seal, so older ones lie beneath all seals: taken from
    // above, what is left lies beneath again, and a start that finds nothing reads two rows.
    auto first =
        database.run("SELECT event_id FROM event_seal WHERE ward_id = $1 ORDER BY event_id LIMIT 1", ward);
    auto const below =
        first.next() ? first.take<EventId>() : EventId{std::numeric_limits<std::int64_t>::max()};
    std::vector<Recorded> found;
    auto rows =
        database.run("SELECT " RECORDED_COLUMNS " FROM event WHERE event.ward_id = $1 AND event.id < $2"
                     " ORDER BY event.id DESC LIMIT $3",
                     ward, below, limit);
    while (rows.next()) {
        found.push_back(take_recorded(rows));
    }
    for (auto const& event : found) {
        seal(database, event, std::to_string(event.subject_id), now);
    }
    return static_cast<int>(found.size());
}

std::vector<Waiting> waiting_seals(sql::Session& database, WardId ward, int limit)
{
    std::vector<Waiting> waiting;
    auto rows = database.run("SELECT event_id, leaf FROM event_seal WHERE ward_id = $1 AND place IS NULL"
                             " ORDER BY event_id LIMIT $2",
                             ward, limit);
    while (rows.next()) {
        auto const event = rows.take<EventId>();
        waiting.push_back({event, rows.take<std::string>()});
    }
    return waiting;
}

std::int64_t count_waiting(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT count(*) FROM event_seal WHERE ward_id = $1 AND place IS NULL", ward);
    return rows.next() ? rows.take<std::int64_t>() : 0;
}

void place_seal(sql::Session& database, EventId event, std::uint64_t place)
{
    WARD_CHECK(database.change("UPDATE event_seal SET place = $2 WHERE event_id = $1 AND place IS NULL",
                               event, place) == 1);
}

void unplace_seals(sql::Session& database, WardId ward)
{
    database.change("UPDATE event_seal SET place = NULL WHERE ward_id = $1 AND place IS NOT NULL", ward);
}

std::vector<Placed> placed_seals(sql::Session& database, WardId ward, std::uint64_t from, int limit)
{
    std::vector<Placed> placed;
    auto rows = database.run("SELECT event_seal.place, event.id, event.at_ms, event.kind, event_seal.leaf"
                             " FROM event_seal JOIN event ON event.id = event_seal.event_id"
                             " WHERE event_seal.ward_id = $1 AND event_seal.place >= $2"
                             " ORDER BY event_seal.place LIMIT $3",
                             ward, from, limit);
    while (rows.next()) {
        Placed one;
        one.place = rows.take<std::uint64_t>();
        one.event = rows.take<EventId>();
        one.at = rows.take<Instant>();
        one.kind = rows.take<std::string>();
        one.leaf = rows.take<std::string>();
        placed.push_back(std::move(one));
    }
    return placed;
}

std::optional<Leaf> leaf_of_event(sql::Session& database, WardId ward, EventId event)
{
    auto rows = database.run("SELECT event_seal.leaf, event.at_ms, event_seal.place FROM event_seal"
                             " JOIN event ON event.id = event_seal.event_id"
                             " WHERE event_seal.event_id = $1 AND event_seal.ward_id = $2",
                             event, ward);
    if (!rows.next()) {
        return std::nullopt;
    }
    Leaf leaf;
    leaf.leaf = rows.take<std::string>();
    leaf.at = rows.take<Instant>();
    leaf.place = rows.take<std::optional<std::uint64_t>>();
    return leaf;
}

std::vector<Seal> seals_of_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                                   std::int64_t subject_id)
{
    std::vector<Seal> seals;
    auto rows = database.run(
        "SELECT event.id, event.kind, event.at_ms, event_seal.subject, event_seal.secret FROM event"
        " JOIN event_seal ON event_seal.event_id = event.id"
        " WHERE event.ward_id = $1 AND event.subject_kind = $2 AND event.subject_id = $3"
        " ORDER BY event.id",
        ward, subject_kind, subject_id);
    while (rows.next()) {
        Seal one;
        one.event = rows.take<EventId>();
        one.kind = rows.take<std::string>();
        one.at = rows.take<Instant>();
        one.subject = rows.take<std::string>();
        auto const salts = salts_of(rows.take<std::string>());
        one.salt = salts ? to_url(salts->subject) : "";
        seals.push_back(std::move(one));
    }
    return seals;
}

SealCount count_seals(sql::Session& database, WardId ward, std::string_view subject_kind,
                      std::int64_t subject_id)
{
    auto rows = database.run(
        "SELECT count(*), count(event_seal.place),"
        " max(CASE WHEN event_seal.place IS NOT NULL THEN event.at_ms END), max(event_seal.place)"
        " FROM event LEFT JOIN event_seal ON event_seal.event_id = event.id"
        " WHERE event.ward_id = $1 AND event.subject_kind = $2 AND event.subject_id = $3",
        ward, subject_kind, subject_id);
    WARD_CHECK(rows.next());
    SealCount count;
    count.events = rows.take<std::int64_t>();
    count.sealed = rows.take<std::int64_t>();
    count.up_to = rows.take<std::optional<Instant>>();
    count.newest = rows.take<std::optional<std::int64_t>>();
    return count;
}

std::vector<Sealed> sealed_events(sql::Session& database, WardId ward, std::uint64_t from, int limit)
{
    std::vector<Sealed> sealed;
    auto rows =
        database.run("SELECT event_seal.place, event_seal.event_id, event_seal.leaf, event_seal.subject,"
                     " event_seal.secret, CASE WHEN event.id IS NULL THEN 0 ELSE 1 END, " RECORDED_COLUMNS
                     " FROM event_seal LEFT JOIN event ON event.id = event_seal.event_id"
                     " WHERE event_seal.ward_id = $1 AND event_seal.place >= $2"
                     " ORDER BY event_seal.place LIMIT $3",
                     ward, from, limit);
    while (rows.next()) {
        Sealed one;
        one.place = rows.take<std::uint64_t>();
        one.event_id = rows.take<EventId>();
        one.leaf = rows.take<std::string>();
        one.subject = rows.take<std::string>();
        one.secret = rows.take<std::string>();
        if (rows.take<bool>()) {
            one.event = take_recorded(rows);
        }
        sealed.push_back(std::move(one));
    }
    return sealed;
}

std::int64_t count_unsealed(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT count(*) FROM event WHERE ward_id = $1 AND NOT EXISTS"
                             " (SELECT 1 FROM event_seal WHERE event_seal.event_id = event.id)",
                             ward);
    return rows.next() ? rows.take<std::int64_t>() : 0;
}

std::int64_t forget_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                            std::int64_t subject_id)
{
    database.change("UPDATE event_seal SET subject = '', secret = '' WHERE event_id IN (SELECT id FROM event"
                    " WHERE ward_id = $1 AND subject_kind = $2 AND subject_id = $3)",
                    ward, subject_kind, subject_id);
    return database.change("UPDATE event SET data = '{}'"
                           " WHERE ward_id = $1 AND subject_kind = $2 AND subject_id = $3",
                           ward, subject_kind, subject_id);
}

} // namespace ward::event
