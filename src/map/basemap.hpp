#pragma once

#include "base/result.hpp"
#include "map/mercator.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ward::map {

/// What a base map says of itself.
struct BasemapInfo {
    std::string kind; ///< "pmtiles" or "mbtiles"
    int zoom_least{0};
    int zoom_most{0};
    std::vector<std::string> vector_layers;
    std::string attribution; ///< whose work it is; plain text
    std::int64_t tiles{0};   ///< how many it holds, by its own account
};

/// Tiles that somebody else has drawn, in a file. Thread-safe.
class Basemap {
public:
    virtual ~Basemap() = default;

    /// The tile, packed with gzip; empty where the file has none. Refusal map.basemap.broken.
    virtual Result<std::string> tile(TileAddress const& address) const = 0;

    /// Looks at everything a tile can be found by. Answers how many tiles there are; refusal
    /// map.basemap.broken.
    virtual Result<std::int64_t> verify() const = 0;

    BasemapInfo const& info() const { return info_; }
    /// Another file, another version.
    std::string const& version() const { return version_; }

protected:
    BasemapInfo info_;
    std::string version_;
};

/// Bytes of a file, `length` of them from `offset` on; nothing when they are not all there.
using ReadAt = std::function<std::optional<std::string>(std::uint64_t offset, std::uint64_t length)>;

/// PMTiles, version 3, with vector tiles packed with gzip or not at all.
/// Refusals map.basemap.format, map.basemap.packing, map.basemap.type, map.basemap.broken.
Result<std::unique_ptr<Basemap>> open_pmtiles(ReadAt read, std::uint64_t size_bytes);

/// MBTiles, version 1.3, with vector tiles. The same refusals.
Result<std::unique_ptr<Basemap>> open_mbtiles(std::string const& file);

/// Either, told apart by their first bytes. Also map.basemap.missing.
Result<std::unique_ptr<Basemap>> open_basemap(std::string const& file);

/// Names out of the `vector_layers` of a metadata text, those alone that are plain words.
std::vector<std::string> vector_layers_of(std::string_view metadata);

/// What is shown of an attribution, which often is HTML and may be anybody's: its text, without marks.
std::string attribution_shown(std::string_view given);

/// Tells one base map from another by what it says of itself; the same on every node.
std::string version_of(std::string_view said);

inline constexpr std::size_t basemap_tile_bytes_max = 8 * 1024 * 1024;

/// The number of a tile on the curve that PMTiles are ordered by.
std::uint64_t curve_number(TileAddress const& tile);

} // namespace ward::map
