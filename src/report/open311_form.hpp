#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

// What an Open311 client sends, in any of the ways in which clients do: behind the "?" of the address, as
// application/x-www-form-urlencoded, as multipart/form-data, or both. Texts are Unicode in composed form.
namespace ward::report::open311 {

struct Field {
    std::string name;
    std::string value;

    friend bool operator==(Field const&, Field const&) = default;
};

/// A file that came along.
struct Attachment {
    std::string name;      ///< of the field
    std::string file_name; ///< on the sender's disk
    std::string bytes;
};

/// The answers to one question of a service: attribute[code]=value, once or more often.
struct Attribute {
    std::string code;
    std::vector<std::string> values;

    friend bool operator==(Attribute const&, Attribute const&) = default;
};

struct Form {
    std::vector<Field> fields; ///< in the order in which they came
    std::vector<Attachment> attachments;

    /// The first that is not empty; else "".
    std::string_view value(std::string_view name) const;
    /// Of media_url, media_url[] and media_url[0] alike; not the empty ones.
    std::vector<std::string> values(std::string_view name) const;
    /// attribute[code] and attribute[code][] alike; one without any value has none.
    std::vector<Attribute> attributes() const;
};

inline constexpr std::size_t fields_max = 256;
inline constexpr std::size_t name_bytes_max = 200;
inline constexpr std::size_t value_bytes_max = 20'000;
inline constexpr std::size_t attachments_max = 8;

/// What the two hold, the query first. Refusals: open311.form.malformed (escapes, parts, characters; `field`
/// names the field where one is to blame), open311.form.too_much (fields, bytes of one of them, files),
/// open311.form.media_type (a body of another kind).
Result<Form> read_form(std::string_view query, std::string_view content_type, std::string_view body);

} // namespace ward::report::open311
