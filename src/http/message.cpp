#include "http/message.hpp"

#include <algorithm>
#include <cstdio>

namespace ward::http {

namespace {

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

int hex(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    auto const letter = lower(digit);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

constexpr std::size_t query_pairs_max = 64;

} // namespace

void Headers::add(std::string_view name, std::string_view value)
{
    if (ends_.empty()) {
        text_.reserve(512);
        ends_.reserve(12);
    }
    text_.insert(text_.end(), name.begin(), name.end());
    auto const name_end = static_cast<std::uint32_t>(text_.size());
    text_.insert(text_.end(), value.begin(), value.end());
    ends_.push_back({name_end, static_cast<std::uint32_t>(text_.size())});
}

std::optional<std::string_view> Headers::find(std::string_view name) const
{
    for (auto const& [field, value] : *this) {
        if (std::ranges::equal(field, name, [](char a, char b) { return lower(a) == lower(b); })) {
            return value;
        }
    }
    return std::nullopt;
}

Spooled::~Spooled()
{
    std::remove(path_.c_str());
}

std::optional<std::string> percent_decode(std::string_view text, char plus)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char letter = text[i];
        if (letter == '%') {
            if (i + 2 >= text.size() || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0) {
                return std::nullopt;
            }
            letter = static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
            i += 2;
        } else if (letter == '+') {
            letter = plus;
        }
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) {
            return std::nullopt;
        }
        decoded += letter;
    }
    return decoded;
}

std::optional<Target> parse_target(std::string_view target)
{
    if (target.empty() || target.front() != '/') {
        return std::nullopt;
    }
    auto const hash = target.find('#');
    if (hash != std::string_view::npos) {
        return std::nullopt;
    }
    auto const question = target.find('?');
    auto path = percent_decode(target.substr(0, question), '+');
    if (!path || path->find("/..") != std::string::npos || path->find('\\') != std::string::npos ||
        path->find("//") != std::string::npos) {
        return std::nullopt;
    }
    Target parts;
    parts.path = *std::move(path);
    if (question != std::string_view::npos) {
        parts.query = target.substr(question + 1);
    }
    return parts;
}

std::optional<std::vector<std::pair<std::string, std::string>>> parse_query(std::string_view query)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!query.empty()) {
        auto const end = std::min(query.find('&'), query.size());
        auto const pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty()) {
            continue;
        }
        auto const equals = std::min(pair.find('='), pair.size());
        auto name = percent_decode(pair.substr(0, equals), ' ');
        auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())), ' ');
        if (!name || !value || pairs.size() == query_pairs_max) {
            return std::nullopt;
        }
        pairs.emplace_back(*std::move(name), *std::move(value));
    }
    return pairs;
}

} // namespace ward::http
