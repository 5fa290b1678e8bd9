#pragma once

#include "map/model.hpp"

#include <optional>

namespace ward::map {

/// A figure as the public may see it; without numbers where the group is too small.
struct ShownFigure {
    std::string area;
    std::string formula;
    std::optional<std::int64_t> numerator;
    std::optional<std::int64_t> denominator;
};

/// Leaves the numbers out where they were counted of fewer than `group_least`. Where that hides one area of a
/// formula only, the next smallest is hidden with it: else the hidden one is the total less the others.
std::vector<ShownFigure> shown(std::vector<AreaFigure> const& figures);

} // namespace ward::map
