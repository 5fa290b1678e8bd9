#include "unit/calendar_text.hpp"

#include "unit/rules.hpp"

#include <fmt/format.h>

#include <set>

namespace ward::unit {

namespace {

std::chrono::weekday to_weekday(Weekday day)
{
    return std::chrono::weekday{static_cast<unsigned>(day)};
}

std::vector<DayHours> to_text(WeeklyHours const& week)
{
    std::vector<DayHours> text;
    for (unsigned n = 1; n <= 7; ++n) { // Monday first, as people write a week
        auto const day = static_cast<Weekday>(n % 7);
        DayHours hours{day, {}};
        for (auto const& session : week[to_weekday(day)]) {
            hours.sessions.push_back({to_clock(session.from), to_clock(session.to)});
        }
        if (!hours.sessions.empty()) {
            text.push_back(std::move(hours));
        }
    }
    return text;
}

Result<WeeklyHours> to_week(std::vector<DayHours> const& text, char const* name)
{
    WeeklyHours week;
    std::set<Weekday> seen;
    for (std::size_t n = 0; n < text.size(); ++n) {
        auto const& [day, sessions] = text[n];
        if (!seen.insert(day).second) {
            return invalid("calendar.weekday.twice", fmt::format("/{}/{}/weekday", name, n));
        }
        for (std::size_t m = 0; m < sessions.size(); ++m) {
            auto const from = parse_clock(sessions[m].from);
            auto const to = parse_clock(sessions[m].to);
            if (!from || !to) {
                auto const* const member = from ? "to" : "from";
                return invalid("calendar.clock.malformed",
                               fmt::format("/{}/{}/sessions/{}/{}", name, n, m, member));
            }
            week[to_weekday(day)].push_back({*from, *to});
        }
    }
    return week;
}

/// "/hours/weekly/1/0" of the calendar, whose index is the weekday, as "/weekly/2/sessions/0" of the text.
std::string pointer_into(HoursText const& text, std::string const& field)
{
    for (auto const& [name, days] :
         {std::pair{"weekly", &text.weekly}, std::pair{"intake_only", &text.intake_only}}) {
        for (std::size_t n = 0; n < days->size(); ++n) {
            auto const begins = fmt::format("/hours/{}/{}/", name, static_cast<unsigned>((*days)[n].weekday));
            if (field.starts_with(begins)) {
                return fmt::format("/{}/{}/sessions/{}", name, n, field.substr(begins.size()));
            }
        }
    }
    constexpr std::string_view whole{"/hours"};
    return field.starts_with(whole) ? field.substr(whole.size()) : field;
}

} // namespace

HoursText to_text(Hours const& hours)
{
    return {to_text(hours.weekly), to_text(hours.intake_only), to_clock(hours.forward_same_day_until),
            static_cast<Weekday>(hours.make_up_as.c_encoding())};
}

Result<Hours> to_hours(HoursText const& text)
{
    auto const weekly = to_week(text.weekly, "weekly");
    if (!weekly) {
        return weekly.error();
    }
    auto const intake_only = to_week(text.intake_only, "intake_only");
    if (!intake_only) {
        return intake_only.error();
    }
    auto const until = parse_clock(text.forward_same_day_until);
    if (!until) {
        return invalid("calendar.clock.malformed", "/forward_same_day_until");
    }
    Hours hours{*weekly, *intake_only, *until, to_weekday(text.make_up_as.value_or(Weekday::monday))};
    auto const calendar = WorkingCalendar::make(hours, {});
    if (!calendar) {
        return invalid(calendar.error().code, pointer_into(text, calendar.error().field));
    }
    return hours;
}

} // namespace ward::unit
