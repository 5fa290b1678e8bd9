#pragma once

#include "map/mercator.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace ward::map {

using TileValue = std::variant<std::string_view, std::int64_t, double, bool>;
/// What is said of one thing; texts must live until it was added. Empty texts are not said at all.
using Attributes = std::vector<std::pair<std::string_view, TileValue>>;

/// One layer of a vector tile (MVT 2.1), written as its things are added. Geometry in units of the tile;
/// lines and rings as map/shape.hpp makes them.
class TileLayer {
public:
    /// \pre no other layer of the tile has this name
    explicit TileLayer(std::string_view name) : name_{name} {}

    void add_point(Spot const& at, Attributes const& said, std::optional<std::uint64_t> id = {});
    /// Nothing is added when there are none. \pre two spots or more each, none twice in a row
    void add_lines(std::vector<Path> const& lines, Attributes const& said,
                   std::optional<std::uint64_t> id = {});
    /// Nothing is added when there are none. \pre as polygon_in makes them
    void add_polygons(std::vector<Polygon> const& polygons, Attributes const& said,
                      std::optional<std::uint64_t> id = {});

    bool empty() const { return features_.empty(); }
    /// Appends the layer to the bytes of a tile; an empty one is left out, as the format wants.
    void write(std::string& tile) const;

private:
    void add(int type, std::vector<std::uint32_t> const& geometry, Attributes const& said,
             std::optional<std::uint64_t> id);
    std::uint32_t key_of(std::string_view key);
    std::uint32_t value_of(TileValue const& value);

    std::string name_;
    std::string features_;
    std::vector<std::string> keys_;
    std::string values_;
    std::unordered_map<std::string, std::uint32_t> known_values_; ///< encoded → its number
};

} // namespace ward::map
