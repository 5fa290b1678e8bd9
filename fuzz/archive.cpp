#include "file/archive.hpp"

#include <cstdint>

/// Documents and tables of offices, which are archives: the first byte chooses the type.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    constexpr ward::file::FileType types[] = {ward::file::FileType::docx, ward::file::FileType::xlsx,
                                              ward::file::FileType::odt};
    auto const answer =
        ward::file::check_archive({reinterpret_cast<char const*>(data) + 1, size - 1}, types[data[0] % 3]);
    if (!answer && answer.error().code.empty()) {
        __builtin_trap();
    }
    return 0;
}
