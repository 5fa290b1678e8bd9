#include "person/store.hpp"

#include "base/text.hpp"
#include "person/row.hpp"
#include "person/rules.hpp"

#include <algorithm>

namespace ward::person {

namespace {

constexpr int alike_max = 100; ///< records compared for one name or phone

void add_words(sql::Session& database, WardId ward, PersonId id, Folded const& name)
{
    for (auto const& word : index_words(name)) {
        database.change("INSERT INTO person_word (ward_id, word, person_id) VALUES ($1, $2, $3)", ward, word,
                        id);
    }
}

void remove_words(sql::Session& database, WardId ward, PersonId id, Folded const& name)
{
    for (auto const& word : index_words(name)) {
        database.change("DELETE FROM person_word WHERE ward_id = $1 AND word = $2 AND person_id = $3", ward,
                        word, id);
    }
}

void add_similar(std::vector<SimilarPerson>& found, sql::Rows rows, Person const& person)
{
    for (auto const& other : all_persons(std::move(rows))) {
        auto const why = likeness(person, other);
        bool const listed =
            std::ranges::any_of(found, [&](auto const& one) { return one.person.id == other.id; });
        if (why && other.id != person.id && !listed) {
            found.push_back({row_of(other), *why});
        }
    }
}

} // namespace

std::optional<Person> load(sql::Session& database, WardId ward, PersonId id)
{
    auto rows =
        database.run("SELECT " PERSON_COLUMNS " FROM person p WHERE p.id = $1 AND p.ward_id = $2", id, ward);
    return rows.next() ? std::optional{to_person(rows)} : std::nullopt;
}

bool insert(sql::Session& database, WardId ward, OfficerId officer, Person const& person)
{
    auto const name = folded_name(person.name);
    auto const written = database.change(
        "INSERT INTO person (id, kind, name, birth_on, birth_year, gender, id_kind, id_number, phone, email,"
        " address, unit_code, dossiers, version, created_ms, changed_ms, ward_id, name_exact, name_folded,"
        " created_by)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"
        " ON CONFLICT (ward_id, id_number, id_kind) DO NOTHING",
        person.id, person.kind, person.name, person.birth_date, person.birth_year, person.gender,
        person.id_kind, person.id_number, person.phone, person.email, person.address, person.unit_code,
        person.dossiers, person.version, person.created_at, person.changed_at, ward, name.exact, name.folded,
        officer);
    if (written == 1) {
        add_words(database, ward, person.id, name);
    }
    return written == 1;
}

bool update(sql::Session& database, WardId ward, Person const& before, Person const& after)
{
    auto const name = folded_name(after.name);
    auto const written = database.change(
        "UPDATE person SET name = $1, name_exact = $2, name_folded = $3, birth_on = $4, birth_year = $5,"
        " gender = $6, id_kind = $7, id_number = $8, phone = $9, email = $10, address = $11, unit_code = $12,"
        " version = version + 1, changed_ms = $13 WHERE id = $14 AND ward_id = $15 AND version = $16",
        after.name, name.exact, name.folded, after.birth_date, after.birth_year, after.gender, after.id_kind,
        after.id_number, after.phone, after.email, after.address, after.unit_code, after.changed_at,
        before.id, ward, before.version);
    if (written == 1 && before.name != after.name) {
        remove_words(database, ward, before.id, folded_name(before.name));
        add_words(database, ward, before.id, name);
    }
    return written == 1;
}

std::optional<PersonId> holder(sql::Session& database, WardId ward, IdKind kind, std::string_view id_number)
{
    auto rows = database.run("SELECT id FROM person WHERE ward_id = $1 AND id_number = $2 AND id_kind = $3",
                             ward, id_number, kind);
    return rows.next() ? std::optional{rows.take<PersonId>()} : std::nullopt;
}

std::vector<SimilarPerson> similar(sql::Session& database, WardId ward, Person const& person)
{
    std::vector<SimilarPerson> found;
    if (person.birth_year) {
        add_similar(found,
                    database.run("SELECT " PERSON_COLUMNS
                                 " FROM person p WHERE p.ward_id = $1 AND p.name_folded = $2"
                                 " AND p.birth_year = $3 ORDER BY p.id LIMIT $4",
                                 ward, fold(person.name), *person.birth_year, alike_max),
                    person);
    }
    if (person.phone) {
        add_similar(found,
                    database.run("SELECT " PERSON_COLUMNS
                                 " FROM person p WHERE p.ward_id = $1 AND p.phone = $2"
                                 " ORDER BY p.id LIMIT $3",
                                 ward, *person.phone, alike_max),
                    person);
    }
    std::ranges::stable_sort(found, {}, &SimilarPerson::likeness);
    found.resize(std::min<std::size_t>(found.size(), similar_max));
    return found;
}

bool add_dossier(sql::Session& database, WardId ward, PersonId id)
{
    return database.change("UPDATE person SET dossiers = dossiers + 1 WHERE id = $1 AND ward_id = $2", id,
                           ward) == 1;
}

} // namespace ward::person
