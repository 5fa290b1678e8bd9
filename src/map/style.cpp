#include "map/style.hpp"

#include "base/check.hpp"
#include "map/style_layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace ward::map {

namespace {

/// A list of style layers of ours, as JSON, with its words filled in.
json::Array layers_of(std::string text, std::string const& layer = {})
{
    // A name that the reader's machine has not is passed over by its browser.
    std::pair<std::string_view, std::string_view> const words[] = {
        {"[\"FONT\"]", R"(["Be Vietnam Pro","Noto Sans","Liberation Sans","sans-serif"])"}, {"LAYER", layer}};
    for (auto const& [word, meant] : words) {
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + meant.size())) {
            text.replace(at, word.size(), meant);
        }
    }
    auto const value = json::parse(text);
    WARD_CHECK(value.has_value() && value->is_array());
    return value->get_array();
}

void append(json::Array& all, json::Array const& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

/// What a layer of somebody else's base map is likely to hold, by the names its usual makers give.
enum class Role { water, ground, green, building, street, border, name, other };

Role role_of(std::string_view name)
{
    struct Row {
        std::string_view name;
        Role role;
    };
    static constexpr Row known[] = {
        {"water", Role::water},
        {"ocean", Role::water},
        {"water_polygons", Role::water},
        {"earth", Role::ground},
        {"landcover", Role::green},
        {"landuse", Role::green},
        {"natural", Role::green},
        {"park", Role::green},
        {"land", Role::green},
        {"building", Role::building},
        {"buildings", Role::building},
        {"roads", Role::street},
        {"streets", Role::street},
        {"transportation", Role::street},
        {"transit", Role::street},
        {"boundaries", Role::border},
        {"boundary", Role::border},
        {"places", Role::name},
        {"place", Role::name},
        {"place_labels", Role::name},
        {"transportation_name", Role::name},
        {"street_labels", Role::name},
    };
    auto const* const found =
        std::find_if(std::begin(known), std::end(known), [&](Row const& each) { return each.name == name; });
    return found == std::end(known) ? Role::other : found->role;
}

/// One style layer for one layer of a base map; nothing for what is not drawn.
std::string drawn_as(Role role, std::string const& name)
{
    auto const whole = [&](char const* type, char const* rest) {
        return fmt::format(R"({{"id":"base-{0}","type":"{1}","source":"base","source-layer":"{0}",{2}}})",
                           name, type, rest);
    };
    switch (role) {
    case Role::ground: return whole("fill", R"("paint":{"fill-color":"#ffffff"})");
    case Role::green: return whole("fill", R"("paint":{"fill-color":"#d9ead3","fill-opacity":0.6})");
    case Role::water: return whole("fill", R"("paint":{"fill-color":"#56b4e9","fill-opacity":0.7})");
    case Role::building:
        return whole("fill",
                     R"("minzoom":14,"paint":{"fill-color":"#e2dcd2","fill-outline-color":"#9a9284"})");
    case Role::street:
        return whole("line",
                     R"("filter":["==",["geometry-type"],"LineString"],"paint":{"line-color":"#8a8a8a",)"
                     R"("line-width":["interpolate",["exponential",1.5],["zoom"],8,0.4,14,2,18,10]})");
    case Role::border:
        return whole("line", R"("paint":{"line-color":"#777777","line-width":1,"line-dasharray":[3,2]})");
    case Role::name:
        return whole("symbol", R"("layout":{"text-field":["coalesce",["get","name:vi"],["get","name"]],)"
                               R"("text-font":["FONT"],"text-size":13},"paint":{"text-color":"#333333",)"
                               R"("text-halo-color":"#ffffff","text-halo-width":2})");
    case Role::other: break;
    }
    return {};
}

/// From below to above: areas, then lines, then names.
json::Array basemap_layers(BasemapInfo const& info)
{
    json::Array all;
    for (auto const role :
         {Role::ground, Role::green, Role::water, Role::building, Role::street, Role::border, Role::name}) {
        for (auto const& name : info.vector_layers) {
            if (role_of(name) == role) {
                append(all, layers_of('[' + drawn_as(role, name) + ']'));
            }
        }
    }
    return all;
}

json::Object source_of(LayerInfo const& layer, Basemap const* basemap)
{
    json::Object source{{"type", "vector"},
                        {"tiles", json::Array{boost::json::string_view{layer.tiles}}},
                        {"minzoom", layer.zoom_least},
                        {"maxzoom", layer.zoom_most}};
    if (layer.code == "base" && basemap != nullptr && !basemap->info().attribution.empty()) {
        source["attribution"] = boost::json::string_view{basemap->info().attribution};
    }
    return source;
}

} // namespace

json::Object style(std::vector<LayerInfo> const& layers, Box const& ward, Basemap const* basemap)
{
    json::Object sources;
    std::set<std::string_view> known;
    json::Array live;
    for (auto const& layer : layers) {
        sources[boost::json::string_view{layer.code}] = source_of(layer, basemap);
        known.insert(layer.code);
        if (layer.live && layer.code != "figures") {
            append(live, layers_of(live_layers, layer.code));
        }
    }
    json::Array drawn{json::Object{{"id", "background"},
                                   {"type", "background"},
                                   {"paint", json::Object{{"background-color", "#efece4"}}}}};
    append(drawn, basemap == nullptr ? layers_of(ground_layers) : basemap_layers(basemap->info()));
    for (auto const& layer : layers_of(common_layers)) {
        auto const& source = layer.at("source").as_string();
        if (known.contains(std::string_view{source.data(), source.size()})) {
            drawn.push_back(layer);
        }
    }
    append(drawn, live);
    return {{"version", 8},
            {"name", "smartward"},
            {"center", json::Array{(ward.west + ward.east) / 2, (ward.south + ward.north) / 2}},
            {"zoom", 13},
            {"sources", std::move(sources)},
            {"layers", std::move(drawn)}};
}

} // namespace ward::map
