#include "fuzz.hpp"
#include "map/basemap.hpp"
#include "map/geojson.hpp"
#include "map/ground_reader.hpp"
#include "map/packed.hpp"
#include "map/shape.hpp"

// What the map reads of strangers: the first byte chooses among a base map (PMTiles), boundaries (GeoJSON),
// files of places, and the path of a tile. All of it is taken or refused with a reason, and what is taken can
// be drawn.

namespace {

namespace map = ward::map;
using ward::fuzz::must;

void read_basemap(std::string_view bytes)
{
    auto const opened = map::open_pmtiles(
        [bytes](std::uint64_t offset, std::uint64_t length) -> std::optional<std::string> {
            if (offset > bytes.size() || length > bytes.size() - offset) {
                return std::nullopt;
            }
            return std::string{bytes.substr(offset, length)};
        },
        bytes.size());
    must(opened || !opened.error().code.empty());
    if (!opened) {
        return;
    }
    (void)(*opened)->verify();
    for (int zoom = 0; zoom <= 3; ++zoom) {
        for (std::int64_t x = 0; x < (1 << zoom); ++x) {
            auto const tile = (*opened)->tile({zoom, x, x});
            must(tile || tile.error().code == "map.basemap.broken");
        }
    }
}

/// Rings that enclose something, wound as the format wants, inside the tile and its surroundings.
void draw(map::AreaRow const& area)
{
    for (auto const& rings : area.polygons) {
        map::Polygon polygon;
        for (auto const& ring : rings) {
            auto& path = polygon.emplace_back();
            for (auto const& at : ring) {
                path.push_back(map::project(at));
            }
        }
        for (auto const& tile :
             {map::TileAddress{0, 0, 0}, map::TileAddress{3, 6, 3}, map::TileAddress{14, 13143, 7496}}) {
            for (auto const& drawn : map::polygon_in(tile, polygon)) {
                for (std::size_t n = 0; n < drawn.size(); ++n) {
                    must(drawn[n].size() >= 3 && (map::double_area(drawn[n]) > 0) == (n == 0));
                }
            }
        }
    }
}

void read_boundaries(std::string_view text)
{
    auto const value = ward::json::parse(text);
    auto const areas = value ? map::read_areas(*value, map::AreaKind::unit)
                             : ward::Result<std::vector<map::AreaRow>>{value.error()};
    must(areas || !areas.error().code.empty());
    for (std::size_t n = 0; areas && n < areas->size(); ++n) {
        auto const& area = (*areas)[n];
        must(map::unpack_polygons(map::pack(area.polygons)) == area.polygons);
        draw(area);
    }
}

void read_places(std::string_view text)
{
    auto const value = ward::json::parse(text);
    if (!value) {
        return;
    }
    for (auto const& read : {&map::read_own, &map::read_published}) {
        auto const brought = (*read)(*value);
        must(brought ? brought->report.places.balanced() && brought->report.lines.balanced()
                     : !brought.error().code.empty());
    }
}

void read_path(std::string_view text)
{
    auto const first = std::min(text.find('/'), text.size());
    auto const rest = text.substr(std::min(first + 1, text.size()));
    auto const second = std::min(rest.find('/'), rest.size());
    auto const tile = map::parse_tile(text.substr(0, first), rest.substr(0, second),
                                      rest.substr(std::min(second + 1, rest.size())));
    if (!tile) {
        must(!tile.error().code.empty());
        return;
    }
    must(tile->zoom >= 0 && tile->zoom <= map::zoom_max && tile->x >> tile->zoom == 0);
    auto const codes = map::codes_of(*tile);
    must(codes.from <= codes.last &&
         map::frame_of(*tile, 0).holds({map::frame_of(*tile, 0).west, map::frame_of(*tile, 0).north}));
    (void)map::curve_number(*tile);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return ward::fuzz::choose(data, size, {&read_basemap, &read_boundaries, &read_places, &read_path});
}
