#pragma once

#include "map/atlas.hpp"
#include "map/figures.hpp"

// The ward's own ground as vector tiles. Each answers the bytes of a tile, empty where there is nothing; the
// layers within it stand beside each function.

namespace ward::map {

/// `ground` (the ward's unit), `water`, `railway`, `street`.
std::string draw_base(Atlas const& atlas, std::string_view unit_code, TileAddress const& tile);
/// `place`.
std::string draw_places(Atlas const& atlas, TileAddress const& tile);
/// `office`: those of the state.
std::string draw_offices(Atlas const& atlas, TileAddress const& tile);
/// `address`, from zoom `zoom_addresses` on.
std::string draw_addresses(Atlas const& atlas, TileAddress const& tile);
/// `unit`, `unit_label`, `former`, `former_label`.
std::string draw_boundaries(Atlas const& atlas, std::string_view unit_code, TileAddress const& tile);
/// `neighbourhood`, `neighbourhood_label`.
std::string draw_neighbourhoods(Atlas const& atlas, TileAddress const& tile);
/// `figure`, `figure_label`: areas with `<formula>_numerator` and `<formula>_denominator`, or
/// `<formula>_hidden` where the group is too small.
std::string draw_figures(Atlas const& atlas, std::vector<ShownFigure> const& figures,
                         TileAddress const& tile);

inline constexpr int zoom_addresses = 15;

} // namespace ward::map
