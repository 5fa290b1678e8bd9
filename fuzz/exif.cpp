#include "report/photo_exif.hpp"

#include <cstdint>
#include <string_view>

/// What a camera noted, or a stranger in its name: a place on the globe and a moment, or nothing.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const notes = ward::report::read_exif({reinterpret_cast<char const*>(data), size});
    bool const nowhere = notes.position && !ward::is_point(*notes.position);
    if (nowhere || (notes.taken_at && ward::to_iso(*notes.taken_at).size() != 24)) {
        __builtin_trap();
    }
    return 0;
}
