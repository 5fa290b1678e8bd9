#pragma once

#include "api/route.hpp"

#include <string>
#include <vector>

namespace ward::api {

/// The OpenAPI 3.1 document of these routes, pretty-printed, sorted, ending in a newline.
std::string openapi(std::vector<Route> const& routes);

} // namespace ward::api
