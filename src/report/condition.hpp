#pragma once

#include "base/geo.hpp"
#include "sql/conditions.hpp"

// Pieces that lists, map, board and open data share, so that a figure and its records cannot differ.

namespace ward::report {

using sql::Conditions;

/// A few walks along any column of cells, together no smaller than the box.
inline void add_cells(Conditions& where, std::string const& column, Box const& box)
{
    constexpr std::size_t ranges_max{8};
    std::string ranges;
    for (auto const& range : cells_covering(box, ranges_max)) {
        ranges += ranges.empty() ? "(" : " OR ";
        ranges += "(" + column + " >= " + where.bind(range.from) + " AND " + column +
                  " <= " + where.bind(range.to) + ")";
    }
    where.add(ranges + ")");
}

/// Where `r` lies in the box: along the index of cells, then each row compared.
inline void add_box(Conditions& where, Box const& box)
{
    add_cells(where, "r.cell", box);
    where.add("r.lat_e6 >= $", to_micro_degrees(box.south));
    where.add("r.lat_e6 <= $", to_micro_degrees(box.north));
    where.add("r.lon_e6 >= $", to_micro_degrees(box.west));
    where.add("r.lon_e6 <= $", to_micro_degrees(box.east));
}

/// The ward has it and has not solved it. \see is_open
inline constexpr std::string_view open_report{"r.state IN ('new', 'received', 'assigned', 'in_progress')"};

/// What lists and maps show when no state is asked for: a duplicate is shown where it was merged into, and
/// what was refused is no report of anything.
inline constexpr std::string_view standing_report{"r.state NOT IN ('merged', 'refused')"};

} // namespace ward::report
