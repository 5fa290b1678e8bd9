#include "dossier/board.hpp"

#include "dossier/board_store.hpp"
#include "staff/directory.hpp"

#include <algorithm>

namespace ward::dossier {

namespace {

/// Whose figures: nobody in particular, or one key along one line of division.
struct Whose {
    std::optional<BoardBy> by;
    std::string key;
};

/// Makes the figures of one row, and the address of the list behind each.
class Figures {
public:
    Figures(api::BoardDays days, Date today, Whose whose, Numbers const& numbers)
        : days_{days}, today_{today}, whose_{std::move(whose)}, numbers_{numbers}
    {
    }

    std::vector<BoardFigure> all() &&
    {
        add_what_happened();
        add_handling();
        add_open();
        return std::move(figures_);
    }

private:
    std::int64_t of(Figure figure) const
    {
        auto const found = numbers_.counts.find(figure);
        return found == numbers_.counts.end() ? 0 : found->second;
    }

    /// The list of what these figures counted.
    std::string counted(std::string_view figures) const
    {
        auto address = "/api/v1/dossiers?counted=" + std::string{figures} +
                       "&counted_from=" + to_iso(days_.from) + "&counted_to=" + to_iso(days_.to);
        return whose_.by ? address.append(counted_filter(*whose_.by)) + whose_.key : address;
    }

    std::string open(std::string_view filter) const
    {
        auto address = "/api/v1/dossiers?open=true" + std::string{filter};
        return whose_.by ? address.append(open_filter(*whose_.by)) + whose_.key : address;
    }

    static std::string_view counted_filter(BoardBy by)
    {
        switch (by) {
        case BoardBy::officer: return "&counted_of=";
        case BoardBy::agency: return "&counted_at=";
        case BoardBy::field:
        case BoardBy::procedure:
        case BoardBy::channel: break;
        }
        return open_filter(by);
    }

    static std::string_view open_filter(BoardBy by)
    {
        switch (by) {
        case BoardBy::officer: return "&officer=";
        case BoardBy::agency: return "&agency=";
        case BoardBy::field: return "&field=";
        case BoardBy::procedure: return "&procedure=";
        case BoardBy::channel: return "&channel=";
        }
        return {};
    }

    void add_count(std::string name, std::int64_t value, std::string records)
    {
        figures_.push_back(api::count_figure(std::move(name), "board", value, std::move(records)));
    }

    void add_count(Figure figure)
    {
        auto const word = json::word_of(figure);
        add_count(std::string{word}, of(figure), counted(word));
    }

    void add_ratio(std::string name, std::int64_t numerator, std::int64_t denominator, std::string records)
    {
        figures_.push_back(
            api::ratio_figure(std::move(name), "board", numerator, denominator, std::move(records)));
    }

    void add_what_happened()
    {
        for (auto const figure :
             {Figure::received, Figure::accepted, Figure::not_accepted, Figure::supplement_asked,
              Figure::extended, Figure::withdrawn, Figure::stopped, Figure::refused, Figure::returned,
              Figure::sent_back, Figure::step_late, Figure::consultation_late}) {
            add_count(figure);
        }
        add_ratio("supplement_share", of(Figure::supplement_asked), of(Figure::received),
                  counted("supplement_asked"));
    }

    /// On time as the index set counts, by days, and beside it by the clock. Source: docs/law.md#L-11
    void add_handling()
    {
        constexpr auto handled_figures = "decided_early,decided_on_time,decided_late";
        auto const in_time = of(Figure::decided_early) + of(Figure::decided_on_time);
        auto const handled = in_time + of(Figure::decided_late);
        add_count("handled", handled, counted(handled_figures));
        add_count(Figure::decided_early);
        add_count(Figure::decided_on_time);
        add_count(Figure::decided_late);
        add_count(Figure::decided_late_exactly);
        add_ratio("on_time_share", in_time, handled, counted("decided_early,decided_on_time"));
        add_ratio("early_share", of(Figure::decided_early), handled, counted("decided_early"));
        add_ratio("late_exactly_share", of(Figure::decided_late_exactly), handled,
                  counted("decided_late_exactly"));
        add_ratio("mean_minutes", of(Figure::handled_minutes), handled, counted(handled_figures));
    }

    void add_open()
    {
        auto const today = to_iso(today_);
        auto const& open_now = numbers_.open;
        add_count("open", open_now.open, open(""));
        add_count("waiting", open_now.paused, open("&paused=true"));
        add_count("due_today", open_now.due_today,
                  open("&paused=false&due_from=" + today + "&due_to=" + today));
        add_count("open_overdue", open_now.overdue, open("&late=true"));
        add_count("open_overdue_exactly", open_now.overdue_exactly, open("&late_exactly=true"));
        add_ratio("overdue_share", open_now.overdue, open_now.open, open("&late=true"));
    }

    api::BoardDays days_;
    Date today_;
    Whose whose_;
    Numbers const& numbers_;
    std::vector<BoardFigure> figures_;
};

std::int64_t received(Numbers const& numbers)
{
    auto const found = numbers.counts.find(Figure::received);
    return found == numbers.counts.end() ? 0 : found->second;
}

} // namespace

BoardRoutes::BoardRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    router.get("/api/v1/board",
               {"Received, handled, late, open and more, each with formula, denominator and records",
                api::Who::may({api::Permission::lead, api::Permission::admin})},
               *this, &BoardRoutes::show);
}

std::string BoardRoutes::name_of(api::Call const& call, BoardBy by, std::string const& key) const
{
    switch (by) {
    case BoardBy::officer: {
        auto const officer =
            staff::officer_name(call.database, call.ward(), OfficerId{parse_id(key).value_or(0)});
        return officer ? officer->name : key;
    }
    case BoardBy::agency: {
        auto const agency = staff::agency_of(call.database, call.ward(), AgencyId{parse_id(key).value_or(0)});
        return agency ? agency->name : key;
    }
    case BoardBy::procedure: {
        auto const procedure = around_.catalogue.newest(call.database, call.ward(), key);
        return procedure ? procedure->name : key;
    }
    case BoardBy::field: {
        auto const fields = staff::work_fields(call.database, call.ward());
        auto const found = std::ranges::find(fields, key, &staff::WorkField::code);
        return found == fields.end() ? key : found->name;
    }
    case BoardBy::channel: break;
    }
    return key;
}

Result<Board> BoardRoutes::show(api::Call const& call, BoardQuery const& query) const
{
    auto const today = date_of(call.now);
    auto const days = api::board_days(query.from, query.to, today);
    if (!days) {
        return days.error();
    }
    Board board{days->from, days->to, {}, query.by, {}};
    auto const whole = ward_numbers(call.database, call.ward(), days->from, days->to, call.now);
    board.figures = Figures{*days, today, {}, whole}.all();
    if (!query.by) {
        return board;
    }
    auto const parts = numbers_by(call.database, call.ward(), *query.by, days->from, days->to, call.now);
    std::vector<std::pair<std::string, Numbers>> sorted{parts.begin(), parts.end()};
    std::ranges::stable_sort(sorted, [](auto const& one, auto const& other) {
        return std::pair{one.second.open.overdue, received(one.second)} >
               std::pair{other.second.open.overdue, received(other.second)};
    });
    for (auto const& [key, numbers] : sorted) {
        board.rows.push_back(
            {key, name_of(call, *query.by, key), Figures{*days, today, {query.by, key}, numbers}.all()});
    }
    return board;
}

} // namespace ward::dossier
