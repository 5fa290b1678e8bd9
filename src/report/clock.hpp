#pragma once

#include "base/deadline.hpp"
#include "report/model.hpp"

// By when. Pure functions; all of it counted in office time.

namespace ward::report {

/// What is promised when a report comes in.
struct Promises {
    Instant receive_by; ///< office hours from the moment the office has it
    Instant refuse_by;
    Instant solve_by; ///< closing time of the last working day, shown to who reports

    friend bool operator==(Promises const&, Promises const&) = default;
};

/// Source: docs/law.md#L-01, docs/law.md#L-05, docs/law.md#L-80, docs/law.md#L-81
Promises promises(WorkingCalendar const& calendar, Instant received, Targets const& targets);

/// By when the result of something solved is published. Source: docs/law.md#L-81
Instant publish_by(WorkingCalendar const& calendar, Instant solved, Targets const& targets);

/// The promise moved on by so many working days, once. Refusals: `report.extend.twice`, `report.extend.late`
/// when the promise is broken already, `report.extend.days` for none or more than the target allows.
/// Source: docs/law.md#L-85
Result<Instant> extended(WorkingCalendar const& calendar, Report const& report, Targets const& targets,
                         int days, Instant now);

/// By when a report is to leave its state; nothing when it may stay there.
std::optional<Instant> due_of(Report const& report);

/// Past the promise while the ward has not solved it.
bool is_overdue(Report const& report, Instant now);

/// May who reported reopen it now? Refusals: `report.reopen.state`, `report.reopen.late`.
/// Source: docs/law.md#L-85
Result<void> may_reopen(Report const& report, Targets const& targets, Instant now);

} // namespace ward::report
