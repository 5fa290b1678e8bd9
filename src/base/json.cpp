#include "base/json.hpp"

#include "base/schema.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace ward::json {

namespace {

constexpr std::size_t depth_max = 32;

} // namespace

Result<Value> parse(std::string_view text)
{
    boost::json::parse_options options;
    options.max_depth = depth_max;
    boost::system::error_code failure;
    auto value = boost::json::parse(boost::json::string_view{text.data(), text.size()}, failure, {}, options);
    if (failure) {
        return Error{Fault::malformed, "request.json.malformed", {}};
    }
    return value;
}

std::string child(std::string const& pointer, std::string_view name)
{
    auto path = pointer + '/';
    for (char const letter : name) {
        switch (letter) {
        case '~': path += "~0"; break;
        case '/': path += "~1"; break;
        default: path += letter;
        }
    }
    return path;
}

Result<std::string> read_text(Value const& value, std::string const& pointer)
{
    auto const* const text = value.if_string();
    if (text == nullptr) {
        return wrong_type(pointer);
    }
    auto normal = normalise({text->data(), text->size()});
    if (!normal) {
        return invalid("request.text.invalid", pointer);
    }
    return *std::move(normal);
}

Result<std::int64_t> read_integer(Value const& value, std::string const& pointer)
{
    boost::system::error_code none;
    auto const number = value.to_number<std::int64_t>(none);
    if (none) {
        return wrong_type(pointer);
    }
    return number;
}

void write_string(std::string& out, std::string_view text)
{
    out += '"';
    std::size_t plain{0}; // where the letters begin that can be taken over as they are
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const letter = static_cast<unsigned char>(text[at]);
        if (letter >= 0x20 && letter != '"' && letter != '\\') {
            continue;
        }
        out.append(text, plain, at - plain);
        plain = at + 1;
        switch (letter) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", letter);
        }
    }
    out.append(text, plain);
    out += '"';
}

void write_number(std::string& out, double number)
{
    WARD_CHECK(std::isfinite(number));
    out += fmt::format("{}", number);
}

std::string schema_name(std::string_view type_name)
{
    auto const last_word = [](std::string_view qualified) {
        auto const colons = qualified.rfind("::");
        return qualified.substr(colons == std::string_view::npos ? 0 : colons + 2);
    };
    auto const bracket = type_name.find('<');
    if (bracket == std::string_view::npos) {
        return std::string{last_word(type_name)};
    }
    auto const inner = type_name.substr(bracket + 1, type_name.rfind('>') - bracket - 1);
    return std::string{last_word(inner)} + std::string{last_word(type_name.substr(0, bracket))};
}

} // namespace ward::json
