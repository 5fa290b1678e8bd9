#include "command/map_sources.hpp"

#include "dossier/board_store.hpp"
#include "event/store.hpp"
#include "report/names.hpp"
#include "report/points.hpp"
#include "report/public_list.hpp"
#include "staff/directory.hpp"

#include <algorithm>

namespace ward::command {

namespace {

using Clock = std::function<Instant()>;

constexpr std::size_t points_max{200'000};

/// What is overdue changes with the clock alone: seen again after so long.
constexpr std::chrono::minutes clock_step{10};

map::VersionSource version_of(Clock clock)
{
    return [clock = std::move(clock)](sql::Session& database, WardId ward) {
        auto const newest = event::newest_id(database, ward);
        auto const step = std::chrono::floor<std::chrono::minutes>(clock().time_since_epoch()) / clock_step;
        constexpr std::int64_t steps_max{1 << 22}; // eighty years of them
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(newest.value) * steps_max +
                                         static_cast<std::uint64_t>(step % steps_max));
    };
}

map::PointSource report_points(Clock clock)
{
    return [clock = std::move(clock)](sql::Session& database, WardId ward, Box const& box,
                                      map::LayerQuery const& query) {
        report::PointFilter filter;
        filter.category = query.category ? json::enum_of<report::Category>(*query.category) : std::nullopt;
        filter.state = query.state ? json::enum_of<report::State>(*query.state) : std::nullopt;
        filter.from = query.from;
        filter.to = query.to;
        filter.day = query.day;
        std::vector<map::MapPoint> points;
        if ((query.category && !filter.category) || (query.state && !filter.state)) {
            return points; // a word nobody uses
        }
        for (auto& point : report::public_points(database, ward, box, filter, clock(), points_max)) {
            points.push_back({point.position, std::move(point.code),
                              std::string{json::word_of(point.category)}, std::move(point.kind),
                              std::string{json::word_of(point.state)}, point.overdue});
        }
        return points;
    };
}

/// The same formulas as the board of reports has, of what the public may know.
map::CountSource report_figures(Clock clock)
{
    return [clock = std::move(clock)](sql::Session& database, WardId ward, Date day) {
        std::vector<map::CountedPoint> counted;
        for (auto const& report : report::day_reports(database, ward, day, clock())) {
            counted.push_back({report.position, "reports_open", report.open});
            counted.push_back({report.position, "reports_received", report.received_lately});
            if (report.open) {
                counted.push_back({report.position, "reports_late", report.overdue});
            }
            if (report.satisfied) {
                counted.push_back({report.position, "reports_satisfied", *report.satisfied});
            }
        }
        return counted;
    };
}

/// Those of dossiers are the whole ward's: where an applicant lives is no place on a map.
map::FigureSource dossier_figures(Clock clock)
{
    return [clock = std::move(clock)](sql::Session& database, WardId ward, Date day) {
        using dossier::Figure;
        auto const from = day + std::chrono::days{1 - report::lately_days};
        auto const numbers = dossier::ward_numbers(database, ward, from, day, clock());
        auto const of = [&](Figure figure) {
            auto const found = numbers.counts.find(figure);
            return found == numbers.counts.end() ? 0 : found->second;
        };
        auto const in_time = of(Figure::decided_early) + of(Figure::decided_on_time);
        std::vector<map::AreaFigure> figures;
        auto const area = to_string(ward);
        figures.push_back({area, "dossiers_received", of(Figure::received), of(Figure::received)});
        figures.push_back({area, "dossiers_on_time", in_time, in_time + of(Figure::decided_late)});
        return figures;
    };
}

map::DataRow row_of(report::PublicReportRow const& report, report::Names& names)
{
    auto const text = [](std::optional<std::string> const& words) {
        return words ? map::DataCell{*words} : map::DataCell{};
    };
    map::DataRow row;
    auto const kind = names.kind(report.kind);
    row.cells = {report.code,
                 std::string{json::word_of(report.category)},
                 report.kind,
                 kind,
                 std::string{json::word_of(report.state)},
                 text(report.place),
                 report.received_at,
                 report.solve_by,
                 report.solved_at ? map::DataCell{*report.solved_at} : map::DataCell{},
                 report.overdue,
                 report.rating ? map::DataCell{*report.rating} : map::DataCell{},
                 report.supporters};
    row.at = report.position;
    row.title = kind + (report.place ? ", " + *report.place : "") + " (" + report.code + ")";
    row.path = "/phan-anh/" + report.code;
    row.changed = report.solved_at.value_or(report.received_at);
    return row;
}

map::DataSet report_set()
{
    using enum map::DataFormat;
    return {"reports",
            "Phản ánh hiện trường",
            {"code", "category", "kind", "kind_name", "state", "place", "received_at", "solve_by",
             "solved_at", "overdue", "satisfied", "supporters"},
            {csv, geojson, rss, atom},
            [](api::Call const& call, map::DataQuery const& query,
               int rows_max) -> Result<std::vector<map::DataRow>> {
                report::PublicReportQuery asked;
                asked.category =
                    query.category ? json::enum_of<report::Category>(*query.category) : std::nullopt;
                asked.state = query.state ? json::enum_of<report::State>(*query.state) : std::nullopt;
                if (query.category && !asked.category) {
                    return invalid("request.query.malformed", "/category");
                }
                if (query.state && !asked.state) {
                    return invalid("request.query.malformed", "/state");
                }
                asked.from = query.from;
                asked.to = query.to;
                asked.day = query.day;
                auto const found =
                    report::public_rows(call.database, call.ward(), asked, call.now, {}, rows_max);
                if (!found) {
                    return found.error();
                }
                report::Names names{call.database, call.ward()};
                std::vector<map::DataRow> rows;
                rows.reserve(found->size());
                for (auto const& report : *found) {
                    rows.push_back(row_of(report.row, names));
                }
                return rows;
            }};
}

} // namespace

std::string ward_name(sql::Session& database, WardId ward)
{
    auto const office = staff::ward_office(database, ward);
    return office ? office->name : std::string{};
}

std::string ward_agency_name(sql::Session& database, WardId ward)
{
    auto const office = staff::ward_office(database, ward);
    return office ? office->agency_name : std::string{};
}

map::Sources map_sources(std::string public_url, std::function<Instant()> clock)
{
    map::Sources sources;
    sources.points = {{"reports", version_of(clock), report_points(clock)}};
    sources.figures = map::FigureLayer{version_of(clock), dossier_figures(clock), report_figures(clock)};
    sources.open_data = {report_set()};
    sources.public_url = std::move(public_url);
    sources.ward_name = ward_name;
    return sources;
}

} // namespace ward::command
