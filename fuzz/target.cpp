#include "http/message.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Request targets and queries, as a stranger may write them: decoded or refused, and never a path that
/// climbs.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    if (auto const target = ward::http::parse_target(text)) {
        bool const climbs = target->path.find("/..") != std::string::npos || target->path.front() != '/';
        if (climbs) {
            __builtin_trap();
        }
    }
    if (auto const pairs = ward::http::parse_query(text); pairs && pairs->size() > 64) {
        __builtin_trap();
    }
    return 0;
}
