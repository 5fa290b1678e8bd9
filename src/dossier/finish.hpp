#pragma once

#include "dossier/progress.hpp"
#include "dossier/step_routes.hpp"

// A step is done; the next stage opens, or the dossier is decided.

namespace ward::dossier {

/// Finishes one step, whoever asks for it: one request, or one line of a batch. Everything is looked at
/// before anything is written. Refusals: those of `take`, `dossier.step.unknown`, `dossier.step.not_open`,
/// `dossier.step.not_permitted`, `dossier.step.not_yours`, `dossier.step.received_it_yourself`,
/// `dossier.consultation.open`, `dossier.step.note.empty`, `dossier.note.long`, `dossier.number.not_here`,
/// `dossier.number.long`, `dossier.result.number.taken`, `dossier.summary.long`, `dossier.file.unknown`.
Result<Moved> finish_step(api::Call const& call, Surroundings const& around, DossierId id,
                          FinishStepIn const& in);

} // namespace ward::dossier
