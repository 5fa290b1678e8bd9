#include "event/store.hpp"

#include "base/canonical_json.hpp"
#include "event/seal_store.hpp"

namespace ward::event {

namespace {

#define EVENT_COLUMNS "id, at_ms, kind, subject_kind, subject_id, officer_id, agency_id, request_id, data"

Event to_event(sql::Rows& rows)
{
    Event event;
    event.id = rows.take<EventId>();
    event.at = rows.take<Instant>();
    event.kind = rows.take<std::string>();
    event.subject_kind = rows.take<std::string>();
    event.subject_id = std::to_string(rows.take<std::int64_t>());
    event.officer_id = rows.take<OfficerId>();
    event.agency_id = rows.take<AgencyId>();
    event.request_id = rows.take<std::string>();
    event.data = json::parse(rows.take<std::string>())->as_object(); // we wrote it
    return event;
}

std::vector<Event> all(sql::Rows rows)
{
    std::vector<Event> events;
    while (rows.next()) {
        events.push_back(to_event(rows));
    }
    return events;
}

/// The fact, and in the same row what the ledger will hold of it.
void write(sql::Session& database, EventId id, api::Caller const& caller, Instant now,
           std::string const& request_id, Fact const& fact)
{
    insert(database,
           {id, caller.ward, now, fact.kind, fact.subject_kind, fact.subject_id, caller.officer,
            caller.agency, request_id, canonical_json(json::Value(fact.data))},
           fact.code);
}

/// The key from which on facts happened at `when` or later. Keys grow with time, so halving finds it in some
/// sixty looks at the index of keys, and needs no index of times that every write would pay for.
EventId first_at(sql::Session& database, WardId ward, Instant when)
{
    std::int64_t low{0};
    std::int64_t high{std::numeric_limits<std::int64_t>::max()};
    while (low < high) {
        auto const middle = low + (high - low) / 2;
        auto rows = database.run("SELECT id, at_ms FROM event WHERE ward_id = $1 AND id >= $2"
                                 " ORDER BY id LIMIT 1",
                                 ward, middle);
        if (!rows.next()) {
            high = middle;
            continue;
        }
        auto const found = rows.take<std::int64_t>();
        if (rows.take<Instant>() >= when) {
            high = middle;
        } else {
            low = found + 1;
        }
    }
    return EventId{low};
}

} // namespace

std::vector<AuditRow> audit(sql::Session& database, WardId ward, AuditFilter const& filter, int limit)
{
    auto const from = filter.from ? first_at(database, ward, start_of(*filter.from)) : EventId{};
    auto const end = filter.to ? first_at(database, ward, start_of(*filter.to + std::chrono::days{1}))
                               : EventId{std::numeric_limits<std::int64_t>::max()};
    auto const below = filter.before ? std::min(filter.before, end) : end;
    std::string sql{"SELECT id, at_ms, kind, subject_kind, subject_id, officer_id, agency_id, request_id"
                    " FROM event WHERE ward_id = $1 AND id >= $2 AND id < $3"};
    std::vector<sql::Bound> bound{sql::bind(ward), sql::bind(from), sql::bind(below)};
    if (filter.officer) {
        bound.push_back(sql::bind(*filter.officer));
        sql += " AND officer_id = $" + std::to_string(bound.size());
    }
    if (filter.subject_kind) {
        bound.push_back(sql::bind(*filter.subject_kind));
        sql += " AND subject_kind = $" + std::to_string(bound.size());
        bound.push_back(sql::bind(filter.subject_id));
        sql += " AND subject_id = $" + std::to_string(bound.size());
    }
    bound.push_back(sql::bind(limit));
    sql += " ORDER BY id DESC LIMIT $" + std::to_string(bound.size());
    std::vector<AuditRow> found;
    auto rows = database.run_bound(sql, bound);
    while (rows.next()) {
        AuditRow row;
        row.id = rows.take<EventId>();
        row.at = rows.take<Instant>();
        row.kind = rows.take<std::string>();
        row.subject_kind = rows.take<std::string>();
        row.subject_id = std::to_string(rows.take<std::int64_t>());
        row.officer_id = rows.take<OfficerId>();
        row.agency_id = rows.take<AgencyId>();
        row.request_id = rows.take<std::string>();
        found.push_back(std::move(row));
    }
    return found;
}

EventId record(api::Call const& call, Fact const& fact)
{
    EventId id;
    call.ids.make(id);
    write(call.database, id, call.caller, call.now, std::string{call.request_id}, fact);
    call.extras.announcements.push_back(
        {id.value, call.caller.ward, fact.kind, fact.subject_kind, fact.subject_id, call.now});
    return id;
}

void record_reading(api::Call const& call, Fact const& fact)
{
    EventId id;
    call.ids.make(id);
    call.extras.before_answer.push_back(
        [id, caller = call.caller, now = call.now, request_id = std::string{call.request_id},
         fact](sql::Session& database) { write(database, id, caller, now, request_id, fact); });
}

std::vector<Event> of_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                              std::int64_t subject_id, EventId after, int limit)
{
    return all(database.run("SELECT " EVENT_COLUMNS " FROM event"
                            " WHERE ward_id = $1 AND subject_kind = $2 AND subject_id = $3 AND id > $4"
                            " ORDER BY id LIMIT $5",
                            ward, subject_kind, subject_id, after, limit));
}

EventId newest_id(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT id FROM event WHERE ward_id = $1 ORDER BY id DESC LIMIT 1", ward);
    return rows.next() ? rows.take<EventId>() : EventId{};
}

std::vector<Event> newest(sql::Session& database, WardId ward, EventId before, int limit)
{
    auto const below = before ? before : EventId{std::numeric_limits<std::int64_t>::max()};
    return all(database.run("SELECT " EVENT_COLUMNS
                            " FROM event WHERE ward_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
                            ward, below, limit));
}

} // namespace ward::event
