#pragma once

#include "api/board.hpp"
#include "report/condition.hpp"
#include "report/model.hpp"

// What is counted of reports, once in words for the board and for the list of the records behind a figure.

namespace ward::report {

enum class ReportFigure {
    received,          ///< came in
    taken,             ///< an officer received it
    taken_in_time,     ///< … by the date for that
    solved,            ///< was solved, whatever came after
    solved_in_time,    ///< … by the promise
    solved_with_photo, ///< … and a photograph taken there shows it
    refused,
    forwarded,
    merged,
    rated,     ///< who reported said something of the result
    satisfied, ///< … something good
    reopened,
    open,    ///< is not solved now, whenever it came in
    overdue, ///< … and past the promise
};
BOOST_DESCRIBE_ENUM(ReportFigure, received, taken, taken_in_time, solved, solved_in_time, solved_with_photo,
                    refused, forwarded, merged, rated, satisfied, reopened, open, overdue)

/// The condition under which a report `r` is counted.
std::string counts(Conditions& where, ReportFigure figure, api::BoardDays const& days, Instant now);

} // namespace ward::report
