#pragma once

#include "base/json.hpp"
#include "base/time.hpp"

#include <string_view>

/// One line of JSON per fact, to stderr. Ids and patterns only: never a name, number, phone or text of a
/// citizen.
namespace ward::log {

enum class Level { info, warning, error };
BOOST_DESCRIBE_ENUM(Level, info, warning, error)

/// `fields` are added to the time, level and `what` ("request", "start", "migrate" …). Thread-safe.
void write(Level level, std::string_view what, json::Object fields = {});

} // namespace ward::log
