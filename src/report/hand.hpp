#pragma once

#include "report/filing.hpp"
#include "report/names.hpp"
#include "report/permits.hpp"

// A report in the hands of one move: found, the caller admitted, changed in memory, then saved with its
// event.

namespace ward::report {

/// Refusals, in this order: `report.unknown`, also for one that the caller may not see, `report.changed` when
/// the caller saw another version, `report.move.not_allowed` when the state does not know the move,
/// `report.move.not_permitted`.
Result<Report> take(api::Call const& call, Move move, std::int64_t version);

/// What a move answers.
struct MovedReport {
    std::string code;
    State state{State::new_};
    Instant solve_by;
    std::optional<staff::NamedAgency> agency;
    std::optional<staff::NamedOfficer> officer;
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(MovedReport, (), (code, state, solve_by, agency, officer, version))

/// Writes the report and records `report.<word>`. Refusal: `report.changed` when somebody else was faster.
Result<MovedReport> put(api::Call const& call, Report& report, std::string_view word, json::Object data = {});

/// A note among officers, with the move it belongs to.
void write_note(api::Call const& call, Report const& report, std::string text);

} // namespace ward::report
