#include "procedure/search.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

namespace ward::procedure {

namespace {

// How much a find is worth, against a whole word in a title.
constexpr double half_typed = 0.7;      ///< the last word of the query
constexpr double beginning = 0.45;      ///< another word of it
constexpr double slip = 0.4;            ///< one letter wrong
constexpr double other_marks = 0.6;     ///< typed with marks, but with others
constexpr double outside_titles = 0.35; ///< in a paper's name, the field, the result
constexpr double less_a_rank = 0.06;

constexpr std::size_t slip_length_min = 4; ///< letters; a shorter word with a slip may be any word
constexpr std::size_t compared_max = 128;  ///< texts whose titles are compared with the whole query

/// "ký" and "kí", "quý" and "quí" are one word to people.
std::string one_spelling(std::string word)
{
    constexpr std::string_view before{"hklmst"};
    bool const short_y = word.size() == 2 && word[1] == 'y' && before.find(word[0]) != std::string_view::npos;
    if (short_y || word == "quy") {
        word.back() = 'i';
    }
    return word;
}

std::string join(std::vector<std::string> const& words)
{
    std::string text;
    for (auto const& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// Words with which nearly every request begins.
bool says_little(std::string_view word)
{
    constexpr std::array<std::string_view, 9> words{"thu", "tuc",  "dang", "ki", "cap",
                                                    "lam", "giay", "xin",  "to"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether one letter more, less, different, or two letters exchanged make the one of the other.
bool one_slip(std::string_view a, std::string_view b)
{
    auto const [start_a, start_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    std::string_view const left{start_a, a.end()};
    std::string_view const right{start_b, b.end()};
    if (left.size() == right.size()) {
        bool const exchanged = left.size() > 1 && left[0] == right[1] && left[1] == right[0] &&
                               left.substr(2) == right.substr(2);
        return !left.empty() && (exchanged || left.substr(1) == right.substr(1));
    }
    auto const& longer = left.size() > right.size() ? left : right;
    auto const& shorter = left.size() > right.size() ? right : left;
    return longer.size() == shorter.size() + 1 && longer.substr(1) == shorter;
}

/// Whether `part` stands in `text` as whole words; at `start` only when it begins there.
bool holds_words(std::string_view text, std::string_view part)
{
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        auto const end = at + part.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) {
            return true;
        }
    }
    return false;
}

double share(std::string_view part, std::string_view whole)
{
    return static_cast<double>(part.size()) / static_cast<double>(whole.size());
}

} // namespace

SearchIndex::SearchIndex(std::vector<SearchText> const& texts)
{
    std::map<std::string, Word> found;
    struct Form {
        Word* word{nullptr};
        std::uint32_t place{0};
    };
    std::unordered_map<std::string, Form> forms; // folding a word is dear, and most come often
    auto const form_of = [&](std::string const& exact) {
        auto const [known, is_new] = forms.try_emplace(exact);
        if (is_new) {
            auto& word = found[one_spelling(fold(exact))];
            known->second = {&word, static_cast<std::uint32_t>(word.forms.size())};
            word.forms.push_back(exact);
        }
        return known->second;
    };
    auto const add = [&](std::string const& text, std::uint32_t place, bool in_title) {
        for (auto const& exact : words(fold_exact(text))) {
            auto const form = form_of(exact);
            form.word->postings.push_back({place, form.place, in_title});
        }
    };
    for (std::uint32_t place = 0; place < texts.size(); ++place) {
        auto& titles = titles_.emplace_back();
        for (auto const& title : texts[place].titles) {
            add(title, place, true);
            titles.push_back(title_of(title));
        }
        for (auto const& text : texts[place].rest) {
            add(text, place, false);
        }
        ranks_.push_back(texts[place].rank);
    }
    for (auto& [folded, word] : found) {
        std::size_t holders{0};
        for (std::size_t n = 0; n < word.postings.size(); ++n) { // they are in the order of the texts
            holders += n == 0 || word.postings[n].text != word.postings[n - 1].text ? 1U : 0U;
        }
        word.folded = folded;
        word.weight = std::log(1.0 + static_cast<double>(texts.size()) / static_cast<double>(holders));
        words_.push_back(std::move(word));
    }
}

SearchIndex::Title SearchIndex::title_of(std::string_view text)
{
    auto all = words(fold(text));
    for (auto& word : all) {
        word = one_spelling(std::move(word));
    }
    Title title;
    title.folded = join(all);
    title.exact = fold_exact(text);
    title.marked = title.exact != fold(text);
    title.words = all.size();
    std::erase_if(all, says_little);
    title.core = all.empty() ? title.folded : join(all);
    return title;
}

void SearchIndex::weigh(Word const& word, Asked const& asked, double quality, std::vector<double>& best) const
{
    bool const marked = asked.exact != asked.folded;
    for (auto const& posting : word.postings) {
        auto value = word.weight * quality * (posting.in_title ? 1.0 : outside_titles);
        if (marked && !word.forms[posting.form].starts_with(asked.exact)) {
            value *= other_marks;
        }
        best[posting.text] = std::max(best[posting.text], value);
    }
}

/// What each text is worth for one word of the query.
std::vector<double> SearchIndex::weigh(Asked const& asked) const
{
    std::vector<double> best(titles_.size(), 0.0);
    auto const by_word = [](Word const& word, std::string const& wanted) { return word.folded < wanted; };
    auto at = std::lower_bound(words_.begin(), words_.end(), asked.folded, by_word);
    bool found{false};
    for (; at != words_.end() && at->folded.starts_with(asked.folded); ++at) {
        bool const whole = at->folded.size() == asked.folded.size();
        if (whole || asked.last || asked.folded.size() > 1) {
            weigh(*at, asked, whole ? 1.0 : asked.last ? half_typed : beginning, best);
            found = true;
        }
    }
    if (!found && asked.folded.size() >= slip_length_min) {
        for (auto const& word : words_) {
            if (one_slip(word.folded, asked.folded)) {
                weigh(word, {asked.folded, asked.folded, asked.last}, slip, best);
            }
        }
    }
    return best;
}

/// What the titles of a text are worth for the query as a whole.
double SearchIndex::bonus(std::size_t text, Title const& query) const
{
    double best{0};
    for (auto const& title : titles_[text]) {
        double value{0};
        if (title.folded == query.folded) {
            value = 12;
        } else if (title.core == query.core) {
            value = 10;
        } else if (title.folded.starts_with(query.folded)) {
            value = 5 + 3 * share(query.folded, title.folded);
        } else if (holds_words(title.folded, query.folded)) {
            value = 3 + 2 * share(query.folded, title.folded);
        } else if (title.folded.size() > 2 && holds_words(query.folded, title.folded)) {
            value = 2 + 1.5 * static_cast<double>(title.words) * share(title.folded, query.folded);
        }
        bool const same_marks = !query.marked || title.exact.starts_with(query.exact) ||
                                holds_words(title.exact, query.exact) ||
                                holds_words(query.exact, title.exact);
        best = std::max(best, same_marks ? value : value * other_marks * other_marks);
    }
    return best;
}

std::vector<std::size_t> SearchIndex::find(std::string_view query, std::size_t count_max) const
{
    auto asked_words = words(fold_exact(query));
    if (asked_words.size() > query_words_max) {
        asked_words.resize(query_words_max);
    }
    std::vector<double> score(titles_.size(), 0.0);
    for (std::size_t n = 0; n < asked_words.size(); ++n) {
        auto const& exact = asked_words[n];
        auto const folded = one_spelling(fold(exact));
        // A word without marks is compared without, however it is spelt.
        Asked const asked{folded, fold(exact) == exact ? folded : exact, n + 1 == asked_words.size()};
        auto const best = weigh(asked);
        std::transform(score.begin(), score.end(), best.begin(), score.begin(), std::plus{});
    }
    std::vector<std::size_t> order(titles_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::size_t text) { return score[text] <= 0; });
    auto const better = [&](std::size_t a, std::size_t b) {
        return std::pair{-score[a], a} < std::pair{-score[b], b};
    };
    std::sort(order.begin(), order.end(), better);
    auto const whole = title_of(query);
    for (std::size_t n = 0; n < std::min(order.size(), compared_max); ++n) {
        auto const text = order[n];
        score[text] = (score[text] + bonus(text, whole)) * (1 - less_a_rank * ranks_[text]);
    }
    std::sort(order.begin(),
              order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), compared_max)), better);
    order.resize(std::min(order.size(), count_max));
    return order;
}

} // namespace ward::procedure
