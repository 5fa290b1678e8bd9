#include "person/registration.hpp"

#include "event/store.hpp"
#include "person/rules.hpp"
#include "person/store.hpp"

namespace ward::person {

Result<Registration> register_person(api::Call const& call, NewPerson const& typed)
{
    auto person = check(typed, date_of(call.now));
    if (!person) {
        return person.error();
    }
    if (person->id_number && holder(call.database, call.ward(), *person->id_kind, *person->id_number)) {
        return conflict("person.id_number.taken", "/id_number");
    }
    auto alike = similar(call.database, call.ward(), *person);
    if (!alike.empty() && must_be_confirmed(alike.front().likeness) && !typed.confirmed.value_or(false)) {
        return conflict("person.similar", "/name");
    }
    call.ids.make(person->id);
    person->created_at = call.now;
    person->changed_at = call.now;
    if (!insert(call.database, call.ward(), call.caller.officer, *person)) {
        return conflict("person.id_number.taken", "/id_number");
    }
    event::record(call, {"person.created", "person", person->id.value, {{"similar", alike.size()}}});
    return Registration{*std::move(person), std::move(alike)};
}

} // namespace ward::person
