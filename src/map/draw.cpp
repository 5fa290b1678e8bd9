#include "map/draw.hpp"

#include "map/shape.hpp"
#include "map/tile.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace ward::map {

namespace {

int zoom_of(LineKind kind)
{
    switch (kind) {
    case LineKind::highway:
    case LineKind::river:
    case LineKind::railway: return 8;
    case LineKind::canal: return 12;
    case LineKind::street: return 11;
    case LineKind::lane: return 14;
    }
    return 0;
}

int zoom_of(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::office:
    case PlaceKind::health:
    case PlaceKind::transport: return 11;
    case PlaceKind::police:
    case PlaceKind::market:
    case PlaceKind::school:
    case PlaceKind::heritage:
    case PlaceKind::park: return 13;
    case PlaceKind::culture:
    case PlaceKind::worship:
    case PlaceKind::business:
    case PlaceKind::estate:
    case PlaceKind::other: return 14;
    }
    return 0;
}

bool of_the_state(PlaceKind kind)
{
    return kind == PlaceKind::office || kind == PlaceKind::police;
}

std::string written(std::initializer_list<TileLayer const*> layers)
{
    std::string tile;
    for (auto const* const layer : layers) {
        layer->write(tile);
    }
    return tile;
}

/// The points of a tile, each once.
template <class Use>
void each_in(CodedPoints const& points, TileAddress const& tile, Use const& use)
{
    auto const codes = codes_of(tile);
    auto at = std::lower_bound(points.begin(), points.end(), codes.from,
                               [](CodedPoint const& each, std::uint64_t code) { return each.code < code; });
    for (; at != points.end() && at->code <= codes.last; ++at) {
        use(at->number);
    }
}

void add_shape(TileLayer& layer, DrawnArea const& area, TileAddress const& tile, Said said, std::uint64_t id)
{
    if (!area.frame.meets(frame_of(tile, buffer))) {
        return;
    }
    std::vector<Polygon> drawn;
    for (auto const& polygon : area.polygons) {
        auto part = polygon_in(tile, polygon);
        std::move(part.begin(), part.end(), std::back_inserter(drawn));
    }
    layer.add_polygons(drawn, said, id);
}

/// An area, and the place of its name, which stands in one tile only.
void add_area(TileLayer& shapes, TileLayer& labels, DrawnArea const& area, TileAddress const& tile, Said said,
              std::uint64_t id)
{
    add_shape(shapes, area, tile, said, id);
    if (frame_of(tile, 0).holds(area.label)) {
        labels.add_point(in_tile(tile, area.label), said, id);
    }
}

std::string draw_points(Atlas const& atlas, TileAddress const& tile, std::string_view name,
                        bool (*wanted)(PlaceKind))
{
    TileLayer layer{name};
    each_in(atlas.coded_places(), tile, [&](std::uint32_t number) {
        auto const& place = atlas.places()[number];
        if (tile.zoom >= zoom_of(place.kind) && wanted(place.kind)) {
            Attribute const said[] = {{"name", std::string_view{place.name}},
                                      {"kind", json::word_of(place.kind)},
                                      {"address", std::string_view{place.address}},
                                      {"sure", json::word_of(place.sure)}};
            layer.add_point(in_tile(tile, project(place.at)), said, number + std::uint64_t{1});
        }
    });
    return written({&layer});
}

} // namespace

std::string draw_base(Atlas const& atlas, std::string_view unit_code, TileAddress const& tile)
{
    TileLayer ground{"ground"};
    for (std::size_t n = 0; n < atlas.areas().size(); ++n) {
        auto const& area = atlas.areas()[n];
        if (area.kind == AreaKind::unit && area.code == unit_code) {
            Attribute const said[] = {{"name", std::string_view{area.name}}};
            add_shape(ground, area, tile, said, n + 1);
        }
    }
    TileLayer water{"water"};
    TileLayer railway{"railway"};
    TileLayer street{"street"};
    auto const frame = frame_of(tile, buffer);
    for (std::size_t n = 0; n < atlas.lines().size(); ++n) {
        auto const& line = atlas.lines()[n];
        if (tile.zoom < zoom_of(line.kind) || !line.frame.meets(frame)) {
            continue;
        }
        bool const wet = line.kind == LineKind::river || line.kind == LineKind::canal;
        auto& layer = wet ? water : line.kind == LineKind::railway ? railway : street;
        Attribute const said[] = {{"name", std::string_view{line.name}},
                                  {"kind", json::word_of(line.kind)},
                                  {"sure", json::word_of(line.sure)}};
        layer.add_lines(lines_in(tile, line.path), said, n + 1);
    }
    return written({&ground, &water, &railway, &street});
}

std::string draw_places(Atlas const& atlas, TileAddress const& tile)
{
    return draw_points(atlas, tile, "place", [](PlaceKind) { return true; });
}

std::string draw_offices(Atlas const& atlas, TileAddress const& tile)
{
    return draw_points(atlas, tile, "office", of_the_state);
}

std::string draw_addresses(Atlas const& atlas, TileAddress const& tile)
{
    TileLayer layer{"address"};
    if (tile.zoom >= zoom_addresses) {
        each_in(atlas.coded_addresses(), tile, [&](std::uint32_t number) {
            auto const& address = atlas.addresses()[number];
            Attribute const said[] = {{"house", std::string_view{address.house}},
                                      {"street", std::string_view{address.street}},
                                      {"neighbourhood", std::string_view{address.neighbourhood}}};
            layer.add_point(in_tile(tile, project(address.at)), said, number + std::uint64_t{1});
        });
    }
    return written({&layer});
}

std::string draw_boundaries(Atlas const& atlas, std::string_view unit_code, TileAddress const& tile)
{
    TileLayer unit{"unit"};
    TileLayer unit_label{"unit_label"};
    TileLayer former{"former"};
    TileLayer former_label{"former_label"};
    for (std::size_t n = 0; n < atlas.areas().size(); ++n) {
        auto const& area = atlas.areas()[n];
        Attributes const said{{"code", std::string_view{area.code}},
                              {"name", std::string_view{area.name}},
                              {"own", area.kind == AreaKind::unit && area.code == unit_code}};
        if (area.kind == AreaKind::unit) {
            add_area(unit, unit_label, area, tile, said, n + 1);
        } else if (area.kind == AreaKind::former) {
            add_area(former, former_label, area, tile, said, n + 1);
        }
    }
    return written({&unit, &unit_label, &former, &former_label});
}

std::string draw_neighbourhoods(Atlas const& atlas, TileAddress const& tile)
{
    TileLayer shapes{"neighbourhood"};
    TileLayer labels{"neighbourhood_label"};
    for (std::size_t n = 0; n < atlas.areas().size(); ++n) {
        auto const& area = atlas.areas()[n];
        if (area.kind == AreaKind::neighbourhood) {
            Attribute const said[] = {{"code", std::string_view{area.code}},
                                      {"name", std::string_view{area.name}}};
            add_area(shapes, labels, area, tile, said, n + 1);
        }
    }
    return written({&shapes, &labels});
}

std::string draw_figures(Atlas const& atlas, std::vector<ShownFigure> const& figures, TileAddress const& tile)
{
    std::map<std::string_view, std::vector<ShownFigure const*>> of_area;
    for (auto const& figure : figures) {
        of_area[figure.area].push_back(&figure);
    }
    TileLayer shapes{"figure"};
    TileLayer labels{"figure_label"};
    for (std::size_t n = 0; n < atlas.areas().size(); ++n) {
        auto const& area = atlas.areas()[n];
        auto const found = of_area.find(area.code);
        if (found == of_area.end()) {
            continue;
        }
        std::deque<std::string> names; // stay where they are while more come
        Attributes said{{"code", std::string_view{area.code}}, {"name", std::string_view{area.name}}};
        for (auto const* const figure : found->second) {
            if (figure->denominator) {
                said.emplace_back(names.emplace_back(figure->formula + "_numerator"), *figure->numerator);
                said.emplace_back(names.emplace_back(figure->formula + "_denominator"), *figure->denominator);
            } else {
                said.emplace_back(names.emplace_back(figure->formula + "_hidden"), true);
            }
        }
        add_area(shapes, labels, area, tile, said, n + 1);
    }
    return written({&shapes, &labels});
}

} // namespace ward::map
