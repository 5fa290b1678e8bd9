#include "base/calendar.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace ward {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::minutes;
using std::chrono::weekday;

constexpr minutes day_length{24h};

Milliseconds clock_of(Instant at)
{
    return to_local(at) - LocalTime{date_of(at)};
}

/// The first moment of a session at or after `clock`, both after midnight.
std::optional<Milliseconds> first_moment(std::span<Session const> sessions, Milliseconds clock)
{
    for (auto const& session : sessions) {
        if (clock < session.to) {
            return std::max<Milliseconds>(clock, session.from);
        }
    }
    return std::nullopt;
}

std::optional<Error> refusal_of(WeeklyHours const& week, char const* name)
{
    for (std::size_t day = 0; day < week.days.size(); ++day) {
        minutes closed_since{-1};
        for (std::size_t n = 0; n < week.days[day].size(); ++n) {
            auto const& session = week.days[day][n];
            auto const field = fmt::format("/hours/{}/{}/{}", name, day, n);
            if (session.from < 0min || session.from >= session.to || session.to >= day_length) {
                return invalid("calendar.session.bounds", field);
            }
            if (session.from <= closed_since) {
                return invalid("calendar.session.order", field);
            }
            closed_since = session.to;
        }
    }
    return std::nullopt;
}

std::optional<Error> refusal_of(Hours const& hours)
{
    if (auto refused = refusal_of(hours.weekly, "weekly")) {
        return refused;
    }
    if (auto refused = refusal_of(hours.intake_only, "intake_only")) {
        return refused;
    }
    if (hours.forward_same_day_until < 0min || hours.forward_same_day_until > day_length) {
        return invalid("calendar.cut_off.bounds", "/hours/forward_same_day_until");
    }
    // This also makes sure that the week has a working day at all, so that looking for the next one ends.
    if (!hours.make_up_as.ok() || hours.weekly[hours.make_up_as].empty()) {
        return invalid("calendar.make_up.closed", "/hours/make_up_as");
    }
    return std::nullopt;
}

std::optional<Error> refusal_of(std::vector<DayRule> const& rules)
{
    std::set<Date> seen;
    for (std::size_t n = 0; n < rules.size(); ++n) {
        if (!seen.insert(rules[n].date).second) {
            return invalid("calendar.day.twice", fmt::format("/rules/{}", n));
        }
    }
    return std::nullopt;
}

bool earlier(DayRule const& rule, Date day)
{
    return rule.date < day;
}

} // namespace

Hours ordinary_hours()
{
    Hours hours;
    for (unsigned day = 1; day <= 5; ++day) {
        hours.weekly[weekday{day}] = {{7h, 11h + 30min}, {13h + 30min, 17h}};
    }
    return hours;
}

Result<WorkingCalendar> WorkingCalendar::make(Hours hours, std::vector<DayRule> rules)
{
    if (auto refused = refusal_of(hours)) {
        return *refused;
    }
    if (auto refused = refusal_of(rules)) {
        return *refused;
    }
    return WorkingCalendar{std::move(hours), std::move(rules)};
}

WorkingCalendar::WorkingCalendar(Hours hours, std::vector<DayRule> rules)
    : hours_{std::move(hours)}, rules_{std::move(rules)}
{
    std::sort(rules_.begin(), rules_.end(), [](auto const& a, auto const& b) { return a.date < b.date; });
}

DayRule const* WorkingCalendar::rule_on(Date day) const
{
    auto const found = std::lower_bound(rules_.begin(), rules_.end(), day, earlier);
    return found != rules_.end() && found->date == day ? &*found : nullptr;
}

bool WorkingCalendar::is_working_day(Date day) const
{
    return !sessions(day).empty();
}

std::span<Session const> WorkingCalendar::sessions(Date day) const
{
    auto const* const rule = rule_on(day);
    if (!rule) {
        return hours_.weekly[weekday{day}];
    }
    if (rule->kind == DayKind::make_up) {
        return hours_.weekly[hours_.make_up_as];
    }
    return {};
}

std::span<Session const> WorkingCalendar::extra_intake(Date day) const
{
    if (rule_on(day)) {
        return {}; // A holiday takes no dossiers, and a make-up day is an ordinary working day.
    }
    return hours_.intake_only[weekday{day}];
}

bool WorkingCalendar::is_provisional(Date from, Date to) const
{
    for (int year = year_of(from); year <= year_of(to); ++year) {
        auto const first = std::lower_bound(rules_.begin(), rules_.end(), make_date(year, 1, 1), earlier);
        if (first == rules_.end() || year_of(first->date) != year) {
            return true;
        }
    }
    auto const first = std::lower_bound(rules_.begin(), rules_.end(), from, earlier);
    auto const last = std::lower_bound(first, rules_.end(), to + days{1}, earlier);
    return std::any_of(first, last, [](auto const& rule) { return rule.provisional; });
}

Date WorkingCalendar::working_day_from(Date day) const
{
    while (!is_working_day(day)) {
        day += days{1};
    }
    return day;
}

Date WorkingCalendar::add_working_days(Date from, int count) const
{
    WARD_CHECK(count >= 0);
    if (count == 0) {
        return working_day_from(from);
    }
    auto day = from;
    for (; count > 0; --count) {
        day = working_day_from(day + days{1});
    }
    return day;
}

int WorkingCalendar::working_days_between(Date after, Date until) const
{
    if (until < after) {
        return -working_days_between(until, after);
    }
    int count{0};
    for (auto day = after + days{1}; day <= until; day += days{1}) {
        count += is_working_day(day) ? 1 : 0;
    }
    return count;
}

Instant WorkingCalendar::start_of_working_day(Date day) const
{
    WARD_CHECK(is_working_day(day));
    return start_of(day) + sessions(day).front().from;
}

Instant WorkingCalendar::end_of_working_day(Date day) const
{
    WARD_CHECK(is_working_day(day));
    return start_of(day) + sessions(day).back().to;
}

bool WorkingCalendar::is_open_for_intake(Instant at) const
{
    return next_intake_moment(at) == at;
}

Instant WorkingCalendar::next_intake_moment(Instant at) const
{
    auto const working = next_working_moment(at);
    auto clock = clock_of(at);
    for (auto day = date_of(at); day <= date_of(working); day += days{1}) {
        if (auto const extra = first_moment(extra_intake(day), clock)) {
            return std::min(working, start_of(day) + *extra);
        }
        clock = 0ms;
    }
    return working;
}

Instant WorkingCalendar::next_working_moment(Instant at) const
{
    auto day = date_of(at);
    auto moment = first_moment(sessions(day), clock_of(at));
    while (!moment) {
        day += days{1};
        moment = first_moment(sessions(day), 0ms);
    }
    return start_of(day) + *moment;
}

Milliseconds WorkingCalendar::working_time(Instant from, Instant to) const
{
    if (to < from) {
        return -working_time(to, from);
    }
    Milliseconds total{0};
    for (auto day = date_of(from); day <= date_of(to); day += days{1}) {
        for (auto const& session : sessions(day)) {
            auto const begin = std::max<Instant>(from, start_of(day) + session.from);
            auto const end = std::min<Instant>(to, start_of(day) + session.to);
            total += std::max(end - begin, Milliseconds{0});
        }
    }
    return total;
}

Instant WorkingCalendar::add_working_time(Instant from, Milliseconds amount) const
{
    WARD_CHECK(amount >= 0ms);
    auto left = amount;
    for (auto day = date_of(from); left > 0ms; day += days{1}) {
        for (auto const& session : sessions(day)) {
            auto const begin = std::max<Instant>(from, start_of(day) + session.from);
            auto const open = std::max(start_of(day) + session.to - begin, Milliseconds{0});
            if (left <= open) {
                return begin + left;
            }
            left -= open;
        }
    }
    return from;
}

} // namespace ward
