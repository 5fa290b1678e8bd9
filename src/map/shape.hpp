#pragma once

#include "map/mercator.hpp"

#include <cstdint>
#include <vector>

// What is done to lines and areas before they stand in a tile. All in whole numbers: rounding happens in one
// place and the same way in every tile.

namespace ward::map {

/// Leaves out what lies nearer than `tolerance` to the line that remains (Douglas and Peucker). The ends
/// stay.
Path simplify(Path const& line, double tolerance);
/// The same of a ring; nothing when less than a triangle remains.
Path simplify_ring(Path const& ring, double tolerance);

/// The parts of a line inside the frame.
std::vector<Path> clip_line(Path const& line, Frame const& frame);
/// The part of a ring inside the frame, along its edge where it leaves it; nothing when it stays outside.
Path clip_ring(Path const& ring, Frame const& frame);

/// Twice the area, by the surveyor's formula; positive for a ring that runs clockwise on the screen.
/// \pre no coordinate is beyond ±2^30
std::int64_t double_area(Path const& ring);

/// No spot twice in a row, no way there and back again.
Path without_repeats(Path line);
/// The same of a ring; nothing when it encloses nothing.
Path without_spikes(Path ring);

/// Lines and polygons of the world as they stand in a tile: in its units, simplified, clipped, the outer
/// ring clockwise and the holes counter-clockwise.
std::vector<Path> lines_in(TileAddress const& tile, Path const& world);
std::vector<Polygon> polygon_in(TileAddress const& tile, Polygon const& world);

} // namespace ward::map
