#pragma once

#include "api/caller.hpp"
#include "dossier/condition.hpp"

#include <optional>
#include <string>
#include <vector>

// How dossiers are found by what somebody typed: by a whole code, by the beginning of an applicant's name,
// and by words in any order. Whatever the words, no question reads every dossier of the ward unless only that
// answers it.

namespace ward::dossier {

/// A code as it is printed: letters, digits, dots and at least two dashes.
std::optional<std::string> whole_code(std::string const& query);

/// A word of a question: it finds what begins with it.
struct Word {
    std::string begin;
    std::string end;         ///< first text after everything that begins with `begin`
    std::string within;      ///< as it stands among a dossier's own words: LIKE
    std::int64_t counted{0}; ///< rows that have it, counted no further than was asked …
    std::int64_t listed{0};  ///< … of those the applicants, and the dossiers by words of their own
};

/// The words as they stand in the index: with marks where the typist set some, else without; each once.
std::vector<Word> words_of(std::string const& query);

class WordSearch {
public:
    WordSearch(sql::Session& database, WardId ward, std::string const& query);

    /// The question begins the names of some applicants, and not of very many: their dossiers come first.
    bool begins_names();

    /// Reading all that has these words costs little.
    bool is_cheap();

    /// Few enough have one of the words to begin with those; otherwise it is better to read the newest.
    bool has_rare_word(std::int64_t rows_max);

    /// Conditions and what to read first, for the dossiers of applicants whose names begin so …
    std::string by_name(Conditions& where) const;
    /// … and for all that have the words, `but` those.
    enum class But { nobody, names };
    std::string by_words(Conditions& where, But but) const;

private:
    void count(std::int64_t rows_max);
    std::string begin_with(Conditions& where, Word const& rarest, std::string const& named) const;

    sql::Session& database_;
    WardId ward_;
    std::vector<Word> words_; ///< the rarest first, once counted
    std::optional<Word> name_;
    std::int64_t counted_to_{0};
    bool begins_with_rarest_{false};
};

} // namespace ward::dossier
