#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ward {

/// Keys in one text: decimal, a blank between two; "" for none.
std::string to_list(std::span<std::int64_t const> keys);

/// Nothing for a text that `to_list` never writes of keys.
std::optional<std::vector<std::int64_t>> parse_list(std::string_view text);

} // namespace ward
