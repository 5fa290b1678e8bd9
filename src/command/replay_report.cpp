#include "command/replay_report.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ward::replay {

namespace {

bool is_open_state(std::string const& state)
{
    constexpr auto open =
        std::to_array({"registered", "accepted", "in_process", "supplement_asked", "payment_asked"});
    return std::ranges::any_of(open, [&](char const* each) { return state == each; });
}

void add_decision(Case const& each, Figures& figures)
{
    auto const decided = date_of(*each.decided_at);
    auto const promised = date_of(*each.due_at);
    ++figures.handled;
    ++(decided < promised ? figures.early : decided == promised ? figures.on_time : figures.late);
}

void add(Figures& sum, Figures const& more)
{
    sum.received += more.received;
    sum.handled += more.handled;
    sum.early += more.early;
    sum.on_time += more.on_time;
    sum.late += more.late;
    sum.open += more.open;
}

struct Column {
    char const* name;
    std::int64_t Figures::*figure;
};

constexpr auto columns = std::to_array<Column>({{"received", &Figures::received},
                                                {"handled", &Figures::handled},
                                                {"decided_early", &Figures::early},
                                                {"decided_on_time", &Figures::on_time},
                                                {"decided_late", &Figures::late},
                                                {"open", &Figures::open}});

constexpr std::size_t name_width{42};
constexpr std::size_t figure_width{11};

/// To so many characters, whatever number of bytes they have.
std::string padded(std::string const& text)
{
    auto const wide = length(text);
    return text + std::string(wide < name_width ? name_width - wide : 0, ' ');
}

std::string row(std::string const& name, Figures const& figures)
{
    auto text = padded(name);
    for (auto const& column : columns) {
        text += fmt::format("{:>{}}", group_thousands(figures.*column.figure), figure_width);
    }
    return text + '\n';
}

} // namespace

Figures totals(std::vector<Case> const& cases)
{
    Figures sum;
    for (auto const& each : cases) {
        ++sum.received;
        sum.open += is_open_state(each.state) ? 1 : 0;
        if (each.decided_at && each.due_at) {
            add_decision(each, sum);
        }
    }
    return sum;
}

std::map<std::string, Figures> count(std::vector<Case> const& cases, World const& world,
                                     std::vector<OfferedProcedure> const& procedures, Grouping by)
{
    std::map<std::string, Figures> groups;
    for (auto const& each : cases) {
        auto const& field = procedures[world.visits[each.visit].procedure].work_field;
        bool const by_field = by == Grouping::work_field;
        ++groups[by_field ? field : each.received_by].received;
        if (each.decided_at && each.due_at) {
            add_decision(each, groups[by_field ? field : each.handled_by]);
        }
        if (by_field && is_open_state(each.state)) {
            ++groups[field].open;
        }
    }
    return groups;
}

std::int64_t open_late(std::vector<Case> const& cases, Date today)
{
    return std::ranges::count_if(
        cases, [&](Case const& each) { return !each.decided_at && is_late_case(each, today); });
}

std::optional<std::int64_t> value_of(json::Array const& figures, std::string_view name)
{
    for (auto const& figure : figures) {
        auto const value = json::read<double>(member_of(figure, "value"));
        if (text_in(figure, "name") == name && value) {
            return std::llround(*value);
        }
    }
    return std::nullopt;
}

std::vector<Line> lines_of(json::Value const& board)
{
    std::vector<Line> lines;
    for (auto const& found : list_in(board, "rows")) {
        Line line{text_in(found, "key"), text_in(found, "name"), {}};
        for (auto const& column : columns) {
            line.figures.*column.figure = value_of(list_in(found, "figures"), column.name).value_or(0);
        }
        if (line.figures != Figures{}) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::vector<Behind> records_of(json::Value const& board)
{
    std::vector<Behind> behind;
    for (auto const& found : list_in(board, "rows")) {
        for (auto const& figure : list_in(found, "figures")) {
            auto const name = text_in(figure, "name");
            if (std::ranges::find(columns, name, &Column::name) != columns.end()) {
                behind.push_back({text_in(found, "name") + ": " + name, value_of({figure}, name).value_or(0),
                                  text_in(figure, "records")});
            }
        }
    }
    return behind;
}

std::vector<std::string> differences(std::map<std::string, Figures> const& ours,
                                     std::vector<Line> const& board, Grouping by)
{
    std::vector<std::string> found;
    auto const compare = [&](std::string const& name, Figures const& mine, Figures const& theirs) {
        for (auto const& column : columns) {
            bool const comparable = by == Grouping::work_field || column.figure != &Figures::open;
            if (comparable && mine.*column.figure != theirs.*column.figure) {
                found.push_back(fmt::format("{}: {} {} ≠ {}", name, column.name, mine.*column.figure,
                                            theirs.*column.figure));
            }
        }
    };
    for (auto const& line : board) {
        auto const mine = ours.find(line.key);
        compare(line.name, mine == ours.end() ? Figures{} : mine->second, line.figures);
    }
    for (auto const& [key, figures] : ours) {
        if (std::ranges::find(board, key, &Line::key) == board.end()) {
            compare(key, figures, {});
        }
    }
    return found;
}

std::int64_t clock_stands(std::vector<Case> const& cases)
{
    return std::ranges::count_if(
        cases, [](Case const& each) { return each.state == "supplement_asked" && each.due_at; });
}

std::vector<std::string> ward_differences(std::vector<Case> const& cases, json::Value const& board,
                                          Date today)
{
    auto const sum = totals(cases);
    auto const in_state = [&](std::string_view state) {
        return static_cast<std::int64_t>(std::ranges::count(cases, state, &Case::state));
    };
    auto const& figures = list_in(board, "figures");
    auto const theirs = [&](char const* name) { return value_of(figures, name).value_or(-1); };
    struct Pair {
        char const* name;
        std::int64_t ours;
        std::int64_t theirs;
    };
    // A refusal after appraisal stops a dossier as well; the board tells the two apart.
    std::vector<Pair> pairs{{"not_accepted", in_state("not_accepted"), theirs("not_accepted")},
                            {"withdrawn", in_state("withdrawn"), theirs("withdrawn")},
                            {"stopped", in_state("stopped"), theirs("stopped") + theirs("refused")},
                            {"returned", in_state("returned"), theirs("returned")},
                            {"waiting", clock_stands(cases), theirs("waiting")},
                            {"open_overdue", open_late(cases, today), theirs("open_overdue")}};
    for (auto const& column : columns) {
        pairs.push_back({column.name, sum.*column.figure, theirs(column.name)});
    }
    std::vector<std::string> found;
    for (auto const& pair : pairs) {
        if (pair.ours != pair.theirs) {
            found.push_back(fmt::format("{}: {} ≠ {}", pair.name, pair.ours, pair.theirs));
        }
    }
    return found;
}

std::string table(std::string const& title, std::vector<Line> const& lines)
{
    auto text = padded(title);
    for (auto const* const head : {"Tiếp nhận", "Đã xử lý", "Trước hạn", "Đúng hạn", "Quá hạn", "Đang mở"}) {
        text += std::string(figure_width - length(head), ' ') + head;
    }
    text += '\n';
    Figures sum;
    for (auto const& line : lines) {
        add(sum, line.figures);
        text += row(line.name, line.figures);
    }
    return text + row("Tổng cộng", sum);
}

} // namespace ward::replay
