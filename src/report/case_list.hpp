#pragma once

#include "api/router.hpp"
#include "report/counted.hpp"
#include "report/names.hpp"
#include "report/surroundings.hpp"

// What officers have to see to: what is open, by when its next step is due; what is over, newest first.

namespace ward::report {

/// Whose reports are asked for.
enum class CaseView {
    mine,   ///< given to me, or to my agency and nobody in particular
    agency, ///< what the agencies have in which I solve reports
    ward,   ///< everything; for who dispatches or leads
};
BOOST_DESCRIBE_ENUM(CaseView, mine, agency, ward)

struct CaseQuery : api::PageQuery {
    std::optional<CaseView> view; ///< absent: mine, or the ward's for who dispatches
    std::optional<bool> over;     ///< what is over instead: published, refused, forwarded, merged
    /// what the board counted in these days instead, be it open or over; newest first
    std::optional<ReportFigure> counted;
    std::optional<State> state;  ///< absent: whatever is open, or over
    std::optional<bool> overdue; ///< past the date of the next step
    std::optional<Category> category;
    std::optional<std::string> kind;
    std::optional<AgencyId> agency;
    std::optional<bool> moderation; ///< true: text or photograph waits to be looked at
    std::optional<Date> from;       ///< received, or counted
    std::optional<Date> to;         ///< that day too
};
BOOST_DESCRIBE_STRUCT(CaseQuery, (api::PageQuery),
                      (view, over, counted, state, overdue, category, kind, agency, moderation, from, to))

struct CaseRow {
    std::string code;
    std::string kind;
    std::string kind_name;
    Category category{Category::urban_order};
    State state{State::new_};
    Urgency urgency{Urgency::normal};
    Way way{Way::web};
    bool public_{true};
    std::optional<Point> position; ///< as it was given
    std::string place;
    std::string address;
    Instant received_at;
    std::optional<Instant> due_at; ///< of the next step; absent when it is over
    Instant solve_by;              ///< the promise
    bool overdue{false};           ///< the next step is
    bool waits{false};             ///< text or photograph waits to be looked at
    bool reopened{false};
    std::optional<staff::NamedAgency> agency;
    std::optional<staff::NamedOfficer> officer;
    std::int64_t supporters{0};
    std::optional<int> photo; ///< number of the first one
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(CaseRow, (),
                      (code, kind, kind_name, category, state, urgency, way, public_, position, place,
                       address, received_at, due_at, solve_by, overdue, waits, reopened, agency, officer,
                       supporters, photo, version))

/// How many there are in the view, whatever the page and the other filters.
struct CaseCounts {
    std::int64_t open{0};
    std::int64_t overdue{0};
    std::int64_t moderation{0}; ///< text or photograph waits to be looked at
};
BOOST_DESCRIBE_STRUCT(CaseCounts, (), (open, overdue, moderation))

struct CaseList {
    std::vector<CaseRow> items;
    std::optional<std::string> next;
    CaseCounts counts;
};
BOOST_DESCRIBE_STRUCT(CaseList, (), (items, next, counts))

class CaseLists {
public:
    explicit CaseLists(api::Router& router);

    /// Refusals: `request.after.malformed`, `report.view.not_permitted`.
    Result<CaseList> list(api::Call const& call, CaseQuery const& query) const;
};

} // namespace ward::report
