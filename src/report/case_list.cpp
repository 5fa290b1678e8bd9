#include "report/case_list.hpp"

#include "base/cursor.hpp"
#include "report/condition.hpp"
#include "report/permits.hpp"
#include "sql/take.hpp"

namespace ward::report {

namespace {

/// Somebody has to say whether others may see it.
constexpr std::string_view waits{
    "(r.state <> 'merged' AND r.is_public = 1 AND ((r.text_state = 'waiting' AND r.text <> '')"
    " OR EXISTS (SELECT 1 FROM report_photo p WHERE p.report_id = r.id"
    " AND p.state = 'waiting')))"};

/// The ward still has a date to keep with it.
constexpr std::string_view unfinished{"r.due_ms IS NOT NULL"};

std::string agencies_of(Conditions& where, Reach const& reach)
{
    std::string list;
    for (auto const agency : reach.agencies) {
        list += (list.empty() ? "" : ", ") + where.bind(agency);
    }
    return list.empty() ? "r.agency_id < 0" : "r.agency_id IN (" + list + ")";
}

/// The caller's own reports, or those of the agencies they work for; nobody sees more than they may open.
Result<void> add_view(Conditions& where, CaseQuery const& query, api::Caller const& caller)
{
    auto const reach = reach_of(caller);
    switch (query.view.value_or(dispatches(caller) ? CaseView::ward : CaseView::mine)) {
    case CaseView::ward:
        if (!reach.everything) {
            return forbidden("report.view.not_permitted");
        }
        break;
    case CaseView::agency:
        where.add(reach.every_agency ? "r.agency_id <> 0" : agencies_of(where, reach));
        break;
    case CaseView::mine:
        where.add("(r.officer_id = " + where.bind(caller.officer) + " OR (r.officer_id = 0 AND " +
                  (reach.every_agency ? "r.agency_id <> 0" : agencies_of(where, reach)) + "))");
        if (!reach.everything && !reach.every_agency) {
            where.add(agencies_of(where, reach));
        }
        break;
    }
    return {};
}

void add_filters(Conditions& where, CaseQuery const& query, Instant now)
{
    if (query.state) {
        where.add("r.state = $", *query.state);
    }
    if (query.category) {
        where.add("r.category = $", *query.category);
    }
    if (query.kind) {
        where.add("r.kind = $", *query.kind);
    }
    if (query.agency) {
        where.add("r.agency_id = $", *query.agency);
    }
    if (query.overdue.value_or(false)) {
        where.add("r.due_ms < $", now);
    }
    if (query.moderation.value_or(false)) {
        where.add(waits);
    }
    if (query.counted) {
        auto const today = date_of(now);
        where.add(counts(where, *query.counted, {query.from.value_or(today), query.to.value_or(today)}, now));
        return;
    }
    if (query.from) {
        where.add("r.received_ms >= $", start_of(*query.from));
    }
    if (query.to) {
        where.add("r.received_ms < $", start_of(*query.to + std::chrono::days{1}));
    }
}

/// By the date of the next step, then by key; what is over by key alone, newest first.
Result<void> add_after(Conditions& where, CaseQuery const& query, bool newest)
{
    if (!query.after) {
        return {};
    }
    auto const last = read_cursor<2>(*query.after);
    if (!last) {
        return invalid("request.after.malformed", "/after");
    }
    auto const id = where.bind((*last)[1]);
    if (newest) {
        where.add("r.id < " + id);
        return {};
    }
    auto const due = where.bind((*last)[0]);
    where.add("(r.due_ms > " + due + " OR (r.due_ms = " + due + " AND r.id > " + id + "))");
    return {};
}

struct Line {
    CaseRow row;
    ReportId id;
};

Line take_line(sql::Rows& rows, Names& names, Instant now)
{
    Line line;
    auto& row = line.row;
    sql::take_all(rows, line.id, row.code, row.kind, row.category, row.state, row.urgency, row.way,
                  row.public_, row.place, row.address, row.received_at, row.due_at, row.solve_by,
                  row.supporters, row.version);
    auto const lat = rows.take<std::optional<std::int64_t>>();
    auto const lon = rows.take<std::optional<std::int64_t>>();
    row.position = lat && lon ? std::optional{point_of(*lat, *lon)} : std::nullopt;
    row.agency = names.agency(rows.take<AgencyId>());
    row.officer = names.officer(rows.take<OfficerId>());
    row.reopened = rows.take<std::int64_t>() > 0;
    row.waits = rows.take<bool>();
    row.photo = rows.take<std::optional<int>>();
    row.kind_name = names.kind(row.kind);
    row.overdue = row.due_at && *row.due_at < now;
    return line;
}

Result<CaseCounts> count(api::Call const& call, CaseQuery const& query)
{
    Conditions where{call.ward()};
    where.add("r.ward_id = $1");
    where.add(unfinished);
    if (auto const seen = add_view(where, query, call.caller); !seen) {
        return seen.error();
    }
    auto const now = where.bind(call.now);
    auto rows =
        call.database.run_bound("SELECT COUNT(*), COALESCE(SUM(CASE WHEN r.due_ms < " + now +
                                    " THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN " + std::string{waits} +
                                    " THEN 1 ELSE 0 END), 0) FROM report r WHERE " + where.text(),
                                where.bound());
    CaseCounts counts;
    if (rows.next()) {
        sql::take_all(rows, counts.open, counts.overdue, counts.moderation);
    }
    return counts;
}

} // namespace

CaseLists::CaseLists(api::Router& router)
{
    using api::Permission;
    router.get(
        "/api/v1/report-work",
        {"Reports to see to, the next date first; what is over, newest first",
         api::Who::may({Permission::receive, Permission::handle, Permission::review, Permission::lead})},
        *this, &CaseLists::list);
}

Result<CaseList> CaseLists::list(api::Call const& call, CaseQuery const& query) const
{
    bool const over = query.over.value_or(false);
    bool const newest = over || query.counted;
    Conditions where{call.ward()};
    where.add("r.ward_id = $1");
    if (!query.counted) {
        where.add(over ? "r.due_ms IS NULL" : unfinished);
    }
    if (auto const seen = add_view(where, query, call.caller); !seen) {
        return seen.error();
    }
    add_filters(where, query, call.now);
    if (auto const placed = add_after(where, query, newest); !placed) {
        return placed.error();
    }
    auto const counts = count(call, query);
    if (!counts) {
        return counts.error();
    }
    CaseList list{{}, {}, *counts};
    auto const limit = api::page_limit(query);
    auto const one_more = where.bind(limit + 1);
    auto rows = call.database.run_bound(
        "SELECT r.id, r.code, r.kind, r.category, r.state, r.urgency, r.way, r.is_public, r.place, r.address,"
        " r.received_ms, r.due_ms, r.solve_ms, r.supporters, r.version, r.lat_e6, r.lon_e6, r.agency_id,"
        " r.officer_id, r.reopened, CASE WHEN " +
            std::string{waits} +
            " THEN 1 ELSE 0 END, (SELECT MIN(p.number) FROM report_photo p WHERE p.report_id = r.id)"
            " FROM report r WHERE " +
            where.text() + (newest ? " ORDER BY r.id DESC" : " ORDER BY r.due_ms, r.id") + " LIMIT " +
            one_more,
        where.bound());
    Names names{call.database, call.ward()};
    ReportId last;
    while (rows.next()) {
        if (std::ssize(list.items) == limit) {
            auto const due = list.items.back().due_at;
            list.next = write_cursor<2>({due ? to_ms(*due) : 0, last.value});
            break;
        }
        auto line = take_line(rows, names, call.now);
        last = line.id;
        list.items.push_back(std::move(line.row));
    }
    return list;
}

} // namespace ward::report
