#pragma once

#include "dossier/model.hpp"

#include <optional>
#include <vector>

/// What was asked of others and what came back: supplements of the citizen, consultations of agencies.
namespace ward::dossier {

void add_supplement(sql::Session& database, WardId ward, Supplement const& supplement);
/// Writes the answer. \pre it is answered
void answer_supplement(sql::Session& database, WardId ward, Supplement const& supplement);
/// Oldest first.
std::vector<Supplement> supplements_of(sql::Session& database, WardId ward, DossierId dossier);

void add_consultation(sql::Session& database, WardId ward, Consultation const& consultation);
/// Writes the answer. \pre it is answered
void answer_consultation(sql::Session& database, WardId ward, Consultation const& consultation);
std::optional<Consultation> find_consultation(sql::Session& database, WardId ward, DossierId dossier,
                                              ConsultationId id);
/// Oldest first.
std::vector<Consultation> consultations_of(sql::Session& database, WardId ward, DossierId dossier);

} // namespace ward::dossier
