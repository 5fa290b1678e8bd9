#pragma once

#include "base/result.hpp"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// Where something is, in a form that any SQL engine finds quickly: a position becomes one whole number, its
// cell, and a box on the map becomes a few ranges of cells, each a walk along an ordinary index.
//
/// Cell (ô lưới): the micro-degrees of a position, bit by bit in turns (Z-order, Morton), so that what is
/// near on the map is mostly near in the index. One position, one cell, and back.

namespace ward {

/// A position on the ground. What is stored of it is whole micro-degrees, some eleven centimetres.
struct Point {
    double lat{0}; ///< degrees, WGS 84, north positive
    double lon{0}; ///< degrees, WGS 84, east positive

    friend bool operator==(Point const&, Point const&) = default;
};
BOOST_DESCRIBE_STRUCT(Point, (), (lat, lon))

/// Whether it is on the globe at all; not for what is no number.
bool is_point(Point const& point);

/// Degrees as whole micro-degrees, to the nearest. \pre finite and within ±180
std::int64_t to_micro_degrees(double degrees);
Point point_of(std::int64_t lat_e6, std::int64_t lon_e6);

/// To so many decimals of a degree: four are some eleven metres. \pre is_point(point), 0 ≤ decimals ≤ 6
Point rounded(Point const& point, int decimals);

/// Metres along the surface of a sphere of the Earth's mean radius: within 0,6 % of the true distance.
/// \pre both are points
double metres_between(Point const& one, Point const& other);

/// A part of the map, its edges included; it never crosses the 180th meridian.
struct Box {
    double south{0};
    double west{0};
    double north{0};
    double east{0};

    friend bool operator==(Box const&, Box const&) = default;
};
BOOST_DESCRIBE_STRUCT(Box, (), (south, west, north, east))

bool is_box(Box const& box);
/// Judged by micro-degrees, as what is stored. \pre is_box(box) and is_point(point)
bool contains(Box const& box, Point const& point);
/// "15.11,108.78,15.13,108.81": south, west, north, east; nothing for what is no box.
std::optional<Box> parse_box(std::string_view text);
/// The least box that holds every point within `metres`, cut at the poles and at the 180th meridian.
/// \pre is_point(centre), metres ≥ 0
Box box_around(Point const& centre, double metres);

/// \pre is_point(point)
std::int64_t cell_of(Point const& point);
/// \pre `cell` came from `cell_of`
Point point_of_cell(std::int64_t cell);

/// Both ends belong to it.
struct CellRange {
    std::int64_t from{0};
    std::int64_t to{0};

    friend bool operator==(CellRange const&, CellRange const&) = default;
};

/// At most `ranges_max` ranges, ascending and apart, that hold every cell of the box. They hold cells beside
/// it as well, fewer the more ranges are allowed: who reads them still compares each row with the box.
/// \pre is_box(box), ranges_max ≥ 1
std::vector<CellRange> cells_covering(Box const& box, std::size_t ranges_max);

} // namespace ward
