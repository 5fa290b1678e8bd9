#pragma once

#include "base/json.hpp"

/// JSON Schema 2020-12, as OpenAPI 3.1 wants it, from the same description that reads and writes.
namespace ward::json {

/// "ward::api::Page<ward::unit::UnitRow>" → "UnitRowPage"; "ward::unit::UnitRow" → "UnitRow".
std::string schema_name(std::string_view type_name);

/// Adds the schemas of T and everything in it to `components`; answers the schema or a reference to it.
template <class T>
Value schema(Object& components);

/// The type's qualified name as the compiler spells it.
template <class T>
std::string_view type_name()
{
    std::string_view const signature =
        __PRETTY_FUNCTION__; // "… [with T = ward::unit::Unit; …]" (g++), "[T = …]" (clang)
    auto const from = signature.find("T = ") + 4;
    auto const to = signature.find_first_of(";]", from);
    return signature.substr(from, to - from);
}

template <DescribedStruct T>
Value struct_schema(Object& components)
{
    auto const name = schema_name(type_name<T>());
    Value const reference = Object{{"$ref", "#/components/schemas/" + name}};
    if (components.contains(name)) {
        WARD_CHECK(components[name].as_object()["x-type"] == Value(boost::json::string_view(type_name<T>())));
        return reference;
    }
    components[name] =
        Object{{"x-type", boost::json::string_view(type_name<T>())}}; // stops recursion; removed at the end
    Object properties;
    Array required;
    boost::mp11::mp_for_each<Members<T>>([&](auto const& member) {
        using M = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
        auto const word = plain_name(member.name);
        boost::json::string_view const key{word.data(), word.size()};
        if constexpr (is_optional<M>) {
            properties[key] = schema<typename M::value_type>(components);
        } else {
            properties[key] = schema<M>(components);
            required.push_back(Value(key));
        }
    });
    Object whole{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) {
        whole["required"] = std::move(required);
    }
    whole["additionalProperties"] = false;
    whole["x-type"] = boost::json::string_view(type_name<T>());
    components[name] = std::move(whole);
    return reference;
}

template <class T>
Value schema(Object& components)
{
    if constexpr (std::is_same_v<T, Value>) {
        return Object{};
    } else if constexpr (std::is_same_v<T, Object>) {
        return Object{{"type", "object"}};
    } else if constexpr (is_optional<T>) {
        return schema<typename T::value_type>(components);
    } else if constexpr (std::is_same_v<T, bool>) {
        return Object{{"type", "boolean"}};
    } else if constexpr (std::is_same_v<T, double>) {
        return Object{{"type", "number"}};
    } else if constexpr (std::is_integral_v<T>) {
        return Object{{"type", "integer"}};
    } else if constexpr (std::is_same_v<T, std::string>) {
        return Object{{"type", "string"}};
    } else if constexpr (std::is_same_v<T, Dong>) {
        return Object{{"type", "integer"}, {"description", "đồng"}};
    } else if constexpr (is_id<T>) {
        return Object{{"type", "string"}, {"pattern", "^[1-9][0-9]{0,18}$"}};
    } else if constexpr (std::is_same_v<T, Date>) {
        return Object{{"type", "string"}, {"format", "date"}};
    } else if constexpr (std::is_same_v<T, Instant>) {
        return Object{{"type", "string"}, {"format", "date-time"}};
    } else if constexpr (DescribedEnum<T>) {
        Array words;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto const& each) {
            auto const word = plain_name(each.name);
            words.push_back(Value(boost::json::string_view{word.data(), word.size()}));
        });
        return Object{{"type", "string"}, {"enum", std::move(words)}};
    } else if constexpr (is_vector<T>) {
        return Object{{"type", "array"}, {"items", schema<typename T::value_type>(components)}};
    } else {
        return struct_schema<T>(components);
    }
}

} // namespace ward::json
