#pragma once

#include "api/call.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

/// Those whom the office serves, typed once and kept. Glossary:
/// Person (người nộp hồ sơ, chủ hồ sơ): a citizen or an organisation that a dossier can belong to.
/// ID number (số định danh, số giấy tờ): of an identity card, an old identity card, a passport, or a tax
/// code. Masked (che bớt): shown with its middle hidden. Unmask (xem số đầy đủ): to see all of it, with a
/// reason.
namespace ward::person {

using PersonId = Id<struct PersonTag>;

enum class PersonKind {
    citizen,      ///< công dân
    organisation, ///< tổ chức, hộ kinh doanh
};
BOOST_DESCRIBE_ENUM(PersonKind, citizen, organisation)

enum class Gender { male, female, other };
BOOST_DESCRIBE_ENUM(Gender, male, female, other)

enum class IdKind {
    cccd,     ///< căn cước (công dân), số định danh cá nhân: 12 digits
    cmnd,     ///< chứng minh nhân dân, no longer issued but found in older papers: 9 digits
    passport, ///< hộ chiếu
    tax_code, ///< mã số thuế, mã số doanh nghiệp: 10 digits, 13 for a branch
};
BOOST_DESCRIBE_ENUM(IdKind, cccd, cmnd, passport, tax_code)

/// A person as kept, with everything. Deliberately not described: it cannot be answered as JSON by mistake.
struct Person {
    PersonId id;
    PersonKind kind{PersonKind::citizen};
    std::string name;
    std::optional<Date> birth_date;
    std::optional<int>
        birth_year; ///< always when birth_date is known; alone when the papers say only the year
    std::optional<Gender> gender;
    std::optional<IdKind> id_kind; ///< exactly when id_number is known
    std::optional<std::string> id_number;
    std::optional<std::string> phone; ///< ten or eleven digits, as base/text makes them
    std::optional<std::string> email;
    std::string address;
    std::optional<std::string> unit_code; ///< of the unit the address lies in
    std::int64_t dossiers{0};             ///< how many dossiers are this person's
    std::int64_t version{1};
    Instant created_at;
    Instant changed_at;
};

/// What an officer sees of a person.
struct PersonView {
    PersonId id;
    PersonKind kind{PersonKind::citizen};
    std::string name;
    std::optional<Date> birth_date;
    std::optional<int> birth_year; ///< when only the year is known
    std::optional<Gender> gender;
    std::optional<IdKind> id_kind;
    std::optional<std::string> id_number_masked;
    std::optional<std::string> phone_masked;
    std::optional<std::string> email_masked;
    std::string address;
    std::optional<std::string> unit_code;
    std::int64_t dossiers{0};
    std::int64_t version{0};
    Instant created_at;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(PersonView, (),
                      (id, kind, name, birth_date, birth_year, gender, id_kind, id_number_masked,
                       phone_masked, email_masked, address, unit_code, dossiers, version, created_at,
                       changed_at))

/// One line of a list of persons.
struct PersonRow {
    PersonId id;
    PersonKind kind{PersonKind::citizen};
    std::string name;
    std::optional<Date> birth_date;
    std::optional<int> birth_year;
    std::optional<std::string> id_number_masked;
    std::optional<std::string> phone_masked;
    std::string address;
    std::int64_t dossiers{0};
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (id, kind, name, birth_date, birth_year, id_number_masked, phone_masked, address,
                       dossiers))

/// Why two persons may be one.
enum class Likeness {
    name_and_birth, ///< the same name, marks aside, born on the same day or in the same year
    name_and_phone,
    phone, ///< only the phone: a family often shares one
};
BOOST_DESCRIBE_ENUM(Likeness, name_and_birth, name_and_phone, phone)

struct SimilarPerson {
    PersonRow person;
    Likeness likeness{Likeness::phone};
};
BOOST_DESCRIBE_STRUCT(SimilarPerson, (), (person, likeness))

/// A person as typed at the counter.
struct NewPerson {
    PersonKind kind{PersonKind::citizen};
    std::string name;
    std::optional<Date> birth_date;
    std::optional<int> birth_year; ///< instead of birth_date, when the papers say only the year
    std::optional<Gender> gender;
    std::optional<IdKind> id_kind; ///< told from the number's form when left out
    std::optional<std::string> id_number;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::string address;
    std::optional<std::string> unit_code;
    std::optional<bool> confirmed; ///< the officer has looked at the warnings and means it
};
BOOST_DESCRIBE_STRUCT(NewPerson, (),
                      (kind, name, birth_date, birth_year, gender, id_kind, id_number, phone, email, address,
                       unit_code, confirmed))

/// What a change may leave empty.
enum class Clearable { birth, gender, id_number, phone, email, unit_code };
BOOST_DESCRIBE_ENUM(Clearable, birth, gender, id_number, phone, email, unit_code)

/// Only what is to be changed: the officer sees masked values and cannot send back the rest.
struct PersonChange {
    std::int64_t version{0}; ///< of the person as the officer saw it
    std::optional<std::string> name;
    std::optional<Date> birth_date;
    std::optional<int> birth_year;
    std::optional<Gender> gender;
    std::optional<IdKind> id_kind;
    std::optional<std::string> id_number;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::optional<std::string> address;
    std::optional<std::string> unit_code;
    std::optional<std::vector<Clearable>> clear;
    std::optional<bool> confirmed;
};
BOOST_DESCRIBE_STRUCT(PersonChange, (),
                      (version, name, birth_date, birth_year, gender, id_kind, id_number, phone, email,
                       address, unit_code, clear, confirmed))

inline constexpr int name_length_min = 2;
inline constexpr int name_length_max = 200; ///< names of companies are long
inline constexpr int address_length_max = 300;
inline constexpr int email_length_max = 254;
inline constexpr int reason_length_min = 5;
inline constexpr int reason_length_max = 500;
inline constexpr int query_length_max = 200;
inline constexpr int similar_max = 10;
inline constexpr int found_max = 20; ///< persons on one page of a search

} // namespace ward::person
