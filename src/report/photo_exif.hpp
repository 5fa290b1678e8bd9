#pragma once

#include "base/geo.hpp"
#include "base/time.hpp"

#include <optional>
#include <string_view>

// What a camera notes of a photograph: two of the many things in EXIF, and no other is ever read.

namespace ward::report {

struct PhotoNotes {
    std::optional<Point> position; ///< where the camera stood, as it believed
    std::optional<Instant> taken_at;

    friend bool operator==(PhotoNotes const&, PhotoNotes const&) = default;
};

/// Takes any bytes: what is not there, broken or beyond belief (60 minutes of a degree, a position on no
/// globe, one the camera itself calls lost, 0° 0′, the 30th of February) is left out. A time without a zone
/// is Viet Nam's. \param exif the block, with or without "Exif\0\0" before it
PhotoNotes read_exif(std::string_view exif);

} // namespace ward::report
