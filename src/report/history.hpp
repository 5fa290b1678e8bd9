#pragma once

#include "api/call.hpp"
#include "event/model.hpp"
#include "report/evidence.hpp"

#include <vector>

namespace ward::report {

/// Everything recorded of the report, oldest first.
std::vector<event::Event> history_of(api::Call const& call, ReportId report);

/// "assigned" of "report.assigned".
std::string_view word_of(event::Event const& step);

/// Whom the step is about: the agency it was given to, or else the one that did it; 0: none.
AgencyId agency_of(event::Event const& step);

/// What showed that it was solved; nothing for any other step.
std::optional<Proof> proof_in(event::Event const& step);

} // namespace ward::report
