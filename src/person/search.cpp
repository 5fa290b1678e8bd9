#include "person/search.hpp"

#include "base/text.hpp"
#include "person/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ward::person {

namespace {

bool begins_one(std::vector<std::string> const& words_of_name, std::string_view wanted)
{
    return std::any_of(words_of_name.begin(), words_of_name.end(),
                       [&](std::string const& word) { return word.starts_with(wanted); });
}

/// "hòa" asks for its marks, "hoa" is content with any.
bool holds_exactly(Folded const& name, Wanted const& wanted)
{
    auto const exact = words(name.exact);
    auto const folded = words(name.folded);
    auto const in_exact = [&](std::string const& word) { return begins_one(exact, word); };
    auto const in_folded = [&](std::string const& word) { return begins_one(folded, word); };
    return std::ranges::all_of(wanted.marked, in_exact) && std::ranges::all_of(wanted.unmarked, in_folded);
}

/// The next part of a cursor, cut off its front.
std::string_view cut(std::string_view& text)
{
    auto const part = text.substr(0, text.find('.'));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

} // namespace

Result<Wanted> read_query(std::string_view text)
{
    if (length(text) > query_length_max) {
        return invalid("person.query.long", "/query");
    }
    Wanted wanted{.name = folded_name(text), .phone = phone_number(text)};
    for (auto& word : words(wanted.name.exact)) {
        (fold(word) == word ? wanted.unmarked : wanted.marked).push_back(word);
    }
    auto const plain = plain_id_number(text);
    if (id_kind_of(plain)) {
        wanted.id_number = plain;
    }
    if (length(wanted.name.folded) < 2) {
        return invalid("person.query.short", "/query");
    }
    return wanted;
}

Folded folded_name(std::string_view name)
{
    return {fold_exact(name), fold(name)};
}

std::optional<Tier> tier_of(Person const& person, Folded const& name, Wanted const& wanted)
{
    bool const by_id_number = wanted.id_number && wanted.id_number == person.id_number;
    bool const by_phone = wanted.phone && wanted.phone == person.phone;
    if (by_id_number || by_phone) {
        return Tier::number;
    }
    if (!contains_words(name.folded, wanted.name.folded)) {
        return std::nullopt;
    }
    if (name.folded == wanted.name.folded) {
        return name.exact == wanted.name.exact ? Tier::name_exact : Tier::name_folded;
    }
    return !wanted.marked.empty() && holds_exactly(name, wanted) ? Tier::words_exact : Tier::words_folded;
}

std::vector<std::string> index_words(Folded const& name)
{
    auto all = words(name.exact);
    auto const folded = words(name.folded);
    all.insert(all.end(), folded.begin(), folded.end());
    std::ranges::sort(all);
    auto const repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

std::vector<std::string> lookup_words(Wanted const& wanted, Tier tier)
{
    switch (tier) {
    case Tier::number:
    case Tier::name_exact:
    case Tier::name_folded: break;
    case Tier::words_exact: {
        auto both = wanted.marked;
        both.insert(both.end(), wanted.unmarked.begin(), wanted.unmarked.end());
        return wanted.marked.empty() ? wanted.marked : both;
    }
    case Tier::words_folded: return words(wanted.name.folded);
    }
    return {};
}

std::string to_cursor(Place const& place)
{
    return fmt::format("{}.{}.{}.{}", static_cast<int>(place.tier), place.lookup, place.id.value, place.word);
}

std::optional<Place> parse_cursor(std::string_view text)
{
    constexpr std::int64_t lookups_max = query_length_max;
    auto const tier = cut(text);
    auto const lookup = cut(text);
    auto const id = parse_id(cut(text));
    bool const known =
        tier.size() == 1 && tier[0] >= '0' && tier[0] < '0' + static_cast<char>(std::size(tiers));
    auto const number = lookup == "0" ? std::optional<std::int64_t>{0} : parse_id(lookup);
    if (!known || !number || *number > lookups_max || !id) {
        return std::nullopt;
    }
    return Place{tiers[tier[0] - '0'], static_cast<std::size_t>(*number), std::string{text}, PersonId{*id}};
}

} // namespace ward::person
