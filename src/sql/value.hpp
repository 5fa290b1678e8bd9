#pragma once

#include "base/json.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

/// How our types are stored. One way for both databases:
/// bool, ids, money → bigint; Instant → bigint ms; Date → bigint days; described enums → text; std::string →
/// text.
namespace ward::sql {

struct Bytes {
    std::string_view bytes;
};

/// What is bound to $1, $2 …; text and bytes must outlive the call.
using Bound = std::variant<std::monostate, std::int64_t, double, std::string_view, Bytes>;

template <class T>
Bound bind(T const& value)
{
    if constexpr (json::is_optional<T>) {
        return value ? bind(*value) : Bound{std::monostate{}};
    } else if constexpr (std::is_same_v<T, bool>) {
        return std::int64_t{value ? 1 : 0};
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<std::int64_t>(value);
    } else if constexpr (std::is_same_v<T, double>) {
        return value;
    } else if constexpr (std::is_same_v<T, Dong>) {
        return value.value;
    } else if constexpr (json::is_id<T>) {
        return value.value;
    } else if constexpr (std::is_same_v<T, Instant>) {
        return to_ms(value);
    } else if constexpr (std::is_same_v<T, Date>) {
        return std::int64_t{to_days(value)};
    } else if constexpr (json::DescribedEnum<T>) {
        return json::word_of(value);
    } else if constexpr (std::is_same_v<T, Bytes>) {
        return value;
    } else {
        return std::string_view{value};
    }
}

} // namespace ward::sql
