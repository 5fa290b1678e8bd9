#pragma once

#include "base/json.hpp"

#include <functional>
#include <string>
#include <utility>

/// For tests and fuzzing only: a body a route would read, made from the schema the route itself documents.
namespace ward::command {

/// Fills schemas with values; required members always, the others when `wants_optional` says so.
class SampleBody {
public:
    /// What every key, text and number of a sample is; e.g. a key that exists.
    struct Values {
        std::string id{"1"};
        std::string text{"Nguyễn Văn A"};
        std::int64_t number{1};
        std::function<bool()> wants_optional{[] { return false; }};
    };

    SampleBody(json::Object const& components, Values values)
        : components_{components}, values_{std::move(values)}
    {
    }

    json::Value of(json::Object const& schema, int depth = 0) const
    {
        if (auto const* const reference = schema.if_contains("$ref")) {
            std::string const whole{reference->as_string()};
            return of(components_.at(whole.substr(whole.rfind('/') + 1)).as_object(), depth);
        }
        if (auto const* const words = schema.if_contains("enum")) {
            return words->as_array().front();
        }
        auto const* const type = schema.if_contains("type");
        auto const word = type == nullptr ? std::string_view{"object"} : std::string_view{type->as_string()};
        return word == "object"    ? object_of(schema, depth)
               : word == "array"   ? array_of(schema, depth)
               : word == "integer" ? json::Value(values_.number)
               : word == "number"  ? json::Value(1.5)
               : word == "boolean" ? json::Value(true)
                                   : text_of(schema);
    }

private:
    static constexpr int depth_max = 6;

    json::Value object_of(json::Object const& schema, int depth) const
    {
        json::Object made;
        auto const* const properties = schema.if_contains("properties");
        auto const* const required = schema.if_contains("required");
        if (properties == nullptr || depth > depth_max) {
            return made;
        }
        for (auto const& [name, member] : properties->as_object()) {
            bool needed{false};
            if (required != nullptr) {
                for (auto const& one : required->as_array()) {
                    needed = needed || one.as_string() == name;
                }
            }
            if (needed || values_.wants_optional()) {
                made[name] = of(member.as_object(), depth + 1);
            }
        }
        return made;
    }

    json::Value array_of(json::Object const& schema, int depth) const
    {
        return depth > depth_max ? json::Array{} : json::Array{of(schema.at("items").as_object(), depth + 1)};
    }

    json::Value text_of(json::Object const& schema) const
    {
        auto const* const format = schema.if_contains("format");
        if (format != nullptr) {
            return format->as_string() == "date" ? "2025-07-02" : "2025-07-02T01:30:00.000Z";
        }
        return json::Value(schema.contains("pattern") ? values_.id : values_.text);
    }

    json::Object const& components_;
    Values values_;
};

} // namespace ward::command
