#pragma once

#include "file/test_files.hpp"

#include <cstdlib>
#include <functional>
#include <optional>
#include <utility>

/// For tests only: photographs with what a camera notes in them, and pictures that are up to something.
namespace ward::file::sample {

/// A grey picture, stored without compression: shade(x, y) is 0 … 255.
inline std::string grey_png(std::uint32_t width, std::uint32_t height,
                            std::function<int(std::uint32_t, std::uint32_t)> const& shade)
{
    std::string zlib{"\x78\x01"};
    std::uint32_t low{1};
    std::uint32_t high{0};
    for (std::uint32_t y = 0; y < height; ++y) {
        std::string line(1, '\0');
        for (std::uint32_t x = 0; x < width; ++x) {
            line += static_cast<char>(shade(x, y));
        }
        zlib += y + 1 == height ? '\1' : '\0';
        zlib += little_endian(width + 1, 2) + little_endian(~(width + 1), 2) + line;
        for (char const letter : line) {
            low = (low + static_cast<unsigned char>(letter)) % 65521;
            high = (high + low) % 65521;
        }
    }
    return png_of(width, height, zlib + big_endian((high << 16U) | low));
}

/// The bytes as libvips writes them under another ending: ".jpg", ".webp", ".heic", ".png[interlace]".
inline std::string written_as(Folder const& folder, std::string const& ending, std::string_view picture)
{
    auto const from = folder.write("from", picture);
    auto const plain = ending.substr(0, ending.find('['));
    auto const target = folder / ("to" + plain);
    auto const command = "vips copy '" + from + "' '" + folder / ("to" + ending) + "' 2>/dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    auto bytes = read_whole(target);
    std::filesystem::remove(from);
    std::filesystem::remove(target);
    return bytes;
}

/// What a camera notes.
struct Notes {
    int orientation{1};
    std::string taken{};  ///< "2025:07:01 08:30:00"
    std::string offset{}; ///< "+07:00"
    /// Three rationals each, as cameras write degrees, minutes and seconds.
    struct Angle {
        std::string hemisphere{};
        std::vector<std::pair<std::uint32_t, std::uint32_t>> parts{};
    };
    Angle latitude{};
    Angle longitude{};
    std::string status{}; ///< "A": measured; "V": not any more
    bool large_end_first{false};
};

/// The notes as EXIF has them: a small TIFF file.
class Tiff {
public:
    explicit Tiff(Notes const& notes) : large_end_first_{notes.large_end_first}
    {
        bytes_ = (large_end_first_ ? "MM" : "II") + number(42, 2) + number(0, 4);
        std::vector<Entry> position;
        ascii(position, 1, notes.latitude.hemisphere);
        rationals(position, 2, notes.latitude.parts);
        ascii(position, 3, notes.longitude.hemisphere);
        rationals(position, 4, notes.longitude.parts);
        ascii(position, 9, notes.status);
        std::vector<Entry> times;
        ascii(times, 0x9003, notes.taken);
        ascii(times, 0x9011, notes.offset);
        auto const at_position = directory(position);
        auto const at_times = directory(times);
        auto const first =
            directory({{0x0112, 3, 1, number(static_cast<std::uint32_t>(notes.orientation), 2)},
                       {0x8769, 4, 1, number(at_times, 4)},
                       {0x8825, 4, 1, number(at_position, 4)}});
        bytes_.replace(4, 4, number(first, 4));
    }

    std::string const& bytes() const { return bytes_; }

private:
    struct Entry {
        std::uint32_t tag;
        std::uint32_t type;
        std::uint32_t count;
        std::string value;
    };

    void ascii(std::vector<Entry>& entries, std::uint32_t tag, std::string const& text)
    {
        if (!text.empty()) {
            entries.push_back({tag, 2, static_cast<std::uint32_t>(text.size() + 1), text + '\0'});
        }
    }
    void rationals(std::vector<Entry>& entries, std::uint32_t tag,
                   std::vector<std::pair<std::uint32_t, std::uint32_t>> const& parts)
    {
        std::string value;
        for (auto const& [over, under] : parts) {
            value += number(over, 4) + number(under, 4);
        }
        if (!parts.empty()) {
            entries.push_back({tag, 5, static_cast<std::uint32_t>(parts.size()), value});
        }
    }
    /// Where it begins.
    std::uint32_t directory(std::vector<Entry> entries)
    {
        for (auto& entry : entries) {
            if (entry.value.size() > 4) {
                auto const at = static_cast<std::uint32_t>(bytes_.size());
                bytes_ += entry.value;
                entry.value = number(at, 4);
            }
            entry.value.resize(4);
        }
        auto const begin = static_cast<std::uint32_t>(bytes_.size());
        bytes_ += number(static_cast<std::uint32_t>(entries.size()), 2);
        for (auto const& entry : entries) {
            bytes_ += number(entry.tag, 2) + number(entry.type, 2) + number(entry.count, 4) + entry.value;
        }
        bytes_ += number(0, 4);
        return begin;
    }

    std::string number(std::uint32_t value, unsigned bytes_wanted) const
    {
        return large_end_first_ ? big_endian(value).substr(4 - bytes_wanted)
                                : little_endian(value, bytes_wanted);
    }

    bool large_end_first_;
    std::string bytes_;
};

inline std::string exif(Notes const& notes)
{
    return Tiff{notes}.bytes();
}

/// A segment put right behind the beginning of a JPEG: marker 0xe1 for EXIF, 0xfe for a comment.
inline std::string with_segment(std::string jpeg, unsigned char marker, std::string const& content)
{
    auto const length = static_cast<std::uint32_t>(content.size() + 2);
    std::string segment{'\xff', static_cast<char>(marker)};
    segment += static_cast<char>(length >> 8U);
    segment += static_cast<char>(length & 0xffU);
    return jpeg.insert(2, segment + content);
}

inline std::string with_notes(std::string jpeg, Notes const& notes)
{
    return with_segment(std::move(jpeg), 0xe1, std::string("Exif\0\0", 6) + exif(notes));
}

/// Black on the left, white on the right, so that a quarter turn is told.
inline std::string photo(Folder const& folder, std::uint32_t width = 64, std::uint32_t height = 32)
{
    return written_as(folder, ".jpg[Q=95]", grey_png(width, height, [width](std::uint32_t x, std::uint32_t) {
                          return x < width / 2 ? 0 : 255;
                      }));
}

} // namespace ward::file::sample
