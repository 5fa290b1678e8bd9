#pragma once

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

struct PointLayer {
    std::string code; ///< "reports"
    VersionSource version;
    PointSource points;
};

struct FigureLayer {
    VersionSource version;
    FigureSource figures;
};

struct Sources {
    std::vector<PointLayer> points;
    std::optional<FigureLayer> figures;
};

} // namespace ward::map
