#include "base/time.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <charconv>

namespace ward {

namespace {

using namespace std::chrono_literals;

/// Reads exactly `width` digits at `at`; moves `at` on.
std::optional<int> digits(std::string_view text, std::size_t& at, std::size_t width)
{
    if (text.size() < at + width) {
        return std::nullopt;
    }
    int value{0};
    auto const* const first = text.data() + at;
    auto const [end, failure] = std::from_chars(first, first + width, value);
    if (failure != std::errc{} || end != first + width || *first == '-') {
        return std::nullopt;
    }
    at += width;
    return value;
}

bool literal(std::string_view text, std::size_t& at, char wanted)
{
    if (at >= text.size() || text[at] != wanted) {
        return false;
    }
    ++at;
    return true;
}

std::optional<Date> read_date(std::string_view text, std::size_t& at)
{
    auto const year = digits(text, at, 4);
    if (!year || !literal(text, at, '-')) {
        return std::nullopt;
    }
    auto const month = digits(text, at, 2);
    if (!month || !literal(text, at, '-')) {
        return std::nullopt;
    }
    auto const day = digits(text, at, 2);
    if (!day || *year < 1800 || *year > 2999) {
        return std::nullopt;
    }
    std::chrono::year_month_day const whole{std::chrono::year{*year},
                                            std::chrono::month(static_cast<unsigned>(*month)),
                                            std::chrono::day(static_cast<unsigned>(*day))};
    if (!whole.ok()) {
        return std::nullopt;
    }
    return Date{whole};
}

/// ".5" → 500 ms; at most nine digits, the rest of a millisecond is dropped.
std::optional<Milliseconds> read_fraction(std::string_view text, std::size_t& at)
{
    if (!literal(text, at, '.')) {
        return Milliseconds{0};
    }
    int ms{0};
    int scale{100};
    std::size_t count{0};
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && count < 9; ++at, ++count) {
        ms += (text[at] - '0') * scale;
        scale /= 10;
    }
    if (count == 0) {
        return std::nullopt;
    }
    return Milliseconds{ms};
}

/// "Z" or "+07:00" → how far local is ahead of UTC.
std::optional<std::chrono::minutes> read_offset(std::string_view text, std::size_t& at)
{
    if (literal(text, at, 'Z')) {
        return 0min;
    }
    bool const ahead = literal(text, at, '+');
    if (!ahead && !literal(text, at, '-')) {
        return std::nullopt;
    }
    auto const hours = digits(text, at, 2);
    if (!hours || !literal(text, at, ':')) {
        return std::nullopt;
    }
    auto const minutes = digits(text, at, 2);
    if (!minutes || *hours > 14 || *minutes > 59) {
        return std::nullopt;
    }
    auto const offset = std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
    return ahead ? offset : -offset;
}

} // namespace

int year_of(Date day)
{
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

Date make_date(int year, unsigned month, unsigned day)
{
    std::chrono::year_month_day const whole{std::chrono::year{year}, std::chrono::month{month},
                                            std::chrono::day{day}};
    WARD_CHECK(whole.ok());
    return Date{whole};
}

std::string to_iso(Date day)
{
    std::chrono::year_month_day const parts{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                       static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}

std::string to_iso(Instant at)
{
    auto const day = std::chrono::floor<std::chrono::days>(at);
    std::chrono::hh_mm_ss const clock{at - day};
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_iso(Date{day.time_since_epoch()}),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                       clock.subseconds().count());
}

std::string to_vietnamese(Date day)
{
    std::chrono::year_month_day const parts{day};
    return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(parts.day()),
                       static_cast<unsigned>(parts.month()), static_cast<int>(parts.year()));
}

std::string to_vietnamese(Instant at)
{
    auto const local = to_local(at);
    auto const day = std::chrono::floor<std::chrono::days>(local);
    std::chrono::hh_mm_ss const clock{local - day};
    return fmt::format("{:02}:{:02} {}", clock.hours().count(), clock.minutes().count(), to_vietnamese(day));
}

std::optional<Date> parse_date(std::string_view iso)
{
    std::size_t at{0};
    auto const day = read_date(iso, at);
    return day && at == iso.size() ? day : std::nullopt;
}

std::optional<Instant> parse_instant(std::string_view iso)
{
    std::size_t at{0};
    auto const day = read_date(iso, at);
    if (!day || !literal(iso, at, 'T')) {
        return std::nullopt;
    }
    auto const hour = digits(iso, at, 2);
    if (!hour || *hour > 23 || !literal(iso, at, ':')) {
        return std::nullopt;
    }
    auto const minute = digits(iso, at, 2);
    if (!minute || *minute > 59) {
        return std::nullopt;
    }
    Milliseconds clock = std::chrono::hours{*hour} + std::chrono::minutes{*minute};
    if (literal(iso, at, ':')) {
        auto const second = digits(iso, at, 2);
        auto const fraction = read_fraction(iso, at);
        if (!second || *second > 59 || !fraction) {
            return std::nullopt;
        }
        clock += std::chrono::seconds{*second} + *fraction;
    }
    auto const offset = read_offset(iso, at);
    if (!offset || at != iso.size()) {
        return std::nullopt;
    }
    return Instant{day->time_since_epoch() + clock - *offset};
}

} // namespace ward
