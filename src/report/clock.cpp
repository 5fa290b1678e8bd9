#include "report/clock.hpp"

#include "report/states.hpp"

#include <algorithm>

namespace ward::report {

namespace {

constexpr auto receipt_rule = ReceiptRule::at_next_opening;

Instant after_days(WorkingCalendar const& calendar, Instant from, int days)
{
    return due(calendar, from, {days, TermUnit::working_day, false}, receipt_rule).at;
}

} // namespace

Promises promises(WorkingCalendar const& calendar, Instant received, Targets const& targets)
{
    auto const receive =
        due(calendar, received, {targets.receive_hours, TermUnit::working_hour, false}, receipt_rule).at;
    return {receive, after_days(calendar, received, targets.refuse_days),
            after_days(calendar, received, targets.solve_days)};
}

Instant publish_by(WorkingCalendar const& calendar, Instant solved, Targets const& targets)
{
    return after_days(calendar, solved, targets.publish_days);
}

Result<Instant> extended(WorkingCalendar const& calendar, Report const& report, Targets const& targets,
                         int days, Instant now)
{
    if (report.extended_at) {
        return conflict("report.extend.twice");
    }
    if (now > report.solve_by) {
        return conflict("report.extend.late");
    }
    if (days < 1 || days > targets.extend_days) {
        return invalid("report.extend.days", "/days");
    }
    return calendar.end_of_working_day(calendar.add_working_days(date_of(report.solve_by), days));
}

std::optional<Instant> due_of(Report const& report)
{
    switch (report.state) {
    case State::new_: return report.receive_by;
    case State::received: return std::min(report.refuse_by, report.solve_by);
    case State::assigned:
    case State::in_progress: return report.solve_by;
    case State::solved: return report.publish_by;
    case State::published:
    case State::refused:
    case State::forwarded:
    case State::merged: break;
    }
    return std::nullopt;
}

bool is_overdue(Report const& report, Instant now)
{
    return is_open(report.state) && now > report.solve_by;
}

Result<void> may_reopen(Report const& report, Targets const& targets, Instant now)
{
    if (report.state != State::published || !report.ended_at) {
        return conflict("report.reopen.state");
    }
    if (date_of(now) > date_of(*report.ended_at) + std::chrono::days{targets.reopen_days}) {
        return conflict("report.reopen.late");
    }
    return {};
}

} // namespace ward::report
