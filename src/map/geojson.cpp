#include "map/geojson.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace ward::map {

namespace {

constexpr std::size_t code_length_max = 40;
constexpr std::size_t name_length_max = 200;
constexpr std::size_t note_length_max = 500;

json::Value const* member(json::Value const& value, std::string_view name)
{
    auto const* const object = value.if_object();
    return object == nullptr ? nullptr
                             : object->if_contains(boost::json::string_view{name.data(), name.size()});
}

std::string_view text_of(json::Value const* value)
{
    auto const* const text = value == nullptr ? nullptr : value->if_string();
    return text == nullptr ? std::string_view{} : std::string_view{text->data(), text->size()};
}

std::string at(std::string const& pointer, std::size_t n)
{
    return pointer + '/' + std::to_string(n);
}

/// The list at a place; nothing when it is none or an empty one.
json::Array const* list_of(json::Value const* value)
{
    auto const* const list = value == nullptr ? nullptr : value->if_array();
    return list == nullptr || list->empty() ? nullptr : list;
}

class Reader {
public:
    explicit Reader(AreaKind kind) : kind_{kind} {}

    Result<std::vector<AreaRow>> read(json::Value const& collection)
    {
        if (text_of(member(collection, "type")) != "FeatureCollection") {
            return invalid("map.geojson.type", "/type");
        }
        if (auto const* const crs = member(collection, "crs"); crs != nullptr && !is_wgs84(*crs)) {
            return invalid("map.geojson.crs", "/crs");
        }
        auto const* const features = list_of(member(collection, "features"));
        if (features == nullptr) {
            return invalid("map.geojson.type", "/features");
        }
        if (features->size() > areas_max) {
            return invalid("map.geojson.too_many", "/features");
        }
        for (std::size_t n = 0; n < features->size(); ++n) {
            auto area = read_feature((*features)[n], at("/features", n));
            if (!area) {
                return area.error();
            }
            areas_.push_back(*std::move(area));
        }
        return in_order();
    }

private:
    static bool is_wgs84(json::Value const& crs)
    {
        auto const* const properties = member(crs, "properties");
        auto const name = properties == nullptr ? std::string_view{} : text_of(member(*properties, "name"));
        return name.ends_with("CRS84") || name.ends_with("EPSG::4326") || name == "EPSG:4326";
    }

    /// By code, each once.
    Result<std::vector<AreaRow>> in_order()
    {
        std::vector<std::size_t> order(areas_.size());
        for (std::size_t n = 0; n < order.size(); ++n) {
            order[n] = n;
        }
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::pair{std::string_view{areas_[a].code}, a} <
                   std::pair{std::string_view{areas_[b].code}, b};
        });
        std::vector<AreaRow> sorted;
        for (auto const n : order) {
            if (!sorted.empty() && sorted.back().code == areas_[n].code) {
                return invalid("map.area.code_twice", at("/features", n) + "/properties/code");
            }
            sorted.push_back(std::move(areas_[n]));
        }
        return sorted;
    }

    Result<AreaRow> read_feature(json::Value const& feature, std::string const& pointer)
    {
        if (text_of(member(feature, "type")) != "Feature") {
            return invalid("map.geojson.type", pointer + "/type");
        }
        AreaRow area;
        area.kind = kind_;
        if (auto const named = read_names(feature, pointer + "/properties", area); !named) {
            return named.error();
        }
        auto const* const geometry = member(feature, "geometry");
        auto const type = geometry == nullptr ? std::string_view{} : text_of(member(*geometry, "type"));
        auto const* const coordinates = geometry == nullptr ? nullptr : member(*geometry, "coordinates");
        auto const place = pointer + "/geometry/coordinates";
        auto const read = type == "Polygon"        ? read_polygon(coordinates, place, area.polygons)
                          : type == "MultiPolygon" ? read_polygons(coordinates, place, area.polygons)
                                                   : invalid("map.geojson.type", pointer + "/geometry/type");
        if (!read) {
            return read.error();
        }
        return area;
    }

    static Result<void> read_names(json::Value const& feature, std::string const& pointer, AreaRow& area)
    {
        struct Wanted {
            char const* member;
            char const* otherwise;
            std::string& into;
            std::size_t least;
            std::size_t most;
            char const* refusal;
        };
        auto const* const properties = member(feature, "properties");
        json::Value const none{json::Object{}};
        auto const& given = properties == nullptr ? none : *properties;
        for (auto const& wanted :
             {Wanted{"code", "code", area.code, 1, code_length_max, "map.area.code"},
              Wanted{"full_name", "name", area.name, 1, name_length_max, "map.area.name"},
              Wanted{"note", "note", area.note, 0, note_length_max, "map.area.note"}}) {
            auto const* value = member(given, wanted.member);
            auto const* const name = value == nullptr ? wanted.otherwise : wanted.member;
            value = value == nullptr ? member(given, wanted.otherwise) : value;
            auto const text = normalise(text_of(value));
            bool const is_text = value == nullptr || value->is_string();
            if (!is_text || !text || length(*text) < wanted.least || length(*text) > wanted.most) {
                return invalid(wanted.refusal, pointer + '/' + name);
            }
            wanted.into = *text;
        }
        return {};
    }

    Result<void> read_polygons(json::Value const* value, std::string const& pointer, RingsOfAll& into)
    {
        auto const* const list = list_of(value);
        if (list == nullptr) {
            return invalid("map.geojson.ring", pointer);
        }
        for (std::size_t n = 0; n < list->size(); ++n) {
            if (auto const read = read_polygon(&(*list)[n], at(pointer, n), into); !read) {
                return read.error();
            }
        }
        return {};
    }

    Result<void> read_polygon(json::Value const* value, std::string const& pointer, RingsOfAll& into)
    {
        auto const* const list = list_of(value);
        if (list == nullptr) {
            return invalid("map.geojson.ring", pointer);
        }
        Rings rings;
        for (std::size_t n = 0; n < list->size(); ++n) {
            auto ring = read_ring((*list)[n], at(pointer, n));
            if (!ring) {
                return ring.error();
            }
            rings.push_back(*std::move(ring));
        }
        into.push_back(std::move(rings));
        return {};
    }

    /// A ring ends where it began, and has three corners at least.
    Result<Trail> read_ring(json::Value const& value, std::string const& pointer)
    {
        auto const* const list = list_of(&value);
        if (list == nullptr || list->size() < 4) {
            return invalid("map.geojson.ring", pointer);
        }
        points_ += list->size();
        if (points_ > area_points_max) {
            return invalid("map.geojson.too_many", pointer);
        }
        Trail ring;
        for (std::size_t n = 0; n < list->size(); ++n) {
            auto const point = read_position((*list)[n]);
            if (!point) {
                return invalid("map.geojson.position", at(pointer, n));
            }
            ring.push_back(*point);
        }
        if (!(ring.front() == ring.back())) {
            return invalid("map.geojson.ring", at(pointer, ring.size() - 1));
        }
        ring.pop_back();
        return ring;
    }

    /// Longitude first, as GeoJSON has it; a height is not looked at.
    static std::optional<Point> read_position(json::Value const& value)
    {
        auto const* const list = value.if_array();
        if (list == nullptr || list->size() < 2 || list->size() > 3) {
            return std::nullopt;
        }
        boost::system::error_code none;
        auto const lon = (*list)[0].to_number<double>(none);
        auto const lat = none ? 0.0 : (*list)[1].to_number<double>(none);
        Point const point{lat, lon};
        if (none || !is_point(point)) {
            return std::nullopt;
        }
        return point_of(to_micro_degrees(lat), to_micro_degrees(lon));
    }

    AreaKind kind_;
    std::vector<AreaRow> areas_;
    std::size_t points_{0};
};

} // namespace

Result<std::vector<AreaRow>> read_areas(json::Value const& collection, AreaKind kind)
{
    return Reader{kind}.read(collection);
}

} // namespace ward::map
