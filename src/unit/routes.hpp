#pragma once

#include "api/router.hpp"
#include "unit/calendar_text.hpp"
#include "unit/calendars.hpp"
#include "unit/model.hpp"

namespace ward::unit {

struct UnitQuery : api::PageQuery {
    std::optional<std::string> query;    ///< words of the name, with or without marks
    std::optional<std::string> province; ///< code
};
BOOST_DESCRIBE_STRUCT(UnitQuery, (api::PageQuery), (query, province))

struct FormerQuery : api::PageQuery {
    std::string query;
};
BOOST_DESCRIBE_STRUCT(FormerQuery, (api::PageQuery), (query))

/// One day as the calendar page shows it.
struct CalendarDay {
    Date date;
    bool working{false};
    std::optional<DayKind> kind; ///< when it is not what its weekday says
    std::optional<std::string> name;
    std::optional<std::string> document;
    bool provisional{false};
};
BOOST_DESCRIBE_STRUCT(CalendarDay, (), (date, working, kind, name, document, provisional))

struct CalendarQuery {
    std::optional<Date> from; ///< today when left out
    std::optional<Date> to;   ///< 30 days later when left out; `calendar_days_max` at most
};
BOOST_DESCRIBE_STRUCT(CalendarQuery, (), (from, to))

struct CalendarView {
    HoursText hours;
    std::vector<CalendarDay> days;
};
BOOST_DESCRIBE_STRUCT(CalendarView, (), (hours, days))

enum class DayChoice {
    off,
    make_up,
    normal, ///< what its weekday says
};
BOOST_DESCRIBE_ENUM(DayChoice, off, make_up, normal)

struct DayChange {
    DayChoice kind{DayChoice::normal};
    std::optional<std::string> name;
    std::optional<std::string> document;
    std::optional<bool> provisional;
};
BOOST_DESCRIBE_STRUCT(DayChange, (), (kind, name, document, provisional))

inline constexpr int calendar_days_max{800};
inline constexpr std::size_t day_name_length_max{200}; ///< characters, of the document's number too

class Routes {
public:
    Routes(api::Router& router, Calendars const& calendars);

    Result<api::Page<Province>> list_provinces(api::Call const& call) const;
    Result<api::Page<UnitRow>> list(api::Call const& call, UnitQuery const& query) const;
    Result<Unit> show(api::Call const& call) const;
    Result<api::Page<FormerUnit>> list_former(api::Call const& call, FormerQuery const& query) const;
    Result<CalendarView> show_calendar(api::Call const& call, CalendarQuery const& query) const;
    Result<CalendarDay> change_day(api::Call const& call, DayChange const& change) const;
    Result<HoursText> change_hours(api::Call const& call, HoursText const& text) const;

private:
    void add_calendar(api::Router& router);

    Calendars const& calendars_;
};

} // namespace ward::unit
