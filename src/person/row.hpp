#pragma once

#include "person/search.hpp"
#include "sql/session.hpp"

namespace ward::person {

/// The columns of a person as `p`, in the order in which to_person takes them.
#define PERSON_COLUMNS                                                                                       \
    "p.id, p.kind, p.name, p.birth_on, p.birth_year, p.gender, p.id_kind, p.id_number, p.phone, p.email,"    \
    " p.address, p.unit_code, p.dossiers, p.version, p.created_ms, p.changed_ms"

Person to_person(sql::Rows& rows);
std::vector<Person> all_persons(sql::Rows rows);

/// A person who may answer a search, with the name as it was folded when it was kept: folding it again for
/// each of thousands would cost more than reading them.
#define CANDIDATE_COLUMNS PERSON_COLUMNS ", p.name_exact, p.name_folded"
struct Candidate {
    Person person;
    Folded name;
};
Candidate to_candidate(sql::Rows& rows);
std::vector<Candidate> all_candidates(sql::Rows rows);

} // namespace ward::person
