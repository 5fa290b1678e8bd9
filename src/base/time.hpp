#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ward {

using Milliseconds = std::chrono::milliseconds;

/// A moment, UTC. JSON: "2025-07-01T00:30:00.000Z". Storage: bigint, ms since 1970-01-01T00:00Z.
using Instant = std::chrono::sys_time<Milliseconds>;

/// A day of the office's wall calendar. JSON: "2025-07-01". Storage: bigint, days since 1970-01-01.
using Date = std::chrono::local_days;

/// A moment on the office's wall clock.
using LocalTime = std::chrono::local_time<Milliseconds>;

/// Viet Nam keeps UTC+7 all year, without summer time, so this is a constant.
inline constexpr std::chrono::hours vietnam_offset{7};

constexpr LocalTime to_local(Instant at)
{
    return LocalTime{at.time_since_epoch() + vietnam_offset};
}
constexpr Instant to_instant(LocalTime at)
{
    return Instant{at.time_since_epoch() - vietnam_offset};
}
constexpr Date date_of(Instant at)
{
    return std::chrono::floor<std::chrono::days>(to_local(at));
}
/// 00:00 of that day on the office's wall clock.
constexpr Instant start_of(Date day)
{
    return to_instant(LocalTime{day});
}

constexpr std::int64_t to_ms(Instant at)
{
    return at.time_since_epoch().count();
}
constexpr Instant from_ms(std::int64_t ms)
{
    return Instant{Milliseconds{ms}};
}
constexpr std::int64_t to_days(Date day)
{
    return day.time_since_epoch().count();
}
constexpr Date from_days(std::int64_t days)
{
    return Date{std::chrono::days{days}};
}

/// The proleptic year of the office's calendar, e.g. 2025.
int year_of(Date day);

/// \pre the three make a real day
Date make_date(int year, unsigned month, unsigned day);

std::string to_iso(Instant at);        ///< "2025-07-01T00:30:00.000Z"
std::string to_iso(Date day);          ///< "2025-07-01"
std::string to_vietnamese(Date day);   ///< "01/07/2025"
std::string to_vietnamese(Instant at); ///< "07:30 01/07/2025", wall clock of Viet Nam

std::optional<Instant> parse_instant(
    std::string_view iso); ///< UTC "Z" or any "+hh:mm"; seconds and fraction optional
std::optional<Date> parse_date(std::string_view iso); ///< years 1800 to 2999

} // namespace ward
