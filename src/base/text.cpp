#include "base/text.hpp"

#include "base/check.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <utility>

namespace ward {

namespace {

using icu::Normalizer2;

constexpr char32_t grave{0x300};
constexpr char32_t acute{0x301};
constexpr char32_t tilde{0x303};
constexpr char32_t hook{0x309};
constexpr char32_t dot_below{0x323};
constexpr char32_t circumflex{0x302};
constexpr char32_t breve{0x306};
constexpr char32_t horn{0x31B};
constexpr char32_t d_with_stroke{0x111};
/// What old fonts and keyboards put in place of đ: they look the same in capitals.
constexpr char32_t eth{0xF0};
constexpr char32_t d_with_tail{0x256};

using Form = Normalizer2 const* (*)(UErrorCode&);

std::string normalised(std::string_view text, Form form)
{
    auto status = U_ZERO_ERROR;
    auto const* const normalizer = form(status);
    std::string made;
    made.reserve(text.size());
    icu::StringByteSink<std::string> sink{&made};
    auto const piece = icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())};
    normalizer->normalizeUTF8(0, piece, sink, nullptr, status);
    WARD_CHECK(U_SUCCESS(status));
    return made;
}

/// The characters of a text one after the other; negative for a broken byte.
class Characters {
public:
    explicit Characters(std::string_view text) : text_{text} {}

    bool more() const { return at_ < text_.size(); }
    UChar32 next()
    {
        UChar32 character{0};
        auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text_.data());
        U8_NEXT(bytes, at_, text_.size(), character);
        return character;
    }

private:
    std::string_view text_;
    std::size_t at_{0};
};

void append(std::string& text, char32_t character)
{
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::size_t size{0};
    U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(character));
    text.append(reinterpret_cast<char const*>(bytes), size);
}

bool turns_direction(UChar32 character)
{
    return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

bool may_be_stored(UChar32 character)
{
    bool const control = u_charType(character) == U_CONTROL_CHAR && character != '\n' && character != '\t';
    return character >= 0 && !control && !turns_direction(character);
}

bool is_tone(char32_t mark)
{
    return mark == grave || mark == acute || mark == tilde || mark == hook || mark == dot_below;
}

/// A letter as it is written by hand: its stem, its shape, then its tone.
struct Letter {
    char32_t stem{0};
    std::u32string shape; ///< circumflex, breve, horn, and marks of other languages
    char32_t tone{0};     ///< 0 is none
};

std::vector<Letter> letters_of(std::string_view text)
{
    std::vector<Letter> letters;
    auto const decomposed = normalised(text, Normalizer2::getNFDInstance);
    for (Characters characters{decomposed}; characters.more();) {
        auto const character = characters.next();
        auto const mark = static_cast<char32_t>(character);
        bool const is_mark = (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0;
        bool const is_word = (U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
        if (!is_mark) {
            letters.push_back({is_word ? mark : U' ', {}, 0});
        } else if (letters.empty() || letters.back().stem == U' ') {
            continue; // A mark without a letter.
        } else if (!is_tone(mark)) {
            letters.back().shape += mark;
        } else if (letters.back().tone == 0) {
            letters.back().tone = mark;
        }
    }
    return letters;
}

/// Whether a tone on `first` is written on `second` by our one rule: on the shaped vowel, else on the second
/// of oa, oe, uy. People write both (hòa, hoà), and old keyboards left the tone behind (trừơng).
bool tone_moves_on(Letter const& first, Letter const& second)
{
    constexpr std::u32string_view vowels{U"aeiouy"};
    if (vowels.find(first.stem) == vowels.npos || vowels.find(second.stem) == vowels.npos) {
        return false;
    }
    if (second.shape.find_first_of({circumflex, breve, horn}) != std::u32string::npos) {
        return true;
    }
    bool const after_o = first.stem == U'o' && (second.stem == U'a' || second.stem == U'e');
    bool const after_u = first.stem == U'u' && second.stem == U'y';
    return first.shape.empty() && (after_o || after_u);
}

/// In each run of vowels that pass tones on, the tones end up at the end, in their order.
void place_tones(std::vector<Letter>& letters)
{
    std::size_t end{0};
    for (std::size_t begin = 0; begin < letters.size(); begin = end) {
        end = begin + 1;
        while (end < letters.size() && tone_moves_on(letters[end - 1], letters[end])) {
            ++end;
        }
        auto to = end;
        for (auto n = end; n-- > begin;) {
            if (auto const tone = std::exchange(letters[n].tone, 0); tone != 0) {
                letters[--to].tone = tone;
            }
        }
    }
}

void drop_marks(std::vector<Letter>& letters)
{
    for (auto& letter : letters) {
        letter = {letter.stem == d_with_stroke ? U'd' : letter.stem, {}, 0};
    }
}

void unify_d(std::vector<Letter>& letters)
{
    for (auto& letter : letters) {
        if (letter.stem == eth || letter.stem == d_with_tail) {
            letter.stem = d_with_stroke;
        }
    }
}

/// One space between words, none around them.
std::string to_text(std::vector<Letter> const& letters)
{
    std::string text;
    bool space{false};
    for (auto const& letter : letters) {
        if (letter.stem == U' ') {
            space = !text.empty();
            continue;
        }
        if (space) {
            text += ' ';
            space = false;
        }
        append(text, letter.stem);
        for (auto const mark : letter.shape) {
            append(text, mark);
        }
        if (letter.tone != 0) {
            append(text, letter.tone);
        }
    }
    return normalised(text, Normalizer2::getNFCInstance);
}

std::vector<Letter> folded_letters(std::string_view text)
{
    auto letters = letters_of(normalised(text, Normalizer2::getNFKCCasefoldInstance));
    unify_d(letters);
    place_tones(letters);
    return letters;
}

std::string mask(std::string_view text, std::size_t front, std::size_t back)
{
    static constexpr char const* hidden = "xxxxx";
    bool const plain = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
    if (!plain) {
        return hidden;
    }
    return std::string{text.substr(0, front)} + hidden + std::string{text.substr(text.size() - back)};
}

/// Without the country's prefix, however it is written.
std::string_view without_prefix(std::string_view digits)
{
    for (std::string_view const prefix : {"+84", "0084", "84", "0"}) {
        if (digits.starts_with(prefix)) {
            digits.remove_prefix(prefix.size());
            // "+84 (0) 905…" names both prefixes.
            if (prefix != "0" && digits.starts_with('0')) {
                digits.remove_prefix(1);
            }
            return digits;
        }
    }
    return {};
}

} // namespace

std::optional<std::string> normalise(std::string_view text)
{
    // Most of what a form holds is codes and numbers: printable ASCII is as it should be.
    if (std::ranges::all_of(text, [](char letter) { return letter >= ' ' && letter <= '~'; })) {
        return std::string{text};
    }
    std::string lines;
    lines.reserve(text.size());
    for (std::size_t n = 0; n < text.size(); ++n) {
        bool const line_end = text[n] == '\r' && n + 1 < text.size() && text[n + 1] == '\n';
        if (!line_end) {
            lines += text[n];
        }
    }
    for (Characters characters{lines}; characters.more();) {
        if (!may_be_stored(characters.next())) {
            return std::nullopt;
        }
    }
    return normalised(lines, Normalizer2::getNFCInstance);
}

std::size_t length(std::string_view text)
{
    std::size_t count{0};
    for (Characters characters{text}; characters.more(); ++count) {
        characters.next();
    }
    return count;
}

std::string fold_exact(std::string_view text)
{
    return to_text(folded_letters(text));
}

std::string fold(std::string_view text)
{
    auto letters = folded_letters(text);
    drop_marks(letters);
    return to_text(letters);
}

std::vector<std::string> words(std::string_view folded)
{
    std::vector<std::string> found;
    while (!folded.empty()) {
        auto const end = std::min(folded.find(' '), folded.size());
        found.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return found;
}

bool contains_words(std::string_view folded_text, std::string_view folded_query)
{
    auto const wanted = words(folded_query);
    auto const present = words(folded_text);
    return std::all_of(wanted.begin(), wanted.end(), [&](auto const& want) {
        return std::any_of(present.begin(), present.end(),
                           [&](auto const& word) { return word.starts_with(want); });
    });
}

std::string mask_id_number(std::string_view number)
{
    return mask(number, std::min<std::size_t>(number.size() / 3, 4),
                std::min<std::size_t>(number.size() / 4, 3));
}

std::string mask_phone(std::string_view number)
{
    return mask(number, std::min<std::size_t>(number.size() / 4, 2),
                std::min<std::size_t>(number.size() / 4, 2));
}

std::optional<std::string> phone_number(std::string_view typed)
{
    std::string kept;
    for (char const c : typed) {
        bool const digit = c >= '0' && c <= '9';
        if (digit || (c == '+' && kept.empty())) {
            kept += c;
        } else if (std::string_view{" .-()"}.find(c) == std::string_view::npos) {
            return std::nullopt;
        }
    }
    auto const national = without_prefix(kept);
    if (national.empty()) {
        return std::nullopt;
    }
    bool const fixed = national[0] == '2' && (national.size() == 9 || national.size() == 10);
    bool const mobile =
        std::string_view{"35789"}.find(national[0]) != std::string_view::npos && national.size() == 9;
    if (!fixed && !mobile) {
        return std::nullopt;
    }
    return "0" + std::string{national};
}

std::string group_thousands(std::int64_t number)
{
    auto digits = std::to_string(number);
    auto const first = number < 0 ? 1 : 0;
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > first; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), 1, '.');
    }
    return digits;
}

} // namespace ward
