#pragma once

#include "dossier/model.hpp"

#include <span>
#include <vector>

namespace ward::dossier {

void add_steps(sql::Session& database, WardId ward, std::span<Step const> steps);

/// Everything but its place in the procedure: officer, state, deadline, effort, moments, note.
void change_step(sql::Session& database, WardId ward, Step const& step);

/// By stage, and within one in the order in which the procedure names them.
std::vector<Step> steps_of(sql::Session& database, WardId ward, DossierId dossier);

/// Work an officer has before him.
struct Load {
    OfficerId officer;
    std::int64_t minutes{0};
};

/// The open steps of each officer who ever had one, as minutes; dossiers that wait for the citizen are no
/// work now.
std::vector<Load> loads(sql::Session& database, WardId ward);

} // namespace ward::dossier
