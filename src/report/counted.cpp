#include "report/counted.hpp"

#include "base/check.hpp"

namespace ward::report {

std::string counts(Conditions& where, ReportFigure figure, api::BoardDays const& days, Instant now)
{
    auto const within = [&](std::string const& column) {
        return column + " >= " + where.bind(start_of(days.from)) + " AND " + column + " < " +
               where.bind(start_of(days.to + std::chrono::days{1}));
    };
    switch (figure) {
    case ReportFigure::received: return within("r.received_ms");
    case ReportFigure::taken: return within("r.taken_ms");
    case ReportFigure::taken_in_time: return within("r.taken_ms") + " AND r.taken_ms <= r.receive_ms";
    case ReportFigure::solved: return within("r.solved_ms");
    case ReportFigure::solved_in_time: return within("r.solved_ms") + " AND r.solved_ms <= r.solve_ms";
    case ReportFigure::solved_with_photo: return within("r.solved_ms") + " AND r.no_photo_reason = ''";
    case ReportFigure::refused: return within("r.ended_ms") + " AND r.state = 'refused'";
    case ReportFigure::forwarded: return within("r.ended_ms") + " AND r.state = 'forwarded'";
    case ReportFigure::merged: return within("r.ended_ms") + " AND r.state = 'merged'";
    case ReportFigure::rated: return within("r.rated_ms");
    case ReportFigure::satisfied: return within("r.rated_ms") + " AND r.satisfied = 1";
    case ReportFigure::reopened: return within("r.reopened_ms");
    case ReportFigure::open: return std::string{open_report};
    case ReportFigure::overdue: return std::string{open_report} + " AND r.solve_ms < " + where.bind(now);
    }
    WARD_CHECK(false);
    return {};
}

} // namespace ward::report
