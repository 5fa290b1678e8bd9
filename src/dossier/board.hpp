#pragma once

#include "api/board.hpp"
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

using api::BoardFigure;
using api::BoardRow;

struct Board {
    Date from{};
    Date to{};
    std::vector<BoardFigure> figures; ///< of the ward
    std::optional<BoardBy> by;
    std::vector<BoardRow> rows; ///< most overdue first, then most received
};
BOOST_DESCRIBE_STRUCT(Board, (), (from, to, figures, by, rows))

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
