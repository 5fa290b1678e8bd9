#include "map/routes.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace ward::map {

using api::Who;

namespace {

constexpr int found_default = 8;
constexpr int found_max = 20;
constexpr std::size_t query_length_max = 200;

} // namespace

Routes::Routes(api::Router& router)
{
    router.get("/api/v1/map/find", {"Addresses, streets and places by their names", Who::anyone()}, *this,
               &Routes::find);
    router.get("/api/v1/map/locate",
               {"Which unit and neighbourhood a point lies in, and what is near", Who::anyone()}, *this,
               &Routes::locate);
}

Result<api::Page<Found>> Routes::find(api::Call const& call, FindQuery const& query) const
{
    if (length(query.query) > query_length_max) {
        return invalid("map.query.long", "/query");
    }
    if (fold(query.query).empty()) {
        return invalid("map.query.empty", "/query");
    }
    auto const limit = std::clamp(query.limit.value_or(found_default), 1, found_max);
    return atlases_.with(call.database, call.ward(), [&](Atlas const& atlas) {
        return Result<api::Page<Found>>{
            api::Page<Found>{atlas.find(query.query, static_cast<std::size_t>(limit)), std::nullopt}};
    });
}

Result<Located> Routes::locate(api::Call const& call, Point const& at) const
{
    if (!is_point({at.lat, 0})) {
        return invalid("map.position", "/lat");
    }
    if (!is_point(at)) {
        return invalid("map.position", "/lon");
    }
    return atlases_.with(call.database, call.ward(), [&](Atlas const& atlas) {
        return Result<Located>{atlas.locate(at, to_string(call.ward()))};
    });
}

} // namespace ward::map
