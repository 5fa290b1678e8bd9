#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ward::map {

/// Packed as every browser unpacks it. The same bytes give the same bytes: no time stands in it.
std::string gzip(std::string_view bytes);

/// Unpacked; nothing for what is no gzip, is torn, or would be larger than `bytes_max`.
std::optional<std::string> gunzip(std::string_view bytes, std::size_t bytes_max);

} // namespace ward::map
