#pragma once

#include "report/open311_ward.hpp"
#include "report/surroundings.hpp"

namespace ward::report::open311 {

/// The ward's reports for Open311: what is public of them, filing, and notes for officers.
WardDoors ward_doors(Surroundings const& around);

} // namespace ward::report::open311
