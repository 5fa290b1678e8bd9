#pragma once

#include "person/model.hpp"

#include <string_view>

/// What a search text asks for, and how well a person answers it. Pure.
namespace ward::person {

/// A name as it is searched for.
struct Folded {
    std::string exact;  ///< marks kept
    std::string folded; ///< without marks
};
Folded folded_name(std::string_view name);

/// A search text, read once.
struct Wanted {
    Folded name;
    std::vector<std::string> marked;      ///< the words that have marks, with them
    std::vector<std::string> unmarked;    ///< the others
    std::optional<std::string> id_number; ///< when the whole text has the form of one
    std::optional<std::string> phone;
};

/// Refusals person.query.short (fewer than two letters: it would list the whole ward) and person.query.long.
Result<Wanted> read_query(std::string_view text);

/// How well a person answers, the best first. A search goes through them in this order.
enum class Tier {
    number,       ///< the whole ID number or phone
    name_exact,   ///< the whole name with the same marks
    name_folded,  ///< the whole name, marks aside
    words_exact,  ///< every word begins one of the name's, with the marks the text has
    words_folded, ///< every word begins one of the name's, marks aside
};
inline constexpr Tier tiers[] = {Tier::number, Tier::name_exact, Tier::name_folded, Tier::words_exact,
                                 Tier::words_folded};

/// The best tier in which the person answers; nothing when in none.
std::optional<Tier> tier_of(Person const& person, Folded const& name, Wanted const& wanted);

/// What is kept in person_word for a name: its words without marks and those that have any, with them.
/// Sorted, once.
std::vector<std::string> index_words(Folded const& name);

/// The words to look up for a tier of words; none when the tier cannot differ from the next.
std::vector<std::string> lookup_words(Wanted const& wanted, Tier tier);

/// Where a page ended. `word` and `lookup` matter for tiers of words only.
struct Place {
    Tier tier{Tier::number};
    std::size_t lookup{0}; ///< which of lookup_words leads the search
    std::string word;      ///< of the name, found by it
    PersonId id;

    friend bool operator==(Place const&, Place const&) = default;
};

std::string to_cursor(Place const& place);
std::optional<Place> parse_cursor(std::string_view text);

} // namespace ward::person
