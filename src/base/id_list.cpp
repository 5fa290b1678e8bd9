#include "base/id_list.hpp"

#include "base/id.hpp"

#include <array>
#include <charconv>

namespace ward {

std::string to_list(std::span<std::int64_t const> keys)
{
    std::array<char, 20> digits{}; // of any 64 bits
    std::string text;
    text.reserve(keys.size() * digits.size());
    for (auto const key : keys) {
        text += text.empty() ? "" : " ";
        auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), key).ptr;
        text.append(digits.data(), end);
    }
    return text;
}

std::optional<std::vector<std::int64_t>> parse_list(std::string_view text)
{
    std::vector<std::int64_t> keys;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        auto const key = parse_id(text.substr(0, end));
        if (!key || end + 1 == text.size()) {
            return std::nullopt;
        }
        keys.push_back(*key);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return keys;
}

} // namespace ward
