#pragma once

#include "api/call.hpp"
#include "person/model.hpp"

namespace ward::person {

struct Registration {
    Person person;
    std::vector<SimilarPerson> similar;
};

/// Keeps a person as typed, with the event of it. Refusals: those of check, person.id_number.taken (409), and
/// person.similar (409) when one who may be the same is kept already and the officer has not confirmed.
Result<Registration> register_person(api::Call const& call, NewPerson const& typed);

} // namespace ward::person
