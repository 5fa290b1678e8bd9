#include "event/routes.hpp"

#include "event/store.hpp"

namespace ward::event {

using api::Permission;
using api::Who;

Routes::Routes(api::Router& router, Live& live) : live_{live}
{
    router.get("/api/v1/live", {"Events of the ward as they happen, ids and words only", Who::signed_in()},
               *this, &Routes::listen);
    router.get("/api/v1/events",
               {"The audit trail, of one subject or of the whole ward",
                Who::may({Permission::lead, Permission::admin})},
               *this, &Routes::list);
    router.get("/api/v1/audit",
               {"Who did what, newest first: by officer, by subject, by day",
                Who::may({Permission::lead, Permission::admin})},
               *this, &Routes::audit);
}

Result<api::Page<AuditRow>> Routes::audit(api::Call const& call, AuditQuery const& query) const
{
    AuditFilter filter{
        .officer = query.officer_id, .subject_kind = query.subject_kind, .from = query.from, .to = query.to};
    if (query.after) {
        auto const before = parse_id(*query.after);
        if (!before) {
            return invalid("request.after.malformed", "/after");
        }
        filter.before = EventId{*before};
    }
    if (query.subject_kind) {
        auto const subject = parse_id(query.subject_id.value_or(""));
        if (!subject) {
            return invalid("event.subject_id.malformed", "/subject_id");
        }
        filter.subject_id = *subject;
    }
    if (query.from && query.to && *query.to < *query.from) {
        return invalid("event.period", "/to");
    }
    auto const limit = api::page_limit(query);
    api::Page<AuditRow> page{event::audit(call.database, call.ward(), filter, limit), std::nullopt};
    if (static_cast<int>(page.items.size()) == limit) {
        page.next = to_string(page.items.back().id);
    }
    return page;
}

Result<api::Events> Routes::listen(api::Call const& call) const
{
    return live_.subscribe(call.ward());
}

Result<api::Page<Event>> Routes::list(api::Call const& call, EventQuery const& query) const
{
    auto const after = query.after ? parse_id(*query.after) : std::optional<std::int64_t>{0};
    if (!after) {
        return invalid("request.after.malformed", "/after");
    }
    auto const limit = api::page_limit(query);
    api::Page<Event> page;
    if (query.subject_kind) {
        auto const subject = parse_id(query.subject_id.value_or(""));
        if (!subject) {
            return invalid("event.subject_id.malformed", "/subject_id");
        }
        page.items =
            of_subject(call.database, call.ward(), *query.subject_kind, *subject, EventId{*after}, limit);
    } else {
        page.items = newest(call.database, call.ward(), EventId{*after}, limit);
    }
    if (static_cast<int>(page.items.size()) == limit) {
        page.next = to_string(page.items.back().id);
    }
    return page;
}

} // namespace ward::event
