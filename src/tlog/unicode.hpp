#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// Just as much of Unicode as a signed note asks for; the tables are in its definition of a space.
namespace ward::tlog {

/// The letter that begins at `at`, and `at` moves behind it; nothing for bytes that are not UTF-8 (also
/// longer than need be, surrogates, beyond U+10FFFF). \pre at < text.size()
std::optional<char32_t> take_letter(std::string_view text, std::size_t& at);

bool is_utf8(std::string_view text);

/// The property White_Space.
bool is_space(char32_t letter);

} // namespace ward::tlog
