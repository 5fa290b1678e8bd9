#include "report/store.hpp"

#include "report/clock.hpp"
#include "report/rules.hpp"

#include <limits>

namespace ward::report {

namespace {

constexpr auto lasting = std::numeric_limits<std::int64_t>::max();

#define REPORT_COLUMNS                                                                                       \
    "id, code, category, kind, state, way, urgency, is_public, lat_e6, lon_e6, place, address,"              \
    " asset, text, text_state, shown_text, answers, agency_id, officer_id, supporters, received_ms,"         \
    " receive_ms, refuse_ms, solve_ms, taken_ms, extended_ms, solved_ms, publish_ms, ended_ms,"              \
    " reason, extend_reason, forwarded_to, result, no_photo_reason, satisfied, rating_comment,"              \
    " rated_ms, reopened, reopened_ms, reopen_reason, merged_into, version"

std::optional<Point> take_position(sql::Rows& rows)
{
    auto const lat = rows.take<std::optional<std::int64_t>>();
    auto const lon = rows.take<std::optional<std::int64_t>>();
    return lat && lon ? std::optional{point_of(*lat, *lon)} : std::nullopt;
}

std::optional<Report> first(sql::Rows rows)
{
    if (!rows.next()) {
        return std::nullopt;
    }
    Report report;
    report.id = rows.take<ReportId>();
    report.code = rows.take<std::string>();
    report.category = rows.take<Category>();
    report.kind = rows.take<std::string>();
    report.state = rows.take<State>();
    report.way = rows.take<Way>();
    report.urgency = rows.take<Urgency>();
    report.public_ = rows.take<bool>();
    report.position = take_position(rows);
    report.place = rows.take<std::string>();
    report.address = rows.take<std::string>();
    report.asset = rows.take<std::string>();
    report.text = rows.take<std::string>();
    report.text_state = rows.take<TextState>();
    report.shown_text = rows.take<std::string>();
    report.answers = rows.take<std::string>();
    report.agency_id = rows.take<AgencyId>();
    report.officer_id = rows.take<OfficerId>();
    report.supporters = rows.take<std::int64_t>();
    report.received_at = rows.take<Instant>();
    report.receive_by = rows.take<Instant>();
    report.refuse_by = rows.take<Instant>();
    report.solve_by = rows.take<Instant>();
    report.taken_at = rows.take<std::optional<Instant>>();
    report.extended_at = rows.take<std::optional<Instant>>();
    report.solved_at = rows.take<std::optional<Instant>>();
    report.publish_by = rows.take<std::optional<Instant>>();
    report.ended_at = rows.take<std::optional<Instant>>();
    report.reason = rows.take<std::string>();
    report.extend_reason = rows.take<std::string>();
    report.forwarded_to = rows.take<std::string>();
    report.result = rows.take<std::string>();
    report.no_photo_reason = rows.take<std::string>();
    report.satisfied = rows.take<std::optional<bool>>();
    report.rating_comment = rows.take<std::string>();
    report.rated_at = rows.take<std::optional<Instant>>();
    report.reopened = rows.take<int>();
    report.reopened_at = rows.take<std::optional<Instant>>();
    report.reopen_reason = rows.take<std::string>();
    report.merged_into = rows.take<ReportId>();
    report.version = rows.take<std::int64_t>();
    return report;
}

std::optional<std::int64_t> cell_of(Report const& report)
{
    return report.position ? std::optional{ward::cell_of(*report.position)} : std::nullopt;
}

void begin_state(sql::Session& database, WardId ward, Report const& report, Instant now)
{
    database.change("INSERT INTO report_state (ward_id, report_id, from_ms, to_ms, state, solve_ms, cell)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    ward, report.id, now, lasting, report.state, report.solve_by, cell_of(report));
}

/// From `now` on it is in this state, with this promise; two changes of one moment are one.
void note_state(sql::Session& database, WardId ward, Report const& report, Instant now)
{
    auto rows = database.run("SELECT from_ms, state, solve_ms FROM report_state"
                             " WHERE ward_id = $1 AND report_id = $2 AND to_ms = $3",
                             ward, report.id, lasting);
    if (!rows.next()) {
        begin_state(database, ward, report, now);
        return;
    }
    auto const from = rows.take<Instant>();
    auto const state = rows.take<State>();
    auto const promise = rows.take<Instant>();
    rows.finish();
    if (state == report.state && promise == report.solve_by) {
        return;
    }
    if (now <= from) { // a clock set back must not make a state that ends before it begins
        database.change("UPDATE report_state SET state = $4, solve_ms = $5"
                        " WHERE ward_id = $1 AND report_id = $2 AND from_ms = $3",
                        ward, report.id, from, report.state, report.solve_by);
        return;
    }
    database.change("UPDATE report_state SET to_ms = $4"
                    " WHERE ward_id = $1 AND report_id = $2 AND from_ms = $3",
                    ward, report.id, from, now);
    begin_state(database, ward, report, now);
}

} // namespace

std::int64_t next_serial(sql::Session& database, WardId ward, Date day)
{
    auto rows = database.run("INSERT INTO report_serial (ward_id, on_day, value) VALUES ($1, $2, 1)"
                             " ON CONFLICT (ward_id, on_day) DO UPDATE SET value = report_serial.value + 1"
                             " RETURNING value",
                             ward, day);
    WARD_CHECK(rows.next());
    auto const value = rows.take<std::int64_t>();
    rows.finish();
    return value;
}

void add(sql::Session& database, WardId ward, Report const& report, std::string const& key_hash)
{
    auto const lat = report.position ? std::optional{to_micro_degrees(report.position->lat)} : std::nullopt;
    auto const lon = report.position ? std::optional{to_micro_degrees(report.position->lon)} : std::nullopt;
    database.change(
        "INSERT INTO report (" REPORT_COLUMNS ", ward_id, cell, key_hash, due_ms)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,"
        " $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40,"
        " $41, $42, $43, $44, $45, $46)",
        report.id, report.code, report.category, report.kind, report.state, report.way, report.urgency,
        report.public_, lat, lon, report.place, report.address, report.asset, report.text, report.text_state,
        report.shown_text, report.answers, report.agency_id, report.officer_id, report.supporters,
        report.received_at, report.receive_by, report.refuse_by, report.solve_by, report.taken_at,
        report.extended_at, report.solved_at, report.publish_by, report.ended_at, report.reason,
        report.extend_reason, report.forwarded_to, report.result, report.no_photo_reason, report.satisfied,
        report.rating_comment, report.rated_at, report.reopened, report.reopened_at, report.reopen_reason,
        report.merged_into, report.version, ward, cell_of(report), key_hash, due_of(report));
    begin_state(database, ward, report, report.received_at);
}

std::optional<Report> find(sql::Session& database, WardId ward, ReportId id)
{
    return first(
        database.run("SELECT " REPORT_COLUMNS " FROM report WHERE ward_id = $1 AND id = $2", ward, id));
}

std::optional<Report> find(sql::Session& database, WardId ward, std::string_view code)
{
    return first(database.run("SELECT " REPORT_COLUMNS " FROM report WHERE ward_id = $1 AND code = $2", ward,
                              plain_code(code)));
}

bool is_own_key(sql::Session& database, WardId ward, ReportId id, std::string_view key)
{
    auto rows = database.run("SELECT key_hash FROM report WHERE ward_id = $1 AND id = $2", ward, id);
    return rows.next() && rows.take<std::string>() == hash_of_key(key);
}

bool change(sql::Session& database, WardId ward, Report& report, Instant now)
{
    auto const changed = database.change(
        "UPDATE report SET category = $3, kind = $4, state = $5, is_public = $6, text_state = $7,"
        " shown_text = $8, agency_id = $9, officer_id = $10, solve_ms = $11, due_ms = $12,"
        " taken_ms = $13, extended_ms = $14, solved_ms = $15, publish_ms = $16, ended_ms = $17,"
        " reason = $18, extend_reason = $19, forwarded_to = $20, result = $21, no_photo_reason = $22,"
        " satisfied = $23, rating_comment = $24, rated_ms = $25, reopened = $26, reopened_ms = $27,"
        " reopen_reason = $28, merged_into = $29, version = version + 1"
        " WHERE ward_id = $1 AND id = $2 AND version = $30",
        ward, report.id, report.category, report.kind, report.state, report.public_, report.text_state,
        report.shown_text, report.agency_id, report.officer_id, report.solve_by, due_of(report),
        report.taken_at, report.extended_at, report.solved_at, report.publish_by, report.ended_at,
        report.reason, report.extend_reason, report.forwarded_to, report.result, report.no_photo_reason,
        report.satisfied, report.rating_comment, report.rated_at, report.reopened, report.reopened_at,
        report.reopen_reason, report.merged_into, report.version);
    if (changed != 1) {
        return false;
    }
    ++report.version;
    note_state(database, ward, report, now);
    return true;
}

std::vector<std::string> merged_codes(sql::Session& database, WardId ward, ReportId id)
{
    auto rows = database.run("SELECT code FROM report WHERE ward_id = $1 AND merged_into = $2"
                             " AND merged_into <> 0 ORDER BY id",
                             ward, id);
    std::vector<std::string> codes;
    while (rows.next()) {
        codes.push_back(rows.take<std::string>());
    }
    return codes;
}

void add_note(sql::Session& database, WardId ward, std::int64_t id, ReportId report, Note const& note)
{
    database.change("INSERT INTO report_note (id, ward_id, report_id, officer_id, at_ms, text)"
                    " VALUES ($1, $2, $3, $4, $5, $6)",
                    id, ward, report, note.officer_id, note.at, note.text);
}

std::vector<Note> notes_of(sql::Session& database, WardId ward, ReportId report)
{
    auto rows = database.run("SELECT officer_id, at_ms, text FROM report_note"
                             " WHERE ward_id = $1 AND report_id = $2 ORDER BY id",
                             ward, report);
    std::vector<Note> notes;
    while (rows.next()) {
        Note note;
        note.officer_id = rows.take<OfficerId>();
        note.at = rows.take<Instant>();
        note.text = rows.take<std::string>();
        notes.push_back(std::move(note));
    }
    return notes;
}

bool was_read_since(sql::Session& database, WardId ward, ReportId report, OfficerId officer, Instant since)
{
    auto rows = database.run("SELECT read_ms FROM report_reading"
                             " WHERE ward_id = $1 AND report_id = $2 AND officer_id = $3",
                             ward, report, officer);
    return rows.next() && rows.take<Instant>() > since;
}

void put_reading(sql::Session& database, WardId ward, ReportId report, OfficerId officer, Instant now)
{
    database.change(
        "INSERT INTO report_reading (ward_id, report_id, officer_id, read_ms) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (ward_id, report_id, officer_id) DO UPDATE SET read_ms = excluded.read_ms",
        ward, report, officer, now);
}

} // namespace ward::report
