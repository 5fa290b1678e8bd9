#include "base/json.hpp"
#include "map/basemap.hpp"
#include "map/gzip.hpp"

#include <algorithm>
#include <limits>

// PMTiles, version 3: a header of 127 bytes, directories of tiles in the order of a Hilbert curve, one level
// of them below the root or more, then the tiles. Everything that stands in the file may be a lie: no offset
// is followed and no size believed before it was compared with the file.

namespace ward::map {

namespace {

constexpr std::size_t header_bytes = 127;
constexpr std::uint64_t directory_packed_max = 4 * 1024 * 1024;
constexpr std::size_t directory_bytes_max = 16 * 1024 * 1024;
constexpr std::uint64_t metadata_bytes_max = 1024 * 1024;
constexpr int depth_max = 4; ///< of directories; writers use two
constexpr std::int64_t directories_max = 100'000;

enum Packing { unknown_packing = 0, not_packed = 1, gzip_packed = 2 };
constexpr int type_of_vectors = 1;

Error broken()
{
    return {Fault::unavailable, "map.basemap.broken", {}};
}

std::uint64_t little_endian(std::string const& bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value{0};
    for (std::size_t n = size; n-- > 0;) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[at + n]);
    }
    return value;
}

/// One part of the file.
struct Part {
    std::uint64_t offset{0};
    std::uint64_t length{0};

    bool within(std::uint64_t size) const { return offset <= size && length <= size - offset; }
    /// A piece that is told from this one's beginning; nothing when it leaves it.
    std::optional<Part> piece(std::uint64_t from, std::uint64_t size) const
    {
        if (from > length || size > length - from) {
            return std::nullopt;
        }
        return Part{offset + from, size};
    }
};

struct Header {
    Part root;
    Part metadata;
    Part leaves;
    Part tiles;
    int internal_packing{0};
    int tile_packing{0};
    int type{0};
    int zoom_least{0};
    int zoom_most{0};
    std::int64_t tiles_count{0};
};

Result<Header> read_header(std::string const& bytes, std::uint64_t size)
{
    if (bytes.size() != header_bytes || !bytes.starts_with("PMTiles") || bytes[7] != 3) {
        return invalid("map.basemap.format");
    }
    auto const part = [&](std::size_t at) {
        return Part{little_endian(bytes, at, 8), little_endian(bytes, at + 8, 8)};
    };
    auto const byte = [&](std::size_t at) { return static_cast<int>(little_endian(bytes, at, 1)); };
    Header header{part(8),  part(24), part(40),  part(56),  byte(97),
                  byte(98), byte(99), byte(100), byte(101), 0};
    auto const count = little_endian(bytes, 72, 8);
    header.tiles_count = static_cast<std::int64_t>(std::min<std::uint64_t>(count, 1ULL << 62U));
    for (auto const& each : {header.root, header.metadata, header.leaves, header.tiles}) {
        if (!each.within(size)) {
            return broken();
        }
    }
    bool const packing_known =
        (header.internal_packing == not_packed || header.internal_packing == gzip_packed) &&
        (header.tile_packing == not_packed || header.tile_packing == gzip_packed);
    if (!packing_known) {
        return invalid("map.basemap.packing");
    }
    if (header.type != type_of_vectors) {
        return invalid("map.basemap.type");
    }
    if (header.zoom_least > header.zoom_most || header.zoom_most > 30) {
        return broken();
    }
    return header;
}

struct Entry {
    std::uint64_t tile{0};
    std::uint64_t offset{0};
    std::uint32_t length{0};
    std::uint32_t run{0}; ///< tiles that are all the same; 0: a directory below
};

/// Numbers of seven bits a byte, one after the other; stays at the end once something was wrong.
class Numbers {
public:
    explicit Numbers(std::string_view bytes) : rest_{bytes} {}

    std::uint64_t next()
    {
        std::uint64_t value{0};
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) {
                break;
            }
            auto const byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 127U) << shift;
            if (byte < 128) {
                return value;
            }
        }
        wrong_ = true;
        rest_ = {};
        return 0;
    }
    bool wrong() const { return wrong_; }
    std::size_t left() const { return rest_.size(); }

private:
    std::string_view rest_;
    bool wrong_{false};
};

std::optional<std::vector<Entry>> read_directory(std::string_view bytes)
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    Numbers numbers{bytes};
    auto const count = numbers.next();
    if (count == 0 || count > numbers.left() / 4 + 1) { // four numbers an entry, a byte each at least
        return std::nullopt;
    }
    std::vector<Entry> entries(count);
    std::uint64_t tile{0};
    for (auto& each : entries) {
        auto const step = numbers.next();
        if (step > std::numeric_limits<std::uint64_t>::max() - tile ||
            (step == 0 && &each != entries.data())) {
            return std::nullopt;
        }
        each.tile = tile += step;
    }
    for (auto& each : entries) {
        auto const run = numbers.next();
        if (run > most || run > std::numeric_limits<std::uint64_t>::max() - each.tile) {
            return std::nullopt;
        }
        each.run = static_cast<std::uint32_t>(run);
    }
    for (auto& each : entries) {
        auto const length = numbers.next();
        if (length == 0 || length > most) {
            return std::nullopt;
        }
        each.length = static_cast<std::uint32_t>(length);
    }
    std::uint64_t after{0}; // where the one before ends
    for (auto& each : entries) {
        auto const offset = numbers.next();
        each.offset = offset == 0 ? after : offset - 1;
        if (each.offset > std::numeric_limits<std::uint64_t>::max() - each.length) {
            return std::nullopt;
        }
        after = each.offset + each.length;
    }
    return numbers.wrong() ? std::nullopt : std::optional{std::move(entries)};
}

class PmTiles final : public Basemap {
public:
    PmTiles(ReadAt read, Header const& header) : read_{std::move(read)}, header_{header} {}

    /// The root and what the file says of itself; nothing when they cannot be read.
    bool begin(std::string const& header_text)
    {
        auto root = directory(header_.root);
        auto const metadata = header_.metadata.length <= metadata_bytes_max
                                  ? plain(header_.metadata, header_.internal_packing, metadata_bytes_max)
                                  : std::nullopt;
        if (!root || !metadata) {
            return false;
        }
        root_ = *std::move(root);
        info_ = {"pmtiles",
                 header_.zoom_least,
                 header_.zoom_most,
                 vector_layers_of(*metadata),
                 attribution_of(*metadata),
                 header_.tiles_count};
        version_ = version_of(header_text + *metadata);
        return true;
    }

    Result<std::string> tile(TileAddress const& address) const override
    {
        auto const number = curve_number(address);
        std::vector<Entry> below;
        auto const* entries = &root_;
        for (int depth = 0; depth < depth_max; ++depth) {
            auto const entry = find(*entries, number);
            if (!entry) {
                return std::string{};
            }
            if (entry->run > 0) {
                return bytes_of(*entry);
            }
            auto const leaf = leaf_of(*entry);
            if (!leaf) {
                return broken();
            }
            below = std::move(*leaf);
            entries = &below;
        }
        return broken();
    }

    Result<std::int64_t> verify() const override
    {
        std::int64_t tiles{0};
        std::int64_t directories{0};
        std::vector<std::pair<std::vector<Entry>, int>> open{{root_, 0}};
        while (!open.empty()) {
            auto const [entries, depth] = std::move(open.back());
            open.pop_back();
            for (auto const& entry : entries) {
                if (entry.run > 0) {
                    tiles += entry.run;
                    if (!header_.tiles.piece(entry.offset, entry.length)) {
                        return broken();
                    }
                    continue;
                }
                auto leaf = leaf_of(entry);
                if (!leaf || depth + 1 >= depth_max || ++directories > directories_max) {
                    return broken();
                }
                open.emplace_back(*std::move(leaf), depth + 1);
            }
        }
        return tiles;
    }

private:
    std::optional<std::string> plain(Part const& part, int packing, std::size_t bytes_max) const
    {
        auto bytes = read_(part.offset, part.length);
        if (!bytes || packing == not_packed) {
            return bytes;
        }
        return gunzip(*bytes, bytes_max);
    }

    std::optional<std::vector<Entry>> directory(Part const& part) const
    {
        if (part.length > directory_packed_max) {
            return std::nullopt;
        }
        auto const bytes = plain(part, header_.internal_packing, directory_bytes_max);
        return bytes ? read_directory(*bytes) : std::nullopt;
    }

    std::optional<std::vector<Entry>> leaf_of(Entry const& entry) const
    {
        auto const part = header_.leaves.piece(entry.offset, entry.length);
        return part ? directory(*part) : std::nullopt;
    }

    static std::optional<Entry> find(std::vector<Entry> const& entries, std::uint64_t number)
    {
        auto const after =
            std::upper_bound(entries.begin(), entries.end(), number,
                             [](std::uint64_t wanted, Entry const& each) { return wanted < each.tile; });
        if (after == entries.begin()) {
            return std::nullopt;
        }
        auto const& entry = *(after - 1);
        bool const holds = entry.run == 0 || number - entry.tile < entry.run;
        return holds ? std::optional{entry} : std::nullopt;
    }

    Result<std::string> bytes_of(Entry const& entry) const
    {
        auto const part = header_.tiles.piece(entry.offset, entry.length);
        if (!part || part->length > basemap_tile_bytes_max) {
            return broken();
        }
        auto bytes = read_(part->offset, part->length);
        if (!bytes) {
            return broken();
        }
        return header_.tile_packing == gzip_packed ? *std::move(bytes) : gzip(*bytes);
    }

    static std::string attribution_of(std::string const& metadata)
    {
        auto const value = json::parse(metadata);
        auto const* const given =
            value && value->is_object() ? value->get_object().if_contains("attribution") : nullptr;
        auto const* const text = given == nullptr ? nullptr : given->if_string();
        return text == nullptr ? std::string{} : attribution_shown({text->data(), text->size()});
    }

    ReadAt read_;
    Header header_;
    std::vector<Entry> root_;
};

} // namespace

Result<std::unique_ptr<Basemap>> open_pmtiles(ReadAt read, std::uint64_t size_bytes)
{
    auto const bytes = read(0, header_bytes);
    auto const header =
        bytes ? read_header(*bytes, size_bytes) : Result<Header>{invalid("map.basemap.format")};
    if (!header) {
        return header.error();
    }
    auto map = std::make_unique<PmTiles>(std::move(read), *header);
    if (!map->begin(*bytes)) {
        return broken();
    }
    return std::unique_ptr<Basemap>{std::move(map)};
}

std::uint64_t curve_number(TileAddress const& tile)
{
    auto const size = std::uint64_t{1} << static_cast<unsigned>(tile.zoom);
    auto x = static_cast<std::uint64_t>(tile.x);
    auto y = static_cast<std::uint64_t>(tile.y);
    std::uint64_t number{(size * size - 1) / 3}; // all tiles of the zooms before
    for (auto half = size / 2; half > 0; half /= 2) {
        std::uint64_t const right = (x & half) != 0 ? 1 : 0;
        std::uint64_t const lower = (y & half) != 0 ? 1 : 0;
        number += half * half * ((3 * right) ^ lower);
        if (lower == 0) { // the curve enters this quarter turned, and from the other side on the right
            if (right == 1) {
                x = size - 1 - x;
                y = size - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return number;
}

} // namespace ward::map
