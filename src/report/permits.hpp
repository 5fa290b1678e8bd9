#pragma once

#include "report/states.hpp"

#include <set>
#include <vector>

// Who may see which report, and do what with it. Pure: the caller brings what they hold, substitutes what
// they were lent. An administrator of the programme has no business with reports.

namespace ward::report {

/// Receives reports and gives them out; sees every one.
bool dispatches(api::Caller const& caller);

/// Leads the ward or dispatches: sees every report, and the board.
bool sees_all(api::Caller const& caller);

/// Solves reports in the agency: `handle`, or `review` for who leads those who do. \pre an agency is meant
bool handles(api::Caller const& caller, AgencyId agency);

/// The agencies whose reports the caller sees; nothing: all of them, of no agency too.
struct Reach {
    bool everything{false};
    bool every_agency{false};
    std::set<AgencyId> agencies;
};
Reach reach_of(api::Caller const& caller);

/// Whether the caller may open the report. Source: docs/law.md#L-83
bool may_see(api::Caller const& caller, Report const& report);

/// Whether the caller may read who reported: not by leading alone. Source: docs/law.md#L-64, docs/law.md#L-83
bool may_see_contact(api::Caller const& caller, Report const& report);

/// Whether the caller may make this move at all; what it says is looked at later.
bool may_make(api::Caller const& caller, Report const& report, Move move);

/// The moves a screen offers the caller now: known to the state, permitted, and not used up.
std::vector<Move> moves_open_to(api::Caller const& caller, Report const& report);

} // namespace ward::report
