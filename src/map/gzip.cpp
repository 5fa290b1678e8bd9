#include "map/gzip.hpp"

#include "base/check.hpp"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace ward::map {

namespace {

constexpr int window_of_gzip = 15 + 16; ///< largest window, and the frame of gzip instead of zlib's
constexpr int level = 3; ///< half the time of the usual 6 for a twentieth more bytes: somebody waits
constexpr int memory_level = 8;
constexpr std::size_t piece_bytes = 64 * 1024;

Bytef const* input(std::string_view bytes)
{
    return reinterpret_cast<Bytef const*>(bytes.data());
}

/// Ends what was begun, whatever happens.
struct Unpacking {
    z_stream stream{};
    bool begun{false};

    Unpacking() { begun = inflateInit2(&stream, window_of_gzip) == Z_OK; }
    Unpacking(Unpacking const&) = delete;
    Unpacking& operator=(Unpacking const&) = delete;
    ~Unpacking()
    {
        if (begun) {
            inflateEnd(&stream);
        }
    }
};

} // namespace

std::string gzip(std::string_view bytes)
{
    z_stream stream{};
    WARD_CHECK(bytes.size() < std::numeric_limits<uInt>::max());
    WARD_CHECK(deflateInit2(&stream, level, Z_DEFLATED, window_of_gzip, memory_level, Z_DEFAULT_STRATEGY) ==
               Z_OK);
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    WARD_CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END); // there is room for it, by zlib's own bound
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::optional<std::string> gunzip(std::string_view bytes, std::size_t bytes_max)
{
    Unpacking unpacking;
    auto& stream = unpacking.stream;
    if (!unpacking.begun || bytes.size() >= std::numeric_limits<uInt>::max()) {
        return std::nullopt;
    }
    stream.next_in = input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string plain;
    for (;;) {
        auto const before = plain.size();
        // One byte more than allowed shows that it is too large.
        auto const piece = std::min(piece_bytes, bytes_max + 1 - before);
        plain.resize(before + piece);
        stream.next_out = reinterpret_cast<Bytef*>(plain.data() + before);
        stream.avail_out = static_cast<uInt>(piece);
        auto const said = inflate(&stream, Z_NO_FLUSH);
        plain.resize(before + piece - stream.avail_out);
        if (plain.size() > bytes_max) {
            return std::nullopt;
        }
        if (said == Z_STREAM_END) {
            return plain;
        }
        bool const stuck = stream.avail_in == 0 && stream.avail_out != 0;
        if (said != Z_OK || stuck) {
            return std::nullopt;
        }
    }
}

} // namespace ward::map
