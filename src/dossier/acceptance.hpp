#pragma once

#include "dossier/progress.hpp"

namespace ward::dossier {

/// How a promise of this procedure comes about. \pre the procedure knows the channel and the case
DueRule due_rule_of(Surroundings const& around, procedure::Content const& procedure, Channel channel,
                    std::string const& case_name, Instant counted_from);

/// Registered or completed → accepted: number of the register, promise by the procedure in force, steps with
/// their deadlines. In memory but for the serial; the steps are new, `write_steps` adds them. Source:
/// docs/law.md#L-17, docs/law.md#L-39
/// \pre the procedure was found acceptable and knows the channel and the case
void accept(api::Call const& call, Surroundings const& around, Hand& hand,
            procedure::Procedure const& procedure, Move move, Instant counted_from);

/// Adds the steps `accept` planned, and takes them as found. \pre the dossier's row is there
void write_steps(api::Call const& call, Hand& hand);

/// Form 01, and the event and figure of it. \pre the dossier, its papers and its steps are written
void tell_accepted(api::Call const& call, Hand const& hand);

} // namespace ward::dossier
