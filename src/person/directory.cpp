#include "person/directory.hpp"

#include "person/registration.hpp"
#include "person/rules.hpp"
#include "person/store.hpp"

namespace ward::person {

std::optional<PersonView> find(sql::Session& database, WardId ward, PersonId id)
{
    auto const person = load(database, ward, id);
    return person ? std::optional{view_of(*person)} : std::nullopt;
}

std::optional<Person> find_unmasked(sql::Session& database, WardId ward, PersonId id)
{
    return load(database, ward, id);
}

bool matches_last4(sql::Session& database, WardId ward, PersonId id, std::string_view digits)
{
    return ends_with_last4(load(database, ward, id).value_or(Person{}), digits);
}

std::vector<PersonId> find_ids(sql::Session& database, WardId ward, std::string_view text, int limit)
{
    std::vector<PersonId> ids;
    auto const wanted = read_query(text);
    if (wanted) {
        for (auto const& found : search(database, ward, *wanted, std::nullopt, limit)) {
            ids.push_back(found.person.id);
        }
    }
    return ids;
}

Result<PersonId> add(api::Call const& call, NewPerson const& typed)
{
    auto const registered = register_person(call, typed);
    if (!registered) {
        return registered.error();
    }
    return registered->person.id;
}

void count_dossier(sql::Session& database, WardId ward, PersonId id)
{
    bool const counted = add_dossier(database, ward, id);
    WARD_CHECK(counted);
}

} // namespace ward::person
