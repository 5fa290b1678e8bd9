#include "person/rules.hpp"
#include "person/search.hpp"

#include <gtest/gtest.h>

// Goal: what may be kept of a person, what is refused and how the officer learns where. Method: tables over
// pure rules.

namespace ward::person {
namespace {

Date const today = make_date(2025, 7, 1);

NewPerson typed()
{
    NewPerson person;
    person.name = "Nguyễn Văn An";
    person.birth_date = make_date(1999, 3, 12);
    person.gender = Gender::male;
    person.id_number = "051099001123";
    person.phone = "0905 123 445";
    person.email = "an@example.vn";
    person.address = "Tổ 3, phường Nghĩa Lộ";
    person.unit_code = "21028";
    return person;
}

TEST(PersonRules, WhatWasTypedIsPutIntoOneForm)
{
    auto raw = typed();
    raw.name = "  Nguyễn   Văn\tAn ";
    raw.id_number = "051 099-001.123";
    raw.phone = "+84 905.123.445";
    auto const person = check(raw, today);
    ASSERT_TRUE(person.has_value()) << person.error().code;
    EXPECT_EQ(person->name, "Nguyễn Văn An");
    EXPECT_EQ(person->id_number, "051099001123");
    EXPECT_EQ(person->id_kind, IdKind::cccd);
    EXPECT_EQ(person->phone, "0905123445");
    EXPECT_EQ(person->birth_year, 1999);
}

struct Spoilt {
    char const* why;
    void (*spoil)(NewPerson&);
    char const* code;
    char const* field;
};
Spoilt const spoilt[] = {
    {"one letter is no name", [](NewPerson& p) { p.name = "A"; }, "person.name.short", "/name"},
    {"spaces are no name", [](NewPerson& p) { p.name = "   "; }, "person.name.short", "/name"},
    {"a name has an end", [](NewPerson& p) { p.name = std::string(201, 'a'); }, "person.name.long", "/name"},
    {"no digits in a name", [](NewPerson& p) { p.name = "An 2"; }, "person.name.invalid", "/name"},
    {"no markup", [](NewPerson& p) { p.name = "<b>An</b>"; }, "person.name.invalid", "/name"},
    {"signs only", [](NewPerson& p) { p.name = "-.-"; }, "person.name.invalid", "/name"},
    {"born tomorrow", [](NewPerson& p) { p.birth_date = make_date(2025, 7, 2); },
     "person.birth_date.implausible", "/birth_date"},
    {"older than anybody", [](NewPerson& p) { p.birth_date = make_date(1890, 1, 1); },
     "person.birth_date.implausible", "/birth_date"},
    {"day and year", [](NewPerson& p) { p.birth_year = 1999; }, "person.birth_year.twice", "/birth_year"},
    {"year to come",
     [](NewPerson& p) {
         p.birth_date.reset();
         p.birth_year = 2026;
     },
     "person.birth_year.implausible", "/birth_year"},
    {"eleven digits", [](NewPerson& p) { p.id_number = "05109900112"; }, "person.id_number.malformed",
     "/id_number"},
    {"words", [](NewPerson& p) { p.id_number = "không có"; }, "person.id_number.malformed", "/id_number"},
    {"empty", [](NewPerson& p) { p.id_number = ""; }, "person.id_number.malformed", "/id_number"},
    {"kind and form", [](NewPerson& p) { p.id_kind = IdKind::cmnd; }, "person.id_number.malformed",
     "/id_number"},
    {"kind without number",
     [](NewPerson& p) {
         p.id_kind = IdKind::cccd;
         p.id_number.reset();
     },
     "person.id_kind.alone", "/id_number"},
    {"a citizen's tax code", [](NewPerson& p) { p.id_number = "4300123456"; }, "person.id_kind.unfit",
     "/id_kind"},
    {"another year in the number", [](NewPerson& p) { p.birth_date = make_date(1998, 3, 12); },
     "person.id_number.mismatch", "/id_number"},
    {"another sex in the number", [](NewPerson& p) { p.gender = Gender::female; },
     "person.id_number.mismatch", "/id_number"},
    {"a phone too short", [](NewPerson& p) { p.phone = "12345"; }, "person.phone.malformed", "/phone"},
    {"no at", [](NewPerson& p) { p.email = "an.example.vn"; }, "person.email.malformed", "/email"},
    {"a line more", [](NewPerson& p) { p.email = "an@example.vn\nBcc: b@example.vn"; },
     "person.email.malformed", "/email"},
    {"no address", [](NewPerson& p) { p.address = " "; }, "person.address.empty", "/address"},
    {"a book", [](NewPerson& p) { p.address = std::string(301, 'a'); }, "person.address.long", "/address"},
    {"four digits", [](NewPerson& p) { p.unit_code = "2102"; }, "person.unit_code.malformed", "/unit_code"},
    {"a company's birthday", [](NewPerson& p) { p.kind = PersonKind::organisation; },
     "person.birth.organisation", "/birth_date"},
    {"a company's sex",
     [](NewPerson& p) {
         p.kind = PersonKind::organisation;
         p.birth_date.reset();
     },
     "person.gender.organisation", "/gender"},
    {"a company's identity card",
     [](NewPerson& p) {
         p.kind = PersonKind::organisation;
         p.birth_date.reset();
         p.gender.reset();
     },
     "person.id_kind.unfit", "/id_kind"},
};

TEST(PersonRules, EachRefusalNamesItsPlace)
{
    for (auto const& row : spoilt) {
        auto person = typed();
        row.spoil(person);
        auto const checked = check(person, today);
        ASSERT_FALSE(checked.has_value()) << row.why;
        EXPECT_EQ(checked.error().code, row.code) << row.why;
        EXPECT_EQ(checked.error().field, row.field) << row.why;
    }
}

TEST(PersonRules, AnOfficerMayConfirmANumberThatDisagreesWithTheBirthDate)
{
    auto person = typed();
    person.birth_date = make_date(1998, 3, 12);
    person.confirmed = true;
    EXPECT_TRUE(check(person, today).has_value());
}

TEST(PersonRules, NumbersAreKnownByTheirForm)
{
    struct Row {
        char const* number;
        std::optional<IdKind> kind;
    };
    Row const rows[] = {
        {"051099001123", IdKind::cccd},   {"212345678", IdKind::cmnd},         {"C1234567", IdKind::passport},
        {"4300123456", IdKind::tax_code}, {"4300123456001", IdKind::tax_code}, {"000099001123", std::nullopt},
        {"12345678", std::nullopt},       {"ABCDEFG", std::nullopt},           {"", std::nullopt},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(id_kind_of(row.number), row.kind) << row.number;
    }
}

TEST(PersonRules, AnOrganisationIsKeptWithItsTaxCode)
{
    NewPerson company;
    company.kind = PersonKind::organisation;
    company.name = "Công ty TNHH 2 thành viên Trà Khúc";
    company.id_number = "4300123456-001";
    company.address = "Phường Nghĩa Lộ";
    auto const person = check(company, today);
    ASSERT_TRUE(person.has_value()) << person.error().code;
    EXPECT_EQ(person->id_number, "4300123456001");
    EXPECT_EQ(person->id_kind, IdKind::tax_code);
}

TEST(PersonRules, AChangeTouchesOnlyWhatItNames)
{
    auto const before = *check(typed(), today);
    PersonChange change{.version = 1, .phone = "0914000999", .clear = std::vector{Clearable::email}};
    auto const after = changed(before, change, today);
    ASSERT_TRUE(after.has_value()) << after.error().code;
    EXPECT_EQ(after->phone, "0914000999");
    EXPECT_EQ(after->email, std::nullopt);
    EXPECT_EQ(after->id_number, before.id_number);
    EXPECT_EQ(differences(before, *after), (std::vector<std::string>{"phone", "email"}));
}

TEST(PersonRules, AChangeOfWhatSomebodyElseChangedIsRefused)
{
    auto before = *check(typed(), today);
    before.version = 2;
    auto const after = changed(before, PersonChange{.version = 1, .name = "Nguyễn Văn Ân"}, today);
    ASSERT_FALSE(after.has_value());
    EXPECT_EQ(after.error(), conflict("person.changed", "/version"));
}

TEST(PersonRules, AMemberIsNotBothGivenAndCleared)
{
    auto const before = *check(typed(), today);
    PersonChange const change{.version = 1, .phone = "0914000999", .clear = std::vector{Clearable::phone}};
    EXPECT_EQ(changed(before, change, today).error(), invalid("person.clear.contradicts", "/phone"));
}

TEST(PersonRules, LikelyDuplicatesAreSeen)
{
    struct Row {
        char const* why;
        void (*differ)(Person&);
        std::optional<Likeness> likeness;
    };
    Row const rows[] = {
        {"marks aside",
         [](Person& p) {
             p.name = "NGUYEN VAN AN";
             p.id_kind.reset();
             p.id_number.reset();
         },
         Likeness::name_and_birth},
        {"two numbers are two people", [](Person& p) { p.id_number = "051099009999"; }, std::nullopt},
        {"an old card and a new one",
         [](Person& p) {
             p.id_kind = IdKind::cmnd;
             p.id_number = "212345678";
         },
         Likeness::name_and_birth},
        {"only the year is known",
         [](Person& p) {
             p.birth_date.reset();
             p.id_kind.reset();
             p.id_number.reset();
         },
         Likeness::name_and_birth},
        {"born on another day",
         [](Person& p) {
             p.birth_date = make_date(1999, 4, 12);
             p.id_kind.reset();
         },
         Likeness::phone},
        {"birth not known",
         [](Person& p) {
             p.birth_date.reset();
             p.birth_year.reset();
             p.id_kind.reset();
         },
         Likeness::name_and_phone},
        {"a sister",
         [](Person& p) {
             p.name = "Nguyễn Thị Bình";
             p.id_kind.reset();
         },
         Likeness::phone},
        {"a stranger",
         [](Person& p) {
             p.name = "Lê Thị Lan";
             p.phone = "0914000999";
             p.id_kind.reset();
         },
         std::nullopt},
        {"a company",
         [](Person& p) {
             p.kind = PersonKind::organisation;
             p.id_kind.reset();
         },
         std::nullopt},
    };
    auto const one = *check(typed(), today);
    for (auto const& row : rows) {
        auto other = one;
        row.differ(other);
        EXPECT_EQ(likeness(one, other), row.likeness) << row.why;
        EXPECT_EQ(likeness(other, one), row.likeness) << row.why << ", the other way";
    }
}

TEST(PersonRules, TheLastFourDigitsOpenTrackingAndNothingElseDoes)
{
    auto const person = *check(typed(), today);
    for (auto const* const digits : {"1123", "3445"}) {
        EXPECT_TRUE(ends_with_last4(person, digits)) << digits;
    }
    for (auto const* const digits :
         {"", "123", "01123", "112a", "0511", "1124", "3446", "....", "\0\0\0\0"}) {
        EXPECT_FALSE(ends_with_last4(person, digits)) << digits;
    }
    Person const nobody;
    EXPECT_FALSE(ends_with_last4(nobody, "0000"));
    EXPECT_FALSE(ends_with_last4(nobody, std::string_view("\0\0\0\0", 4)));
}

TEST(PersonRules, NumbersAreShownMasked)
{
    auto const view = view_of(*check(typed(), today));
    EXPECT_EQ(view.id_number_masked, "0510xxxxx123");
    EXPECT_EQ(view.phone_masked, "09xxxxx45");
    EXPECT_EQ(view.email_masked, "axxxxx@example.vn");
}

TEST(PersonRules, ToSeeANumberTakesAReasonThatDoesNotHoldIt)
{
    auto const person = *check(typed(), today);
    EXPECT_EQ(check_reason(person, "  gọi\n").error(), invalid("person.reason.short", "/reason"));
    EXPECT_EQ(check_reason(person, std::string(501, 'a')).error(), invalid("person.reason.long", "/reason"));
    EXPECT_EQ(check_reason(person, "số 0905.123.445 à").error(), invalid("person.reason.value", "/reason"));
    EXPECT_EQ(check_reason(person, " Gọi báo bổ sung giấy tờ ").value(), "Gọi báo bổ sung giấy tờ");
}

TEST(PersonSearch, PersonsAnswerBetterTheMoreOfTheTextTheyKeep)
{
    struct Row {
        char const* query;
        char const* name;
        std::optional<Tier> tier;
    };
    Row const rows[] = {
        {"051099001123", "Nguyễn Văn An", Tier::number},
        {"+84 905 123 445", "Nguyễn Văn An", Tier::number},
        {"nguyễn văn an", "Nguyễn Văn An", Tier::name_exact},
        {"nguyen van an", "Nguyễn Văn An", Tier::name_folded},
        {"nguyen van an", "Nguyễn Văn Ân", Tier::name_folded},
        {"an nguyễn", "Nguyễn Văn An", Tier::words_exact},
        {"an nguyễn", "Nguyên Văn An", Tier::words_folded},
        {"ng v a", "Nguyễn Văn An", Tier::words_folded},
        {"hoà", "Trần Hòa", Tier::words_exact},
        {"hòa", "Trần Hoa", Tier::words_folded},
        {"nguyen thi an", "Nguyễn Văn An", std::nullopt},
        {"1123", "Nguyễn Văn An", std::nullopt},
        {"05109900112", "Nguyễn Văn An", std::nullopt},
    };
    for (auto const& row : rows) {
        auto person = *check(typed(), today);
        person.name = row.name;
        EXPECT_EQ(tier_of(person, folded_name(person.name), *read_query(row.query)), row.tier)
            << row.query << " / " << row.name;
    }
}

TEST(PersonSearch, ATextOfOneLetterWouldListTheWholeWard)
{
    EXPECT_EQ(read_query("á").error(), invalid("person.query.short", "/query"));
    EXPECT_EQ(read_query("%%").error(), invalid("person.query.short", "/query"));
    EXPECT_EQ(read_query(std::string(201, 'a')).error(), invalid("person.query.long", "/query"));
}

TEST(PersonSearch, ACursorReadsBackToItsPlace)
{
    Place const place{Tier::words_folded, 2, "hoà.", PersonId{77}};
    EXPECT_EQ(parse_cursor(to_cursor(place)), place);
    for (auto const* const text :
         {"", "5.0.1.a", "-1.0.1.a", "44.0.1.a", "4.x.1.a", "4.0.0.a", "4.0", "4.99999.1.a", "4.0.1a"}) {
        EXPECT_EQ(parse_cursor(text), std::nullopt) << text;
    }
}

} // namespace
} // namespace ward::person
