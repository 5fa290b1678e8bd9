#include "map/tile.hpp"

#include "base/check.hpp"

#include <protozero/pbf_writer.hpp>

namespace ward::map {

namespace {

// Numbers of the format: https://github.com/mapbox/vector-tile-spec, version 2.1.
enum LayerField { layer_name = 1, layer_feature = 2, layer_key = 3, layer_value = 4, layer_extent = 5 };
constexpr int layer_version = 15;
constexpr int tile_layer = 3;
enum FeatureField { feature_id = 1, feature_tags = 2, feature_type = 3, feature_geometry = 4 };
enum ValueField { value_text = 1, value_double = 3, value_integer = 6, value_bool = 7 };
enum GeometryType { type_point = 1, type_line = 2, type_polygon = 3 };
enum Command : std::uint32_t { move_to = 1, line_to = 2, close_path = 7 };

std::uint32_t command(Command what, std::size_t count)
{
    return static_cast<std::uint32_t>(what) | (static_cast<std::uint32_t>(count) << 3U);
}

/// Writes spots as ways from the one before.
class Pen {
public:
    void move(Spot const& to)
    {
        words.push_back(command(move_to, 1));
        step(to);
    }
    void line(Path const& spots)
    {
        move(spots.front());
        words.push_back(command(line_to, spots.size() - 1));
        for (std::size_t n = 1; n < spots.size(); ++n) {
            step(spots[n]);
        }
    }
    void close() { words.push_back(command(close_path, 1)); }

    std::vector<std::uint32_t> words;

private:
    void step(Spot const& to)
    {
        words.push_back(protozero::encode_zigzag32(static_cast<std::int32_t>(to.x - at_.x)));
        words.push_back(protozero::encode_zigzag32(static_cast<std::int32_t>(to.y - at_.y)));
        at_ = to;
    }

    Spot at_;
};

void encode(TileValue const& value, std::string& bytes)
{
    bytes.clear();
    protozero::pbf_writer writer{bytes};
    if (auto const* const text = std::get_if<std::string_view>(&value)) {
        writer.add_string(value_text, text->data(), text->size());
    } else if (auto const* const own = std::get_if<OwnText>(&value)) {
        writer.add_string(value_text, own->text.data(), own->text.size());
    } else if (auto const* const number = std::get_if<std::int64_t>(&value)) {
        writer.add_sint64(value_integer, *number);
    } else if (auto const* const real = std::get_if<double>(&value)) {
        writer.add_double(value_double, *real);
    } else {
        writer.add_bool(value_bool, std::get<bool>(value));
    }
}

bool says_nothing(TileValue const& value)
{
    auto const* const text = std::get_if<std::string_view>(&value);
    auto const* const own = std::get_if<OwnText>(&value);
    return (text != nullptr && text->empty()) || (own != nullptr && own->text.empty());
}

} // namespace

void TileLayer::add_point(Spot const& at, Said said, std::optional<std::uint64_t> id)
{
    Pen pen;
    pen.move(at);
    add(type_point, pen.words, said, id);
}

void TileLayer::add_lines(std::vector<Path> const& lines, Said said, std::optional<std::uint64_t> id)
{
    Pen pen;
    for (auto const& line : lines) {
        WARD_CHECK(line.size() >= 2);
        pen.line(line);
    }
    if (!lines.empty()) {
        add(type_line, pen.words, said, id);
    }
}

void TileLayer::add_polygons(std::vector<Polygon> const& polygons, Said said, std::optional<std::uint64_t> id)
{
    Pen pen;
    for (auto const& polygon : polygons) {
        for (auto const& ring : polygon) {
            WARD_CHECK(ring.size() >= 3);
            pen.line(ring);
            pen.close();
        }
    }
    if (!pen.words.empty()) {
        add(type_polygon, pen.words, said, id);
    }
}

void TileLayer::add(int type, std::vector<std::uint32_t> const& geometry, Said said,
                    std::optional<std::uint64_t> id)
{
    tags_.clear();
    for (auto const& [key, value] : said) {
        if (!says_nothing(value)) {
            tags_.push_back(key_of(key));
            tags_.push_back(value_of(value));
        }
    }
    protozero::pbf_writer layer{features_};
    protozero::pbf_writer feature{layer, layer_feature};
    if (id) {
        feature.add_uint64(feature_id, *id);
    }
    feature.add_packed_uint32(feature_tags, tags_.begin(), tags_.end());
    feature.add_enum(feature_type, type);
    feature.add_packed_uint32(feature_geometry, geometry.begin(), geometry.end());
}

std::uint32_t TileLayer::key_of(std::string_view key)
{
    for (std::size_t n = 0; n < keys_.size(); ++n) {
        if (keys_[n] == key) {
            return static_cast<std::uint32_t>(n);
        }
    }
    keys_.emplace_back(key);
    return static_cast<std::uint32_t>(keys_.size() - 1);
}

std::uint32_t TileLayer::add_value(std::string_view encoded)
{
    protozero::pbf_writer{values_}.add_message(layer_value, encoded.data(), encoded.size());
    return values_count_++;
}

std::uint32_t TileLayer::value_of(TileValue const& value)
{
    encode(value, encoded_);
    if (std::holds_alternative<OwnText>(value)) {
        return add_value(encoded_);
    }
    auto const known = known_values_.find(encoded_);
    if (known != known_values_.end()) {
        return known->second;
    }
    auto const number = add_value(encoded_);
    known_values_.emplace(encoded_, number);
    return number;
}

void TileLayer::write(std::string& tile) const
{
    if (empty()) {
        return;
    }
    std::string body;
    protozero::pbf_writer layer{body};
    layer.add_uint32(layer_version, 2);
    layer.add_string(layer_name, name_);
    body += features_;
    for (auto const& key : keys_) {
        layer.add_string(layer_key, key);
    }
    body += values_;
    layer.add_uint32(layer_extent, static_cast<std::uint32_t>(extent));
    protozero::pbf_writer{tile}.add_message(tile_layer, body);
}

} // namespace ward::map
