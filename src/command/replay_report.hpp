#pragma once

#include "base/json.hpp"
#include "command/replay_engine.hpp"

#include <map>
#include <string>
#include <vector>

// What the six weeks came to, counted by those who did it, and held against what the ward's board says. Pure.

namespace ward::replay {

/// The figures of one work field or one officer.
struct Figures {
    std::int64_t received{0};
    std::int64_t handled{0}; ///< decided
    std::int64_t early{0};   ///< before the promised day
    std::int64_t on_time{0}; ///< on it
    std::int64_t late{0};    ///< after it
    std::int64_t open{0};    ///< taken in and not decided, those who wait for the citizen among them

    friend bool operator==(Figures const&, Figures const&) = default;
};
BOOST_DESCRIBE_STRUCT(Figures, (), (received, handled, early, on_time, late, open))

/// One line of the report.
struct Line {
    std::string key;
    std::string name;
    Figures figures;
};
BOOST_DESCRIBE_STRUCT(Line, (), (key, name, figures))

/// By work field, or by officer: received by who took it in, handled by who prepared the decision, open by
/// who has it, which only the board knows.
enum class Grouping { work_field, officer };

/// Everything counted, as one line.
Figures totals(std::vector<Case> const& cases);

std::map<std::string, Figures> count(std::vector<Case> const& cases, World const& world,
                                     std::vector<OfferedProcedure> const& procedures, Grouping by);

/// Open, on a later day than promised, and not because the citizen is waited for.
std::int64_t open_late(std::vector<Case> const& cases, Date today);

/// The value of a figure of the board's, "decided_late"; nothing when it has none of that name.
std::optional<std::int64_t> value_of(json::Array const& figures, std::string_view name);

/// The board's rows as lines, in its order; those without any of the figures are left out.
std::vector<Line> lines_of(json::Value const& board);

/// A figure the report prints, and the list the board names behind it.
struct Behind {
    std::string name; ///< "Tư pháp - Hộ tịch: open"
    std::int64_t value{0};
    std::string records; ///< address of the list
};
std::vector<Behind> records_of(json::Value const& board);

/// Where ours and the board's differ, in words; nothing when every figure is equal. Of officers the open ones
/// are the board's alone.
std::vector<std::string> differences(std::map<std::string, Figures> const& ours,
                                     std::vector<Line> const& board, Grouping by);

/// Waiting for the citizen, as the board counts it: accepted, and the clock stands.
std::int64_t clock_stands(std::vector<Case> const& cases);

/// Where the figures of the whole ward differ, those no table shows among them: refused, withdrawn, stopped,
/// handed out, waiting for the citizen, open and late.
std::vector<std::string> ward_differences(std::vector<Case> const& cases, json::Value const& board,
                                          Date today);

/// A table with a head and a last line that adds up.
std::string table(std::string const& title, std::vector<Line> const& lines);

} // namespace ward::replay
