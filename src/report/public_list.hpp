#pragma once

#include "api/router.hpp"
#include "report/model.hpp"
#include "report/surroundings.hpp"

// Public reports as anybody may list them: what, where and how far, never who, and no word that an officer
// has not seen.

namespace ward::report {

struct PublicReportQuery : api::PageQuery {
    std::optional<Category> category;
    std::optional<std::string> kind;
    std::optional<State> state;     ///< absent: all but merged and refused ones
    std::optional<Date> day;        ///< as everything was when this day ended; absent: as it is
    std::optional<Date> from;       ///< received
    std::optional<Date> to;         ///< that day too
    std::optional<std::string> box; ///< "south,west,north,east"
    std::optional<bool> overdue;
};
BOOST_DESCRIBE_STRUCT(PublicReportQuery, (api::PageQuery),
                      (category, kind, state, day, from, to, box, overdue))

struct PublicReportRow {
    std::string code;
    std::string kind;
    Category category{Category::urban_order};
    State state{State::new_};
    std::optional<Point> position;    ///< to four decimals
    std::optional<std::string> place; ///< once the words were looked at
    Instant received_at;
    Instant solve_by;
    bool overdue{false};
    std::optional<Instant> solved_at;
    std::optional<bool> rating; ///< whether who reported is satisfied
    std::int64_t supporters{0};
    std::optional<int> photo; ///< number of the first one shown
};
BOOST_DESCRIBE_STRUCT(PublicReportRow, (),
                      (code, kind, category, state, position, place, received_at, solve_by, overdue,
                       solved_at, rating, supporters, photo))

/// Public reports that fit, newest first, `limit` at most, those before `before` (0: from the newest);
/// whatever the day, nothing that is private now. Refusal: `report.box.malformed`.
struct ListedReport {
    ReportId id;
    PublicReportRow row;
};
Result<std::vector<ListedReport>> public_rows(sql::Session& database, WardId ward,
                                              PublicReportQuery const& query, Instant now, ReportId before,
                                              int limit);

struct SimilarQuery {
    double lat{0};
    double lon{0};
    std::string kind;
};
BOOST_DESCRIBE_STRUCT(SimilarQuery, (), (lat, lon, kind))

struct SimilarReport {
    std::string code;
    std::string kind;
    State state{State::new_};
    int metres{0};
    Instant received_at;
    std::optional<std::string> text; ///< once it was looked at
    std::int64_t supporters{0};
    std::optional<int> photo;
};
BOOST_DESCRIBE_STRUCT(SimilarReport, (), (code, kind, state, metres, received_at, text, supporters, photo))

struct SimilarReports {
    std::vector<SimilarReport> items;
};
BOOST_DESCRIBE_STRUCT(SimilarReports, (), (items))

inline constexpr double similar_metres_max{100};
inline constexpr std::size_t similar_max{10};

class PublicLists {
public:
    PublicLists(api::Router& router, Surroundings const& around);

    /// Newest first. Refusals: `request.after.malformed`, `report.box.malformed`.
    Result<api::Page<PublicReportRow>> list(api::Call const& call, PublicReportQuery const& query) const;
    /// Open ones of the same category within `similar_metres_max`, newest first. Refusals:
    /// `report.position.invalid`, `report.kind.unknown`.
    Result<SimilarReports> similar(api::Call const& call, SimilarQuery const& query) const;
};

} // namespace ward::report
