#pragma once

#include "api/call.hpp"
#include "event/model.hpp"
#include "sql/migrate.hpp"

#include <vector>

namespace ward::event {

sql::RoomMigrations migrations();

/// Writes the fact in the call's transaction and has it announced to live screens once it is durable.
/// \pre the call is one that writes
EventId record(api::Call const& call, Fact const& fact);

/// The trace of a question that shows a citizen's file: written and durable before the answer is given.
/// Source: docs/law.md#L-63
void record_reading(api::Call const& call, Fact const& fact);

/// Events of one subject, oldest first, after `after`.
std::vector<Event> of_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                              std::int64_t subject_id, EventId after, int limit);

/// Which facts somebody looks for; what is absent does not matter.
struct AuditFilter {
    std::optional<OfficerId> officer;
    std::optional<std::string> subject_kind;
    std::int64_t subject_id{0}; ///< with subject_kind
    std::optional<Date> from;
    std::optional<Date> to; ///< that day too
    EventId before;         ///< 0: from the newest
};

/// The audit trail, newest first.
std::vector<AuditRow> audit(sql::Session& database, WardId ward, AuditFilter const& filter, int limit);

/// Of the newest event of the ward, 0 when there is none: tells cheaply whether anything has happened.
EventId newest_id(sql::Session& database, WardId ward);

/// Events of the ward, newest first, before `before` (0: from the newest).
std::vector<Event> newest(sql::Session& database, WardId ward, EventId before, int limit);

} // namespace ward::event
