#pragma once

#include "base/json.hpp"

// Reading foreign formats, which say more than we want to know.

namespace ward::json {

/// Reads the members T has out of an object that may have others; null is as good as left out.
/// Only of the object itself: what is inside a member is read strictly, unless its type is Value.
template <DescribedStruct T>
Result<T> read_known(Value const& value, std::string const& pointer)
{
    auto const* const object = value.if_object();
    if (object == nullptr) {
        return wrong_type(pointer);
    }
    Object known;
    boost::mp11::mp_for_each<Members<T>>([&](auto const& member) {
        auto const name = plain_name(member.name);
        auto const* const found = object->if_contains(boost::json::string_view{name.data(), name.size()});
        if (found != nullptr && !found->is_null()) {
            known[name] = *found;
        }
    });
    return read<T>(known, pointer);
}

/// The same for each entry of a list, which may be left out.
template <DescribedStruct T>
Result<std::vector<T>> read_known_list(std::optional<std::vector<Value>> const& list,
                                       std::string const& pointer)
{
    std::vector<T> all;
    for (std::size_t n = 0; list && n < list->size(); ++n) {
        auto one = read_known<T>((*list)[n], child(pointer, std::to_string(n)));
        if (!one) {
            return one.error();
        }
        all.push_back(*std::move(one));
    }
    return all;
}

} // namespace ward::json
