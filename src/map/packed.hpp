#pragma once

#include "map/model.hpp"

#include <string>
#include <string_view>

namespace ward::map {

/// Shapes as the tables keep them: micro-degrees, each as the way from the one before, some four bytes a
/// point instead of forty as text.
std::string pack(RingsOfAll const& polygons);
RingsOfAll unpack_polygons(std::string_view bytes);
std::string pack(Trail const& trail);
Trail unpack_trail(std::string_view bytes);

} // namespace ward::map
