#include "base/config.hpp"
#include "fuzz.hpp"

/// A configuration file: read or refused, and what is described reads back.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const config = ward::parse_config(ward::fuzz::text_of(data, size));
    ward::fuzz::must(!config || ward::parse_config(ward::describe(*config)));
    return 0;
}
