#pragma once

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

// What the boards of all rooms have in common: no figure without its denominator, its formula and the records
// behind it.

namespace ward::api {

/// A count is its own value; a share or a mean is numerator ÷ denominator, and absent while the denominator
/// is 0.
struct BoardFigure {
    std::string name; ///< "on_time_share"
    std::optional<double> value;
    std::optional<std::int64_t> numerator; ///< of a share or a mean
    std::optional<std::int64_t> denominator;
    std::string formula; ///< stable word of the sentence that explains it, "board.on_time_share"
    std::string records; ///< the list behind it: as many rows as the count, or the numerator
};
BOOST_DESCRIBE_STRUCT(BoardFigure, (), (name, value, numerator, denominator, formula, records))

struct BoardRow {
    std::string key;
    std::string name;
    std::vector<BoardFigure> figures; ///< the same as those of the ward, in the same order
};
BOOST_DESCRIBE_STRUCT(BoardRow, (), (key, name, figures))

/// `name` is the figure's word, and with `board` before it ("board", "reports") that of its formula;
/// `records` is the address of a list with as many rows as `value`.
BoardFigure count_figure(std::string name, std::string_view board, std::int64_t value, std::string records);
/// The same for a share or a mean; `records` has as many rows as the numerator.
BoardFigure ratio_figure(std::string name, std::string_view board, std::int64_t numerator,
                         std::int64_t denominator, std::string records);

/// Days a board is about, both included.
struct BoardDays {
    Date from{};
    Date to{};
};

inline constexpr int board_days_max{366};

/// From the first of the month to today, where nothing else is said. Refusals: `board.range.order`,
/// `board.range.long`.
Result<BoardDays> board_days(std::optional<Date> from, std::optional<Date> to, Date today);

} // namespace ward::api
