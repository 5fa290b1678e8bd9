#include "map/tiles.hpp"

#include "map/draw.hpp"
#include "map/gzip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>

namespace ward::map {

namespace {

constexpr std::string_view base_layer{"base"};
constexpr std::string_view figures_layer{"figures"};
constexpr std::size_t word_length_max = 40;

/// A layer of the ward's own ground.
struct Steady {
    std::string_view code;
    int zoom_least;
    int zoom_most;
    std::vector<std::string> source_layers;
};

std::vector<Steady> const& steady_layers()
{
    static std::vector<Steady> const layers{
        {"base", 0, 16, {"ground", "water", "railway", "street"}},
        {"boundaries", 0, 14, {"unit", "unit_label", "former", "former_label"}},
        {"neighbourhoods", 0, 15, {"neighbourhood", "neighbourhood_label"}},
        {"addresses", zoom_addresses, 16, {"address"}},
        {"places", 0, 15, {"place"}},
        {"offices", 0, 14, {"office"}},
    };
    return layers;
}

bool is_steady(std::string_view layer)
{
    auto const& layers = steady_layers();
    return std::any_of(layers.begin(), layers.end(), [&](Steady const& each) { return each.code == layer; });
}

bool is_word(std::string const& text)
{
    return !text.empty() && text.size() <= word_length_max &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string::npos;
}

Result<void> check(LayerQuery const& query)
{
    if (query.category && !is_word(*query.category)) {
        return invalid("map.query.word", "/category");
    }
    if (query.state && !is_word(*query.state)) {
        return invalid("map.query.word", "/state");
    }
    if (query.from && query.to && *query.to < *query.from) {
        return invalid("map.query.days", "/to");
    }
    return {};
}

/// One text for one question.
std::string text_of(LayerQuery const& query)
{
    auto const day = [](std::optional<Date> const& date) { return date ? to_iso(*date) : std::string{}; };
    return fmt::format("{},{},{},{},{}", query.category.value_or(""), query.state.value_or(""),
                       day(query.from), day(query.to), day(query.day));
}

/// Every figure of every area that has something it is counted of.
std::vector<AreaFigure> counted_by_area(Atlas const& atlas, std::vector<CountedPoint> const& points)
{
    std::map<std::pair<std::size_t, std::string_view>, AreaFigure> by_area;
    for (auto const& point : points) {
        for (auto const area : atlas.areas_at(point.at)) {
            auto& figure = by_area[{area, point.formula}];
            ++figure.denominator;
            figure.numerator += point.counts ? 1 : 0;
        }
    }
    std::vector<AreaFigure> figures;
    for (auto& [key, figure] : by_area) {
        figure.area = atlas.areas()[key.first].code;
        figure.formula = key.second;
        figures.push_back(std::move(figure));
    }
    return figures;
}

} // namespace

struct Tiles::Asked {
    WardId ward;
    std::string_view layer;
    TileAddress address;
    LayerQuery const& query;
    Date today;
    std::string unit_code;
    std::string const& version;
};

Tiles::Tiles(Sources sources, std::unique_ptr<Basemap> basemap)
    : sources_{std::move(sources)}, basemap_{std::move(basemap)}
{
    for (auto const& layer : sources_.points) {
        WARD_CHECK(!is_steady(layer.code) && layer.code != figures_layer);
    }
}

PointLayer const* Tiles::points_of(std::string_view layer) const
{
    auto const found = std::find_if(sources_.points.begin(), sources_.points.end(),
                                    [&](PointLayer const& each) { return each.code == layer; });
    return found == sources_.points.end() ? nullptr : &*found;
}

Result<std::string> Tiles::version_of(sql::Session& database, WardId ward, std::string_view layer,
                                      LayerQuery const& query, Date today) const
{
    if (layer == base_layer && basemap_) {
        return basemap_->version();
    }
    if (is_steady(layer)) {
        return std::to_string(Atlases::revision_of(database, ward));
    }
    if (auto const* const points = points_of(layer)) {
        return std::to_string(points->version(database, ward));
    }
    if (layer == figures_layer && sources_.figures) {
        return fmt::format("{}-{}-{}", Atlases::revision_of(database, ward),
                           sources_.figures->version(database, ward), to_iso(query.day.value_or(today)));
    }
    return not_found("map.layer.unknown");
}

Result<PackedTile> Tiles::tile(sql::Session& database, WardId ward, std::string_view layer,
                               TileAddress const& address, LayerQuery const& query, Date today) const
{
    auto version = version_of(database, ward, layer, query, today);
    if (!version) {
        return version.error();
    }
    if (auto const checked = check(query); !checked) {
        return checked.error();
    }
    auto const key = fmt::format("{}/{}/{}/{}/{}/{}/{}", layer, address.zoom, address.x, address.y,
                                 ward.value, *version, points_of(layer) == nullptr ? "" : text_of(query));
    if (auto kept = cache_.find(key)) {
        return PackedTile{*std::move(kept), *std::move(version)};
    }
    auto drawn = packed(database, {ward, layer, address, query, today, to_string(ward), *version});
    if (!drawn) {
        return drawn.error();
    }
    cache_.keep(key, *drawn);
    return PackedTile{*std::move(drawn), *std::move(version)};
}

Result<std::string> Tiles::packed(sql::Session& database, Asked const& asked) const
{
    if (asked.layer == base_layer && basemap_) {
        return basemap_->tile(asked.address);
    }
    auto const plain = draw(database, asked);
    return plain.empty() ? std::string{} : gzip(plain);
}

std::string Tiles::draw(sql::Session& database, Asked const& asked) const
{
    if (auto const* const points = points_of(asked.layer)) {
        return crowds_.with(database, asked.ward, *points, asked.version, asked.query, text_of(asked.query),
                            [&](Crowd const& crowd) { return crowd.draw(asked.layer, asked.address); });
    }
    return draw_ground(database, asked);
}

std::string Tiles::draw_ground(sql::Session& database, Asked const& asked) const
{
    std::vector<ShownFigure> figures;
    if (asked.layer == figures_layer) {
        figures = this->figures(database, asked.ward, asked.query.day.value_or(asked.today));
    }
    return atlases_.with(database, asked.ward, [&](Atlas const& atlas) {
        auto const& tile = asked.address;
        if (asked.layer == base_layer) {
            return draw_base(atlas, asked.unit_code, tile);
        }
        if (asked.layer == "boundaries") {
            return draw_boundaries(atlas, asked.unit_code, tile);
        }
        if (asked.layer == "neighbourhoods") {
            return draw_neighbourhoods(atlas, tile);
        }
        if (asked.layer == "addresses") {
            return draw_addresses(atlas, tile);
        }
        if (asked.layer == "places") {
            return draw_places(atlas, tile);
        }
        if (asked.layer == "offices") {
            return draw_offices(atlas, tile);
        }
        return draw_figures(atlas, figures, tile);
    });
}

std::vector<ShownFigure> Tiles::figures(sql::Session& database, WardId ward, Date day) const
{
    if (!sources_.figures) {
        return {};
    }
    auto const& layer = *sources_.figures;
    auto key = fmt::format("{}/{}/{}/{}", ward.value, Atlases::revision_of(database, ward),
                           layer.version(database, ward), to_iso(day));
    {
        std::shared_lock const lock{figures_mutex_};
        auto const kept = std::ranges::find(kept_figures_, key, &KeptFigures::key);
        if (kept != kept_figures_.end()) {
            return kept->figures;
        }
    }
    auto all = layer.figures ? layer.figures(database, ward, day) : std::vector<AreaFigure>{};
    if (layer.points) {
        auto const points = layer.points(database, ward, day);
        auto counted =
            atlases_.with(database, ward, [&](Atlas const& atlas) { return counted_by_area(atlas, points); });
        std::ranges::move(counted, std::back_inserter(all));
    }
    auto figures = shown(all);
    std::unique_lock const lock{figures_mutex_};
    kept_figures_.push_front({std::move(key), figures});
    if (kept_figures_.size() > figure_days_max) {
        kept_figures_.pop_back();
    }
    return figures;
}

std::vector<LayerInfo> Tiles::layers(sql::Session& database, WardId ward, Date today) const
{
    std::vector<LayerInfo> list;
    auto const add = [&](LayerInfo info, std::string_view suffix) {
        info.version = *version_of(database, ward, info.code, {}, today);
        info.tiles = fmt::format("/api/v1/map/tiles/{}/{{z}}/{{x}}/{{y}}.mvt", info.code);
        info.tiles += suffix.empty() ? "" : fmt::format("{}{}", suffix, info.version);
        list.push_back(std::move(info));
    };
    for (auto const& layer : steady_layers()) {
        LayerInfo info;
        info.code = layer.code;
        info.zoom_least = layer.zoom_least;
        info.zoom_most = layer.zoom_most;
        info.source_layers = layer.source_layers;
        if (layer.code == base_layer && basemap_) {
            auto const& file = basemap_->info();
            info.zoom_least = std::min(file.zoom_least, zoom_max);
            info.zoom_most = std::min(file.zoom_most, zoom_max);
            info.source_layers = file.vector_layers;
        }
        add(std::move(info), "?v=");
    }
    if (sources_.figures) {
        add({std::string{figures_layer}, true, 0, 14, {"figure", "figure_label"}, {"day"}, {}, {}}, "");
    }
    for (auto const& layer : sources_.points) {
        add({layer.code,
             true,
             0,
             zoom_single,
             {layer.code},
             {"category", "state", "from", "to", "day"},
             {},
             {}},
            "");
    }
    return list;
}

} // namespace ward::map
