#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <string_view>

// What the fuzz targets share: how a finding is made known, and how an input is read.

namespace ward::fuzz {

/// What does not hold is a finding.
inline void must(bool held)
{
    if (!held) {
        __builtin_trap();
    }
}

/// The same, where what was asked does not tell by itself what broke.
inline void must(bool held, std::string_view why)
{
    if (!held) {
        std::fprintf(stderr, "BROKEN: %.*s\n", static_cast<int>(why.size()), why.data());
        __builtin_trap();
    }
}

inline std::string_view text_of(std::uint8_t const* data, std::size_t size)
{
    return {reinterpret_cast<char const*>(data), size};
}

using Reader = void (*)(std::string_view);

/// The first byte chooses who reads the rest; of nothing nothing is read. Answers as libFuzzer wants it.
inline int choose(std::uint8_t const* data, std::size_t size, std::initializer_list<Reader> readers)
{
    if (size > 0) {
        readers.begin()[data[0] % readers.size()](text_of(data + 1, size - 1));
    }
    return 0;
}

} // namespace ward::fuzz
