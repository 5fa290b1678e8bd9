#pragma once

#include <string>
#include <string_view>

namespace ward {

/// The text as it may stand between the tags, or in an attribute, of HTML and XML. \pre characters that XML
/// does not carry are gone
inline std::string markup_escaped(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    for (char const letter : text) {
        switch (letter) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&apos;"; break;
        default: safe += letter;
        }
    }
    return safe;
}

} // namespace ward
