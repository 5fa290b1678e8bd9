#include "base/config.hpp"

#include <cstddef>
#include <cstdint>

/// A configuration file: read or refused, and what is described reads back.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const config = ward::parse_config({reinterpret_cast<char const*>(data), size});
    if (config && !ward::parse_config(ward::describe(*config))) {
        __builtin_trap();
    }
    return 0;
}
