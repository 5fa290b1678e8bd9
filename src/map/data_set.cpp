#include "map/data_set.hpp"

#include "base/markup.hpp"

#include <fmt/format.h>

#include <array>

namespace ward::map {

namespace {

/// What a spreadsheet would run as a formula is only a text: a quote in front says so.
std::string csv_text(std::string const& text)
{
    constexpr std::string_view formula_begins{"=+-@\t\r"};
    bool const runs = !text.empty() && formula_begins.find(text.front()) != std::string_view::npos;
    std::string safe{runs ? "'" : ""};
    bool quoted{runs};
    for (char const letter : text) {
        safe += letter == '"' ? std::string{"\"\""} : std::string{letter};
        quoted = quoted || letter == ',' || letter == '"' || letter == '\n' || letter == '\r';
    }
    return quoted ? "\"" + safe + "\"" : safe;
}

struct AsCsv {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::string const& text) const { return csv_text(text); }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return fmt::format("{}", number); }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(Instant at) const { return to_iso(at); }
};

struct AsJson {
    json::Value operator()(std::monostate) const { return nullptr; }
    json::Value operator()(std::string const& text) const { return json::Value(text); }
    json::Value operator()(std::int64_t number) const { return number; }
    json::Value operator()(double number) const { return number; }
    json::Value operator()(bool truth) const { return truth; }
    json::Value operator()(Instant at) const { return json::Value(to_iso(at)); }
};

json::Object properties_of(DataSet const& set, DataRow const& row)
{
    json::Object properties;
    for (std::size_t n = 0; n < row.cells.size(); ++n) {
        properties[set.columns[n]] = std::visit(AsJson{}, row.cells[n]);
    }
    return properties;
}

/// "Mon, 23 Nov 2026 07:00:00 +0700", as RFC 822 has it.
std::string rfc822(Instant at)
{
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const local = to_local(at);
    auto const day = std::chrono::floor<std::chrono::days>(local);
    std::chrono::year_month_day const date{std::chrono::sys_days{day.time_since_epoch()}};
    std::chrono::hh_mm_ss const time{std::chrono::floor<std::chrono::seconds>(local - day)};
    std::chrono::weekday const weekday{std::chrono::sys_days{day.time_since_epoch()}};
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0700", days.at(weekday.c_encoding()),
                       static_cast<unsigned>(date.day()), months.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

} // namespace

std::string to_csv(DataSet const& set, std::vector<DataRow> const& rows)
{
    std::string out{"\xEF\xBB\xBF"};
    for (std::size_t n = 0; n < set.columns.size(); ++n) {
        out += (n == 0 ? "" : ",") + set.columns[n];
    }
    out += ",lat,lon\r\n";
    for (auto const& row : rows) {
        for (auto const& cell : row.cells) {
            out += std::visit(AsCsv{}, cell) + ",";
        }
        out += row.at ? fmt::format("{},{}\r\n", row.at->lat, row.at->lon) : ",\r\n";
    }
    return out;
}

std::string to_geojson(DataSet const& set, std::vector<DataRow> const& rows)
{
    json::Array features;
    for (auto const& row : rows) {
        json::Value geometry = nullptr; // with braces it were a list
        if (row.at) {
            geometry =
                json::Object{{"type", "Point"}, {"coordinates", json::Array{row.at->lon, row.at->lat}}};
        }
        features.push_back(json::Object{
            {"type", "Feature"}, {"geometry", std::move(geometry)}, {"properties", properties_of(set, row)}});
    }
    return serialize(json::Object{{"type", "FeatureCollection"}, {"features", std::move(features)}});
}

std::string to_rss(DataSet const& set, std::vector<DataRow> const& rows, DataOrigin const& origin,
                   Instant now)
{
    auto const title = markup_escaped(set.title + " – " + origin.ward);
    auto const home = markup_escaped(origin.url + "/du-lieu-mo");
    auto out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>"
                           "<title>{}</title><link>{}</link><description>{}</description>"
                           "<language>vi</language><lastBuildDate>{}</lastBuildDate>\n",
                           title, home, title, rfc822(rows.empty() ? now : rows.front().changed));
    for (auto const& row : rows) {
        auto const link = markup_escaped(origin.url + row.path);
        out += fmt::format("<item><title>{}</title><link>{}</link><guid isPermaLink=\"true\">{}</guid>"
                           "<pubDate>{}</pubDate></item>\n",
                           markup_escaped(row.title), link, link, rfc822(row.changed));
    }
    return out + "</channel></rss>\n";
}

std::string to_atom(DataSet const& set, std::vector<DataRow> const& rows, DataOrigin const& origin,
                    Instant now)
{
    auto const self = markup_escaped(origin.url + "/api/v1/open-data/" + set.code + ".atom");
    auto out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>{}</title><id>{}</id>"
                           "<link rel=\"self\" href=\"{}\"/><updated>{}</updated>"
                           "<author><name>{}</name></author>\n",
                           markup_escaped(set.title + " – " + origin.ward), self, self,
                           to_iso(rows.empty() ? now : rows.front().changed), markup_escaped(origin.ward));
    for (auto const& row : rows) {
        auto const link = markup_escaped(origin.url + row.path);
        out += fmt::format(
            "<entry><title>{}</title><id>{}</id><link href=\"{}\"/><updated>{}</updated></entry>\n",
            markup_escaped(row.title), link, link, to_iso(row.changed));
    }
    return out + "</feed>\n";
}

std::string_view media_type_of(DataFormat format)
{
    switch (format) {
    case DataFormat::csv: return "text/csv; charset=utf-8";
    case DataFormat::geojson: return "application/geo+json";
    case DataFormat::rss: return "application/rss+xml; charset=utf-8";
    case DataFormat::atom: return "application/atom+xml; charset=utf-8";
    }
    return {};
}

} // namespace ward::map
