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

/// A public report as the figures of a day count it.
struct DayReport {
    Point position; ///< as the public is shown it
    bool open{false};
    bool overdue{false};
    bool received_lately{false};   ///< in the thirty days that end with this one
    std::optional<bool> satisfied; ///< what who reported had said by then
};
inline constexpr int lately_days{30};

/// All with a position that stood when the day ended, by key.
std::vector<DayReport> day_reports(sql::Session& database, WardId ward, Date day, Instant now);

} // namespace ward::report
