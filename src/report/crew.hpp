#pragma once

#include "api/call.hpp"

namespace ward::report {

/// Who handles reports in the agency, or leads those who do, and is there on the day.
bool works_there(api::Call const& call, OfficerId officer, AgencyId agency);

} // namespace ward::report
