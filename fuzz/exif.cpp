#include "fuzz.hpp"
#include "report/photo_exif.hpp"

/// What a camera noted, or a stranger in its name: a place on the globe and a moment, or nothing.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using ward::fuzz::must;
    auto const notes = ward::report::read_exif(ward::fuzz::text_of(data, size));
    must(!notes.position || ward::is_point(*notes.position));
    must(!notes.taken_at || ward::to_iso(*notes.taken_at).size() == 24);
    return 0;
}
