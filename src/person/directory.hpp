#pragma once

#include "api/call.hpp"
#include "person/model.hpp"
#include "sql/session.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// What other rooms may ask about persons. Everything runs inside the caller's transaction.
namespace ward::person {

/// The person as an officer may see them, numbers masked; nothing when the ward has no such person.
std::optional<PersonView> find(sql::Session& database, WardId ward, PersonId id);

/// With every number, for printed forms and messages to the citizen only: never for an answer or a log.
std::optional<Person> find_unmasked(sql::Session& database, WardId ward, PersonId id);

/// Whether these four digits end the person's phone or ID number; takes as long whatever the answer is.
bool matches_last4(sql::Session& database, WardId ward, PersonId id, std::string_view digits);

/// Persons whose name holds every word of the text (with marks or without, the last ones perhaps unfinished),
/// or whose whole ID number or phone it is; the best first, `limit` at most.
std::vector<PersonId> find_ids(sql::Session& database, WardId ward, std::string_view text, int limit);

/// Registers a person as part of another act, with the event of it. Refusals as of POST /api/v1/persons.
Result<PersonId> add(api::Call const& call, NewPerson const& typed);

/// Notes that one more dossier is this person's. \pre the person exists
void count_dossier(sql::Session& database, WardId ward, PersonId id);

} // namespace ward::person
