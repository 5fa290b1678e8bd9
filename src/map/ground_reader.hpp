#pragma once

#include "map/import.hpp"

#include <optional>

// Files of the ground, read and held against the rules, before anything is written.

namespace ward::map {

/// What a file brings; what is absent, it does not speak of.
struct Brought {
    std::string unit; ///< code of the unit it is of; empty when it does not say
    std::string unit_name;
    std::optional<std::vector<AreaRow>> areas;
    AreaKind kind{AreaKind::unit}; ///< of those
    std::optional<std::vector<LineRow>> lines;
    std::optional<std::vector<PlaceRow>> places;
    std::optional<std::vector<AddressRow>> addresses;
    GroundReport report;
};

/// `smartward/map/1`, strictly. Refusals map.position, map.name, map.line.trail, map.too_many and those of
/// json::read.
Result<Brought> read_own(json::Value const& file);

/// A published list: `places[]` of name, kind, lat, lon, address, confidence; `streets[]` of names, which
/// have no course and are rejected. Refusals request.member.type, map.name, map.position.
Result<Brought> read_published(json::Value const& file);

inline constexpr std::size_t places_max = 200'000;
inline constexpr std::size_t lines_max = 200'000;
inline constexpr std::size_t addresses_max = 1'000'000;
inline constexpr std::size_t trail_points_max = 100'000; ///< of one line

} // namespace ward::map
