#include "map/routes.hpp"

#include "base/text.hpp"
#include "map/gzip.hpp"
#include "map/style.hpp"

#include <algorithm>

namespace ward::map {

using api::Who;

namespace {

constexpr int found_default = 8;
constexpr int found_max = 20;
constexpr std::size_t query_length_max = 200;
constexpr std::size_t tile_bytes_max = 64 * 1024 * 1024; ///< of one tile unpacked; ours are far smaller

bool takes_gzip(api::Call const& call)
{
    return call.request != nullptr &&
           call.request->headers.find("Accept-Encoding").value_or("").find("gzip") != std::string_view::npos;
}

/// Whoever asks with the version in the address may keep the answer for good: with another version it is
/// another address. Everybody else asks again, with the tag of what they have.
char const* caching(LayerQuery const& query, std::string const& version)
{
    return query.v && *query.v == version ? "public, max-age=31536000, immutable" : "public, no-cache";
}

} // namespace

Routes::Routes(api::Router& router, Sources sources, std::unique_ptr<Basemap> basemap)
    : tiles_{sources, std::move(basemap)},
      open_data_{router, with_figures(std::move(sources.open_data), sources.figures.has_value()),
                 std::move(sources.public_url), std::move(sources.ward_name)}
{
    router.get("/api/v1/map/layers", {"The layers of the map and where their tiles are", Who::anyone()},
               *this, &Routes::layers);
    router.get("/api/v1/map/style.json", {"How the map is drawn, as a MapLibre style", Who::anyone()}, *this,
               &Routes::read_style);
    router.get_slow("/api/v1/map/tiles/{layer}/{z}/{x}/{y}",
                    {"A vector tile (MVT 2.1) of a layer; y ends with .mvt", Who::anyone()}, *this,
                    &Routes::tile);
    router.get("/api/v1/map/find", {"Addresses, streets and places by their names", Who::anyone()}, *this,
               &Routes::find);
    router.get("/api/v1/map/locate",
               {"Which unit and neighbourhood a point lies in, and what is near", Who::anyone()}, *this,
               &Routes::locate);
}

Result<api::Page<Found>> Routes::find(api::Call const& call, FindQuery const& query) const
{
    if (length(query.query) > query_length_max) {
        return invalid("map.query.long", "/query");
    }
    if (fold(query.query).empty()) {
        return invalid("map.query.empty", "/query");
    }
    auto const limit = std::clamp(query.limit.value_or(found_default), 1, found_max);
    return tiles_.atlases().with(call.database, call.ward(), [&](Atlas const& atlas) {
        return Result<api::Page<Found>>{
            api::Page<Found>{atlas.find(query.query, static_cast<std::size_t>(limit)), std::nullopt}};
    });
}

Result<Located> Routes::locate(api::Call const& call, Point const& at) const
{
    if (!is_point({at.lat, 0})) {
        return invalid("map.position", "/lat");
    }
    if (!is_point(at)) {
        return invalid("map.position", "/lon");
    }
    return tiles_.atlases().with(call.database, call.ward(), [&](Atlas const& atlas) {
        return Result<Located>{atlas.locate(at, to_string(call.ward()))};
    });
}

Box Routes::box_of_ward(api::Call const& call) const
{
    return tiles_.atlases().with(call.database, call.ward(),
                                 [&](Atlas const& atlas) { return atlas.box_of(to_string(call.ward())); });
}

Result<LayerList> Routes::layers(api::Call const& call) const
{
    return LayerList{box_of_ward(call), tiles_.layers(call.database, call.ward(), date_of(call.now))};
}

Result<json::Object> Routes::read_style(api::Call const& call) const
{
    auto const layers = tiles_.layers(call.database, call.ward(), date_of(call.now));
    return style(layers, box_of_ward(call), tiles_.basemap());
}

Result<api::Document> Routes::tile(api::Call const& call, LayerQuery const& query) const
{
    constexpr std::string_view ending{".mvt"};
    std::string_view y{call.argument("y")};
    if (!y.ends_with(ending)) {
        return Error{Fault::malformed, "map.tile.malformed", {}};
    }
    y.remove_suffix(ending.size());
    auto const address = parse_tile(call.argument("z"), call.argument("x"), y);
    if (!address) {
        return address.error();
    }
    auto tile =
        tiles_.tile(call.database, call.ward(), call.argument("layer"), *address, query, date_of(call.now));
    if (!tile) {
        return tile.error();
    }
    auto& headers = call.extras.headers;
    headers.add("Cache-Control", caching(query, tile->version));
    headers.add("Vary", "Accept-Encoding");
    bool const packed = !tile->gzip.empty() && takes_gzip(call);
    if (packed) {
        headers.add("Content-Encoding", "gzip");
    } else if (!tile->gzip.empty()) {
        tile->gzip = gunzip(tile->gzip, tile_bytes_max).value_or("");
    }
    return api::Document{.media_type = "application/vnd.mapbox-vector-tile",
                         .bytes = std::move(tile->gzip),
                         .name = call.argument("layer") + ".mvt"};
}

std::vector<DataSet> Routes::with_figures(std::vector<DataSet> sets, bool has_figures) const
{
    if (has_figures) {
        sets.push_back({"figures",
                        "Số liệu điều hành theo khu vực",
                        {"area", "name", "day", "formula", "numerator", "denominator", "share"},
                        {DataFormat::csv},
                        [this](api::Call const& call, DataQuery const& query, int) {
                            return figure_rows(call, query);
                        }});
    }
    return sets;
}

Result<std::vector<DataRow>> Routes::figure_rows(api::Call const& call, DataQuery const& query) const
{
    auto const day = query.day.value_or(date_of(call.now));
    auto const figures = tiles_.figures(call.database, call.ward(), day);
    return tiles_.atlases().with(call.database, call.ward(), [&](Atlas const& atlas) {
        std::vector<DataRow> rows;
        for (auto const& figure : figures) {
            auto const area = std::ranges::find(atlas.areas(), figure.area, &DrawnArea::code);
            auto const count = [](std::optional<std::int64_t> number) {
                return number ? DataCell{*number} : DataCell{};
            };
            bool const has_share = figure.numerator && figure.denominator.value_or(0) > 0;
            DataRow row;
            row.cells = {figure.area,
                         area == atlas.areas().end() ? std::string{} : area->name,
                         to_iso(day),
                         figure.formula,
                         count(figure.numerator),
                         count(figure.denominator),
                         has_share ? DataCell{static_cast<double>(*figure.numerator) /
                                              static_cast<double>(*figure.denominator)}
                                   : DataCell{}};
            row.changed = call.now;
            rows.push_back(std::move(row));
        }
        return Result<std::vector<DataRow>>{std::move(rows)};
    });
}

} // namespace ward::map
