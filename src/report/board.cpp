#include "report/board.hpp"

#include "report/names.hpp"
#include "report/permits.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ward::report {

namespace {

/// Each figure by its place in the enumeration.
constexpr auto counted = std::to_array<ReportFigure>(
    {ReportFigure::received, ReportFigure::taken, ReportFigure::taken_in_time, ReportFigure::solved,
     ReportFigure::solved_in_time, ReportFigure::solved_with_photo, ReportFigure::refused,
     ReportFigure::forwarded, ReportFigure::merged, ReportFigure::rated, ReportFigure::satisfied,
     ReportFigure::reopened, ReportFigure::open, ReportFigure::overdue});
using Numbers = std::array<std::int64_t, counted.size()>;

std::int64_t of(Numbers const& numbers, ReportFigure figure)
{
    return numbers.at(static_cast<std::size_t>(figure));
}

std::string_view column_of(ReportBoardBy by)
{
    switch (by) {
    case ReportBoardBy::category: return "r.category";
    case ReportBoardBy::kind: return "r.kind";
    case ReportBoardBy::agency: return "CAST(r.agency_id AS text)";
    }
    return {};
}

/// Every figure of every group, in one walk.
std::map<std::string, Numbers> count_all(api::Call const& call, api::BoardDays const& days,
                                         std::string_view group)
{
    Conditions where{call.ward()};
    std::string sums;
    for (auto const figure : counted) {
        sums +=
            ", COALESCE(SUM(CASE WHEN " + counts(where, figure, days, call.now) + " THEN 1 ELSE 0 END), 0)";
    }
    auto rows = call.database.run_bound("SELECT " + std::string{group} + sums +
                                            " FROM report r WHERE r.ward_id = $1 GROUP BY 1",
                                        where.bound());
    std::map<std::string, Numbers> all;
    while (rows.next()) {
        auto& numbers = all[rows.take<std::string>()];
        for (auto& number : numbers) {
            number = rows.take<std::int64_t>();
        }
    }
    return all;
}

/// The figures of one group, and the address of the list behind each.
class Figures {
public:
    Figures(api::BoardDays const& days, std::string filter, Numbers const& numbers)
        : days_{days}, filter_{std::move(filter)}, numbers_{numbers}
    {
    }

    std::vector<api::BoardFigure> all() &&
    {
        using enum ReportFigure;
        add_count(received);
        add_count(open);
        add_share("overdue_share", overdue, open);
        add_share("taken_in_time_share", taken_in_time, taken);
        add_count(solved);
        add_share("solved_in_time_share", solved_in_time, solved);
        add_share("solved_with_photo_share", solved_with_photo, solved);
        add_share("satisfied_share", satisfied, rated);
        add_count(reopened);
        add_count(refused);
        add_count(forwarded);
        add_count(merged);
        return std::move(figures_);
    }

private:
    std::string records(ReportFigure figure) const
    {
        return "/api/v1/report-work?view=ward&counted=" + std::string{json::word_of(figure)} +
               "&from=" + to_iso(days_.from) + "&to=" + to_iso(days_.to) + filter_;
    }
    void add_count(ReportFigure figure)
    {
        auto const name = std::string{json::word_of(figure)};
        figures_.push_back(api::count_figure(name, "reports", of(numbers_, figure), records(figure)));
    }
    void add_share(std::string const& name, ReportFigure part, ReportFigure whole)
    {
        figures_.push_back(
            api::ratio_figure(name, "reports", of(numbers_, part), of(numbers_, whole), records(part)));
    }

    api::BoardDays days_;
    std::string filter_;
    Numbers const& numbers_;
    std::vector<api::BoardFigure> figures_;
};

std::string name_of(Names& names, ReportBoardBy by, std::string const& key)
{
    switch (by) {
    case ReportBoardBy::category: return key; // the page has the words of these
    case ReportBoardBy::kind: return names.kind(key);
    case ReportBoardBy::agency: {
        auto const agency = names.agency(AgencyId{parse_id(key).value_or(0)});
        return agency ? agency->name : "";
    }
    }
    return {};
}

} // namespace

Boards::Boards(api::Router& router)
{
    using api::Permission;
    router.get("/api/v1/report-board",
               {"Figures of reports, each with what it was counted of",
                api::Who::may({Permission::receive, Permission::lead})},
               *this, &Boards::show);
}

Result<ReportBoard> Boards::show(api::Call const& call, ReportBoardQuery const& query) const
{
    if (!sees_all(call.caller)) {
        return forbidden("report.board.not_permitted");
    }
    auto const days = api::board_days(query.from, query.to, date_of(call.now));
    if (!days) {
        return days.error();
    }
    ReportBoard board{days->from, days->to, {}, query.by, {}};
    auto const whole = count_all(call, *days, "''");
    board.figures = Figures{*days, "", whole.empty() ? Numbers{} : whole.begin()->second}.all();
    if (!query.by) {
        return board;
    }
    Names names{call.database, call.ward()};
    auto const groups = count_all(call, *days, column_of(*query.by));
    std::vector<std::pair<std::string, Numbers>> sorted{groups.begin(), groups.end()};
    std::ranges::stable_sort(sorted, std::greater{}, [](auto const& group) {
        return std::pair{of(group.second, ReportFigure::overdue), of(group.second, ReportFigure::received)};
    });
    for (auto const& [key, numbers] : sorted) {
        auto const filter = "&" + std::string{json::word_of(*query.by)} + "=" + key;
        board.rows.push_back({key, name_of(names, *query.by, key), Figures{*days, filter, numbers}.all()});
    }
    return board;
}

} // namespace ward::report
