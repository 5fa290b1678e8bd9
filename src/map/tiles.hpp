#pragma once

#include "map/atlas.hpp"
#include "map/basemap.hpp"
#include "map/figures.hpp"
#include "map/live.hpp"
#include "map/sources.hpp"
#include "map/tile_cache.hpp"

#include <deque>
#include <shared_mutex>

namespace ward::map {

/// A layer, as who draws the map needs to know it.
struct LayerInfo {
    std::string code;
    bool live{false}; ///< changes by itself; the others only when something is brought in
    int zoom_least{0};
    int zoom_most{0};                       ///< beyond it this zoom is drawn larger
    std::vector<std::string> source_layers; ///< within its tiles
    std::vector<std::string> filters;       ///< what may be asked of it
    std::string version;
    std::string tiles; ///< path with {z}, {x} and {y}
};
BOOST_DESCRIBE_STRUCT(LayerInfo, (),
                      (code, live, zoom_least, zoom_most, source_layers, filters, version, tiles))

/// A tile, packed with gzip; empty where there is nothing to draw.
struct PackedTile {
    std::string gzip;
    std::string version; ///< the same bytes as long as this stays the same
};

/// Draws tiles, and keeps what it drew as long as the version of its layer stays. Thread-safe.
class Tiles {
public:
    /// With a base map, it is what the layer `base` shows.
    Tiles(Sources sources, std::unique_ptr<Basemap> basemap);

    /// Refusals map.layer.unknown, map.query.word, map.query.days, map.basemap.broken. \throws sql::Failure
    Result<PackedTile> tile(sql::Session& database, WardId ward, std::string_view layer,
                            TileAddress const& address, LayerQuery const& query, Date today) const;

    /// In the order in which they are drawn, the lowest first.
    std::vector<LayerInfo> layers(sql::Session& database, WardId ward, Date today) const;

    /// The figures by area at the end of that day, as far as groups are large enough; none without a source.
    std::vector<ShownFigure> figures(sql::Session& database, WardId ward, Date day) const;

    Atlases const& atlases() const { return atlases_; }
    /// Absent when the ground alone is drawn.
    Basemap const* basemap() const { return basemap_.get(); }

    static constexpr std::size_t cache_bytes_max = 64 * 1024 * 1024;

private:
    struct Asked;

    Result<std::string> packed(sql::Session& database, Asked const& asked) const;
    std::string draw(sql::Session& database, Asked const& asked) const;
    std::string draw_ground(sql::Session& database, Asked const& asked) const;
    Result<std::string> version_of(sql::Session& database, WardId ward, std::string_view layer,
                                   LayerQuery const& query, Date today) const;
    PointLayer const* points_of(std::string_view layer) const;

    Sources sources_;
    std::unique_ptr<Basemap> basemap_;
    Atlases atlases_;
    Crowds crowds_;
    struct KeptFigures {
        std::string key;
        std::vector<ShownFigure> figures;
    };
    static constexpr std::size_t figure_days_max = 64;
    mutable std::shared_mutex figures_mutex_;
    mutable std::deque<KeptFigures> kept_figures_; ///< the newest in front
    TileCache cache_{cache_bytes_max};
};

} // namespace ward::map
