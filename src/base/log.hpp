#pragma once

#include "base/json.hpp"
#include "base/time.hpp"

#include <string>
#include <string_view>

/// One line of JSON per fact, to stderr. Ids and patterns only: never a name, number, phone or text of a
/// citizen.
namespace ward::log {

enum class Level { info, warning, error };
BOOST_DESCRIBE_ENUM(Level, info, warning, error)

/// A line being made: time and level first, then `what` ("request", "start", "migrate" …), then its fields.
class Line {
public:
    Line(Level level, std::string_view what);

    void text(std::string_view name, std::string_view value);
    void number(std::string_view name, std::int64_t value);
    void number(std::string_view name, int value) { number(name, std::int64_t{value}); }
    void number(std::string_view name, double value);
    /// Any value, as it is written in JSON.
    void json(std::string_view name, std::string_view value);

    /// The whole line, with its end.
    std::string end();

private:
    void begin_field(std::string_view name);

    std::string line_;
};

/// Writes whole lines, so that those of several threads never mix.
void put(std::string_view lines);

/// As long as it lives, every line of this thread carries the id of the request it is for, also from places
/// that know of no request. `id` must outlive it.
class OfRequest {
public:
    explicit OfRequest(std::string_view id);
    OfRequest(OfRequest const&) = delete;
    OfRequest& operator=(OfRequest const&) = delete;
    ~OfRequest();

private:
    std::string_view before_;
};

/// `fields` are added to the time, level and `what` ("request", "start", "migrate" …). Thread-safe.
void write(Level level, std::string_view what, json::Object fields = {});

} // namespace ward::log
