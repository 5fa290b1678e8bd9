#pragma once

#include "dossier/permits.hpp"
#include "dossier/surroundings.hpp"
#include "dossier/tally.hpp"

#include <string_view>
#include <vector>

// A dossier in the hands of one move: found, the caller admitted, changed in memory, then saved with its
// event.

namespace ward::dossier {

struct Hand {
    Dossier dossier;
    std::vector<Step> steps; ///< by stage

    std::vector<Step> steps_before; ///< as found, so that only changed ones are written

    Step* step(StepId id);
};

/// Refusals, in this order: `dossier.unknown`, also for one that the caller may not see, `dossier.changed`
/// when the caller saw another version, `dossier.move.not_allowed` when the state does not know the move,
/// `dossier.move.not_permitted`. Permission comes last because it hangs on the open steps: who is behind is
/// told so, not that a step already done is not theirs.
Result<Hand> take(api::Call const& call, Move move, std::int64_t version);

/// The same for a dossier named otherwise than by the path.
Result<Hand> take(api::Call const& call, DossierId id, Move move, std::int64_t version);

/// Writes the dossier and the steps that changed. Refusal: `dossier.changed` when somebody else was faster.
Result<void> put(api::Call const& call, Hand& hand);

/// A change of state, checked against the table of moves.
void enter(Dossier& dossier, Move move, State to);

/// Records `dossier.<word>`, in the field, procedure and channel of the dossier, and counts the figure for
/// the caller.
void tell(api::Call const& call, Dossier const& dossier, std::string_view word, json::Object data = {});
void tell_and_count(api::Call const& call, Dossier const& dossier, std::string_view word, Figure figure,
                    json::Object data = {});

/// "2025-07-01T10:00:00.000Z", or null.
json::Value moment(std::optional<Instant> at);

} // namespace ward::dossier
