#include "base/text.hpp"
#include "person/rules.hpp"

namespace ward::person {

namespace {

bool born_alike(Person const& one, Person const& other)
{
    if (one.birth_date && other.birth_date) {
        return one.birth_date == other.birth_date;
    }
    return one.birth_year && one.birth_year == other.birth_year;
}

bool born_apart(Person const& one, Person const& other)
{
    return one.birth_year && other.birth_year && !born_alike(one, other);
}

} // namespace

std::optional<Likeness> likeness(Person const& one, Person const& other)
{
    bool const numbers_differ =
        one.id_kind && one.id_kind == other.id_kind && one.id_number != other.id_number;
    if (numbers_differ || one.kind != other.kind) {
        return std::nullopt;
    }
    bool const same_name = fold(one.name) == fold(other.name);
    bool const same_phone = one.phone && one.phone == other.phone;
    if (same_name && born_alike(one, other)) {
        return Likeness::name_and_birth;
    }
    if (same_name && same_phone && !born_apart(one, other)) {
        return Likeness::name_and_phone;
    }
    return same_phone ? std::optional{Likeness::phone} : std::nullopt;
}

bool must_be_confirmed(Likeness likeness)
{
    switch (likeness) {
    case Likeness::name_and_birth:
    case Likeness::name_and_phone: return true;
    case Likeness::phone: return false;
    }
    return true;
}

} // namespace ward::person
