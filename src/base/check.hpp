#pragma once

#include <cstdio>
#include <cstdlib>

namespace ward::detail {

[[noreturn]] inline void check_failed(char const* claim, char const* file, int line)
{
    std::fprintf(stderr,
                 "{\"level\":\"error\",\"what\":\"bug\",\"claim\":\"%s\",\"file\":\"%s\",\"line\":%d}\n",
                 claim, file, line);
    std::abort();
}

} // namespace ward::detail

/// An assertion that stays on in release: when it fails we were wrong, and a supervisor starts us again.
#define WARD_CHECK(claim) ((claim) ? void(0) : ::ward::detail::check_failed(#claim, __FILE__, __LINE__))
