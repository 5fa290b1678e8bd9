#pragma once

#include "api/caller.hpp"
#include "base/geo.hpp"
#include "sql/session.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

// A WHERE that is put together of fixed pieces; what a caller typed is only ever bound. And the pieces that
// lists, map and board share, so that a figure and its records cannot differ.

namespace ward::report {

/// Conditions that all must hold, and what is bound to their parameters; $1 is the ward.
class Conditions {
public:
    explicit Conditions(WardId ward) { bound_.push_back(sql::bind(ward)); }

    /// The parameter that stands for the value, "$7".
    template <class T>
    std::string bind(T const& value)
    {
        bound_.push_back(sql::bind(value));
        return "$" + std::to_string(bound_.size());
    }
    /// A text need not outlive the statement: it is kept.
    std::string bind(std::string const& text)
    {
        kept_.push_back(text);
        bound_.push_back(sql::bind(kept_.back()));
        return "$" + std::to_string(bound_.size());
    }

    void add(std::string_view condition) { text_ += (text_.empty() ? "" : " AND ") + std::string{condition}; }

    /// Each lone '$' of the condition becomes the value's parameter.
    template <class T>
    void add(std::string_view condition, T const& value)
    {
        auto const parameter = bind(value);
        std::string filled;
        for (char const letter : condition) {
            letter == '$' ? filled += parameter : filled += letter;
        }
        add(filled);
    }

    /// Where `r` lies in the box: a few walks along the index of cells, then each row compared.
    void add_box(Box const& box)
    {
        add_cells("r.cell", box);
        add("r.lat_e6 >= $", to_micro_degrees(box.south));
        add("r.lat_e6 <= $", to_micro_degrees(box.north));
        add("r.lon_e6 >= $", to_micro_degrees(box.west));
        add("r.lon_e6 <= $", to_micro_degrees(box.east));
    }

    /// Only the walks, along any column of cells.
    void add_cells(std::string const& column, Box const& box)
    {
        constexpr std::size_t ranges_max{8};
        std::string ranges;
        for (auto const& range : cells_covering(box, ranges_max)) {
            ranges += ranges.empty() ? "(" : " OR ";
            ranges +=
                "(" + column + " >= " + bind(range.from) + " AND " + column + " <= " + bind(range.to) + ")";
        }
        add(ranges + ")");
    }

    std::string const& text() const { return text_; }
    std::vector<sql::Bound> const& bound() const { return bound_; }

private:
    std::string text_;
    std::vector<sql::Bound> bound_;
    std::deque<std::string> kept_;
};

/// The ward has it and has not solved it. \see is_open
inline constexpr std::string_view open_report{"r.state IN ('new', 'received', 'assigned', 'in_progress')"};

/// What lists and maps show when no state is asked for: a duplicate is shown where it was merged into, and
/// what was refused is no report of anything.
inline constexpr std::string_view standing_report{"r.state NOT IN ('merged', 'refused')"};

} // namespace ward::report
