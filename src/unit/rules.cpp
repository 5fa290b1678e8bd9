#include "unit/rules.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace ward::unit {

namespace {

struct SpokenKind {
    std::string_view folded;
    std::size_t words;
    Kind kind;
};

constexpr std::array spoken_kinds{
    SpokenKind{"phuong ", 1, Kind::ward},          SpokenKind{"xa ", 1, Kind::commune},
    SpokenKind{"dac khu ", 2, Kind::special_zone}, SpokenKind{"thi tran ", 2, Kind::township},
    SpokenKind{"huyen ", 1, Kind::district},       SpokenKind{"khu vuc ", 0, Kind::area},
};

std::string_view without_words(std::string_view text, std::size_t count)
{
    for (; count > 0; --count) {
        text.remove_prefix(std::min(text.find(' '), text.size()));
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    return text;
}

bool names_a_kind(std::string_view word)
{
    constexpr std::array<std::string_view, 10> kinds{"phuong", "xa",   "thi",   "tran", "dac",
                                                     "khu",    "quan", "huyen", "tinh", "pho"};
    return std::find(kinds.begin(), kinds.end(), fold(word)) != kinds.end();
}

} // namespace

std::pair<Kind, std::string> split_kind(std::string_view full_name)
{
    auto const folded = fold(full_name);
    for (auto const& each : spoken_kinds) {
        if (folded.starts_with(each.folded)) {
            return {each.kind, std::string{without_words(full_name, each.words)}};
        }
    }
    return {Kind::unknown, std::string{full_name}};
}

std::string_view spoken(Kind kind)
{
    switch (kind) {
    case Kind::ward: return "phường";
    case Kind::commune: return "xã";
    case Kind::special_zone: return "đặc khu";
    case Kind::township: return "thị trấn";
    case Kind::district: return "huyện";
    case Kind::area:
    case Kind::unknown: return "";
    }
    return "";
}

std::vector<std::string> search_words(std::string_view text)
{
    auto found = words(fold(text));
    for (auto& word : words(fold_exact(text))) {
        found.push_back(std::move(word));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::string const& rarest_word(std::vector<std::string> const& words)
{
    WARD_CHECK(!words.empty());
    auto const rarer = [](std::string const& a, std::string const& b) {
        return std::pair{!names_a_kind(a), a.size()} < std::pair{!names_a_kind(b), b.size()};
    };
    return *std::max_element(words.begin(), words.end(), rarer);
}

int distance(std::string_view name, std::string_view query)
{
    if (name == query) {
        return 0;
    }
    return name.starts_with(query) ? 1 : 2;
}

std::optional<std::chrono::minutes> parse_clock(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':') {
        return std::nullopt;
    }
    auto const number = [](std::string_view digits) {
        int value{-1};
        auto const end = digits.data() + digits.size();
        auto const [stopped, fault] = std::from_chars(digits.data(), end, value);
        return fault == std::errc{} && stopped == end && value >= 0 ? value : 99;
    };
    auto const hours = number(text.substr(0, 2));
    auto const minutes = number(text.substr(3));
    if (hours > 23 || minutes > 59) {
        return std::nullopt;
    }
    return std::chrono::hours{hours} + std::chrono::minutes{minutes};
}

std::string to_clock(std::chrono::minutes after_midnight)
{
    return fmt::format("{:02}:{:02}", after_midnight.count() / 60, after_midnight.count() % 60);
}

} // namespace ward::unit
