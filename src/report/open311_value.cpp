#include "report/open311_value.hpp"

#include "base/markup.hpp"

#include "base/json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ward::report::open311 {

namespace {

/// Bytes of the character at the front of `text` when it is whole and shortest, 0 when it is broken.
std::size_t character_bytes(std::string_view text)
{
    auto const first = static_cast<unsigned char>(text.front());
    if (first < 0x80) {
        return 1;
    }
    std::size_t const size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < size) {
        return 0;
    }
    bool const followed = std::ranges::all_of(text.substr(1, size - 1), [](char letter) {
        return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U;
    });
    auto const second = static_cast<unsigned char>(text[1]);
    bool const longer_than_needed = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    bool const beyond = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return followed && !longer_than_needed && !beyond ? size : 0;
}

/// XML 1.0 has no place for these, however they are written.
bool may_be_carried(std::string_view character)
{
    if (character.size() == 1) {
        auto const byte = static_cast<unsigned char>(character.front());
        return (byte >= 0x20 && byte != 0x7F) || byte == '\n' || byte == '\t';
    }
    bool const second_control = character.size() == 2 && character.front() == '\xC2' &&
                                static_cast<unsigned char>(character[1]) < 0xA0;
    return !second_control && character != "\uFFFE" && character != "\uFFFF";
}

std::string degrees_text(Degrees degrees)
{
    auto text = fmt::format("{:.6f}", degrees.value);
    while (text.ends_with('0') && text[text.size() - 2] != '.') {
        text.pop_back();
    }
    return text;
}

class XmlWriter {
public:
    explicit XmlWriter(std::string& out) : out_{out} {}

    void element(std::string_view name, Value const& value)
    {
        out_ += fmt::format("<{}>", name);
        std::visit(*this, value.content);
        out_ += fmt::format("</{}>", name);
    }

    void operator()(std::string const& text) { out_ += markup_escaped(carried(text)); }
    void operator()(std::int64_t number) { out_ += std::to_string(number); }
    void operator()(bool truth) { out_ += truth ? "true" : "false"; }
    void operator()(Degrees degrees) { out_ += degrees_text(degrees); }
    void operator()(List const& list)
    {
        for (auto const& value : list.values) {
            element(list.item, value);
        }
    }
    void operator()(Group const& group)
    {
        for (auto const& member : group.members) {
            element(member.name, member.value);
        }
    }

private:
    std::string& out_;
};

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_{out} {}

    void write(Value const& value) { std::visit(*this, value.content); }

    void operator()(std::string const& text) { json::write_string(out_, carried(text)); }
    void operator()(std::int64_t number) { out_ += std::to_string(number); }
    void operator()(bool truth) { out_ += truth ? "true" : "false"; }
    void operator()(Degrees degrees) { out_ += degrees_text(degrees); }
    void operator()(List const& list)
    {
        out_ += '[';
        char const* between = "";
        for (auto const& value : list.values) {
            out_ += between;
            write(value);
            between = ",";
        }
        out_ += ']';
    }
    void operator()(Group const& group)
    {
        out_ += '{';
        char const* between = "";
        for (auto const& member : group.members) {
            out_ += between;
            json::write_string(out_, member.name);
            out_ += ':';
            write(member.value);
            between = ",";
        }
        out_ += '}';
    }

private:
    std::string& out_;
};

bool same_word(std::string_view one, std::string_view small)
{
    return std::ranges::equal(one, small, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

} // namespace

std::optional<Format> format_of(std::string_view ending)
{
    if (same_word(ending, "xml")) {
        return Format::xml;
    }
    return same_word(ending, "json") ? std::optional{Format::json} : std::nullopt;
}

std::string_view media_type_of(Format format)
{
    return format == Format::xml ? "text/xml; charset=utf-8" : "application/json; charset=utf-8";
}

void Group::add(std::string name, Value value)
{
    members.push_back({std::move(name), std::move(value)});
}

void Group::add_text(std::string name, std::string_view text)
{
    if (!text.empty()) {
        add(std::move(name), Value{std::string{text}});
    }
}

std::string written(Format format, std::string_view root, Value const& value)
{
    std::string out;
    if (format == Format::json) {
        JsonWriter{out}.write(value);
        return out;
    }
    out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    XmlWriter{out}.element(root, value);
    return out + "\n";
}

std::string carried(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        auto const size = character_bytes(text);
        if (size == 0) {
            clean += "\uFFFD";
            text.remove_prefix(1);
            continue;
        }
        if (may_be_carried(text.substr(0, size))) {
            clean += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
    return clean;
}

} // namespace ward::report::open311
