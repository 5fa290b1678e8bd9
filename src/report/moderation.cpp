#include "report/moderation.hpp"

#include "report/moderation_part.hpp"

#include <algorithm>

namespace ward::report {

namespace {

bool is_plain_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// What may stand before the @.
bool is_of_mailbox(char letter)
{
    return is_plain_letter(letter) || is_digit(letter) || letter == '.' || letter == '_' || letter == '-' ||
           letter == '+' || letter == '%';
}

/// A capital of the plates' alphabet, or the small one where people write it so.
bool is_series_letter(char letter)
{
    return is_plain_letter(letter);
}

/// Reads a number plate from its first digit on.
class Plate {
public:
    explicit Plate(std::string_view text) : text_{text} {}

    /// How many bytes it has; 0: it is none.
    std::size_t read()
    {
        // Provinces have 11 to 99.
        if (digits() != 2 || text_[0] == '0') {
            return 0;
        }
        separator("-. ");
        auto const series_at = at_;
        if (!series()) {
            return 0;
        }
        bool const small = text_[series_at] >= 'a' && text_[series_at] <= 'z';
        auto const before_number = at_;
        bool const dashed = separator("-.");
        bool const spaced = separator(" ");
        auto const number_at = at_;
        auto const first = digits();
        bool const dotted =
            first == 3 && at_ + 2 < text_.size() && text_[at_] == '.' && is_digit(text_[at_ + 1]);
        if (dotted) {
            ++at_;
        }
        auto const number = first + (dotted ? digits() : 0);
        bool const ends = at_ == text_.size() || (!is_digit(text_[at_]) && !is_letter(text_[at_]));
        bool const five = number == 5 && (first == 5 || dotted);
        // "24B 2025" is a road and a year; a plate of four digits has its dash.
        bool const four = number == 4 && dashed && !is_year(text_.substr(number_at, 4));
        bool const told = !small || dotted || (dashed && five);
        bool const loose = spaced && before_number == series_at + 1 && !dashed && !dotted;
        return ends && (five || four) && told && !loose ? at_ : 0;
    }

private:
    static bool is_year(std::string_view four) { return four.starts_with("19") || four.starts_with("20"); }

    std::size_t digits()
    {
        auto const from = at_;
        while (at_ < text_.size() && is_digit(text_[at_])) {
            ++at_;
        }
        return at_ - from;
    }
    bool separator(std::string_view any_of)
    {
        bool const there = at_ < text_.size() && any_of.find(text_[at_]) != std::string_view::npos;
        at_ += there ? 1 : 0;
        return there;
    }
    /// "A", "B1", "AA", "LD", "MĐ1".
    bool series()
    {
        constexpr std::string_view electric = "MĐ";
        if (text_.substr(at_).starts_with(electric)) {
            at_ += electric.size();
            digit();
            return true;
        }
        if (at_ >= text_.size() || !is_series_letter(text_[at_])) {
            return false;
        }
        ++at_;
        // A second letter, or the digit of a motorbike's series: one that no number follows closely.
        if (at_ < text_.size() && is_series_letter(text_[at_])) {
            ++at_;
            return true;
        }
        auto const run = std::min(text_.find_first_not_of("0123456789", at_), text_.size()) - at_;
        if (run == 1 || run == 6) { // B1 234.56, B123456
            ++at_;
        }
        return true;
    }
    void digit() { at_ += at_ < text_.size() && is_digit(text_[at_]) ? 1 : 0; }

    std::string_view text_;
    std::size_t at_{0};
};

} // namespace

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

bool is_letter(char letter)
{
    return is_plain_letter(letter) || static_cast<unsigned char>(letter) >= 0x80;
}

bool is_flagged(std::vector<Flag> const& flags, std::size_t at, std::size_t bytes)
{
    return std::ranges::any_of(
        flags, [&](Flag const& flag) { return at < flag.at + flag.bytes && flag.at < at + bytes; });
}

void flag_emails(std::string_view text, std::vector<Flag>& flags)
{
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        auto from = at;
        while (from > 0 && is_of_mailbox(text[from - 1])) {
            --from;
        }
        auto to = at + 1;
        while (to < text.size() &&
               (is_plain_letter(text[to]) || is_digit(text[to]) || text[to] == '-' || text[to] == '.')) {
            ++to;
        }
        while (to > at + 1 && (text[to - 1] == '.' || text[to - 1] == '-')) {
            --to; // the end of a sentence
        }
        auto const domain = text.substr(at + 1, to - at - 1);
        auto const dot = domain.rfind('.');
        bool const whole = from < at && dot != std::string_view::npos && dot > 0 && domain.size() - dot > 2;
        if (whole && !is_flagged(flags, from, to - from)) {
            flags.push_back({from, to - from, Suspicion::email});
        }
    }
}

void flag_number_plates(std::string_view text, std::vector<Flag>& flags)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const begins =
            is_digit(text[at]) && (at == 0 || (!is_digit(text[at - 1]) && !is_letter(text[at - 1]) &&
                                               text[at - 1] != '.' && text[at - 1] != '/'));
        auto const bytes = begins ? Plate{text.substr(at)}.read() : 0;
        if (bytes > 0 && !is_flagged(flags, at, bytes)) {
            flags.push_back({at, bytes, Suspicion::number_plate});
            at += bytes - 1;
        }
    }
}

std::vector<Flag> flags_in(std::string_view text)
{
    std::vector<Flag> flags;
    flag_emails(text, flags);
    flag_number_plates(text, flags);
    flag_numbers(text, flags);
    flag_names(text, flags);
    std::ranges::sort(flags, {}, &Flag::at);
    return flags;
}

std::string masked(std::string_view text, std::vector<Flag> const& flags)
{
    std::string covered;
    std::size_t at{0};
    for (auto const& flag : flags) {
        covered += text.substr(at, flag.at - at);
        covered += "***";
        at = flag.at + flag.bytes;
    }
    covered += text.substr(at);
    return covered;
}

} // namespace ward::report
