#pragma once

#include "dossier/condition.hpp"
#include "dossier/search.hpp"

// What a list of dossiers is filtered by, as conditions.

namespace ward::dossier {

/// "decided_early,decided_on_time": figures of the tally, commas between them.
bool are_figures(std::string_view text);

/// Everything but words, order and page; also that the caller may see it. \see may_see
/// Reads `dossier d` and, with `counted`, `counted c`. \pre are_figures(*query.counted), when there is one
void add_filters(Conditions& where, DossierQuery const& query, api::Call const& call);

} // namespace ward::dossier
