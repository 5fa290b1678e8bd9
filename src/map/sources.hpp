#pragma once

#include "map/data_set.hpp"
#include "map/model.hpp"
#include "sql/session.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// What other rooms have to show on the map. The composition root gives it, so that no room knows the other.

namespace ward::map {

/// Changes with everything that would change an answer of the source; asked before every tile, so it must
/// cost no more than a look at one row.
using VersionSource = std::function<std::int64_t(sql::Session&, WardId)>;

/// The public things in the box that fit the query, in any order. Nothing private, no person's data, and
/// positions rounded as far as the public may know them: all of it may stand in a tile.
using PointSource =
    std::function<std::vector<MapPoint>(sql::Session&, WardId, Box const&, LayerQuery const&)>;

/// The figures by area as they stood at the end of that day.
using FigureSource = std::function<std::vector<AreaFigure>(sql::Session&, WardId, Date)>;

/// One thing at one place that a figure is counted of.
struct CountedPoint {
    Point at;
    std::string_view formula; ///< a name that lasts
    bool counts{false};       ///< in the numerator; in the denominator anyway
};

/// What the figures of that day are counted of: the map itself finds the area of each.
using CountSource = std::function<std::vector<CountedPoint>(sql::Session&, WardId, Date)>;

struct PointLayer {
    std::string code; ///< "reports"
    VersionSource version;
    PointSource points;
};

struct FigureLayer {
    VersionSource version;
    FigureSource figures; ///< may be empty
    CountSource points;   ///< may be empty
};

struct Sources {
    std::vector<PointLayer> points;
    std::optional<FigureLayer> figures;
    std::vector<DataSet> open_data; ///< besides the figures, which the map gives itself
    std::string public_url;         ///< without a slash at its end
    std::function<std::string(sql::Session&, WardId)> ward_name;
};

} // namespace ward::map
