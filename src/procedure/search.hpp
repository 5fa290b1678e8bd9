#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ward::procedure {

/// What is to be found of one procedure.
struct SearchText {
    std::vector<std::string> titles; ///< code, name, short name and what people say
    std::vector<std::string> rest;   ///< field, papers, result
    int rank{0}; ///< 0 can be handed in here, 1 not yet, 2 is somebody else's; the lower first
};

inline constexpr std::size_t query_words_max{12}; ///< of one query; more are not looked at

/// Finds procedures by whatever words people use: with marks or without, words half typed, a slip of one
/// letter as a last resort. A word in a title counts more than one elsewhere, a rare word more than a common
/// one, the whole word more than its beginning, and the words of a title together most. Built once, asked by
/// many threads.
class SearchIndex {
public:
    explicit SearchIndex(std::vector<SearchText> const& texts);

    /// Places in `texts`, best first, `count_max` at most; none for a query without a word.
    std::vector<std::size_t> find(std::string_view query, std::size_t count_max) const;

private:
    /// A form of a word, with its marks, in one text.
    struct Posting {
        std::uint32_t text{0};
        std::uint32_t form{0};
        bool in_title{false};
    };
    struct Word {
        std::string folded;             ///< without marks
        std::vector<std::string> forms; ///< with marks
        std::vector<Posting> postings;
        double weight{0}; ///< the rarer, the heavier
    };
    struct Title {
        std::string folded;
        std::string core;  ///< without words that every title may have
        std::string exact; ///< with marks
        bool marked{false};
        std::size_t words{0};
    };
    struct Asked {
        std::string folded;
        std::string exact;
        bool last{false}; ///< maybe still being typed
    };

    void weigh(Word const& word, Asked const& asked, double quality, std::vector<double>& best) const;
    std::vector<double> weigh(Asked const& asked) const;
    double bonus(std::size_t text, Title const& query) const;
    static Title title_of(std::string_view text);

    std::vector<Word> words_; ///< by `folded`
    std::vector<std::vector<Title>> titles_;
    std::vector<int> ranks_;
};

} // namespace ward::procedure
