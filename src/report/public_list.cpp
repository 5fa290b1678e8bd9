#include "report/public_list.hpp"

#include "report/condition.hpp"
#include "report/kind_store.hpp"
#include "report/rules.hpp"
#include "report/states.hpp"

#include <cmath>

namespace ward::report {

namespace {

#define SHOWN_PHOTO                                                                                          \
    "(SELECT MIN(p.number) FROM report_photo p WHERE p.report_id = r.id AND p.state = 'shown')"

std::optional<Point> take_shown_position(sql::Rows& rows)
{
    auto const lat = rows.take<std::optional<std::int64_t>>();
    auto const lon = rows.take<std::optional<std::int64_t>>();
    return lat && lon ? std::optional{shown_position(point_of(*lat, *lon))} : std::nullopt;
}

PublicReportRow take_row(sql::Rows& rows, Instant now)
{
    PublicReportRow row;
    row.code = rows.take<std::string>();
    row.kind = rows.take<std::string>();
    row.category = rows.take<Category>();
    row.state = rows.take<State>();
    row.position = take_shown_position(rows);
    auto place = rows.take<std::string>();
    bool const looked_at = rows.take<TextState>() == TextState::shown;
    if (looked_at && !place.empty()) {
        row.place = std::move(place);
    }
    row.received_at = rows.take<Instant>();
    row.solve_by = rows.take<Instant>();
    row.overdue = is_open(row.state) && now > row.solve_by;
    row.solved_at = rows.take<std::optional<Instant>>();
    row.rating = rows.take<std::optional<bool>>();
    row.supporters = rows.take<std::int64_t>();
    row.photo = rows.take<std::optional<int>>();
    return row;
}

/// As of a past day a report has the state and the promise it had then.
std::string at_that_time(PublicReportQuery const& query, std::string_view condition)
{
    std::string text{condition};
    for (std::string_view const column : {"r.state", "r.solve_ms"}) {
        for (auto at = text.find(column); query.day && at != std::string::npos; at = text.find(column, at)) {
            text[at] = 's';
        }
    }
    return text;
}

Result<void> add_filters(Conditions& where, PublicReportQuery const& query, Instant moment)
{
    if (query.day) {
        where.add("s.from_ms <= $", moment);
        where.add("s.to_ms > $", moment);
    }
    if (query.category) {
        where.add("r.category = $", *query.category);
    }
    if (query.kind) {
        where.add("r.kind = $", *query.kind);
    }
    query.state ? where.add(at_that_time(query, "r.state = $"), *query.state)
                : where.add(at_that_time(query, standing_report));
    if (query.from) {
        where.add("r.received_ms >= $", start_of(*query.from));
    }
    if (query.to) {
        where.add("r.received_ms < $", start_of(*query.to + std::chrono::days{1}));
    }
    if (query.overdue) {
        auto const past =
            at_that_time(query, "r.solve_ms < " + where.bind(moment) + " AND " + std::string{open_report});
        where.add(*query.overdue ? past : "NOT (" + past + ")");
    }
    if (query.box) {
        auto const box = parse_box(*query.box);
        if (!box) {
            return invalid("report.box.malformed", "/box");
        }
        add_box(where, *box);
    }
    return {};
}

/// What was not known yet when that day ended.
void forget_later(PublicReportRow& row, Instant moment)
{
    if (row.solved_at && *row.solved_at > moment) {
        row.solved_at.reset();
        row.rating.reset();
    }
}

} // namespace

PublicLists::PublicLists(api::Router& router, Surroundings const& around)
{
    using api::Who;
    router.get("/api/v1/reports",
               {"Public reports, newest first, by category, place and time", Who::anyone()}, *this,
               &PublicLists::list);
    router.get("/api/v1/reports/similar",
               {"What was reported near by already", Who::anyone(), {around.settings.questions_per_minute}},
               *this, &PublicLists::similar);
}

Result<std::vector<ListedReport>> public_rows(sql::Session& database, WardId ward,
                                              PublicReportQuery const& query, Instant now, ReportId before,
                                              int limit)
{
    auto const moment =
        query.day ? std::min(now, start_of(*query.day + std::chrono::days{1}) - Milliseconds{1}) : now;
    Conditions where{ward};
    where.add("r.ward_id = $1");
    where.add("r.is_public = 1");
    if (before) {
        where.add("r.id < $", before);
    }
    if (auto const filtered = add_filters(where, query, moment); !filtered) {
        return filtered.error();
    }
    auto const at_most = where.bind(limit);
    auto rows = database.run_bound(
        "SELECT r.id, r.code, r.kind, r.category, " + at_that_time(query, "r.state") +
            ", r.lat_e6, r.lon_e6, r.place, r.text_state, r.received_ms, " +
            at_that_time(query, "r.solve_ms") +
            ", r.solved_ms, r.satisfied, r.supporters, " SHOWN_PHOTO " FROM report r" +
            (query.day ? " JOIN report_state s ON s.ward_id = r.ward_id AND s.report_id = r.id" : "") +
            " WHERE " + where.text() + " ORDER BY r.id DESC LIMIT " + at_most,
        where.bound());
    std::vector<ListedReport> found;
    while (rows.next()) {
        ListedReport report{rows.take<ReportId>(), {}};
        report.row = take_row(rows, moment);
        forget_later(report.row, moment);
        found.push_back(std::move(report));
    }
    return found;
}

Result<api::Page<PublicReportRow>> PublicLists::list(api::Call const& call,
                                                     PublicReportQuery const& query) const
{
    auto const before = query.after ? parse_id(*query.after) : std::optional<std::int64_t>{0};
    if (!before) {
        return invalid("request.after.malformed", "/after");
    }
    auto const limit = api::page_limit(query);
    auto found = public_rows(call.database, call.ward(), query, call.now, ReportId{*before}, limit + 1);
    if (!found) {
        return found.error();
    }
    api::Page<PublicReportRow> page;
    for (auto& report : *found) {
        if (std::ssize(page.items) == limit) {
            page.next = to_string((*found)[page.items.size() - 1].id);
            break;
        }
        page.items.push_back(std::move(report.row));
    }
    return page;
}

Result<SimilarReports> PublicLists::similar(api::Call const& call, SimilarQuery const& query) const
{
    Point const here{query.lat, query.lon};
    if (!is_point(here)) {
        return invalid("report.position.invalid", "/lat");
    }
    auto const kind = find_offered_kind(call.database, call.ward(), query.kind);
    if (!kind) {
        return invalid("report.kind.unknown", "/kind");
    }
    Conditions where{call.ward()};
    where.add("r.ward_id = $1");
    where.add("r.is_public = 1");
    where.add(open_report);
    where.add("r.category = $", kind->category);
    add_box(where, box_around(here, similar_metres_max));
    auto rows = call.database.run_bound(
        "SELECT r.code, r.kind, r.state, r.lat_e6, r.lon_e6, r.received_ms, r.text,"
        " r.shown_text, r.text_state, r.supporters, " SHOWN_PHOTO " FROM report r WHERE " +
            where.text() + " ORDER BY r.id DESC",
        where.bound());
    SimilarReports found;
    while (rows.next() && found.items.size() < similar_max) {
        SimilarReport row;
        row.code = rows.take<std::string>();
        row.kind = rows.take<std::string>();
        row.state = rows.take<State>();
        auto const lat = rows.take<std::int64_t>();
        auto const metres = metres_between(here, point_of(lat, rows.take<std::int64_t>()));
        if (metres > similar_metres_max) {
            continue;
        }
        row.metres = static_cast<int>(std::lround(metres));
        row.received_at = rows.take<Instant>();
        auto text = rows.take<std::string>();
        auto const shown_text = rows.take<std::string>();
        if (rows.take<TextState>() == TextState::shown) {
            row.text = shown_text.empty() ? std::move(text) : shown_text;
        }
        row.supporters = rows.take<std::int64_t>();
        row.photo = rows.take<std::optional<int>>();
        found.items.push_back(std::move(row));
    }
    return found;
}

} // namespace ward::report
