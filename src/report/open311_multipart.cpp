#include "report/open311_multipart.hpp"

#include <algorithm>

namespace ward::report::open311 {

namespace {

constexpr std::size_t boundary_bytes_max = 70;
constexpr std::size_t part_head_bytes_max = 4096;

char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string small(std::string_view text)
{
    std::string made{text};
    std::ranges::transform(made, made.begin(), [](char letter) { return small(letter); });
    return made;
}

std::string_view trimmed(std::string_view text)
{
    auto const from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos) {
        return {};
    }
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

/// A value in quotes, in which a backslash hides a quote; takes it from the front of `rest`.
std::optional<std::string> take_quoted(std::string_view& rest)
{
    std::string value;
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] == '"') {
            rest.remove_prefix(at + 1);
            return value;
        }
        // Old browsers send "C:\photo.jpg" as it is, so a backslash hides nothing but a quote.
        if (rest[at] == '\\' && at + 1 < rest.size() && rest[at + 1] == '"') {
            ++at;
        }
        value += rest[at];
    }
    return std::nullopt;
}

/// The parameter of `form-data; name="a"; filename="b"`, nothing when it is not there or not whole.
std::optional<std::string> parameter(std::string_view header, std::string_view wanted)
{
    auto rest = header.substr(std::min(header.find(';'), header.size()));
    while (!rest.empty()) {
        rest = trimmed(rest.substr(1)); // the ";"
        auto const equals = rest.find('=');
        if (equals == std::string_view::npos) {
            return std::nullopt;
        }
        auto const name = small(trimmed(rest.substr(0, equals)));
        rest = trimmed(rest.substr(equals + 1));
        std::optional<std::string> value;
        if (rest.starts_with('"')) {
            value = take_quoted(rest);
        } else {
            auto const end = std::min(rest.find(';'), rest.size());
            value = std::string{trimmed(rest.substr(0, end))};
            rest.remove_prefix(end);
        }
        if (!value || name == wanted) {
            return value;
        }
        rest = rest.substr(std::min(rest.find(';'), rest.size()));
    }
    return std::nullopt;
}

/// What Content-Disposition says of the part.
std::optional<Part> part_of(std::string_view head)
{
    while (!head.empty()) {
        auto const end = std::min(head.find("\r\n"), head.size());
        auto const line = head.substr(0, end);
        head.remove_prefix(std::min(end + 2, head.size()));
        auto const colon = line.find(':');
        if (colon == std::string_view::npos || small(line.substr(0, colon)) != "content-disposition") {
            continue;
        }
        auto const value = line.substr(colon + 1);
        auto const name = parameter(value, "name");
        auto const file_name = parameter(value, "filename");
        if (!name || name->empty()) {
            return std::nullopt;
        }
        return Part{*name, file_name.value_or(""), file_name.has_value(), {}};
    }
    return std::nullopt;
}

} // namespace

std::string media_type_in(std::string_view content_type)
{
    return small(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::optional<std::string> boundary_in(std::string_view content_type)
{
    auto const boundary = parameter(content_type, "boundary");
    bool const fits =
        boundary && !boundary->empty() && boundary->size() <= boundary_bytes_max &&
        std::ranges::all_of(*boundary, [](char letter) { return letter >= ' ' && letter <= '~'; });
    return fits ? boundary : std::nullopt;
}

std::optional<std::vector<Part>> multipart(std::string_view boundary, std::string_view body,
                                           std::size_t parts_max)
{
    auto const opening = "--" + std::string{boundary};
    auto const between = "\r\n" + opening;
    auto const first = body.find(opening);
    if (first == std::string_view::npos || (first != 0 && !body.substr(0, first).ends_with("\r\n"))) {
        return std::nullopt;
    }
    std::vector<Part> parts;
    auto rest = body.substr(first + opening.size());
    while (!rest.starts_with("--")) {
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
        auto const head_end = rest.find("\r\n\r\n");
        if (!rest.starts_with("\r\n") || head_end > part_head_bytes_max || parts.size() == parts_max) {
            return std::nullopt;
        }
        auto part = part_of(rest.substr(2, std::max<std::size_t>(head_end, 2) - 2));
        auto const bytes = rest.substr(head_end + 4);
        auto const end = bytes.find(between);
        if (!part || end == std::string_view::npos) {
            return std::nullopt;
        }
        part->bytes = bytes.substr(0, end);
        parts.push_back(*std::move(part));
        rest = bytes.substr(end + between.size());
    }
    return parts;
}

} // namespace ward::report::open311
