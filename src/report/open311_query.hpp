#pragma once

#include "base/geo.hpp"
#include "base/json.hpp"
#include "base/time.hpp"
#include "report/open311_form.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What is asked for: filters of the list of requests and of the list of their updates.
namespace ward::report::open311 {

enum class Status { open, closed };
BOOST_DESCRIBE_ENUM(Status, open, closed)

struct Near {
    Point centre;
    double metres{0};
};

struct RequestFilter {
    std::vector<std::string> ids; ///< when there are any, nothing else counts
    std::vector<std::string> service_codes;
    std::optional<Instant> from; ///< asked for at this moment or later
    std::optional<Instant> until;
    std::optional<Status> status;
    std::optional<Near> near; ///< our extension: lat, long, radius
    int page{1};
    int page_size{0};

    int skipped() const { return (page - 1) * page_size; }
};

struct UpdateFilter {
    std::vector<std::string> ids; ///< of requests; when there are any, no time is taken for granted
    std::optional<Instant> from;
    std::optional<Instant> until;
    int page{1};
    int page_size{0};

    int skipped() const { return (page - 1) * page_size; }
};

inline constexpr int listed_max = 1000;
inline constexpr int pages_max = 10'000;
inline constexpr std::chrono::days listed_span{90};
inline constexpr double radius_metres_max = 50'000;

/// Names that mean nothing to us are left alone: clients send what other cities wanted. Without a time it is
/// the 90 days before `now` or before the end that is given. Refusal open311.not_valid; `field` names it.
Result<RequestFilter> read_request_filter(Form const& form, Instant now);

/// The same for updates.
Result<UpdateFilter> read_update_filter(Form const& form, Instant now);

/// ISO 8601 with Z or an offset, whose "+" may have become a space on the way; a day alone is its first
/// moment, UTC.
std::optional<Instant> read_time(std::string_view text);

/// "15.1204"; nothing for what is no finite number, and nothing else beside it.
std::optional<double> read_number(std::string_view text);

/// Both or neither; refusal open311.required for one alone, open311.not_valid off the globe.
Result<std::optional<Point>> read_position(Form const& form);

} // namespace ward::report::open311
