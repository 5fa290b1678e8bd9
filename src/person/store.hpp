#pragma once

#include "person/model.hpp"
#include "person/search.hpp"
#include "sql/migrate.hpp"
#include "sql/session.hpp"

namespace ward::person {

sql::RoomMigrations migrations();

std::optional<Person> load(sql::Session& database, WardId ward, PersonId id);

/// False, and nothing kept, when another person of the ward has the ID number.
bool insert(sql::Session& database, WardId ward, OfficerId officer, Person const& person);

/// Writes what may change, and the next version. False when somebody else was faster.
/// \pre nobody else has its ID number
bool update(sql::Session& database, WardId ward, Person const& before, Person const& after);

/// Who has this number, or nobody.
std::optional<PersonId> holder(sql::Session& database, WardId ward, IdKind kind, std::string_view id_number);

/// Kept persons that may be this one (person.id, when set, aside), the likeliest first, `similar_max` at
/// most.
std::vector<SimilarPerson> similar(sql::Session& database, WardId ward, Person const& person);

/// A person found, and the place after which a next page begins.
struct Found {
    Person person;
    Place place;
};

/// Persons that answer the search, the best first and each once, after `after`, `limit` at most.
std::vector<Found> search(sql::Session& database, WardId ward, Wanted const& wanted,
                          std::optional<Place> const& after, int limit);

/// One more dossier. False when there is no such person.
bool add_dossier(sql::Session& database, WardId ward, PersonId id);

} // namespace ward::person
