#include "base/text.hpp"
#include "person/row.hpp"
#include "person/store.hpp"

#include <algorithm>
#include <array>

namespace ward::person {

namespace {

constexpr int batch_first = 64; ///< candidates read at once; few names need more than one batch
constexpr int batch_max = 1024;
/// Counting goes on only while every word is in more names than this: it costs no more than the search it
/// saves.
constexpr int counted_max[] = {1000, 8000, 64000};

/// Words that begin with `prefix` lie between it and this.
std::string after_all(std::string_view prefix)
{
    return std::string{prefix} + "\U0010ffff";
}

/// What a folded name with a space before it is LIKE when one of its words begins with this. Folded text
/// holds only letters and digits, so nothing in it has a meaning of its own.
std::string begins_a_word(std::string_view folded)
{
    return "% " + std::string{folded} + "%";
}

/// One search through one tier, until the page is full or the tier is empty.
class TierSearch {
public:
    TierSearch(sql::Session& database, WardId ward, Wanted const& wanted, Tier tier, std::size_t limit)
        : database_{database}, ward_{ward}, wanted_{wanted}, tier_{tier}, limit_{limit}
    {
    }

    void run(std::vector<Found>& found, Place after)
    {
        switch (tier_) {
        case Tier::number: by_number(found, after.id); break;
        case Tier::name_exact:
        case Tier::name_folded: by_name(found, after.id); break;
        case Tier::words_exact:
        case Tier::words_folded: by_words(found, std::move(after)); break;
        }
    }

    /// Where a search of the tier begins.
    Place start() const
    {
        Place place{tier_, 0, {}, {}};
        auto const lookups = lookup_words(wanted_, tier_);
        if (!lookups.empty()) {
            place.lookup = rarest(lookups);
            place.word = lookups[place.lookup];
        }
        return place;
    }

private:
    void by_number(std::vector<Found>& found, PersonId after)
    {
        std::vector<Candidate> persons;
        if (wanted_.id_number) {
            persons =
                all_candidates(database_.run("SELECT " CANDIDATE_COLUMNS " FROM person p WHERE p.ward_id = $1"
                                             " AND p.id_number = $2 AND p.id > $3 ORDER BY p.id LIMIT $4",
                                             ward_, *wanted_.id_number, after, limit_));
        }
        if (wanted_.phone) {
            auto const more =
                all_candidates(database_.run("SELECT " CANDIDATE_COLUMNS " FROM person p WHERE p.ward_id = $1"
                                             " AND p.phone = $2 AND p.id > $3 ORDER BY p.id LIMIT $4",
                                             ward_, *wanted_.phone, after, limit_));
            persons.insert(persons.end(), more.begin(), more.end());
        }
        auto const key = [](Candidate const& one) { return one.person.id; };
        std::ranges::sort(persons, {}, key);
        auto const repeated = std::ranges::unique(persons, {}, key);
        persons.erase(repeated.begin(), repeated.end());
        for (auto& person : persons) {
            take(found, std::move(person), 0, {});
        }
    }

    void by_name(std::vector<Found>& found, PersonId after)
    {
        for (auto batch = batch_first; found.size() < limit_; batch = std::min(batch * 4, batch_max)) {
            auto persons =
                all_candidates(database_.run("SELECT " CANDIDATE_COLUMNS " FROM person p WHERE p.ward_id = $1"
                                             " AND p.name_folded = $2 AND p.id > $3 ORDER BY p.id LIMIT $4",
                                             ward_, wanted_.name.folded, after, batch));
            for (auto& person : persons) {
                after = person.person.id;
                take(found, std::move(person), 0, {});
            }
            if (static_cast<int>(persons.size()) < batch) {
                return;
            }
        }
    }

    void by_words(std::vector<Found>& found, Place after)
    {
        auto const lookups = lookup_words(wanted_, tier_);
        if (after.lookup >= lookups.size()) {
            return;
        }
        auto const& prefix = lookups[after.lookup];
        auto const end = after_all(prefix);
        auto const others = patterns_but(prefix);
        for (auto batch = batch_first; found.size() < limit_; batch = std::min(batch * 4, batch_max)) {
            auto const from = after; // what is bound has to stay as it is while rows are read
            // CROSS JOIN keeps SQLite on the words first; a row value compares word and key together.
            auto rows =
                database_.run("SELECT w.word, " CANDIDATE_COLUMNS " FROM person_word w CROSS JOIN person p"
                              " WHERE w.ward_id = $1 AND (w.word, w.person_id) > ($2, $3) AND w.word < $4"
                              " AND p.id = w.person_id AND ' ' || p.name_folded LIKE $5"
                              " AND ' ' || p.name_folded LIKE $6 AND ' ' || p.name_folded LIKE $7"
                              " ORDER BY w.word, w.person_id LIMIT $8",
                              ward_, from.word, from.id, end, others[0], others[1], others[2], batch);
            int read{0};
            for (; rows.next(); ++read) {
                after.word = rows.take<std::string>();
                auto person = to_candidate(rows);
                after.id = person.person.id;
                if (first_word(person.name, prefix) == after.word) {
                    take(found, std::move(person), after.lookup, after.word);
                }
            }
            if (read < batch) {
                return;
            }
        }
    }

    /// The longest of the other words, for the database to sort out most names that will not do; tier_of
    /// looks at all words of the rest.
    std::array<std::string, 3> patterns_but(std::string_view prefix) const
    {
        auto others = words(wanted_.name.folded);
        if (auto const own = std::ranges::find(others, fold(prefix)); own != others.end()) {
            others.erase(own);
        }
        std::ranges::sort(others, std::ranges::greater{}, &std::string::size);
        std::array<std::string, 3> patterns{"%", "%", "%"};
        for (std::size_t n = 0; n < std::min(others.size(), patterns.size()); ++n) {
            patterns[n] = begins_a_word(others[n]);
        }
        return patterns;
    }

    /// A name with two words that begin alike comes by twice; it counts with the first.
    static std::string first_word(Folded const& name, std::string_view prefix)
    {
        for (auto& word : index_words(name)) {
            if (word.starts_with(prefix)) {
                return std::move(word);
            }
        }
        return {};
    }

    /// Who answers better was on an earlier page, or before on this one.
    void take(std::vector<Found>& found, Candidate candidate, std::size_t lookup, std::string word)
    {
        if (found.size() < limit_ && tier_of(candidate.person, candidate.name, wanted_) == tier_) {
            auto const id = candidate.person.id;
            found.push_back({std::move(candidate.person), Place{tier_, lookup, std::move(word), id}});
        }
    }

    /// Which of the words the fewest names hold; the first when all are common.
    std::size_t rarest(std::vector<std::string> const& lookups) const
    {
        std::size_t best{0};
        for (int const most : counted_max) {
            int fewest{most};
            for (std::size_t n = 0; n < lookups.size(); ++n) {
                if (auto const names = count(lookups[n], most); names < fewest) {
                    fewest = names;
                    best = n;
                }
            }
            if (fewest < most || lookups.size() == 1) {
                break;
            }
        }
        return best;
    }

    /// Names with a word that begins with `prefix`; not counted beyond `most`.
    int count(std::string const& prefix, int most) const
    {
        auto const end = after_all(prefix);
        auto rows =
            database_.run("SELECT count(*) FROM (SELECT 1 FROM person_word WHERE ward_id = $1 AND word >= $2"
                          " AND word < $3 LIMIT $4) AS counted",
                          ward_, prefix, end, most);
        rows.next();
        return rows.take<int>();
    }

    sql::Session& database_;
    WardId ward_;
    Wanted const& wanted_;
    Tier tier_;
    std::size_t limit_;
};

} // namespace

std::vector<Found> search(sql::Session& database, WardId ward, Wanted const& wanted,
                          std::optional<Place> const& after, int limit)
{
    std::vector<Found> found;
    auto const first = after ? after->tier : Tier::number;
    for (auto const tier : tiers) {
        if (tier < first || static_cast<int>(found.size()) >= limit) {
            continue;
        }
        TierSearch one{database, ward, wanted, tier, static_cast<std::size_t>(limit)};
        one.run(found, after && tier == first ? *after : one.start());
    }
    return found;
}

} // namespace ward::person
