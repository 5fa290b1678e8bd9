#pragma once

#include "dossier/step_store.hpp"

#include <span>

namespace ward::dossier {

/// Who of those who may gets the step: the one with the fewest minutes of open work, and of several the one
/// with the smallest key, so that the same situation always ends the same way. Nobody (0) when there is no
/// candidate.
OfficerId least_loaded(std::span<OfficerId const> candidates, std::span<Load const> loads);

/// Work given to an officer within the same move counts as well.
void add_load(std::vector<Load>& loads, OfficerId officer, std::int64_t minutes);

} // namespace ward::dossier
