#include "event/store.hpp"

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

void insert(sql::Session& database, EventId id, api::Caller const& caller, Instant now,
            std::string const& request_id, Fact const& fact)
{
    database.change("INSERT INTO event (" EVENT_COLUMNS
                    ", ward_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                    id, now, fact.kind, fact.subject_kind, fact.subject_id, caller.officer, caller.agency,
                    request_id, boost::json::serialize(fact.data), caller.ward);
}

} // namespace

EventId record(api::Call const& call, Fact const& fact)
{
    EventId id;
    call.ids.make(id);
    insert(call.database, id, call.caller, call.now, std::string{call.request_id}, fact);
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
         fact](sql::Session& database) { insert(database, id, caller, now, request_id, fact); });
}

std::vector<Event> of_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                              std::int64_t subject_id, EventId after, int limit)
{
    return all(database.run("SELECT " EVENT_COLUMNS " FROM event"
                            " WHERE ward_id = $1 AND subject_kind = $2 AND subject_id = $3 AND id > $4"
                            " ORDER BY id LIMIT $5",
                            ward, subject_kind, subject_id, after, limit));
}

std::vector<Event> newest(sql::Session& database, WardId ward, EventId before, int limit)
{
    auto const below = before ? before : EventId{std::numeric_limits<std::int64_t>::max()};
    return all(database.run("SELECT " EVENT_COLUMNS
                            " FROM event WHERE ward_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
                            ward, below, limit));
}

} // namespace ward::event
