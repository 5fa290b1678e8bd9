#pragma once

#include "base/time.hpp"
#include "map/sources.hpp"

#include <functional>

namespace ward::command {

/// "Phường Nghĩa Lộ"; "" for a ward that has not said yet.
std::string ward_name(sql::Session& database, WardId ward);

/// "UBND phường Nghĩa Lộ", the same way.
std::string ward_agency_name(sql::Session& database, WardId ward);

/// What the rooms have to show on the map and to give away as open data.
/// \param public_url without a slash at its end
map::Sources map_sources(std::string public_url, std::function<Instant()> clock);

} // namespace ward::command
