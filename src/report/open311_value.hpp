#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What Open311 answers, before it is JSON or XML: one tree for both, by the "Spark" convention. In JSON a
// list is a bare array, and numbers and booleans are typed; in XML each item of a list has an element.
namespace ward::report::open311 {

enum class Format { xml, json };

/// The ending of an address, in whatever case; nothing for any other.
std::optional<Format> format_of(std::string_view ending);

/// "text/xml; charset=utf-8"
std::string_view media_type_of(Format format);

struct Value;
struct Member;

/// Degrees: always with a decimal point, which some clients take for the mark of a number.
struct Degrees {
    double value{0};
};
struct List {
    std::string item; ///< what XML calls each of them
    std::vector<Value> values;
};
struct Group {
    std::vector<Member> members;

    void add(std::string name, Value value);
    /// An empty text is left out: clients take an empty element for anything but nothing.
    void add_text(std::string name, std::string_view text);
};
struct Value {
    std::variant<std::string, std::int64_t, bool, Degrees, List, Group> content;
};
struct Member {
    std::string name;
    Value value;
};

/// The whole answer. \param root the element that holds it in XML; JSON has none
std::string written(Format format, std::string_view root, Value const& value);

/// What both formats can carry: valid UTF-8 without control characters but tab and line end. A broken byte
/// becomes U+FFFD, a forbidden character goes.
std::string carried(std::string_view text);

} // namespace ward::report::open311
