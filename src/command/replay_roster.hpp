#pragma once

#include "command/replay_ward.hpp"
#include "command/replay_world.hpp"

#include <optional>
#include <vector>

// Who is there today and who stands in for whom. Pure.

namespace ward::replay {

/// An absence with who stands in; nobody can, when everybody else is away as well.
struct PlannedAbsence {
    Absence absence;
    std::optional<std::size_t> substitute;
};

/// The substitutes of all absences: who is named for it, else who can do most of the absent officer's work,
/// of the same agency; always somebody who is there all the time and does not stand in for somebody else
/// then.
std::vector<PlannedAbsence> plan_absences(std::vector<Officer> const& officers,
                                          std::vector<Named> const& named,
                                          std::vector<Absence> const& absences);

/// Whether the officer is away on that day.
bool is_away(std::vector<PlannedAbsence> const& planned, std::size_t officer, Date day);

/// What the officer may do that day: the own work, and what those away have lent.
std::vector<Held> holds_on(std::vector<Officer> const& officers, std::vector<PlannedAbsence> const& planned,
                           std::size_t officer, Date day);

/// Two whose longer absence is felt: the first who handles outside the centre, and the first who reviews but
/// does not receive.
std::vector<std::size_t> long_absent(std::vector<Officer> const& officers);

} // namespace ward::replay
