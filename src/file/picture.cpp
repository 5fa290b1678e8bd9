#include "file/picture.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace ward::file {

namespace {

struct TypeFacts {
    PictureType type;
    std::string_view media_type;
    std::string_view ending;
    std::string_view loader; ///< of libvips
};
constexpr std::array<TypeFacts, 4> types{{
    {PictureType::jpeg, "image/jpeg", ".jpg", "jpegload"},
    {PictureType::png, "image/png", ".png", "pngload"},
    {PictureType::webp, "image/webp", ".webp", "webpload"},
    {PictureType::heif, "image/heif", ".heic", "heifload"},
}};

TypeFacts const& facts_of(PictureType type)
{
    auto const* const found = std::ranges::find(types, type, &TypeFacts::type);
    WARD_CHECK(found != types.end());
    return *found;
}

std::optional<PictureType> type_in(std::string_view media_type)
{
    // Telephones write HEIC; both names are libmagic's for one family.
    auto const name = media_type == "image/heic" ? "image/heif" : media_type;
    auto const* const found = std::ranges::find(types, name, &TypeFacts::media_type);
    return found == types.end() ? std::nullopt : std::optional{found->type};
}

Error unreadable_photo()
{
    return invalid("photo.unreadable");
}

/// What the process says of the content, in the words of this room; what it says of the machine stays.
Error as_photo(Error const& error)
{
    return error == unreadable() ? unreadable_photo() : error;
}

std::string base64_decoded(std::string_view text)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits{0};
    int held{0};
    for (char const letter : text) {
        auto const digit = digits.find(letter);
        if (digit == std::string_view::npos) {
            break;
        }
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        held += 6;
        if (held >= 8) {
            held -= 8;
            bytes += static_cast<char>((bits >> static_cast<unsigned>(held)) & 0xffU);
        }
    }
    return bytes;
}

unsigned byte_at(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// With its width and height as the bytes of a JPEG have them; nothing when they have none.
std::optional<Painted> measured(std::string jpeg)
{
    std::string_view const bytes{jpeg};
    if (!bytes.starts_with("\xff\xd8") || !bytes.ends_with("\xff\xd9")) {
        return std::nullopt;
    }
    // Segments, each with its marker and length, until the one that begins a frame.
    for (std::size_t at = 2; at + 9 < bytes.size() && byte_at(bytes, at) == 0xff;) {
        auto const marker = byte_at(bytes, at + 1);
        if (marker == 0xc0 || marker == 0xc1 || marker == 0xc2) {
            auto const height = byte_at(bytes, at + 5) << 8U | byte_at(bytes, at + 6);
            auto const width = byte_at(bytes, at + 7) << 8U | byte_at(bytes, at + 8);
            return width == 0 || height == 0 ? std::nullopt
                                             : std::optional{Painted{std::move(jpeg), static_cast<int>(width),
                                                                     static_cast<int>(height)}};
        }
        at += 2 + (byte_at(bytes, at + 2) << 8U | byte_at(bytes, at + 3));
    }
    return std::nullopt;
}

} // namespace

std::string_view media_type_of(PictureType type)
{
    return facts_of(type).media_type;
}

std::string_view ending_of(PictureType type)
{
    return facts_of(type).ending;
}

Studio::Studio(int at_once_max) : at_once_max_{at_once_max}
{
    WARD_CHECK(at_once_max > 0);
}

Result<ChildAnswer> Studio::ask_in_turn(std::vector<std::string> const& command, std::size_t output_bytes_max)
{
    {
        std::unique_lock lock{mutex_};
        place_free_.wait(lock, [this] { return at_once_ < at_once_max_; });
        busiest_ = std::max(busiest_, ++at_once_);
    }
    auto answer = ask(command, {.output_bytes_max = output_bytes_max});
    {
        std::lock_guard const lock{mutex_};
        --at_once_;
    }
    place_free_.notify_one();
    return answer;
}

int Studio::busiest() const
{
    std::lock_guard const lock{mutex_};
    return busiest_;
}

Result<Picture> Studio::look(std::string const& path)
{
    constexpr std::size_t header_bytes_max = 1024 * 1024;
    std::error_code failure;
    auto const size = std::filesystem::file_size(path, failure);
    if (failure || size == 0) {
        return invalid("photo.empty");
    }
    if (static_cast<std::int64_t>(size) > file_bytes_max) {
        return Error{Fault::too_large, "photo.too_large", {}};
    }
    auto const media_type = media_type_in(path);
    if (!media_type) {
        return media_type.error();
    }
    auto const type = type_in(*media_type);
    if (!type) {
        return Error{Fault::unsupported, "photo.type", {}};
    }
    auto const header = ask_in_turn({"vipsheader", "-a", path}, header_bytes_max);
    if (!header) {
        return as_photo(header.error());
    }
    auto const width = field_in(header->output, "width").value_or(0);
    auto const height = field_in(header->output, "height").value_or(0);
    auto const told = "\nvips-loader: " + std::string{facts_of(*type).loader} + "\n";
    if (header->status != 0 || header->output.find(told) == std::string::npos || width < 1 || height < 1) {
        return unreadable_photo();
    }
    if (width > image_pixels_max / height) {
        return invalid("photo.too_many_pixels");
    }
    // A HEIF may hold a burst, of which the first is meant; a WebP with pages moves.
    if (*type == PictureType::webp && field_in(header->output, "n-pages").value_or(1) > 1) {
        return invalid("photo.animated");
    }
    return Picture{*type, static_cast<std::int64_t>(size), static_cast<int>(width), static_cast<int>(height)};
}

std::string Studio::exif_of(std::string const& path)
{
    constexpr std::size_t exif_bytes_max = 512 * 1024;
    auto const answer = ask_in_turn({"vipsheader", "-f", "exif-data", path}, exif_bytes_max);
    return answer && answer->status == 0 ? base64_decoded(answer->output) : std::string{};
}

Result<Painted> Studio::paint(std::string const& path, int side_max)
{
    // Eight times what the worst of noise needs at 1600 × 1600.
    constexpr std::size_t painted_bytes_max = 16 * 1024 * 1024;
    auto const side = std::to_string(side_max);
    // An output name that is only an ending is the standard output. Turning upright by what the camera noted
    // is libvips' habit; "strip" leaves out every note, colour profiles too, after they were applied.
    auto const answer = ask_in_turn(
        {"vips", "thumbnail", path, ".jpg[Q=82,optimize-coding,strip,background=255]", side, "--height", side,
         "--size", "down", "--export-profile", "srgb", "--fail-on", "truncated"},
        painted_bytes_max);
    if (!answer) {
        return as_photo(answer.error());
    }
    auto painted = answer->status == 0 ? measured(answer->output) : std::nullopt;
    if (!painted || painted->width > side_max || painted->height > side_max) {
        return unreadable_photo();
    }
    return *std::move(painted);
}

} // namespace ward::file
