#pragma once

#include "map/model.hpp"

namespace ward::map {

/// The areas of a GeoJSON FeatureCollection (RFC 7946) of Polygon and MultiPolygon, positions in WGS 84, by
/// code. Properties `code` and `name` (or `full_name`, which wins) are wanted, `note` is taken; the rest is
/// not looked at. Refusals name the place in `field`:
/// map.geojson.type, map.geojson.crs, map.geojson.position, map.geojson.ring, map.area.code,
/// map.area.code_twice, map.area.name, map.area.note, map.geojson.too_many.
Result<std::vector<AreaRow>> read_areas(json::Value const& collection, AreaKind kind);

inline constexpr std::size_t areas_max = 20'000;
inline constexpr std::size_t area_points_max = 5'000'000; ///< of one file

} // namespace ward::map
