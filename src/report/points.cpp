#include "report/points.hpp"

#include "report/condition.hpp"
#include "report/rules.hpp"
#include "report/states.hpp"

#include <algorithm>

namespace ward::report {

namespace {

/// Positions are shown rounded, so one just outside may be shown inside.
Box widened(Box const& box)
{
    constexpr double half_step{0.00005};
    return {std::max(-90.0, box.south - half_step), std::max(-180.0, box.west - half_step),
            std::min(90.0, box.north + half_step), std::min(180.0, box.east + half_step)};
}

/// The conditions of a past moment go along the index of states, those of now along the reports'.
void add_time(Conditions& where, PointFilter const& filter, Box const& box, Instant moment)
{
    if (!filter.day) {
        add_box(where, box);
        return;
    }
    where.add("s.ward_id = $1");
    add_cells(where, "s.cell", box);
    where.add("s.from_ms <= $", moment);
    where.add("s.to_ms > $", moment);
}

void add_filters(Conditions& where, PointFilter const& filter)
{
    where.add("r.ward_id = $1");
    where.add("r.is_public = 1");
    if (filter.category) {
        where.add("r.category = $", *filter.category);
    }
    if (filter.from) {
        where.add("r.received_ms >= $", start_of(*filter.from));
    }
    if (filter.to) {
        where.add("r.received_ms < $", start_of(*filter.to + std::chrono::days{1}));
    }
    std::string const column = filter.day ? "s.state" : "r.state";
    if (filter.state) {
        where.add(column + " = $", *filter.state);
    } else {
        where.add(column + " NOT IN ('merged', 'refused')");
    }
}

} // namespace

std::vector<ReportPoint> public_points(sql::Session& database, WardId ward, Box const& box,
                                       PointFilter const& filter, Instant now, std::size_t points_max)
{
    auto const day_after = filter.day.value_or(date_of(now)) + std::chrono::days{1};
    auto const moment = std::min(now, start_of(day_after) - Milliseconds{1});
    Conditions where{ward};
    add_time(where, filter, widened(box), moment);
    add_filters(where, filter);
    std::string const from = filter.day ? " s.state, s.solve_ms FROM report_state s JOIN report r"
                                          " ON r.id = s.report_id WHERE "
                                        : " r.state, r.solve_ms FROM report r WHERE ";
    auto const limit = where.bind(static_cast<std::int64_t>(points_max));
    auto rows =
        database.run_bound("SELECT r.id, r.code, r.category, r.kind, r.lat_e6, r.lon_e6, r.received_ms," +
                               from + where.text() + " ORDER BY r.id LIMIT " + limit,
                           where.bound());
    std::vector<ReportPoint> points;
    while (rows.next()) {
        ReportPoint point;
        point.id = rows.take<ReportId>();
        point.code = rows.take<std::string>();
        point.category = rows.take<Category>();
        point.kind = rows.take<std::string>();
        auto const lat = rows.take<std::int64_t>();
        point.position = shown_position(point_of(lat, rows.take<std::int64_t>()));
        point.received_at = rows.take<Instant>();
        point.state = rows.take<State>();
        point.overdue = is_open(point.state) && moment > rows.take<Instant>();
        if (contains(box, point.position)) {
            points.push_back(std::move(point));
        }
    }
    return points;
}

std::vector<DayReport> day_reports(sql::Session& database, WardId ward, Date day, Instant now)
{
    auto const moment = std::min(now, start_of(day + std::chrono::days{1}) - Milliseconds{1});
    auto const lately = start_of(day + std::chrono::days{1 - lately_days});
    auto rows = database.run(
        "SELECT r.lat_e6, r.lon_e6, s.state, s.solve_ms, r.received_ms, r.satisfied, r.rated_ms"
        " FROM report_state s JOIN report r ON r.id = s.report_id WHERE s.ward_id = $1 AND s.from_ms <= $2"
        " AND s.to_ms > $2 AND s.state NOT IN ('merged', 'refused') AND r.is_public = 1"
        " AND r.cell IS NOT NULL ORDER BY r.id",
        ward, moment);
    std::vector<DayReport> reports;
    while (rows.next()) {
        DayReport report;
        auto const lat = rows.take<std::int64_t>();
        report.position = shown_position(point_of(lat, rows.take<std::int64_t>()));
        report.open = is_open(rows.take<State>());
        report.overdue = rows.take<Instant>() < moment && report.open;
        report.received_lately = rows.take<Instant>() >= lately;
        report.satisfied = rows.take<std::optional<bool>>();
        auto const rated_at = rows.take<std::optional<Instant>>();
        if (!rated_at || *rated_at > moment) {
            report.satisfied.reset();
        }
        reports.push_back(report);
    }
    return reports;
}

} // namespace ward::report
