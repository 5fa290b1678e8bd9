#pragma once

#include "dossier/hand.hpp"

#include <optional>
#include <span>
#include <vector>

// How a dossier goes through its steps: planned at acceptance, opened stage by stage, given to those who do
// them.

namespace ward::dossier {

/// The steps the procedure names, all waiting, without deadlines. \pre the procedure can be taken in
std::vector<Step> plan_steps(api::Call const& call, DossierId dossier, procedure::Content const& procedure);

/// The first stage after `after` with a step still to be done.
std::optional<int> next_stage(std::span<Step const> steps, int after);

/// Nothing in the stage is open any more.
bool is_stage_done(std::span<Step const> steps, int stage);

/// Opens every waiting step of the stage and gives it to somebody: to who did it before, when it comes back,
/// else to the least loaded of those present who may. A consultation goes to its agency as a whole.
void open_stage(api::Call const& call, Surroundings const& around, Hand& hand, int stage);

/// Accepted → in process: its first stage opens. In memory; `put` or `add` writes it.
void forward(api::Call const& call, Surroundings const& around, Hand& hand);

/// The event of it, with who has it now.
void tell_forwarded(api::Call const& call, Hand const& hand);

/// The open steps as an event tells them: [{step_id, stage, name, kind, agency_id, officer_id}].
json::Array open_steps(std::span<Step const> steps);

/// Handling is over: decided now, in time or not. \pre every step is done
void decide(api::Call const& call, Hand& hand, Move move);

/// The event and the figures of it. \pre decide was called, and the hand was put
void tell_decided(api::Call const& call, Surroundings const& around, Hand const& hand);

} // namespace ward::dossier
