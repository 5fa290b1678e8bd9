#pragma once

#include "api/call.hpp"
#include "base/geo.hpp"
#include "base/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// Open data (dữ liệu mở): what anybody may take away, use and pass on.

namespace ward::map {

enum class DataFormat { csv, geojson, rss, atom };
BOOST_DESCRIBE_ENUM(DataFormat, csv, geojson, rss, atom)

/// Nothing, a text, a count, a share, yes or no, a moment.
using DataCell = std::variant<std::monostate, std::string, std::int64_t, double, bool, Instant>;

/// One row of a data set, as far as the public may know it.
struct DataRow {
    std::vector<DataCell> cells; ///< as many as the set has columns
    std::optional<Point> at;     ///< rounded as far as the public may know it
    std::string title;           ///< for feeds
    std::string path;            ///< of its page, "/phan-anh/PA-…"; '' when it has none
    Instant changed;
};

struct DataQuery {
    std::optional<std::string> category;
    std::optional<std::string> state;
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<Date> day; ///< as everything was when this day ended
};
BOOST_DESCRIBE_STRUCT(DataQuery, (), (category, state, from, to, day))

struct DataSet {
    std::string code;  ///< "reports"
    std::string title; ///< what feeds are called, in Vietnamese
    std::vector<std::string> columns;
    std::vector<DataFormat> formats;
    /// Newest first, `rows_max` at most. Refusals are those of whoever gives it.
    std::function<Result<std::vector<DataRow>>(api::Call const&, DataQuery const&, int rows_max)> rows;
};

inline constexpr int data_rows_max = 100'000;
inline constexpr int feed_rows_max = 100;

/// Where things of the ward are found from outside.
struct DataOrigin {
    std::string url;  ///< without a slash at its end
    std::string ward; ///< its name
};

/// RFC 4180 with a byte order mark, so that spreadsheets read Vietnamese.
std::string to_csv(DataSet const& set, std::vector<DataRow> const& rows);
/// RFC 7946. What has no position has no geometry.
std::string to_geojson(DataSet const& set, std::vector<DataRow> const& rows);
/// RSS 2.0.
std::string to_rss(DataSet const& set, std::vector<DataRow> const& rows, DataOrigin const& origin,
                   Instant now);
/// RFC 4287.
std::string to_atom(DataSet const& set, std::vector<DataRow> const& rows, DataOrigin const& origin,
                    Instant now);

std::string_view media_type_of(DataFormat format);

} // namespace ward::map
