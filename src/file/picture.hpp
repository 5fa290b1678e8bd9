#pragma once

#include "file/ask.hpp"
#include "file/model.hpp"

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

// Photographs of strangers, which are shown to strangers: what is shown is always painted anew.

namespace ward::file {

/// What a photograph may be, told from its content.
enum class PictureType { jpeg, png, webp, heif };
BOOST_DESCRIBE_ENUM(PictureType, jpeg, png, webp, heif)

std::string_view media_type_of(PictureType type);

/// With the dot: ".jpg".
std::string_view ending_of(PictureType type);

struct Picture {
    PictureType type{PictureType::jpeg};
    std::int64_t bytes{0};
    int width{0}; ///< pixels, as they lie in the file: not yet turned upright
    int height{0};
};

/// A picture painted anew: JPEG, upright, sRGB, and nothing in it but pixels.
struct Painted {
    std::string bytes;
    int width{0}; ///< pixels
    int height{0};
};

/// Where photographs are opened, by libvips in processes of their own, so many at once and no more: whoever
/// comes then waits. Thread-safe.
class Studio {
public:
    explicit Studio(int at_once_max);

    /// Whether the file is a photograph we take, and not without measure; its pixels are looked at only when
    /// it is painted. Refusals: photo.empty, photo.too_large (413), photo.type (415), photo.unreadable,
    /// photo.too_many_pixels, photo.animated; file.inspector.missing (503) when this machine cannot look.
    Result<Picture> look(std::string const& path);

    /// The block of facts the camera left in it, as EXIF has it; "" when there is none, or too much of it.
    std::string exif_of(std::string const& path);

    /// The whole picture, its longer side `side_max` pixels at most. What was not there to begin with is not
    /// invented: a smaller one keeps its size. Refusals: photo.unreadable, file.inspector.missing (503).
    Result<Painted> paint(std::string const& path, int side_max);

    /// The most processes there have been at once.
    int busiest() const;

private:
    Result<ChildAnswer> ask_in_turn(std::vector<std::string> const& command, std::size_t output_bytes_max);

    int const at_once_max_;
    mutable std::mutex mutex_;
    std::condition_variable place_free_;
    int at_once_{0};
    int busiest_{0};
};

} // namespace ward::file
