#pragma once

#include "api/board.hpp"
#include "api/router.hpp"
#include "report/counted.hpp"

// The board of reports for those who lead or dispatch. No figure without its denominator, its formula and the
// records behind it.

namespace ward::report {

enum class ReportBoardBy { category, kind, agency };
BOOST_DESCRIBE_ENUM(ReportBoardBy, category, kind, agency)

struct ReportBoardQuery {
    std::optional<Date> from; ///< the first of the month when left out
    std::optional<Date> to;   ///< today when left out
    std::optional<ReportBoardBy> by;
};
BOOST_DESCRIBE_STRUCT(ReportBoardQuery, (), (from, to, by))

struct ReportBoard {
    Date from{};
    Date to{};
    std::vector<api::BoardFigure> figures; ///< of the ward
    std::optional<ReportBoardBy> by;
    std::vector<api::BoardRow> rows; ///< most overdue first, then most received
};
BOOST_DESCRIBE_STRUCT(ReportBoard, (), (from, to, figures, by, rows))

class Boards {
public:
    explicit Boards(api::Router& router);

    /// Refusals: `report.board.not_permitted`, `board.range.order`, `board.range.long`.
    Result<ReportBoard> show(api::Call const& call, ReportBoardQuery const& query) const;
};

} // namespace ward::report
