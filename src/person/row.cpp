#include "person/row.hpp"

namespace ward::person {

Person to_person(sql::Rows& rows)
{
    Person person;
    person.id = rows.take<PersonId>();
    person.kind = rows.take<PersonKind>();
    person.name = rows.take<std::string>();
    person.birth_date = rows.take<std::optional<Date>>();
    person.birth_year = rows.take<std::optional<int>>();
    person.gender = rows.take<std::optional<Gender>>();
    person.id_kind = rows.take<std::optional<IdKind>>();
    person.id_number = rows.take<std::optional<std::string>>();
    person.phone = rows.take<std::optional<std::string>>();
    person.email = rows.take<std::optional<std::string>>();
    person.address = rows.take<std::string>();
    person.unit_code = rows.take<std::optional<std::string>>();
    person.dossiers = rows.take<std::int64_t>();
    person.version = rows.take<std::int64_t>();
    person.created_at = rows.take<Instant>();
    person.changed_at = rows.take<Instant>();
    return person;
}

std::vector<Person> all_persons(sql::Rows rows)
{
    std::vector<Person> persons;
    while (rows.next()) {
        persons.push_back(to_person(rows));
    }
    return persons;
}

Candidate to_candidate(sql::Rows& rows)
{
    auto person = to_person(rows);
    auto exact = rows.take<std::string>();
    return {std::move(person), {std::move(exact), rows.take<std::string>()}};
}

std::vector<Candidate> all_candidates(sql::Rows rows)
{
    std::vector<Candidate> candidates;
    while (rows.next()) {
        candidates.push_back(to_candidate(rows));
    }
    return candidates;
}

} // namespace ward::person
