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

Result<void> add_filters(Conditions& where, PublicReportQuery const& query, Instant now)
{
    if (query.category) {
        where.add("r.category = $", *query.category);
    }
    if (query.kind) {
        where.add("r.kind = $", *query.kind);
    }
    query.state ? where.add("r.state = $", *query.state) : where.add(standing_report);
    if (query.from) {
        where.add("r.received_ms >= $", start_of(*query.from));
    }
    if (query.to) {
        where.add("r.received_ms < $", start_of(*query.to + std::chrono::days{1}));
    }
    if (query.overdue) {
        auto const past = "r.solve_ms < " + where.bind(now) + " AND " + std::string{open_report};
        where.add(*query.overdue ? past : "NOT (" + past + ")");
    }
    if (query.box) {
        auto const box = parse_box(*query.box);
        if (!box) {
            return invalid("report.box.malformed", "/box");
        }
        where.add_box(*box);
    }
    return {};
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

Result<api::Page<PublicReportRow>> PublicLists::list(api::Call const& call,
                                                     PublicReportQuery const& query) const
{
    Conditions where{call.ward()};
    where.add("r.ward_id = $1");
    where.add("r.is_public = 1");
    if (query.after) {
        auto const last = parse_id(*query.after);
        if (!last) {
            return invalid("request.after.malformed", "/after");
        }
        where.add("r.id < $", *last);
    }
    if (auto const filtered = add_filters(where, query, call.now); !filtered) {
        return filtered.error();
    }
    auto const limit = api::page_limit(query);
    auto const one_more = where.bind(limit + 1);
    auto rows = call.database.run_bound(
        "SELECT r.id, r.code, r.kind, r.category, r.state, r.lat_e6, r.lon_e6, r.place, r.text_state,"
        " r.received_ms, r.solve_ms, r.solved_ms, r.satisfied, r.supporters, " SHOWN_PHOTO
        " FROM report r WHERE " +
            where.text() + " ORDER BY r.id DESC LIMIT " + one_more,
        where.bound());
    api::Page<PublicReportRow> page;
    ReportId last;
    while (rows.next()) {
        if (page.items.size() == static_cast<std::size_t>(limit)) {
            page.next = to_string(last);
            break;
        }
        last = rows.take<ReportId>();
        page.items.push_back(take_row(rows, call.now));
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
    where.add_box(box_around(here, similar_metres_max));
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
