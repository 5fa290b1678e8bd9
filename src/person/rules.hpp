#pragma once

#include "person/model.hpp"

#include <string_view>

/// What may be kept of a person. Pure.
namespace ward::person {

/// What was typed, put into the one form in which it is kept; id, version and times are not set.
/// Refusals name the member: person.name.short, .long, .invalid; person.birth_date.implausible,
/// person.birth_year.implausible, .twice; person.birth.organisation, person.gender.organisation;
/// person.id_number.malformed, .mismatch (may be confirmed), person.id_kind.unfit, .alone;
/// person.phone.malformed; person.email.malformed; person.address.empty, .long, .invalid;
/// person.unit_code.malformed.
Result<Person> check(NewPerson const& typed, Date today);

/// The person after the change, checked like a new one; the same refusals, and person.changed (409) for a
/// version that is not the newest, person.clear.contradicts for a member both cleared and given.
Result<Person> changed(Person const& person, PersonChange const& change, Date today);

/// The names of the members in which two records of a person differ, for the event.
std::vector<std::string> differences(Person const& before, Person const& after);

/// "051 099-001.123" → "051099001123"; capitals for a passport.
std::string plain_id_number(std::string_view typed);

/// What kind of number this is by its form; nothing when it has the form of none.
std::optional<IdKind> id_kind_of(std::string_view plain_number);

/// Whether two records may be of one person, and why. Two different numbers of one kind say they are not.
std::optional<Likeness> likeness(Person const& one, Person const& other);

/// Whether the officer must look first: the same phone alone is common, and only told.
bool must_be_confirmed(Likeness likeness);

/// Whether the four digits end the phone or the ID number. Every byte is looked at whatever the others were.
bool ends_with_last4(Person const& person, std::string_view digits);

/// Why an officer wants to see the full numbers, trimmed. Refusals person.reason.short, .long, and .value
/// when the reason itself holds the number it should not. Source: docs/law.md#L-64
Result<std::string> check_reason(Person const& person, std::string_view reason);

// ---- what officers see --------------------------------------------------------------------------------

/// "nguyen.van.an@example.vn" → "nxxxxx@example.vn".
std::string mask_email(std::string_view email);

PersonView view_of(Person const& person);
PersonRow row_of(Person const& person);

} // namespace ward::person
