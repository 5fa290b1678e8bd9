#include "person/rules.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace ward::person {

namespace {

constexpr int age_years_max = 130;

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

bool all_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// One space between words and none around them; line ends and tabs count as spaces.
std::string one_line(std::string_view text)
{
    std::string line;
    bool gap{false};
    for (char const letter : text) {
        if (letter == ' ' || letter == '\n' || letter == '\t') {
            gap = !line.empty();
            continue;
        }
        if (gap) {
            line += ' ';
            gap = false;
        }
        line += letter;
    }
    return line;
}

bool holds_any_of(std::string_view text, std::string_view letters)
{
    return text.find_first_of(letters) != std::string_view::npos;
}

Result<std::string> check_name(std::string_view typed, PersonKind kind)
{
    auto name = one_line(typed);
    auto const count = length(name);
    if (count < name_length_min) {
        return invalid("person.name.short", "/name");
    }
    if (count > name_length_max) {
        return invalid("person.name.long", "/name");
    }
    auto const folded = fold(name);
    bool const no_name = folded.empty() || all_digits(folded) || holds_any_of(name, "<>{}[]\\^|~`");
    bool const no_human = kind == PersonKind::citizen && holds_any_of(name, "0123456789@#$%&*_=+/\";:!?()");
    if (no_name || no_human) {
        return invalid("person.name.invalid", "/name");
    }
    return name;
}

Result<std::string> check_address(std::string_view typed)
{
    auto address = one_line(typed);
    if (address.empty()) {
        return invalid("person.address.empty", "/address");
    }
    if (length(address) > address_length_max) {
        return invalid("person.address.long", "/address");
    }
    if (fold(address).empty() || holds_any_of(address, "<>{}\\^|~`")) {
        return invalid("person.address.invalid", "/address");
    }
    return address;
}

Result<void> check_birth(Person& person, Date today)
{
    bool const organisation = person.kind == PersonKind::organisation;
    if (organisation && (person.birth_date || person.birth_year)) {
        return invalid("person.birth.organisation", person.birth_date ? "/birth_date" : "/birth_year");
    }
    if (organisation && person.gender) {
        return invalid("person.gender.organisation", "/gender");
    }
    auto const year_now = year_of(today);
    if (person.birth_date) {
        auto const year = year_of(*person.birth_date);
        if (*person.birth_date > today || year < year_now - age_years_max) {
            return invalid("person.birth_date.implausible", "/birth_date");
        }
        person.birth_year = year;
    } else if (person.birth_year &&
               (*person.birth_year > year_now || *person.birth_year < year_now - age_years_max)) {
        return invalid("person.birth_year.implausible", "/birth_year");
    }
    return {};
}

bool has_form_of(IdKind kind, std::string_view number)
{
    bool const digits = all_digits(number);
    switch (kind) {
    case IdKind::cccd: return digits && number.size() == 12 && number.substr(0, 3) != "000";
    case IdKind::cmnd: return digits && number.size() == 9;
    case IdKind::tax_code: return digits && (number.size() == 10 || number.size() == 13);
    case IdKind::passport: break;
    }
    auto const good = [](char letter) { return is_digit(letter) || (letter >= 'A' && letter <= 'Z'); };
    return number.size() >= 6 && number.size() <= 12 && std::all_of(number.begin(), number.end(), good) &&
           std::any_of(number.begin(), number.end(), is_digit);
}

bool fits(PersonKind kind, IdKind id_kind)
{
    return (kind == PersonKind::organisation) == (id_kind == IdKind::tax_code);
}

/// The fourth digit of a personal number says century and sex, the fifth and sixth the year of birth.
bool contradicts_itself(Person const& person)
{
    if (person.id_kind != IdKind::cccd) {
        return false;
    }
    auto const digit = [&](std::size_t at) { return (*person.id_number)[at] - '0'; };
    int const year = 1900 + 100 * (digit(3) / 2) + 10 * digit(4) + digit(5);
    auto const gender = digit(3) % 2 == 0 ? Gender::male : Gender::female;
    bool const other_year = person.birth_year && *person.birth_year != year;
    bool const other_gender = person.gender && *person.gender != Gender::other && *person.gender != gender;
    return other_year || other_gender;
}

/// \pre person.id_number is plain
Result<void> check_id_number(Person& person)
{
    if (!person.id_number) {
        return person.id_kind ? Result<void>{invalid("person.id_kind.alone", "/id_number")} : Result<void>{};
    }
    if (!person.id_kind) {
        person.id_kind = id_kind_of(*person.id_number);
    }
    if (!person.id_kind || !has_form_of(*person.id_kind, *person.id_number)) {
        return invalid("person.id_number.malformed", "/id_number");
    }
    if (!fits(person.kind, *person.id_kind)) {
        return invalid("person.id_kind.unfit", "/id_kind");
    }
    return {};
}

bool is_email(std::string_view text)
{
    auto const at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.size() > email_length_max) {
        return false;
    }
    auto const domain = text.substr(at + 1);
    auto const good = [](char letter) {
        return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               std::string_view{"._-+%'"}.find(letter) != std::string_view::npos;
    };
    bool const dotted =
        domain.find('.') != std::string_view::npos && !domain.starts_with('.') && !domain.ends_with('.');
    return dotted && std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), good) &&
           std::all_of(domain.begin(), domain.end(), good);
}

Result<void> check_contact(Person& person)
{
    if (person.phone) {
        person.phone = phone_number(*person.phone);
        if (!person.phone) {
            return invalid("person.phone.malformed", "/phone");
        }
    }
    if (person.email) {
        person.email = one_line(*person.email);
        if (!is_email(*person.email)) {
            return invalid("person.email.malformed", "/email");
        }
    }
    if (person.unit_code && !(person.unit_code->size() == 5 && all_digits(*person.unit_code))) {
        return invalid("person.unit_code.malformed", "/unit_code");
    }
    return {};
}

/// Everything about a person that does not depend on how it was typed.
Result<Person> check_whole(Person person, Date today, std::optional<bool> confirmed)
{
    auto name = check_name(person.name, person.kind);
    if (!name) {
        return name.error();
    }
    person.name = *std::move(name);
    auto address = check_address(person.address);
    if (!address) {
        return address.error();
    }
    person.address = *std::move(address);
    for (auto const& checked : {check_birth(person, today), check_id_number(person), check_contact(person)}) {
        if (!checked) {
            return checked.error();
        }
    }
    if (contradicts_itself(person) && !confirmed.value_or(false)) {
        return invalid("person.id_number.mismatch", "/id_number");
    }
    return person;
}

std::optional<std::string> plain(std::optional<std::string> const& number)
{
    return number ? std::optional{plain_id_number(*number)} : std::nullopt;
}

bool clears(PersonChange const& change, Clearable member)
{
    return change.clear && std::ranges::count(*change.clear, member) > 0;
}

/// The member of the change that is both given and cleared, "" when there is none.
std::string_view contradiction(PersonChange const& change)
{
    struct Row {
        Clearable member;
        bool given;
        std::string_view field;
    };
    Row const rows[] = {
        {Clearable::birth, change.birth_date || change.birth_year, "/birth_date"},
        {Clearable::gender, change.gender.has_value(), "/gender"},
        {Clearable::id_number, change.id_number || change.id_kind, "/id_number"},
        {Clearable::phone, change.phone.has_value(), "/phone"},
        {Clearable::email, change.email.has_value(), "/email"},
        {Clearable::unit_code, change.unit_code.has_value(), "/unit_code"},
    };
    for (auto const& row : rows) {
        if (row.given && clears(change, row.member)) {
            return row.field;
        }
    }
    return {};
}

template <class T>
void set(std::optional<T>& member, std::optional<T> const& given, bool cleared)
{
    if (given || cleared) {
        member = given;
    }
}

void set_birth(Person& person, PersonChange const& change)
{
    if (change.birth_date || change.birth_year || clears(change, Clearable::birth)) {
        person.birth_date = change.birth_date;
        person.birth_year = change.birth_year;
    }
}

void set_id_number(Person& person, PersonChange const& change)
{
    if (change.id_number || clears(change, Clearable::id_number)) {
        person.id_number = plain(change.id_number);
        person.id_kind = change.id_kind;
    } else if (change.id_kind) {
        person.id_kind = change.id_kind;
    }
}

} // namespace

Result<Person> check(NewPerson const& typed, Date today)
{
    if (typed.birth_date && typed.birth_year) {
        return invalid("person.birth_year.twice", "/birth_year");
    }
    Person person;
    person.kind = typed.kind;
    person.name = typed.name;
    person.birth_date = typed.birth_date;
    person.birth_year = typed.birth_year;
    person.gender = typed.gender;
    person.id_kind = typed.id_kind;
    person.id_number = plain(typed.id_number);
    person.phone = typed.phone;
    person.email = typed.email;
    person.address = typed.address;
    person.unit_code = typed.unit_code;
    return check_whole(std::move(person), today, typed.confirmed);
}

Result<Person> changed(Person const& person, PersonChange const& change, Date today)
{
    if (change.version != person.version) {
        return conflict("person.changed", "/version");
    }
    if (auto const field = contradiction(change); !field.empty()) {
        return invalid("person.clear.contradicts", std::string{field});
    }
    if (change.birth_date && change.birth_year) {
        return invalid("person.birth_year.twice", "/birth_year");
    }
    auto after = person;
    after.name = change.name.value_or(person.name);
    after.address = change.address.value_or(person.address);
    set_birth(after, change);
    set_id_number(after, change);
    set(after.gender, change.gender, clears(change, Clearable::gender));
    set(after.phone, change.phone, clears(change, Clearable::phone));
    set(after.email, change.email, clears(change, Clearable::email));
    set(after.unit_code, change.unit_code, clears(change, Clearable::unit_code));
    return check_whole(std::move(after), today, change.confirmed);
}

std::vector<std::string> differences(Person const& before, Person const& after)
{
    struct Row {
        char const* name;
        bool differs;
    };
    Row const rows[] = {
        {"name", before.name != after.name},
        {"birth", before.birth_date != after.birth_date || before.birth_year != after.birth_year},
        {"gender", before.gender != after.gender},
        {"id_number", before.id_number != after.id_number || before.id_kind != after.id_kind},
        {"phone", before.phone != after.phone},
        {"email", before.email != after.email},
        {"address", before.address != after.address},
        {"unit_code", before.unit_code != after.unit_code},
    };
    std::vector<std::string> names;
    for (auto const& row : rows) {
        if (row.differs) {
            names.emplace_back(row.name);
        }
    }
    return names;
}

std::string plain_id_number(std::string_view typed)
{
    std::string number;
    for (char const letter : typed) {
        if (std::string_view{" .-\n\t"}.find(letter) == std::string_view::npos) {
            number += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
    }
    return number;
}

std::optional<IdKind> id_kind_of(std::string_view plain_number)
{
    if (!all_digits(plain_number)) {
        return has_form_of(IdKind::passport, plain_number) ? std::optional{IdKind::passport} : std::nullopt;
    }
    for (auto const kind : {IdKind::cccd, IdKind::cmnd, IdKind::tax_code}) {
        if (has_form_of(kind, plain_number)) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace ward::person
