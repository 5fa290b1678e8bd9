#include "tlog/unicode.hpp"

#include <array>

namespace ward::tlog {

std::optional<char32_t> take_letter(std::string_view text, std::size_t& at)
{
    auto const first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        ++at;
        return first;
    }
    // How many bytes follow, by the first one; and the least letter that needs so many.
    std::size_t const more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    constexpr std::array<char32_t, 4> least{0, 0x80, 0x800, 0x10000};
    if (first < 0xC0 || first > 0xF7 || text.size() - at <= more) {
        return std::nullopt;
    }
    auto letter = static_cast<char32_t>(first & (0x3F >> more));
    for (std::size_t n = 1; n <= more; ++n) {
        auto const byte = static_cast<unsigned char>(text[at + n]);
        if ((byte & 0xC0) != 0x80) {
            return std::nullopt;
        }
        letter = letter << 6 | (byte & 0x3F);
    }
    if (letter < least[more] || letter > 0x10FFFF || (letter >= 0xD800 && letter <= 0xDFFF)) {
        return std::nullopt;
    }
    at += more + 1;
    return letter;
}

bool is_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (!take_letter(text, at)) {
            return false;
        }
    }
    return true;
}

bool is_space(char32_t letter)
{
    return (letter >= 0x09 && letter <= 0x0D) || letter == 0x20 || letter == 0x85 || letter == 0xA0 ||
           letter == 0x1680 || (letter >= 0x2000 && letter <= 0x200A) || letter == 0x2028 ||
           letter == 0x2029 || letter == 0x202F || letter == 0x205F || letter == 0x3000;
}

} // namespace ward::tlog
