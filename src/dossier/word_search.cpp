#include "dossier/word_search.hpp"

#include "base/text.hpp"
#include "dossier/word_index.hpp"

#include <algorithm>
#include <set>

namespace ward::dossier {

namespace {

/// More applicants than these are no way to begin: the newest dossiers are full of them.
constexpr std::int64_t names_max{300};
/// So many rows are read whenever it is useful to know whether there are any.
constexpr std::int64_t cheap_max{500};

// How often a word is had, each counted no further than $4.
#define APPLICANTS_COUNTED                                                                                   \
    "(SELECT COUNT(*) FROM (SELECT 1 FROM dossier_applicant_word"                                            \
    " WHERE ward_id = $1 AND word >= $2 AND word < $3 LIMIT $4) AS applicants)"
#define OWN_COUNTED                                                                                          \
    "(SELECT COUNT(*) FROM (SELECT 1 FROM dossier_word"                                                      \
    " WHERE ward_id = $1 AND word >= $2 AND word < $3 LIMIT $4) AS own)"
#define PROCEDURES_COUNTED                                                                                   \
    "(SELECT COUNT(*) FROM (SELECT 1 FROM dossier WHERE ward_id = $1 AND procedure_code IN"                  \
    " (SELECT procedure_code FROM dossier_procedure_word"                                                    \
    " WHERE ward_id = $1 AND word >= $2 AND word < $3) LIMIT $4) AS procedures)"

Word word_from(std::string begin)
{
    auto end = begin;
    end += "\xF4\x8F\xBF\xBF"; // U+10FFFF, greater than every character of text
    auto within = "% " + begin + "%";
    return {std::move(begin), std::move(end), std::move(within), 0, 0};
}

/// What the names would begin with; one word alone says too little.
std::optional<Word> name_of(std::string const& query)
{
    auto const typed = words(fold(query));
    if (typed.size() < 2) {
        return std::nullopt;
    }
    std::string key{name_key_sign};
    for (auto const& word : typed) {
        key += (key.size() == 1 ? "" : " ") + word;
    }
    return word_from(std::move(key));
}

bool has_marks(Word const& word)
{
    return fold(word.begin) != word.begin;
}

std::string in_range(Conditions& where, Word const& word)
{
    return " WHERE ward_id = $1 AND word >= " + where.bind(word.begin) + " AND word < " +
           where.bind(word.end);
}

/// As in_range, of what the table's rows are about.
std::string listed(Conditions& where, Word const& word, std::string const& what, std::string const& table)
{
    return "(SELECT " + what + " FROM " + table + in_range(where, word) + ")";
}

} // namespace

std::optional<std::string> whole_code(std::string const& query)
{
    std::string code;
    for (char const letter : query) {
        if (letter >= 'a' && letter <= 'z') {
            code += static_cast<char>(letter - 'a' + 'A');
        } else if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-' ||
                   letter == '.') {
            code += letter;
        } else if (letter != ' ' || (!code.empty() && code.back() != '-')) {
            return std::nullopt;
        }
    }
    return std::ranges::count(code, '-') >= 2 ? std::optional{code} : std::nullopt;
}

std::vector<Word> words_of(std::string const& query)
{
    std::set<std::string> typed;
    for (auto const& word : words(fold_exact(query))) {
        typed.insert(word);
    }
    std::vector<Word> found;
    for (auto const& word : typed) {
        found.push_back(word_from(word));
    }
    return found;
}

WordSearch::WordSearch(sql::Session& database, WardId ward, std::string const& query)
    : database_{database}, ward_{ward}, words_{words_of(query)}, name_{name_of(query)}
{
}

void WordSearch::count(std::int64_t rows_max)
{
    if (counted_to_ >= rows_max) {
        return;
    }
    counted_to_ = rows_max;
    for (auto& word : words_) {
        auto answer = database_.run("SELECT " APPLICANTS_COUNTED " + " OWN_COUNTED ", " PROCEDURES_COUNTED,
                                    ward_, word.begin, word.end, rows_max);
        answer.next();
        word.listed = answer.take<std::int64_t>();
        word.counted = word.listed + answer.take<std::int64_t>();
    }
    std::ranges::sort(words_, {}, &Word::counted);
}

bool WordSearch::begins_names()
{
    if (!name_) {
        return false;
    }
    auto answer = database_.run("SELECT " APPLICANTS_COUNTED, ward_, name_->begin, name_->end, names_max);
    answer.next();
    auto const applicants = answer.take<std::int64_t>();
    return applicants > 0 && applicants < names_max;
}

bool WordSearch::is_cheap()
{
    return has_rare_word(cheap_max);
}

bool WordSearch::has_rare_word(std::int64_t rows_max)
{
    count(rows_max);
    begins_with_rarest_ = !words_.empty() && words_.front().counted < rows_max;
    return begins_with_rarest_;
}

std::string WordSearch::by_name(Conditions& where) const
{
    where.add("d.applicant_id = w.applicant_id");
    for (auto const& word : words_) {
        if (has_marks(word)) {
            where.add("d.words LIKE " + where.bind(word.within));
        }
    }
    return "(SELECT DISTINCT applicant_id FROM dossier_applicant_word" + in_range(where, name_.value()) +
           ") w CROSS JOIN dossier d";
}

/// What has the rarest word. Most have it by their applicant, and whether they may have the others too is
/// told by the index that lists an applicant's dossiers: few are then looked up to be asked.
std::string WordSearch::begin_with(Conditions& where, Word const& rarest, std::string const& named) const
{
    // The sum keeps SQLite from reading all words of all dossiers for the sake of their order, and the limit
    // PostgreSQL from asking every dossier of the ward about the other words.
    auto rows = "SELECT dossier_id + 0 AS dossier_id FROM dossier_word" + in_range(where, rarest) +
                " UNION SELECT id FROM dossier WHERE ward_id = $1 AND procedure_code IN " + named +
                " UNION SELECT id FROM (SELECT applicant_id, procedure_code, id FROM dossier"
                " WHERE ward_id = $1 AND applicant_id IN " +
                listed(where, rarest, "applicant_id", "dossier_applicant_word") +
                " LIMIT 9223372036854775807) AS theirs";
    std::string sign{" WHERE "};
    for (auto const& word : words_) {
        if (&word != &rarest && word.listed < counted_to_) {
            rows += sign + "(applicant_id IN " +
                    listed(where, word, "applicant_id", "dossier_applicant_word") + " OR procedure_code IN " +
                    listed(where, word, "procedure_code", "dossier_procedure_word") + " OR id IN " +
                    listed(where, word, "dossier_id", "dossier_word") + ")";
            sign = " AND ";
        }
    }
    return rows;
}

std::string WordSearch::by_words(Conditions& where, But but) const
{
    std::string from{"dossier d"};
    std::string const row{begins_with_rarest_ ? "own" : "d"};
    std::string holds;
    for (auto const& word : words_) {
        auto const named = listed(where, word, "procedure_code", "dossier_procedure_word");
        if (begins_with_rarest_ && &word == &words_.front()) {
            from = "(" + begin_with(where, word, named) + ") w CROSS JOIN dossier d";
            where.add("d.id = w.dossier_id");
        }
        holds += (holds.empty() ? "(" : " AND (") + row + ".words LIKE " + where.bind(word.within) + " OR " +
                 row + ".procedure_code IN " + named + ")";
    }
    // Asked of each that was found, one by one: PostgreSQL takes LIKE for free, and would rather ask it of
    // every dossier there is than look a few hundred up. Of a number that equals another it expects few.
    if (begins_with_rarest_) {
        holds = "(SELECT CASE WHEN " + holds +
                " THEN 1 ELSE 0 END FROM dossier own WHERE own.id = w.dossier_id) = 1";
    }
    if (!holds.empty()) {
        where.add(holds);
    }
    if (but == But::names) {
        auto named = "d.applicant_id IN (SELECT applicant_id FROM dossier_applicant_word" +
                     in_range(where, name_.value()) + ")";
        for (auto const& word : words_) {
            if (has_marks(word)) {
                named += " AND d.words LIKE " + where.bind(word.within);
            }
        }
        where.add("NOT (" + named + ")");
    }
    return from;
}

} // namespace ward::dossier
