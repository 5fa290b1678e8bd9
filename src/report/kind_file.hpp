#pragma once

#include "report/model.hpp"

namespace ward::report {

/// Reads a list of kinds (data/README.md, smartward/report-kinds/1). Each kind comes out with its own target
/// times. Refusals, with the place in `field`: those of json::read, `report_kinds.format`, `.empty`,
/// `.category.twice`, `.category.missing`, `.kind.twice`, `.code`, `.targets`, `.crime_public`,
/// `.question.twice`,
/// `.choices`.
Result<Kinds> read_kinds(std::string_view text);

} // namespace ward::report
