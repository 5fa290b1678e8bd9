#pragma once

#include "api/router.hpp"
#include "dossier/surroundings.hpp"
#include "dossier/tally.hpp"

#include <optional>
#include <string>
#include <vector>

// The leader's board. No figure without its denominator, its formula and the records behind it.

namespace ward::dossier {

enum class BoardBy { officer, field, procedure, agency, channel };
BOOST_DESCRIBE_ENUM(BoardBy, officer, field, procedure, agency, channel)

struct BoardQuery {
    std::optional<Date> from; ///< the first of the month when left out
    std::optional<Date> to;   ///< today when left out
    std::optional<BoardBy> by;
};
BOOST_DESCRIBE_STRUCT(BoardQuery, (), (from, to, by))

/// One figure. A count is its own value; a share is numerator ÷ denominator, and absent while the denominator
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

struct Board {
    Date from{};
    Date to{};
    std::vector<BoardFigure> figures; ///< of the ward
    std::optional<BoardBy> by;
    std::vector<BoardRow> rows; ///< most overdue first, then most received
};
BOOST_DESCRIBE_STRUCT(Board, (), (from, to, figures, by, rows))

inline constexpr int board_days_max{366};

class BoardRoutes {
public:
    BoardRoutes(api::Router& router, Surroundings const& around);

    /// Refusals: `board.range.order`, `board.range.long`.
    Result<Board> show(api::Call const& call, BoardQuery const& query) const;

private:
    std::string name_of(api::Call const& call, BoardBy by, std::string const& key) const;

    Surroundings const& around_;
};

} // namespace ward::dossier
