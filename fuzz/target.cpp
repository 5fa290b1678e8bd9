#include "fuzz.hpp"
#include "http/message.hpp"

/// Request targets and queries, as a stranger may write them: decoded or refused, and never a path that
/// climbs.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using ward::fuzz::must;
    auto const text = ward::fuzz::text_of(data, size);
    if (auto const target = ward::http::parse_target(text)) {
        must(target->path.find("/..") == std::string::npos && target->path.front() == '/');
    }
    auto const pairs = ward::http::parse_query(text);
    must(!pairs || pairs->size() <= 64);
    return 0;
}
