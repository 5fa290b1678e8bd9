#include "base/deadline.hpp"

#include "base/check.hpp"

namespace ward {

namespace {

using std::chrono::days;

/// Whether what came at `received` is still for the day it came.
bool is_for_the_same_day(WorkingCalendar const& calendar, Instant received)
{
    return date_of(calendar.next_working_moment(received)) == date_of(received) &&
           to_local(received) < LocalTime{date_of(received)} + calendar.hours().forward_same_day_until;
}

Date same_day(WorkingCalendar const& calendar, Instant received)
{
    auto const day = date_of(received);
    return is_for_the_same_day(calendar, received) ? day : calendar.add_working_days(day, 1);
}

Date months_after(Date day, int count)
{
    std::chrono::year_month_day const from{day};
    auto const month = from.year() / from.month() + std::chrono::months{count};
    auto const same_number = month / from.day();
    return same_number.ok() ? Date{same_number} : Date{month / std::chrono::last};
}

Instant due_at(WorkingCalendar const& calendar, Instant counted, Term const& term)
{
    auto const day_0 = date_of(counted);
    if (term.same_day) {
        return calendar.end_of_working_day(same_day(calendar, counted));
    }
    switch (term.unit) {
    case TermUnit::working_hour: return calendar.add_working_time(counted, std::chrono::hours{term.value});
    case TermUnit::working_day:
        return calendar.end_of_working_day(calendar.add_working_days(day_0, term.value));
    case TermUnit::day:
        return calendar.end_of_working_day(calendar.working_day_from(day_0 + days{term.value}));
    case TermUnit::month:
        return calendar.end_of_working_day(calendar.working_day_from(months_after(day_0, term.value)));
    }
    WARD_CHECK(false && "every unit is handled above");
    return counted;
}

Instant moved_on(WorkingCalendar const& calendar, Instant promised, Term const& term, Pause const& pause)
{
    auto const asked = date_of(pause.from);
    auto const answered = date_of(pause.to);
    auto const day = date_of(promised);
    switch (term.same_day ? TermUnit::working_day : term.unit) {
    case TermUnit::working_hour:
        return calendar.add_working_time(promised, calendar.working_time(pause.from, pause.to));
    case TermUnit::working_day: {
        auto const waited = calendar.working_days_between(asked, answered);
        return waited == 0 ? promised : calendar.end_of_working_day(calendar.add_working_days(day, waited));
    }
    case TermUnit::day:
    case TermUnit::month: {
        auto const waited = answered - asked;
        return waited == days{0} ? promised
                                 : calendar.end_of_working_day(calendar.working_day_from(day + waited));
    }
    }
    WARD_CHECK(false && "every unit is handled above");
    return promised;
}

} // namespace

Instant counted_receipt(WorkingCalendar const& calendar, Instant received, ReceiptRule rule)
{
    return rule == ReceiptRule::at_arrival ? received : calendar.next_intake_moment(received);
}

Due due(WorkingCalendar const& calendar, Instant received, Term const& term, ReceiptRule rule)
{
    WARD_CHECK(term.same_day || (term.value >= 1 && term.value <= term_value_max));
    auto const counted = counted_receipt(calendar, received, rule);
    auto const at = due_at(calendar, counted, term);
    return {at, calendar.next_working_moment(counted),
            calendar.is_provisional(date_of(received), date_of(at))};
}

Instant forward_by(WorkingCalendar const& calendar, Instant received)
{
    auto const day = same_day(calendar, received);
    return is_for_the_same_day(calendar, received) ? calendar.end_of_working_day(day)
                                                   : calendar.start_of_working_day(day);
}

Instant step_due(WorkingCalendar const& calendar, Due const& promised, int percent)
{
    WARD_CHECK(percent >= 0 && percent <= 100);
    if (percent == 100) {
        return promised
            .at; // Not computed, so that an edited calendar cannot part the last step from the promise.
    }
    auto const way = calendar.working_time(promised.starts_at, promised.at);
    return calendar.add_working_time(promised.starts_at, way * percent / 100);
}

Due paused_due(WorkingCalendar const& calendar, Due const& promised, Term const& term, Pause const& pause)
{
    WARD_CHECK(pause.from <= pause.to);
    auto const at = moved_on(calendar, promised.at, term, pause);
    auto const provisional = calendar.is_provisional(date_of(promised.at), date_of(at));
    return {at, promised.starts_at, promised.provisional || provisional};
}

Due restarted_due(WorkingCalendar const& calendar, Instant completed, Term const& term, ReceiptRule rule)
{
    return due(calendar, completed, term, rule);
}

bool is_late(Instant finished, Instant promised)
{
    return date_of(finished) > date_of(promised);
}

bool is_late_exactly(Instant finished, Instant promised)
{
    return finished > promised;
}

} // namespace ward
