#include "base/text.hpp"
#include "event/store.hpp"
#include "unit/calendar_store.hpp"
#include "unit/routes.hpp"

namespace ward::unit {

using api::Permission;
using api::Who;

namespace {

CalendarDay day_of(WorkingCalendar const& calendar, Date date)
{
    CalendarDay day{date, calendar.is_working_day(date), {}, {}, {}, calendar.is_provisional(date, date)};
    if (auto const* const rule = calendar.rule_on(date)) {
        day.kind = rule->kind;
        day.name = rule->name;
        if (!rule->document.empty()) {
            day.document = rule->document;
        }
    }
    return day;
}

template <class T>
json::Value as_json(T const& value)
{
    return *json::parse(json::to_text(value)); // we wrote it
}

Result<Date> path_date(api::Call const& call)
{
    auto const date = parse_date(call.argument("date"));
    if (!date) {
        return not_found("calendar.date.unknown");
    }
    return *date;
}

Result<DayRule> rule_of(Date date, DayChange const& change)
{
    DayRule rule{date, change.kind == DayChoice::off ? DayKind::off : DayKind::make_up,
                 change.name.value_or(""), change.document.value_or(""), change.provisional.value_or(false)};
    if (rule.name.empty()) {
        return invalid("calendar.name.empty", "/name");
    }
    if (length(rule.name) > day_name_length_max) {
        return invalid("calendar.name.long", "/name");
    }
    if (length(rule.document) > day_name_length_max) {
        return invalid("calendar.document.long", "/document");
    }
    return rule;
}

} // namespace

void Routes::add_calendar(api::Router& router)
{
    router.get("/api/v1/calendar", {"Office hours, and which days are worked", Who::anyone()}, *this,
               &Routes::show_calendar);
    router.put(
        "/api/v1/calendar/days/{date}",
        {"Make a day a holiday, a make-up day, or what its weekday says", Who::may({Permission::admin})},
        *this, &Routes::change_day);
    router.put("/api/v1/calendar/hours", {"Set the office hours of the week", Who::may({Permission::admin})},
               *this, &Routes::change_hours);
}

Result<CalendarView> Routes::show_calendar(api::Call const& call, CalendarQuery const& query) const
{
    auto const from = query.from.value_or(date_of(call.now));
    auto const to = query.to.value_or(from + std::chrono::days{30});
    if (to < from || to - from >= std::chrono::days{calendar_days_max}) {
        return invalid("calendar.period", "/to");
    }
    auto const calendar = calendars_.of(call.database, call.ward());
    CalendarView view{to_text(calendar.hours()), {}};
    for (auto date = from; date <= to; date += std::chrono::days{1}) {
        view.days.push_back(day_of(calendar, date));
    }
    return view;
}

Result<CalendarDay> Routes::change_day(api::Call const& call, DayChange const& change) const
{
    auto const date = path_date(call);
    if (!date) {
        return date.error();
    }
    auto const calendar = calendars_.of(call.database, call.ward());
    auto const* const before = calendar.rule_on(*date);
    std::optional<DayRule> after;
    if (change.kind != DayChoice::normal) {
        auto rule = rule_of(*date, change);
        if (!rule) {
            return rule.error();
        }
        after = *std::move(rule);
    }
    if (before == nullptr ? !after : after == *before) {
        return day_of(calendar, *date);
    }
    if (calendar_revision(call.database, call.ward()) == 0) {
        store_hours(call.database, call.ward(), calendar.hours(), call.ids.next());
    }
    if (after) {
        store_day(call.database, call.ward(), *after, call.ids.next());
    } else {
        remove_day(call.database, call.ward(), *date, call.ids.next());
    }
    event::record(call, {"calendar.day_changed",
                         "calendar",
                         call.ward().value,
                         {{"date", to_iso(*date)},
                          {"before", before == nullptr ? json::Value{} : as_json(*before)},
                          {"after", after ? as_json(*after) : json::Value{}}}});
    return day_of(stored_calendar(call.database, call.ward()), *date);
}

Result<HoursText> Routes::change_hours(api::Call const& call, HoursText const& text) const
{
    auto const hours = to_hours(text);
    if (!hours) {
        return hours.error();
    }
    auto const before = calendars_.of(call.database, call.ward()).hours();
    if (*hours == before && calendar_revision(call.database, call.ward()) != 0) {
        return to_text(before);
    }
    store_hours(call.database, call.ward(), *hours, call.ids.next());
    event::record(call, {"calendar.hours_changed",
                         "calendar",
                         call.ward().value,
                         {{"before", as_json(to_text(before))}, {"after", as_json(to_text(*hours))}}});
    return to_text(*hours);
}

} // namespace ward::unit
