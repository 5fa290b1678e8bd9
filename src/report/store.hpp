#pragma once

#include "report/model.hpp"
#include "sql/session.hpp"

namespace ward::report {

/// The number of the next report of the day, 1 first; taken back when the transaction is undone.
std::int64_t next_serial(sql::Session& database, WardId ward, Date day);

void add(sql::Session& database, WardId ward, Report const& report, std::string const& key_hash);

std::optional<Report> find(sql::Session& database, WardId ward, ReportId id);
/// By the code as somebody typed it.
std::optional<Report> find(sql::Session& database, WardId ward, std::string_view code);

/// Whether this is the follow key of who reported.
bool is_own_key(sql::Session& database, WardId ward, ReportId id, std::string_view key);

/// Writes what the report is now and raises its version; false when somebody else was faster. A state or a
/// promise that is new is noted as of `now`. The figure of its supporters is not written.
bool change(sql::Session& database, WardId ward, Report& report, Instant now);

/// The codes of what was merged into it, oldest first.
std::vector<std::string> merged_codes(sql::Session& database, WardId ward, ReportId id);

struct Note {
    OfficerId officer_id;
    Instant at;
    std::string text;
};
void add_note(sql::Session& database, WardId ward, std::int64_t id, ReportId report, Note const& note);
std::vector<Note> notes_of(sql::Session& database, WardId ward, ReportId report);

/// Looking again within this time is the same reading.
inline constexpr std::chrono::minutes one_reading{10};
bool was_read_since(sql::Session& database, WardId ward, ReportId report, OfficerId officer, Instant since);
void put_reading(sql::Session& database, WardId ward, ReportId report, OfficerId officer, Instant now);

} // namespace ward::report
