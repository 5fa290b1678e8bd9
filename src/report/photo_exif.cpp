#include "report/photo_exif.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace ward::report {

namespace {

constexpr std::uint32_t entries_max = 512; ///< of a directory; cameras write some forty
constexpr std::size_t entry_bytes = 12;

enum class Tag : std::uint32_t {
    latitude_hemisphere = 1,
    latitude = 2,
    longitude_hemisphere = 3,
    longitude = 4,
    status = 9,
    times_directory = 0x8769,
    position_directory = 0x8825,
    taken = 0x9003,
    taken_offset = 0x9011,
};

/// An EXIF block is a small TIFF file: directories of entries, each with a tag, a type, a count, and the
/// value or where it lies. Every place is looked at only after it was found to be inside.
class Tiff {
public:
    explicit Tiff(std::string_view bytes) : bytes_{bytes}, large_end_first_{bytes.starts_with("MM")} {}

    bool is_tiff() const
    {
        constexpr std::uint32_t signature = 42;
        return (bytes_.starts_with("II") || large_end_first_) && number(2, 2) == signature;
    }

    /// Of so many bytes.
    std::optional<std::uint32_t> number(std::uint64_t at, std::size_t bytes) const
    {
        if (at + bytes > bytes_.size()) {
            return std::nullopt;
        }
        std::uint32_t value{0};
        for (std::size_t n = 0; n < bytes; ++n) {
            auto const place = at + (large_end_first_ ? n : bytes - 1 - n);
            value = (value << 8U) | static_cast<unsigned char>(bytes_[place]);
        }
        return value;
    }

    struct Entry {
        std::uint32_t type{0};
        std::uint32_t count{0};
        std::uint64_t place{0}; ///< of the four bytes that hold the value, or where it lies
    };
    std::optional<Entry> find(std::uint64_t directory, Tag tag) const
    {
        auto const entries = number(directory, 2).value_or(0);
        for (std::uint32_t n = 0; n < entries && n < entries_max; ++n) {
            auto const at = directory + 2 + n * entry_bytes;
            auto const type = number(at + 2, 2);
            auto const count = number(at + 4, 4);
            if (!type || !count) {
                return std::nullopt;
            }
            if (number(at, 2) == static_cast<std::uint32_t>(tag)) {
                return Entry{*type, *count, at + 8};
            }
        }
        return std::nullopt;
    }

    /// A directory below this one.
    std::optional<std::uint32_t> below(std::uint64_t directory, Tag tag) const
    {
        constexpr std::uint32_t whole_number = 4;
        auto const entry = find(directory, tag);
        return entry && entry->type == whole_number && entry->count == 1 ? number(entry->place, 4)
                                                                         : std::nullopt;
    }

    /// Up to its terminating zero; "" when there is none.
    std::string_view text(std::uint64_t directory, Tag tag) const
    {
        constexpr std::uint32_t letters = 2;
        constexpr std::uint32_t text_bytes_max = 64;
        auto const entry = find(directory, tag);
        if (!entry || entry->type != letters || entry->count > text_bytes_max) {
            return {};
        }
        std::uint64_t const at = entry->count > 4 ? number(entry->place, 4).value_or(0) : entry->place;
        if (at + entry->count > bytes_.size()) {
            return {};
        }
        auto const whole = bytes_.substr(at, entry->count);
        return whole.substr(0, whole.find('\0'));
    }

    /// Degrees, minutes and seconds as one number of degrees.
    std::optional<double> angle(std::uint64_t directory, Tag tag) const
    {
        constexpr std::uint32_t fraction = 5;
        constexpr std::uint64_t fraction_bytes = 8;
        auto const entry = find(directory, tag);
        auto const at = entry ? number(entry->place, 4) : std::nullopt;
        if (!at || entry->type != fraction || entry->count != 3) {
            return std::nullopt;
        }
        std::array<double, 3> parts{};
        for (std::size_t n = 0; n < parts.size(); ++n) {
            auto const over = number(*at + n * fraction_bytes, 4);
            auto const under = number(*at + n * fraction_bytes + 4, 4);
            if (!over || !under || *under == 0) {
                return std::nullopt;
            }
            parts[n] = static_cast<double>(*over) / *under;
        }
        bool const believable = parts[1] < 60 && parts[2] < 60;
        return believable ? std::optional{parts[0] + parts[1] / 60 + parts[2] / 3600} : std::nullopt;
    }

private:
    std::string_view bytes_;
    bool large_end_first_;
};

std::optional<double> towards(std::optional<double> angle, std::string_view hemisphere, char plus, char minus)
{
    if (!angle || hemisphere.size() != 1 || (hemisphere[0] != plus && hemisphere[0] != minus)) {
        return std::nullopt;
    }
    return hemisphere[0] == plus ? *angle : -*angle;
}

std::optional<Point> position_in(Tiff const& tiff, std::uint64_t directory)
{
    auto const lat = towards(tiff.angle(directory, Tag::latitude),
                             tiff.text(directory, Tag::latitude_hemisphere), 'N', 'S');
    auto const lon = towards(tiff.angle(directory, Tag::longitude),
                             tiff.text(directory, Tag::longitude_hemisphere), 'E', 'W');
    bool const lost = tiff.text(directory, Tag::status) == "V";
    if (!lat || !lon || lost) {
        return std::nullopt;
    }
    Point const point{*lat, *lon};
    bool const unset = point == Point{}; // what has found no satellite yet says 0, 0
    return is_point(point) && !unset ? std::optional{point} : std::nullopt;
}

std::optional<Instant> taken_in(Tiff const& tiff, std::uint64_t directory)
{
    // "2025:07:01 08:30:00"; a telephone notes the zone beside it: "+07:00".
    constexpr std::string_view form = "0000:00:00 00:00:00";
    auto const text = tiff.text(directory, Tag::taken);
    auto const offset = tiff.text(directory, Tag::taken_offset);
    if (text.size() != form.size() || text[4] != ':' || text[7] != ':' || text[10] != ' ') {
        return std::nullopt;
    }
    std::string iso{text};
    iso[4] = '-';
    iso[7] = '-';
    iso[10] = 'T';
    auto const with_zone = parse_instant(iso + std::string{offset});
    return with_zone && !offset.empty() ? with_zone : parse_instant(iso + "+07:00");
}

} // namespace

PhotoNotes read_exif(std::string_view exif)
{
    constexpr std::string_view prefix{"Exif\0\0", 6};
    Tiff const tiff{exif.starts_with(prefix) ? exif.substr(prefix.size()) : exif};
    auto const first = tiff.is_tiff() ? tiff.number(4, 4) : std::nullopt;
    PhotoNotes notes;
    if (!first) {
        return notes;
    }
    if (auto const directory = tiff.below(*first, Tag::position_directory)) {
        notes.position = position_in(tiff, *directory);
    }
    if (auto const directory = tiff.below(*first, Tag::times_directory)) {
        notes.taken_at = taken_in(tiff, *directory);
    }
    return notes;
}

} // namespace ward::report
