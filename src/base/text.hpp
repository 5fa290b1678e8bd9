#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Vietnamese text: one form for what is stored, two for what is searched, and what people read of numbers.
// A letter is a stem with a shape (ă â ê ô ơ ư) and a tone (huyền, sắc, hỏi, ngã, nặng).

namespace ward {

/// What may be stored: Unicode in its composed form (NFC), line ends "\n". Nothing for bytes that are not
/// UTF-8, for control characters other than "\n" and "\t", and for marks that turn the direction of writing,
/// which make a printed line say something else than the stored one.
std::optional<std::string> normalise(std::string_view text);

/// How many characters (code points); a broken byte counts as one.
std::size_t length(std::string_view text);

/// For search with marks: small letters, words one space apart, nothing else; "hòa" and "hoà", "Ủy" and "uỷ",
/// "trừơng" and "trường" become the same. Idempotent for UTF-8; takes any bytes.
std::string fold_exact(std::string_view text);

/// For search without marks: "Đường Hoà  Bình, số 5" → "duong hoa binh so 5". Idempotent for UTF-8, and
/// fold(fold_exact(text)) == fold(text).
std::string fold(std::string_view text);

/// The words of a text that `fold` or `fold_exact` made.
std::vector<std::string> words(std::string_view folded);

/// Whether every word of the query begins a word of the text, in any order: to be asked at each keystroke.
/// \pre both were folded by the same function
bool contains_words(std::string_view folded_text, std::string_view folded_query);

/// "051099001123" → "0510xxxxx123"; a shorter number shows less: a third at most in front, a quarter behind.
/// The five x stand for all that is hidden, however much. Source: docs/law.md#L-64
std::string mask_id_number(std::string_view number);

/// "0905123445" → "09xxxxx45". Source: docs/law.md#L-64
std::string mask_phone(std::string_view number);

/// "+84 905.123.445" → "0905123445". A mobile number has ten digits, a fixed one (02…) ten or eleven; the
/// rest is nothing.
std::optional<std::string> phone_number(std::string_view typed);

/// 1234567 → "1.234.567", as Vietnamese write it.
std::string group_thousands(std::int64_t number);

} // namespace ward
