#pragma once

#include "base/id.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// One `BOOST_DESCRIBE_STRUCT` gives reader, writer and schema, so what is parsed, answered and documented
/// cannot drift. Boost.JSON's own conversion is not used: it names no field on error and rejects a missing
/// optional member.
///
/// Names: members and enumerators as written, less one trailing underscore (`return_` is "return" outside).
namespace ward::json {

using Value = boost::json::value;
using Object = boost::json::object;
using Array = boost::json::array;

/// Text → value; refusal `request.json.malformed`. Depth at most 32.
Result<Value> parse(std::string_view text);

/// The word without its one trailing underscore.
constexpr std::string_view plain_name(char const* name)
{
    std::string_view word{name};
    return word.ends_with('_') ? word.substr(0, word.size() - 1) : word;
}

template <class T>
concept DescribedStruct = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;
template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

template <class T>
using Members =
    boost::describe::describe_members<T, boost::describe::mod_any_access | boost::describe::mod_inherited>;

/// "on_time" → the enumerator, nothing for a word that is none of them.
template <DescribedEnum E>
std::optional<E> enum_of(std::string_view word)
{
    std::optional<E> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto const& each) {
        if (plain_name(each.name) == word) {
            found = each.value;
        }
    });
    return found;
}

template <DescribedEnum E>
std::string_view word_of(E value)
{
    std::string_view word;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto const& each) {
        if (each.value == value) {
            word = plain_name(each.name);
        }
    });
    WARD_CHECK(!word.empty());
    return word;
}

// ---- reading

/// NFC and without control characters, or the refusal `request.text.invalid`.
Result<std::string> read_text(Value const& value, std::string const& pointer);
Result<std::int64_t> read_integer(Value const& value, std::string const& pointer);

inline Error wrong_type(std::string const& pointer)
{
    return invalid("request.member.type", pointer);
}

template <class T>
Result<T> read(Value const& value, std::string const& pointer = {});

/// "/name" appended with `~` and `/` escaped as RFC 6901 wants.
std::string child(std::string const& pointer, std::string_view name);

template <DescribedStruct T>
Result<T> read_struct(Value const& value, std::string const& pointer)
{
    auto const* const object = value.if_object();
    if (object == nullptr) {
        return wrong_type(pointer);
    }
    T whole{};
    std::optional<Error> refusal;
    std::size_t known{0};
    boost::mp11::mp_for_each<Members<T>>([&](auto const& member) {
        if (refusal) {
            return;
        }
        using M = std::remove_cvref_t<decltype(whole.*member.pointer)>;
        auto const name = plain_name(member.name);
        auto const* const found = object->if_contains(boost::json::string_view{name.data(), name.size()});
        if (found == nullptr) {
            if constexpr (!is_optional<M>) {
                refusal = invalid("request.member.missing", child(pointer, name));
            }
            return;
        }
        ++known;
        auto part = read<M>(*found, child(pointer, name));
        if (part) {
            whole.*member.pointer = std::move(*part);
        } else {
            refusal = part.error();
        }
    });
    if (refusal) {
        return *std::move(refusal);
    }
    if (known != object->size()) {
        for (auto const& [key, unused] : *object) {
            bool ours = false;
            boost::mp11::mp_for_each<Members<T>>(
                [&](auto const& member) { ours = ours || plain_name(member.name) == std::string_view{key}; });
            if (!ours) {
                return invalid("request.member.unknown", child(pointer, std::string_view{key}));
            }
        }
    }
    return whole;
}

template <class T>
Result<T> read(Value const& value, std::string const& pointer)
{
    if constexpr (std::is_same_v<T, Value>) {
        return value;
    } else if constexpr (std::is_same_v<T, Object>) {
        return value.is_object() ? Result<T>{value.get_object()} : Result<T>{wrong_type(pointer)};
    } else if constexpr (is_optional<T>) {
        if (value.is_null()) {
            return T{};
        }
        auto inner = read<typename T::value_type>(value, pointer);
        return inner ? Result<T>{T{std::move(*inner)}} : Result<T>{inner.error()};
    } else if constexpr (std::is_same_v<T, bool>) {
        return value.is_bool() ? Result<T>{value.get_bool()} : Result<T>{wrong_type(pointer)};
    } else if constexpr (std::is_same_v<T, double>) {
        boost::system::error_code none;
        auto const number = value.to_number<double>(none);
        return none ? Result<T>{wrong_type(pointer)} : Result<T>{number};
    } else if constexpr (std::is_integral_v<T>) {
        auto const number = read_integer(value, pointer);
        if (!number) {
            return number.error();
        }
        auto const narrow = static_cast<T>(*number);
        return static_cast<std::int64_t>(narrow) == *number ? Result<T>{narrow}
                                                            : Result<T>{wrong_type(pointer)};
    } else if constexpr (std::is_same_v<T, std::string>) {
        return read_text(value, pointer);
    } else if constexpr (std::is_same_v<T, Dong>) {
        auto const number = read_integer(value, pointer);
        return number ? Result<T>{Dong{*number}} : Result<T>{number.error()};
    } else if constexpr (is_id<T>) {
        auto const* const text = value.if_string();
        auto const id = text == nullptr ? std::nullopt : parse_id({text->data(), text->size()});
        return id ? Result<T>{T{*id}} : Result<T>{wrong_type(pointer)};
    } else if constexpr (std::is_same_v<T, Date>) {
        auto const* const text = value.if_string();
        auto const day = text == nullptr ? std::nullopt : parse_date({text->data(), text->size()});
        return day ? Result<T>{*day} : Result<T>{wrong_type(pointer)};
    } else if constexpr (std::is_same_v<T, Instant>) {
        auto const* const text = value.if_string();
        auto const at = text == nullptr ? std::nullopt : parse_instant({text->data(), text->size()});
        return at ? Result<T>{*at} : Result<T>{wrong_type(pointer)};
    } else if constexpr (DescribedEnum<T>) {
        auto const* const text = value.if_string();
        auto const word = text == nullptr ? std::nullopt : enum_of<T>({text->data(), text->size()});
        return word ? Result<T>{*word} : Result<T>{invalid("request.member.choice", pointer)};
    } else if constexpr (is_vector<T>) {
        auto const* const array = value.if_array();
        if (array == nullptr) {
            return wrong_type(pointer);
        }
        T list;
        list.reserve(array->size());
        for (std::size_t i = 0; i < array->size(); ++i) {
            auto item = read<typename T::value_type>((*array)[i], child(pointer, std::to_string(i)));
            if (!item) {
                return item.error();
            }
            list.push_back(std::move(*item));
        }
        return list;
    } else {
        return read_struct<T>(value, pointer);
    }
}

/// Parses and reads in one go.
template <class T>
Result<T> read_text_as(std::string_view text)
{
    auto const value = parse(text);
    if (!value) {
        return value.error();
    }
    return read<T>(*value);
}

// ---- writing: straight into a string, without a tree in between

void write_string(std::string& out, std::string_view text);
void write_number(std::string& out, double number);

template <class T>
void write(std::string& out, T const& value);

template <DescribedStruct T>
void write_struct(std::string& out, T const& whole)
{
    out += '{';
    bool first = true;
    boost::mp11::mp_for_each<Members<T>>([&](auto const& member) {
        auto const& part = whole.*member.pointer;
        if constexpr (is_optional<std::remove_cvref_t<decltype(part)>>) {
            if (!part) {
                return;
            }
        }
        if (!first) {
            out += ',';
        }
        first = false;
        write_string(out, plain_name(member.name));
        out += ':';
        write(out, part);
    });
    out += '}';
}

template <class T>
void write(std::string& out, T const& value)
{
    if constexpr (std::is_same_v<T, Value> || std::is_same_v<T, Object>) {
        out += boost::json::serialize(value);
    } else if constexpr (is_optional<T>) {
        value ? write(out, *value) : void(out += "null");
    } else if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_same_v<T, double>) {
        write_number(out, value);
    } else if constexpr (std::is_integral_v<T>) {
        out += std::to_string(value);
    } else if constexpr (std::is_same_v<T, std::string>) {
        write_string(out, value);
    } else if constexpr (std::is_same_v<T, Dong>) {
        out += std::to_string(value.value);
    } else if constexpr (is_id<T>) {
        out += '"';
        out += std::to_string(value.value);
        out += '"';
    } else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Instant>) {
        out += '"';
        out += to_iso(value);
        out += '"';
    } else if constexpr (DescribedEnum<T>) {
        write_string(out, word_of(value));
    } else if constexpr (is_vector<T>) {
        out += '[';
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i != 0) {
                out += ',';
            }
            write(out, static_cast<typename T::value_type const&>(value[i]));
        }
        out += ']';
    } else {
        write_struct(out, value);
    }
}

template <class T>
std::string to_text(T const& value)
{
    std::string out;
    write(out, value);
    return out;
}

} // namespace ward::json
