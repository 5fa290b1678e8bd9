#include "base/canonical_json.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ward {

namespace {

using Member = boost::json::key_value_pair;

/// In UTF-8 a lead byte orders letters by code point; in UTF-16 those of two units (0xF0…) come before
/// U+E000 to U+FFFF (0xEE, 0xEF).
int weight(char letter)
{
    auto const byte = static_cast<unsigned char>(letter);
    return byte == 0xEE || byte == 0xEF ? byte + 0x20 : byte;
}

bool before(Member const* one, Member const* other)
{
    auto const left = one->key();
    auto const right = other->key();
    return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                        [](char a, char b) { return weight(a) < weight(b); });
}

void write_text(std::string& out, std::string_view text)
{
    constexpr std::string_view hexadecimal{"0123456789abcdef"};
    out += '"';
    for (char const letter : text) {
        switch (letter) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        case '\f': out += "\\f"; break;
        case '\r': out += "\\r"; break;
        default: {
            auto const byte = static_cast<unsigned char>(letter);
            if (byte < 0x20) {
                out += "\\u00";
                out += hexadecimal[byte >> 4];
                out += hexadecimal[byte & 15];
            } else {
                out += letter;
            }
        }
        }
    }
    out += '"';
}

/// Number::toString of ECMAScript, out of the shortest digits that read back as the same number.
void write_double(std::string& out, double number)
{
    WARD_CHECK(std::isfinite(number));
    if (number == 0) { // also -0
        out += '0';
        return;
    }
    if (number < 0) {
        out += '-';
    }
    std::array<char, 32> room{}; // d.ddde±xx
    auto const end =
        std::to_chars(room.data(), room.data() + room.size(), std::abs(number), std::chars_format::scientific)
            .ptr;
    auto const* const mark = std::find(room.data(), end, 'e');
    auto const* const sign = mark + 1;
    int exponent{0};
    std::from_chars(*sign == '+' ? sign + 1 : sign, end, exponent);

    std::string digits{room.data(), static_cast<std::size_t>(mark - room.data())};
    digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
    auto const count = static_cast<int>(digits.size());
    auto const point = exponent + 1; // digits in front of the point
    if (count <= point && point <= 21) {
        out += digits;
        out.append(static_cast<std::size_t>(point - count), '0');
    } else if (0 < point && point <= 21) {
        out += digits.insert(static_cast<std::size_t>(point), ".");
    } else if (-6 < point && point <= 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-point), '0');
        out += digits;
    } else {
        out += count == 1 ? digits : digits.insert(1, ".");
        out += exponent < 0 ? "e-" : "e+";
        out += std::to_string(std::abs(exponent));
    }
}

void write_value(std::string& out, json::Value const& value);

void write_object(std::string& out, json::Object const& object)
{
    std::vector<Member const*> members;
    members.reserve(object.size());
    for (auto const& member : object) {
        members.push_back(&member);
    }
    std::sort(members.begin(), members.end(), before);
    out += '{';
    for (auto const* const member : members) {
        if (member != members.front()) {
            out += ',';
        }
        write_text(out, {member->key().data(), member->key().size()});
        out += ':';
        write_value(out, member->value());
    }
    out += '}';
}

void write_array(std::string& out, json::Array const& array)
{
    out += '[';
    for (std::size_t n = 0; n < array.size(); ++n) {
        if (n != 0) {
            out += ',';
        }
        write_value(out, array[n]);
    }
    out += ']';
}

void write_value(std::string& out, json::Value const& value)
{
    switch (value.kind()) {
    case boost::json::kind::null: out += "null"; break;
    case boost::json::kind::bool_: out += value.get_bool() ? "true" : "false"; break;
    case boost::json::kind::int64: out += std::to_string(value.get_int64()); break;
    case boost::json::kind::uint64: out += std::to_string(value.get_uint64()); break;
    case boost::json::kind::double_: write_double(out, value.get_double()); break;
    case boost::json::kind::string:
        write_text(out, {value.get_string().data(), value.get_string().size()});
        break;
    case boost::json::kind::array: write_array(out, value.get_array()); break;
    case boost::json::kind::object: write_object(out, value.get_object()); break;
    }
}

} // namespace

std::string canonical_json(json::Value const& value)
{
    std::string out;
    write_value(out, value);
    return out;
}

} // namespace ward
