#pragma once

#include "map/tiles.hpp"

namespace ward::map {

/// The map as it is drawn: a MapLibre style (version 8) of our own. Sources are the layers, by their codes
/// and on our own origin; there are no glyphs and no sprites, so letters come from the reader's own machine
/// and nothing is asked of anybody else. Strong outlines and dark letters, to be read in the sun; colours
/// that people who see few of them tell apart (Okabe and Ito), and never colour alone.
json::Object style(std::vector<LayerInfo> const& layers, Box const& ward, Basemap const* basemap);

} // namespace ward::map
