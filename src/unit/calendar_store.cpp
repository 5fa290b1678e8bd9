#include "unit/calendar_store.hpp"

namespace ward::unit {

namespace {

void store_sessions(sql::Session& database, WardId ward, std::string_view purpose, WeeklyHours const& week)
{
    for (unsigned day = 0; day < 7; ++day) {
        for (auto const& session : week[std::chrono::weekday{day}]) {
            database.change("INSERT INTO calendar_session (ward_id, purpose, weekday, from_minute, to_minute)"
                            " VALUES ($1, $2, $3, $4, $5)",
                            ward, purpose, day, session.from.count(), session.to.count());
        }
    }
}

Hours stored_hours(sql::Session& database, WardId ward)
{
    auto settings =
        database.run("SELECT forward_until_minute, make_up_weekday FROM calendar WHERE ward_id = $1", ward);
    if (!settings.next()) {
        return ordinary_hours();
    }
    Hours hours;
    hours.forward_same_day_until = std::chrono::minutes{settings.take<std::int64_t>()};
    hours.make_up_as = std::chrono::weekday{settings.take<unsigned>()};
    auto rows = database.run("SELECT purpose, weekday, from_minute, to_minute FROM calendar_session"
                             " WHERE ward_id = $1 ORDER BY purpose, weekday, from_minute",
                             ward);
    while (rows.next()) {
        auto& week = rows.take<std::string>() == "work" ? hours.weekly : hours.intake_only;
        auto& sessions = week[std::chrono::weekday{rows.take<unsigned>()}];
        auto const from = std::chrono::minutes{rows.take<std::int64_t>()};
        sessions.push_back({from, std::chrono::minutes{rows.take<std::int64_t>()}});
    }
    return hours;
}

std::vector<DayRule> stored_days(sql::Session& database, WardId ward)
{
    std::vector<DayRule> rules;
    auto rows = database.run("SELECT date, kind, name, document, provisional FROM calendar_day"
                             " WHERE ward_id = $1 ORDER BY date",
                             ward);
    while (rows.next()) {
        DayRule rule;
        rule.date = rows.take<Date>();
        rule.kind = rows.take<DayKind>();
        rule.name = rows.take<std::string>();
        rule.document = rows.take<std::string>();
        rule.provisional = rows.take<bool>();
        rules.push_back(std::move(rule));
    }
    return rules;
}

void renew(sql::Session& database, WardId ward, std::int64_t revision)
{
    database.change("UPDATE calendar SET revision = $1 WHERE ward_id = $2", revision, ward);
}

} // namespace

std::int64_t calendar_revision(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT revision FROM calendar WHERE ward_id = $1", ward);
    return rows.next() ? rows.take<std::int64_t>() : 0;
}

WorkingCalendar stored_calendar(sql::Session& database, WardId ward)
{
    auto calendar = WorkingCalendar::make(stored_hours(database, ward), stored_days(database, ward));
    WARD_CHECK(calendar.has_value());
    return *std::move(calendar);
}

void store_hours(sql::Session& database, WardId ward, Hours const& hours, std::int64_t revision)
{
    database.change(
        "INSERT INTO calendar (ward_id, revision, forward_until_minute, make_up_weekday)"
        " VALUES ($1, $2, $3, $4) ON CONFLICT (ward_id) DO UPDATE SET revision = excluded.revision,"
        " forward_until_minute = excluded.forward_until_minute,"
        " make_up_weekday = excluded.make_up_weekday",
        ward, revision, hours.forward_same_day_until.count(), hours.make_up_as.c_encoding());
    database.change("DELETE FROM calendar_session WHERE ward_id = $1", ward);
    store_sessions(database, ward, "work", hours.weekly);
    store_sessions(database, ward, "intake", hours.intake_only);
}

void store_day(sql::Session& database, WardId ward, DayRule const& rule, std::int64_t revision)
{
    database.change("INSERT INTO calendar_day (ward_id, date, kind, name, document, provisional)"
                    " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (ward_id, date) DO UPDATE SET"
                    " kind = excluded.kind, name = excluded.name, document = excluded.document,"
                    " provisional = excluded.provisional",
                    ward, rule.date, rule.kind, rule.name, rule.document, rule.provisional);
    renew(database, ward, revision);
}

void remove_day(sql::Session& database, WardId ward, Date day, std::int64_t revision)
{
    database.change("DELETE FROM calendar_day WHERE ward_id = $1 AND date = $2", ward, day);
    renew(database, ward, revision);
}

} // namespace ward::unit
