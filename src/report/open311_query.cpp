#include "report/open311_query.hpp"

#include <charconv>
#include <cmath>

namespace ward::report::open311 {

namespace {

Error not_valid(std::string_view field)
{
    return {Fault::malformed, "open311.not_valid", std::string{field}};
}

/// "a,b, c" of every field of that name, without the empty ones.
std::vector<std::string> list_of(Form const& form, std::string_view name)
{
    std::vector<std::string> found;
    for (auto const& value : form.values(name)) {
        std::string_view rest{value};
        while (!rest.empty()) {
            auto const end = std::min(rest.find(','), rest.size());
            auto one = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
            one = one.substr(0, one.find_last_not_of(' ') + 1);
            if (!one.empty()) {
                found.emplace_back(one);
            }
        }
    }
    return found;
}

/// The value of the first name that has one, within 1 … `most`; more is the most.
Result<int> count_of(Form const& form, std::string_view name, int absent, int most)
{
    auto const text = form.value(name);
    if (text.empty()) {
        return absent;
    }
    std::int64_t count{0};
    auto const read = std::from_chars(text.data(), text.data() + text.size(), count);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || count < 1) {
        return not_valid(name);
    }
    return static_cast<int>(std::min<std::int64_t>(count, most));
}

Result<std::optional<Instant>> time_of(Form const& form, std::string_view name)
{
    auto const text = form.value(name);
    if (text.empty()) {
        return std::optional<Instant>{};
    }
    auto const time = read_time(text);
    if (!time) {
        return not_valid(name);
    }
    return time;
}

/// Page and times, which both filters have.
template <class Filter>
Result<void> read_range(Form const& form, Instant now, Filter& filter)
{
    auto const page = count_of(form, "page", 1, pages_max);
    auto const page_size = count_of(form, "page_size", listed_max, listed_max);
    auto const from = time_of(form, "start_date");
    auto const until = time_of(form, "end_date");
    if (!page) {
        return page.error();
    }
    if (!page_size) {
        return page_size.error();
    }
    if (!from) {
        return from.error();
    }
    if (!until) {
        return until.error();
    }
    filter.page = *page;
    filter.page_size = *page_size;
    filter.from = *from;
    filter.until = *until;
    if (!filter.from && filter.ids.empty()) {
        filter.from = filter.until.value_or(now) - listed_span;
    }
    return {};
}

Result<std::optional<Status>> status_of(Form const& form)
{
    bool open{false};
    bool closed{false};
    for (auto const& word : list_of(form, "status")) {
        if (word == "open" || word == "OPEN") {
            open = true;
        } else if (word == "closed" || word == "CLOSED") {
            closed = true;
        } else {
            return not_valid("status");
        }
    }
    if (open == closed) {
        return std::optional<Status>{};
    }
    return std::optional{open ? Status::open : Status::closed};
}

Result<std::optional<Near>> near_of(Form const& form)
{
    auto const centre = read_position(form);
    if (!centre) {
        return centre.error();
    }
    if (!*centre) {
        return std::optional<Near>{};
    }
    auto const text = form.value("radius");
    auto const metres = text.empty() ? 100.0 : read_number(text).value_or(-1);
    if (metres <= 0 || metres > radius_metres_max) {
        return not_valid("radius");
    }
    return std::optional{Near{**centre, metres}};
}

} // namespace

std::optional<Instant> read_time(std::string_view text)
{
    if (auto const day = parse_date(text)) {
        return Instant{day->time_since_epoch()};
    }
    std::string iso{text};
    if (iso.size() > 6 && iso[iso.size() - 6] == ' ') {
        iso[iso.size() - 6] = '+';
    }
    return parse_instant(iso);
}

std::optional<double> read_number(std::string_view text)
{
    double number{0};
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return whole && std::isfinite(number) ? std::optional{number} : std::nullopt;
}

Result<std::optional<Point>> read_position(Form const& form)
{
    auto const lat = form.value("lat");
    auto const lon = form.value("long").empty() ? form.value("lon") : form.value("long");
    if (lat.empty() && lon.empty()) {
        return std::optional<Point>{};
    }
    if (lat.empty() || lon.empty()) {
        return Error{Fault::malformed, "open311.required", lat.empty() ? "lat" : "long"};
    }
    auto const north = read_number(lat);
    auto const east = read_number(lon);
    if (!north || std::abs(*north) > 90) {
        return not_valid("lat");
    }
    if (!east || !is_point({*north, *east})) {
        return not_valid("long");
    }
    return std::optional{Point{*north, *east}};
}

Result<RequestFilter> read_request_filter(Form const& form, Instant now)
{
    RequestFilter filter;
    filter.ids = list_of(form, "service_request_id");
    filter.service_codes = list_of(form, "service_code");
    auto const status = status_of(form);
    if (!status) {
        return status.error();
    }
    auto const near = near_of(form);
    if (!near) {
        return near.error();
    }
    filter.status = *status;
    filter.near = *near;
    if (auto const read = read_range(form, now, filter); !read) {
        return read.error();
    }
    return filter;
}

Result<UpdateFilter> read_update_filter(Form const& form, Instant now)
{
    UpdateFilter filter;
    filter.ids = list_of(form, "service_request_id");
    if (auto const read = read_range(form, now, filter); !read) {
        return read.error();
    }
    return filter;
}

} // namespace ward::report::open311
