#pragma once

#include "base/calendar.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

// What the law makes of the office's time: a moment of receipt and a term become a promise.
// Pure functions; every moment is an argument.
//
/// Term (thời hạn giải quyết): how long the law lets the office take.
/// Promised moment (thời điểm hẹn trả): when the result is to be handed out.

namespace ward {

enum class TermUnit {
    working_hour, ///< office time
    working_day,  ///< days the office works
    day,          ///< days of the calendar
    month,        ///< months of the calendar
};
BOOST_DESCRIBE_ENUM(TermUnit, working_hour, working_day, day, month)

/// How long the law lets the office take. Half a working day is four working hours (docs/law.md#L-04).
struct Term {
    int value{1}; ///< 1 to `term_value_max`; not looked at when `same_day`
    TermUnit unit{TermUnit::working_day};
    bool same_day{false}; ///< on the day of receipt, by the rule of 15:00

    friend bool operator==(Term const&, Term const&) = default;
};
BOOST_DESCRIBE_STRUCT(Term, (), (value, unit, same_day))

inline constexpr int term_value_max{3'650};

/// Which day is day 0, the one that does not count, when a dossier comes in while the office is closed.
enum class ReceiptRule {
    at_next_opening, ///< the day the office next opens for intake: practice. Source: docs/law.md#L-05
    at_arrival,      ///< the day it came, whatever the hour: the Civil Code. Source: docs/law.md#L-01
};
BOOST_DESCRIBE_ENUM(ReceiptRule, at_next_opening, at_arrival)

/// A promise.
struct Due {
    Instant at;              ///< the promised moment, always on a working day
    Instant starts_at;       ///< the first working moment the office has the dossier; steps count from here
    bool provisional{false}; ///< rests on days that may still be announced differently

    friend bool operator==(Due const&, Due const&) = default;
};

/// The moment a dossier counts as received.
Instant counted_receipt(WorkingCalendar const& calendar, Instant received, ReceiptRule rule);

/// When the result is promised.
///
/// - `working_day`: day 0 is not counted; the promise is the closing time of the last day. Received at 09:00
///   with one working day: closing time of the next working day, not 09:00. The Civil Code gives the office
///   the whole last day; nobody can collect after closing, so the day ends for us when the office does.
/// - `day` and `month`: by the calendar, day 0 not counted; a month ends on the same number, or on the
/// month's
///   last day; a last day without work moves on to the next working day. Closing time, as above.
/// - `working_hour`: office time from `starts_at`, to the millisecond.
/// - `same_day`: before 15:00, closing time of that working day; from 15:00, of the next.
///
/// Source: docs/law.md#L-01, docs/law.md#L-02, docs/law.md#L-04, docs/law.md#L-46
/// \pre term.same_day or 1 ≤ term.value ≤ term_value_max
Due due(WorkingCalendar const& calendar, Instant received, Term const& term, ReceiptRule rule);

/// By when a received dossier is passed on: before 15:00, by closing time of the same working day; from 15:00
/// and outside working time, when the next working day opens.
/// Source: docs/law.md#L-19
Instant forward_by(WorkingCalendar const& calendar, Instant received);

/// By when a step is done that ends after `percent` of the way, counted in office time from `starts_at`. The
/// last step, at 100, ends at the promised moment itself. \pre 0 ≤ percent ≤ 100
Instant step_due(WorkingCalendar const& calendar, Due const& promised, int percent);

/// Time the office waited for the citizen. \pre from ≤ to
struct Pause {
    Instant from; ///< asked
    Instant to;   ///< answered
};

/// The promise moved on by a pause, so that as much is left after it as before: working hours to the
/// millisecond; working days and same-day terms by the working days from the day asked to the day answered;
/// `day` and `month` by the calendar days between, then on to a working day. It moves a step's moment too: by
/// days to closing time, or not at all when no day was waited.
/// Source: docs/law.md#L-12
Due paused_due(WorkingCalendar const& calendar, Due const& promised, Term const& term, Pause const& pause);

/// The promise made anew: after a supplement the handling unit asked for, the term runs again from nothing.
/// Source: docs/law.md#L-24
Due restarted_due(WorkingCalendar const& calendar, Instant completed, Term const& term, ReceiptRule rule);

/// Late as the index set counts: finished on a later day than the promised one.
/// Source: docs/law.md#L-11
bool is_late(Instant finished, Instant promised);

/// Late by the clock: finished after the promised moment, be it a minute.
bool is_late_exactly(Instant finished, Instant promised);

} // namespace ward
