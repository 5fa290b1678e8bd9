#pragma once

#include "report/model.hpp"
#include "sql/session.hpp"

// Public reports as points of a map, now or on a past day.

namespace ward::report {

/// What is absent does not matter.
struct PointFilter {
    std::optional<Category> category;
    std::optional<State> state; ///< absent: all but merged and refused ones
    std::optional<Date> from;   ///< received
    std::optional<Date> to;     ///< that day too
    std::optional<Date> day;    ///< as everything was when this day ended; absent: as it is
};

struct ReportPoint {
    ReportId id;
    std::string code;
    Category category{Category::urban_order};
    std::string kind;
    State state{State::new_}; ///< on that day
    bool overdue{false};      ///< on that day
    Point position;           ///< as the public is shown it
    Instant received_at;
};

/// Those whose shown position lies in the box, by id, `points_max` at most. Nothing private, whatever the
/// day: who made a report private later wants it private now. One walk along the index of cells, on a past
/// day along that of states.
std::vector<ReportPoint> public_points(sql::Session& database, WardId ward, Box const& box,
                                       PointFilter const& filter, Instant now, std::size_t points_max);

} // namespace ward::report
