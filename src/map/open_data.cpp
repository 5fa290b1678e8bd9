#include "map/open_data.hpp"

#include <algorithm>

namespace ward::map {

namespace {

/// Whoever passes it on names the ward; nothing else is asked.
constexpr auto licence_name = "CC-BY-4.0";

std::string bytes_of(DataSet const& set, DataFormat format, std::vector<DataRow> const& rows,
                     DataOrigin const& origin, Instant now)
{
    switch (format) {
    case DataFormat::csv: return to_csv(set, rows);
    case DataFormat::geojson: return to_geojson(set, rows);
    case DataFormat::rss: return to_rss(set, rows, origin, now);
    case DataFormat::atom: return to_atom(set, rows, origin, now);
    }
    return {};
}

} // namespace

OpenData::OpenData(api::Router& router, std::vector<DataSet> sets, std::string public_url, WardName ward_name)
    : sets_{std::move(sets)}, public_url_{std::move(public_url)}, ward_name_{std::move(ward_name)}
{
    using api::Who;
    router.get("/api/v1/open-data", {"What anybody may take away, and in which formats", Who::anyone()},
               *this, &OpenData::list);
    constexpr int takings_per_minute{30};
    router.get_slow("/api/v1/open-data/{set}.{format}",
                    {"A set of open data: CSV, GeoJSON, RSS or Atom", Who::anyone(), {takings_per_minute}},
                    *this, &OpenData::take);
}

Result<DataCatalogue> OpenData::list(api::Call const&) const
{
    DataCatalogue catalogue{licence_name, {}};
    for (auto const& set : sets_) {
        OfferedSet offered{set.code, set.columns, {}};
        offered.columns.insert(offered.columns.end(), {"lat", "lon"});
        for (auto const format : set.formats) {
            offered.formats.push_back(
                {format, "/api/v1/open-data/" + set.code + "." + std::string{json::word_of(format)}});
        }
        catalogue.items.push_back(std::move(offered));
    }
    return catalogue;
}

Result<api::Document> OpenData::take(api::Call const& call, DataQuery const& query) const
{
    auto const set = std::ranges::find(sets_, call.argument("set"), &DataSet::code);
    auto const format = json::enum_of<DataFormat>(call.argument("format"));
    if (set == sets_.end() || !format || std::ranges::find(set->formats, *format) == set->formats.end()) {
        return not_found("open_data.unknown");
    }
    bool const feed = *format == DataFormat::rss || *format == DataFormat::atom;
    auto const rows = set->rows(call, query, feed ? feed_rows_max : data_rows_max);
    if (!rows) {
        return rows.error();
    }
    DataOrigin const origin{public_url_, feed && ward_name_ ? ward_name_(call.database, call.ward()) : ""};
    call.extras.headers.add("Cache-Control", "public, no-cache"); // a reader that has it is told so
    call.extras.headers.add("Access-Control-Allow-Origin", "*");  // whatever page shows it
    return api::Document{.media_type = std::string{media_type_of(*format)},
                         .bytes = bytes_of(*set, *format, *rows, origin, call.now),
                         .name = set->code + "." + std::string{json::word_of(*format)},
                         .inline_ = feed};
}

} // namespace ward::map
