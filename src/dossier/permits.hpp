#pragma once

#include "dossier/states.hpp"

#include <span>
#include <vector>

// Who may make which move. Pure: the caller brings what they hold, substitutes what they were lent.

namespace ward::dossier {

/// The permission a step of this kind asks for.
api::Permission needed_for(StepKind kind);

/// Whether the caller may do this step: its permission for the work field and the step's agency. A
/// consultation is answered by anybody who handles in the agency asked; one outside the ward is noted by
/// those who handle or receive.
bool may_work(api::Caller const& caller, Dossier const& dossier, Step const& step);

/// Whether the caller may make this move at all; which step, which deadline is looked at later.
/// Source: docs/law.md#L-32
bool may_make(api::Caller const& caller, Dossier const& dossier, std::span<Step const> steps, Move move);

/// The moves a screen offers the caller now: allowed by the state, permitted, and not used up.
std::vector<Move> moves_open_to(api::Caller const& caller, Dossier const& dossier,
                                std::span<Step const> steps);

} // namespace ward::dossier
