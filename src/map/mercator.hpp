#pragma once

#include "base/geo.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

// Where a position lies on the map that all of the web draws (web mercator, EPSG:3857), in whole numbers, so
// that the same thing lies at the same place in every tile and on every machine.

namespace ward::map {

/// A place on the flat world, 2^32 units wide, from the north-west corner; or within a tile, in its units.
struct Spot {
    std::int64_t x{0};
    std::int64_t y{0};

    friend bool operator==(Spot const&, Spot const&) = default;
};

using Path = std::vector<Spot>;    ///< a line, or a ring whose first spot is not repeated
using Polygon = std::vector<Path>; ///< the outer ring, then its holes

/// Its edges included.
struct Frame {
    std::int64_t west{0};
    std::int64_t north{0};
    std::int64_t east{-1};
    std::int64_t south{-1};

    bool empty() const { return west > east || north > south; }
    bool holds(Spot const& at) const
    {
        return west <= at.x && at.x <= east && north <= at.y && at.y <= south;
    }
    bool meets(Frame const& other) const
    {
        return west <= other.east && other.west <= east && north <= other.south && other.north <= south;
    }
    void take(Spot const& at);
    friend bool operator==(Frame const&, Frame const&) = default;
};

inline constexpr int world_bits = 32;
inline constexpr int extent_bits = 12;
inline constexpr std::int64_t extent = 1 << extent_bits; ///< units across a tile
inline constexpr int zoom_max = world_bits - extent_bits;
/// Units around a tile within which lines and areas go on, so that what is drawn has no seam: eight pixels
/// of a tile drawn 256 wide.
inline constexpr std::int64_t buffer = 128;
/// What is nearer to a pole is not on this map.
inline constexpr double latitude_max = 85.051128779806604;

/// \pre is_point(at). Latitudes beyond `latitude_max` lie on the edge
Spot project(Point const& at);
/// The position in the middle of the unit.
Point unproject(Spot const& at);

struct TileAddress {
    int zoom{0};
    std::int64_t x{0};
    std::int64_t y{0};

    friend bool operator==(TileAddress const&, TileAddress const&) = default;
};

/// Three decimal numbers, as they stand in a path. Refusals map.tile.malformed, and map.tile.unknown for a
/// tile that is not on the map.
Result<TileAddress> parse_tile(std::string_view zoom, std::string_view x, std::string_view y);

/// A place of the world in the units of a tile, which may lie far outside it.
Spot in_tile(TileAddress const& tile, Spot const& world);
/// The part of the world a tile shows, with so many units of it around.
Frame frame_of(TileAddress const& tile, std::int64_t around);

/// The bits of both coordinates in turns: a tile of any zoom is one range of these.
std::uint64_t code_of(Spot const& world);
struct CodeRange {
    std::uint64_t from{0};
    std::uint64_t last{0}; ///< belongs to it
};
CodeRange codes_of(TileAddress const& tile);

} // namespace ward::map
