#pragma once

#include "map/mercator.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace ward::map {

/// A text that no other thing of the layer has: a code, a house number. It is not looked for among the
/// others.
struct OwnText {
    std::string_view text;
};
using TileValue = std::variant<std::string_view, OwnText, std::int64_t, double, bool>;
using Attribute = std::pair<std::string_view, TileValue>;
/// What is said of one thing; texts must live until it was added. Empty texts are not said at all.
using Attributes = std::vector<Attribute>;
using Said = std::span<Attribute const>;

/// One layer of a vector tile (MVT 2.1), written as its things are added. Geometry in units of the tile;
/// lines and rings as map/shape.hpp makes them.
class TileLayer {
public:
    /// \pre no other layer of the tile has this name
    explicit TileLayer(std::string_view name) : name_{name} {}

    void add_point(Spot const& at, Said said, std::optional<std::uint64_t> id = {});
    /// Nothing is added when there are none. \pre two spots or more each, none twice in a row
    void add_lines(std::vector<Path> const& lines, Said said, std::optional<std::uint64_t> id = {});
    /// Nothing is added when there are none. \pre as polygon_in makes them
    void add_polygons(std::vector<Polygon> const& polygons, Said said, std::optional<std::uint64_t> id = {});

    bool empty() const { return features_.empty(); }
    /// Appends the layer to the bytes of a tile; an empty one is left out, as the format wants.
    void write(std::string& tile) const;

private:
    void add(int type, std::vector<std::uint32_t> const& geometry, Said said,
             std::optional<std::uint64_t> id);
    std::uint32_t add_value(std::string_view encoded);
    std::uint32_t key_of(std::string_view key);
    std::uint32_t value_of(TileValue const& value);

    std::string name_;
    std::string features_;
    std::vector<std::string> keys_;
    std::string values_;
    std::uint32_t values_count_{0};
    std::unordered_map<std::string, std::uint32_t> known_values_; ///< encoded → its number
    std::vector<std::uint32_t> tags_;                             ///< of the thing being added
    std::string encoded_;                                         ///< of the value being added
};

} // namespace ward::map
