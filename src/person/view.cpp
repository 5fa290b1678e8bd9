#include "base/text.hpp"
#include "person/rules.hpp"

namespace ward::person {

namespace {

/// 0 when the text ends with the four digits. It runs the same way for every text of four bytes or more.
unsigned difference_at_end(std::string_view text, std::string_view digits)
{
    unsigned difference = text.size() < digits.size() ? 1U : 0U;
    for (std::size_t n = 0; n < digits.size(); ++n) {
        auto const letter = n < text.size() ? text[text.size() - 1 - n] : '\0';
        difference |= static_cast<unsigned>(letter ^ digits[digits.size() - 1 - n]);
    }
    return difference;
}

bool four_digits(std::string_view digits)
{
    return digits.size() == 4 && digits.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \n\t");
    auto const last = text.find_last_not_of(" \n\t");
    return first == std::string_view::npos ? "" : std::string{text.substr(first, last - first + 1)};
}

} // namespace

bool ends_with_last4(Person const& person, std::string_view digits)
{
    bool const asked = four_digits(digits);
    auto const wanted = asked ? digits : std::string_view{"0000"};
    auto const of_phone = difference_at_end(person.phone.value_or(""), wanted);
    auto const of_number = difference_at_end(person.id_number.value_or(""), wanted);
    // Both are compared before either decides, and without a branch in between.
    unsigned const found = static_cast<unsigned>(of_phone == 0) | static_cast<unsigned>(of_number == 0);
    return asked & (found != 0);
}

Result<std::string> check_reason(Person const& person, std::string_view reason)
{
    auto text = trimmed(reason);
    if (length(text) < reason_length_min) {
        return invalid("person.reason.short", "/reason");
    }
    if (length(text) > reason_length_max) {
        return invalid("person.reason.long", "/reason");
    }
    auto const plain = plain_id_number(text);
    for (auto const& value : {person.id_number, person.phone}) {
        if (value && plain.find(*value) != std::string::npos) {
            return invalid("person.reason.value", "/reason");
        }
    }
    return text;
}

std::string mask_email(std::string_view email)
{
    return std::string{email.substr(0, 1)} + "xxxxx" +
           std::string{email.substr(std::min(email.find('@'), email.size()))};
}

PersonView view_of(Person const& person)
{
    PersonView view;
    view.id = person.id;
    view.kind = person.kind;
    view.name = person.name;
    view.birth_date = person.birth_date;
    view.birth_year = person.birth_date ? std::nullopt : person.birth_year;
    view.gender = person.gender;
    view.id_kind = person.id_kind;
    view.id_number_masked =
        person.id_number ? std::optional{mask_id_number(*person.id_number)} : std::nullopt;
    view.phone_masked = person.phone ? std::optional{mask_phone(*person.phone)} : std::nullopt;
    view.email_masked = person.email ? std::optional{mask_email(*person.email)} : std::nullopt;
    view.address = person.address;
    view.unit_code = person.unit_code;
    view.dossiers = person.dossiers;
    view.version = person.version;
    view.created_at = person.created_at;
    view.changed_at = person.changed_at;
    return view;
}

PersonRow row_of(Person const& person)
{
    PersonRow row;
    row.id = person.id;
    row.kind = person.kind;
    row.name = person.name;
    row.birth_date = person.birth_date;
    row.birth_year = person.birth_date ? std::nullopt : person.birth_year;
    row.id_number_masked = person.id_number ? std::optional{mask_id_number(*person.id_number)} : std::nullopt;
    row.phone_masked = person.phone ? std::optional{mask_phone(*person.phone)} : std::nullopt;
    row.address = person.address;
    row.dossiers = person.dossiers;
    return row;
}

} // namespace ward::person
