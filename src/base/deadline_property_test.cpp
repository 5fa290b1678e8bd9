#include "base/calendar_sample.hpp"
#include "base/deadline.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>

// Goal: the promises of the calendar hold for offices and years nobody has thought of. Method: random weeks
// (closed days, half days, one to three sessions, Saturday intake) and random holidays and make-up days from
// 2025 to 2034.

namespace ward {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr int ten_years_days{3'652};

Date first_day()
{
    return make_date(2025, 1, 1);
}

int pick(int from, int to)
{
    return *rc::gen::inRange(from, to + 1);
}

std::vector<Session> any_sessions(int count)
{
    std::vector<Session> sessions;
    auto opening = 6h + std::chrono::minutes{pick(0, 90)};
    for (int n = 0; n < count; ++n) {
        auto const closing = opening + std::chrono::minutes{pick(30, 240)};
        sessions.push_back({opening, closing});
        opening = closing + std::chrono::minutes{pick(1, 120)};
    }
    return sessions;
}

Hours any_hours()
{
    Hours hours;
    for (auto& sessions : hours.weekly.days) {
        sessions = any_sessions(pick(0, 3));
    }
    hours.weekly[std::chrono::Monday] = any_sessions(pick(1, 2));
    hours.intake_only[std::chrono::Saturday] = any_sessions(pick(0, 1));
    hours.forward_same_day_until = std::chrono::hours{pick(12, 17)};
    return hours;
}

/// Days off and make-up days, close together so that runs of them are common.
std::vector<DayRule> any_rules()
{
    std::map<int, int> kinds;
    for (int spell = pick(0, 12); spell > 0; --spell) {
        auto const start = pick(0, ten_years_days);
        for (int n = pick(1, 9); n > 0; --n) {
            kinds[start + n] = pick(0, 4);
        }
    }
    std::vector<DayRule> rules;
    for (auto const& [offset, kind] : kinds) {
        auto const day = first_day() + days{offset};
        rules.push_back({day, kind == 0 ? DayKind::make_up : DayKind::off, "", "", false});
    }
    return rules;
}

WorkingCalendar any_calendar()
{
    return WorkingCalendar::make(any_hours(), any_rules()).value();
}

/// Near the rules when there are any: far from them nothing interesting happens.
Instant any_moment(WorkingCalendar const& calendar)
{
    auto day = first_day() + days{pick(0, ten_years_days)};
    if (!calendar.rules().empty() && pick(0, 3) > 0) {
        auto const rule = static_cast<std::size_t>(pick(0, static_cast<int>(calendar.rules().size()) - 1));
        day = calendar.rules()[rule].date + days{pick(-10, 10)};
    }
    return start_of(day) + Milliseconds{pick(0, 86'399'999)};
}

Term any_term()
{
    auto const unit =
        *rc::gen::element(TermUnit::working_hour, TermUnit::working_day, TermUnit::day, TermUnit::month);
    return {unit == TermUnit::month ? pick(1, 12) : pick(1, 60), unit, pick(0, 5) == 0};
}

ReceiptRule any_receipt_rule()
{
    return *rc::gen::element(ReceiptRule::at_next_opening, ReceiptRule::at_arrival);
}

RC_GTEST_PROP(DueForAnyOffice, IsAfterReceiptAndNeverOnADayOff, ())
{
    auto const calendar = any_calendar();
    auto const received = any_moment(calendar);
    auto const promised = due(calendar, received, any_term(), any_receipt_rule());

    RC_ASSERT(calendar.is_working_day(date_of(promised.at)));
    RC_ASSERT(promised.at <= calendar.end_of_working_day(date_of(promised.at)));
    RC_ASSERT(calendar.next_working_moment(promised.starts_at) == promised.starts_at);
    RC_ASSERT(received <= promised.starts_at);
    RC_ASSERT(promised.starts_at < promised.at);
}

RC_GTEST_PROP(DueForAnyOffice, IsNeverEarlierForALaterReceipt, ())
{
    auto const calendar = any_calendar();
    auto const received = any_moment(calendar);
    auto const later = received + std::chrono::minutes{pick(0, 20'000)};
    auto const term = any_term();
    auto const rule = any_receipt_rule();

    RC_ASSERT(due(calendar, received, term, rule).at <= due(calendar, later, term, rule).at);
    RC_ASSERT(forward_by(calendar, received) <= forward_by(calendar, later));
}

RC_GTEST_PROP(DueForAnyOffice, IsNeverEarlierForALongerTerm, ())
{
    auto const calendar = any_calendar();
    auto const received = any_moment(calendar);
    auto const term = any_term();
    auto longer = term;
    longer.value += pick(0, 30);
    auto const rule = any_receipt_rule();

    RC_ASSERT(due(calendar, received, term, rule).at <= due(calendar, received, longer, rule).at);
}

RC_GTEST_PROP(DueForAnyOffice, IsNeverEarlierWithOneMoreHoliday, ())
{
    auto const hours = any_hours();
    auto rules = any_rules();
    auto const calendar = WorkingCalendar::make(hours, rules).value();
    auto const received = any_moment(calendar);
    auto const holiday = date_of(received) + days{pick(-3, 30)};
    std::erase_if(rules, [&](auto const& rule) { return rule.date == holiday; });
    rules.push_back({holiday, DayKind::off, "", "", false});
    auto const with_holiday = WorkingCalendar::make(hours, rules).value();
    auto const term = any_term();
    auto const rule = any_receipt_rule();

    RC_ASSERT(due(calendar, received, term, rule).at <= due(with_holiday, received, term, rule).at);
    RC_ASSERT(forward_by(calendar, received) <= forward_by(with_holiday, received));
}

RC_GTEST_PROP(WorkingTimeForAnyOffice, AddsUpInAnyOrder, ())
{
    auto const calendar = any_calendar();
    auto const a = any_moment(calendar);
    auto const b = a + std::chrono::minutes{pick(-50'000, 50'000)};
    auto const c = a + std::chrono::minutes{pick(-50'000, 50'000)};

    RC_ASSERT(calendar.working_time(a, b) + calendar.working_time(b, c) == calendar.working_time(a, c));
    RC_ASSERT(calendar.working_days_between(date_of(a), date_of(b)) +
                  calendar.working_days_between(date_of(b), date_of(c)) ==
              calendar.working_days_between(date_of(a), date_of(c)));
}

RC_GTEST_PROP(WorkingTimeForAnyOffice, IsWhatCountingMinutesGives, ())
{
    auto const calendar = any_calendar();
    auto const from = start_of(date_of(any_moment(calendar))) + std::chrono::minutes{pick(0, 1'439)};
    auto const to = from + std::chrono::minutes{pick(0, 6'000)};
    std::chrono::minutes counted{0};
    for (auto at = from; at < to; at += 1min) {
        counted += calendar.next_working_moment(at) == at ? 1min : 0min;
    }
    RC_ASSERT(calendar.working_time(from, to) == counted);
}

RC_GTEST_PROP(WorkingTimeForAnyOffice, IsUndoneByAddingIt, ())
{
    auto const calendar = any_calendar();
    auto const from = any_moment(calendar);
    Milliseconds const amount{pick(1, 400'000'000)};
    auto const end = calendar.add_working_time(from, amount);

    RC_ASSERT(calendar.working_time(from, end) == amount);
    RC_ASSERT(calendar.working_time(from, end - 1ms) == amount - 1ms);
}

RC_GTEST_PROP(WorkingDaysForAnyOffice, AreUndoneByAddingThem, ())
{
    auto const calendar = any_calendar();
    auto const from = date_of(any_moment(calendar));
    auto const count = pick(0, 200);
    auto const end = calendar.add_working_days(from, count);

    RC_ASSERT(calendar.is_working_day(end));
    if (count > 0) {
        RC_ASSERT(calendar.working_days_between(from, end) == count);
    }
}

RC_GTEST_PROP(IntakeForAnyOffice, IsOpenWheneverTheOfficeWorks, ())
{
    auto const calendar = any_calendar();
    auto const at = any_moment(calendar);
    auto const opening = calendar.next_intake_moment(at);

    RC_ASSERT(at <= opening);
    RC_ASSERT(opening <= calendar.next_working_moment(at));
    RC_ASSERT(calendar.is_open_for_intake(opening));
    RC_ASSERT(calendar.is_open_for_intake(calendar.next_working_moment(at)));
}

RC_GTEST_PROP(StepsForAnyOffice, FollowOneAnotherAndEndAtThePromise, ())
{
    auto const calendar = any_calendar();
    auto const promised = due(calendar, any_moment(calendar), any_term(), any_receipt_rule());
    auto before = promised.starts_at;
    for (int percent = 0; percent <= 100; percent += 10) {
        auto const step = step_due(calendar, promised, percent);
        RC_ASSERT(before <= step);
        RC_ASSERT(step <= promised.at);
        RC_ASSERT(calendar.is_working_day(date_of(step)));
        before = step;
    }
    RC_ASSERT(before == promised.at);
}

RC_GTEST_PROP(PauseForAnyOffice, NeverMakesThePromiseEarlierAndKeepsWhatIsLeft, ())
{
    auto const calendar = any_calendar();
    auto const received = any_moment(calendar);
    auto const term = any_term();
    auto const promised = due(calendar, received, term, any_receipt_rule());
    auto const asked = received + std::chrono::minutes{pick(0, 30'000)};
    Pause const pause{asked, asked + std::chrono::minutes{pick(0, 30'000)}};
    auto const moved = paused_due(calendar, promised, term, pause);

    RC_ASSERT(promised.at <= moved.at);
    RC_ASSERT(calendar.is_working_day(date_of(moved.at)));
    if (!term.same_day && term.unit == TermUnit::working_hour) {
        RC_ASSERT(calendar.working_time(pause.to, moved.at) ==
                  calendar.working_time(pause.from, promised.at));
    }
    if (term.same_day || term.unit == TermUnit::working_day) {
        RC_ASSERT(calendar.working_days_between(date_of(pause.to), date_of(moved.at)) ==
                  calendar.working_days_between(date_of(pause.from), date_of(promised.at)));
    }
}

} // namespace

} // namespace ward
