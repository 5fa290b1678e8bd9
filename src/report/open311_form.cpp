#include "report/open311_form.hpp"

#include "base/text.hpp"
#include "report/open311_multipart.hpp"

#include <algorithm>

namespace ward::report::open311 {

namespace {

int hex_digit(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    auto const small = static_cast<char>(digit | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Line ends are wanted here, which an address must not have; so http::percent_decode will not do. A "%"
/// that begins no escape is one: people write "giảm 50%", and some clients send it so.
std::string decoded(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const escape = text[at] == '%' && at + 2 < text.size() && hex_digit(text[at + 1]) >= 0 &&
                            hex_digit(text[at + 2]) >= 0;
        if (escape) {
            plain += static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
            at += 2;
        } else {
            plain += text[at] == '+' ? ' ' : text[at];
        }
    }
    return plain;
}

Error malformed(std::string_view field)
{
    return {Fault::malformed, "open311.form.malformed", std::string{field}};
}
Error too_much(std::string_view field)
{
    return {Fault::too_large, "open311.form.too_much", std::string{field}};
}

Result<void> add(Form& form, std::string_view name, std::string_view value)
{
    auto name_text = name.size() > name_bytes_max ? std::nullopt : normalise(name);
    if (!name_text) {
        return malformed({});
    }
    if (form.fields.size() == fields_max || value.size() > value_bytes_max) {
        return too_much(*name_text);
    }
    auto text = normalise(value);
    if (!text) {
        return malformed(*name_text);
    }
    form.fields.push_back({*std::move(name_text), *std::move(text)});
    return {};
}

Result<void> add_pairs(Form& form, std::string_view text)
{
    while (!text.empty()) {
        auto const end = std::min(text.find('&'), text.size());
        auto const pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) {
            continue;
        }
        auto const equals = std::min(pair.find('='), pair.size());
        auto const value = pair.substr(std::min(equals + 1, pair.size()));
        // What is too long before decoding may not be after; thrice is the most.
        if (value.size() > 3 * value_bytes_max || equals > 3 * name_bytes_max) {
            return too_much({});
        }
        if (auto const added = add(form, decoded(pair.substr(0, equals)), decoded(value)); !added) {
            return added.error();
        }
    }
    return {};
}

Result<void> add_parts(Form& form, std::string_view boundary, std::string_view body)
{
    auto const parts = multipart(boundary, body, fields_max + attachments_max);
    if (!parts) {
        return malformed({});
    }
    for (auto const& part : *parts) {
        if (!part.is_file) {
            if (auto const added = add(form, part.name, part.bytes); !added) {
                return added.error();
            }
            continue;
        }
        auto const name = normalise(part.name);
        auto const file_name = normalise(part.file_name);
        if (part.bytes.empty()) {
            continue; // a field for a picture that nobody chose
        }
        if (form.attachments.size() == attachments_max) {
            return too_much(part.name);
        }
        form.attachments.push_back({name.value_or("media"), file_name.value_or(""), std::string{part.bytes}});
    }
    return {};
}

/// "media_url", "media_url[]", "media_url[2]"
bool names(std::string_view field, std::string_view name)
{
    if (!field.starts_with(name)) {
        return false;
    }
    auto const rest = field.substr(name.size());
    return rest.empty() || (rest.starts_with('[') && rest.find(']') == rest.size() - 1);
}

/// The code in "attribute[code]…", or nothing.
std::string_view attribute_code(std::string_view field)
{
    constexpr std::string_view begin{"attribute["};
    if (!field.starts_with(begin)) {
        return {};
    }
    auto const rest = field.substr(begin.size());
    auto const end = rest.find(']');
    return end == std::string_view::npos ? std::string_view{} : rest.substr(0, end);
}

} // namespace

std::string_view Form::value(std::string_view name) const
{
    auto const found = std::ranges::find_if(
        fields, [name](Field const& field) { return field.name == name && !field.value.empty(); });
    return found == fields.end() ? std::string_view{} : found->value;
}

std::vector<std::string> Form::values(std::string_view name) const
{
    std::vector<std::string> found;
    for (auto const& field : fields) {
        if (names(field.name, name) && !field.value.empty()) {
            found.push_back(field.value);
        }
    }
    return found;
}

std::vector<Attribute> Form::attributes() const
{
    std::vector<Attribute> found;
    for (auto const& field : fields) {
        auto const code = attribute_code(field.name);
        if (code.empty()) {
            continue;
        }
        auto at = std::ranges::find(found, code, &Attribute::code);
        if (at == found.end()) {
            at = found.insert(at, {std::string{code}, {}});
        }
        if (!field.value.empty()) {
            at->values.push_back(field.value);
        }
    }
    return found;
}

Result<Form> read_form(std::string_view query, std::string_view content_type, std::string_view body)
{
    Form form;
    if (auto const added = add_pairs(form, query); !added) {
        return added.error();
    }
    if (body.empty()) {
        return form; // some clients send everything behind the "?"
    }
    auto const kind = media_type_in(content_type);
    Result<void> added;
    if (kind == "multipart/form-data") {
        auto const boundary = boundary_in(content_type);
        if (!boundary) {
            return malformed({});
        }
        added = add_parts(form, *boundary, body);
    } else if (kind == "application/x-www-form-urlencoded" || kind.empty()) {
        added = add_pairs(form, body);
    } else {
        return Error{Fault::unsupported, "open311.form.media_type", {}};
    }
    if (!added) {
        return added.error();
    }
    return form;
}

} // namespace ward::report::open311
