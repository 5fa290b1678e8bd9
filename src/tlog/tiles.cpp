#include "tlog/tiles.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ward::tlog {

namespace {

constexpr std::string_view prefix{"tile/"};
constexpr std::string_view entries_word{"entries"};
constexpr std::string_view partial_mark{".p/"};
constexpr std::size_t hash_bytes{std::tuple_size_v<Hash>};
/// The last tile of the largest tree, and its number of digits.
constexpr std::uint64_t number_max{(tree_size_max - 1) / tile_width};
constexpr std::size_t groups_max{5};

/// How many hashes (or entries) a tree of `size` has at a level of tiles.
std::uint64_t hashes_at(int level, std::uint64_t size)
{
    return size >> (tile_height * std::max(level, 0));
}

bool is_group(std::string_view digits)
{
    return digits.size() == 3 &&
           std::all_of(digits.begin(), digits.end(), [](char d) { return d >= '0' && d <= '9'; });
}

/// "x001/x234/067" → 1234067; nothing for anything else, "x000/…" too.
std::optional<std::uint64_t> number_of(std::string_view text)
{
    std::uint64_t number{0};
    for (std::size_t group = 0; group < groups_max; ++group) {
        auto const last = !text.starts_with('x');
        auto const digits = text.substr(last ? 0 : 1, 3);
        if (!is_group(digits) || (!last && group == 0 && digits == "000")) {
            return std::nullopt;
        }
        number = number * 1000 +
                 *parse_number(digits.substr(std::min(digits.find_first_not_of('0'), std::size_t{2})));
        text.remove_prefix(last ? 3 : 4);
        if (last) {
            return text.empty() && number <= number_max ? std::optional{number} : std::nullopt;
        }
        if (!text.starts_with('/')) {
            return std::nullopt;
        }
        text.remove_prefix(1);
    }
    return std::nullopt;
}

/// The root of a complete subtree out of its 2^height hashes, which are overwritten.
Hash root_in_place(Hash* hashes, std::size_t count)
{
    for (; count > 1; count /= 2) {
        for (std::size_t n = 0; n < count / 2; ++n) {
            hashes[n] = node_hash(hashes[2 * n], hashes[2 * n + 1]);
        }
    }
    return hashes[0];
}

class TiledTree {
public:
    TiledTree(std::uint64_t size, ReadTile read) : size_{size}, read_{std::move(read)} {}

    Hash operator()(int level, std::uint64_t index)
    {
        auto const within = level % tile_height;
        auto const first = index << within; // among the hashes of that level of tiles
        auto const& hashes = tile(level / tile_height, first / tile_width);
        auto const begin = hashes.begin() + static_cast<std::ptrdiff_t>(first % tile_width);
        std::array<Hash, tile_width / 2> part;
        auto const count = std::size_t{1} << within;
        std::copy_n(begin, count, part.begin());
        return root_in_place(part.data(), count);
    }

private:
    Hashes const& tile(int level, std::uint64_t number)
    {
        auto const place = std::pair{level, number};
        auto found = read_tiles_.find(place);
        if (found == read_tiles_.end()) {
            auto const left = hashes_at(level, size_) - number * tile_width;
            TileAddress const address{level, number, static_cast<int>(std::min(left, tile_width))};
            auto hashes = read_(address);
            WARD_CHECK(hashes.size() == static_cast<std::size_t>(address.width));
            found = read_tiles_.emplace(place, std::move(hashes)).first;
        }
        return found->second;
    }

    std::uint64_t size_;
    ReadTile read_;
    std::map<std::pair<int, std::uint64_t>, Hashes> read_tiles_;
};

} // namespace

std::string tile_path(TileAddress const& tile)
{
    auto number = fmt::format("{:03}", tile.number % 1000);
    for (auto rest = tile.number / 1000; rest != 0; rest /= 1000) {
        number = fmt::format("x{:03}/", rest % 1000) + number;
    }
    auto const level = tile.level < 0 ? std::string{entries_word} : std::to_string(tile.level);
    auto const partial = tile.width == static_cast<int>(tile_width)
                             ? ""
                             : std::string{partial_mark} + std::to_string(tile.width);
    return std::string{prefix} + level + '/' + number + partial;
}

Result<TileAddress> parse_tile_path(std::string_view path)
{
    if (!path.starts_with(prefix)) {
        return invalid("tlog.tile");
    }
    path.remove_prefix(prefix.size());
    auto const slash = std::min(path.find('/'), path.size());
    auto const level = path.substr(0, slash);
    auto rest = path.substr(std::min(slash + 1, path.size()));
    TileAddress tile;
    if (level == entries_word) {
        tile.level = -1;
    } else if (level.size() == 1 && level[0] >= '0' && level[0] <= '0' + tile_level_max) {
        tile.level = level[0] - '0';
    } else {
        return invalid("tlog.tile");
    }
    if (auto const mark = rest.find(partial_mark); mark != std::string_view::npos) {
        auto const width = parse_number(rest.substr(mark + partial_mark.size()));
        if (!width || *width == 0 || *width >= tile_width) {
            return invalid("tlog.tile");
        }
        tile.width = static_cast<int>(*width);
        rest = rest.substr(0, mark);
    }
    auto const number = number_of(rest);
    if (!number) {
        return invalid("tlog.tile");
    }
    tile.number = *number;
    return tile;
}

bool has_tile(TileAddress const& tile, std::uint64_t size)
{
    auto const hashes = hashes_at(tile.level, size);
    if (tile.width == static_cast<int>(tile_width)) {
        return tile.number < hashes / tile_width;
    }
    return tile.width > 0 && tile.number == hashes / tile_width &&
           static_cast<std::uint64_t>(tile.width) == hashes % tile_width;
}

std::vector<TileAddress> tiles_of(std::uint64_t size)
{
    std::vector<TileAddress> tiles;
    for (int level = 0; level <= tile_level_max; ++level) {
        auto const hashes = hashes_at(level, size);
        for (std::uint64_t number = 0; number < hashes / tile_width; ++number) {
            tiles.push_back({level, number, static_cast<int>(tile_width)});
        }
        if (hashes % tile_width != 0) {
            tiles.push_back({level, hashes / tile_width, static_cast<int>(hashes % tile_width)});
        }
    }
    return tiles;
}

std::string write_tile(Hashes const& hashes)
{
    std::string bytes;
    bytes.reserve(hashes.size() * hash_bytes);
    for (auto const& hash : hashes) {
        bytes.append(hash.begin(), hash.end());
    }
    return bytes;
}

Result<Hashes> read_tile(std::string_view bytes)
{
    if (bytes.empty() || bytes.size() % hash_bytes != 0 || bytes.size() > tile_width * hash_bytes) {
        return invalid("tlog.tile");
    }
    Hashes hashes(bytes.size() / hash_bytes);
    for (auto& hash : hashes) {
        std::copy_n(bytes.begin(), hash_bytes, hash.begin());
        bytes.remove_prefix(hash_bytes);
    }
    return hashes;
}

std::string write_bundle(std::vector<std::string> const& entries)
{
    std::string bytes;
    for (auto const& entry : entries) {
        WARD_CHECK(entry.size() <= entry_bytes_max);
        bytes += static_cast<char>(entry.size() >> 8);
        bytes += static_cast<char>(entry.size() & 0xFF);
        bytes += entry;
    }
    return bytes;
}

Result<std::vector<std::string>> read_bundle(std::string_view bytes)
{
    std::vector<std::string> entries;
    while (!bytes.empty()) {
        if (bytes.size() < 2 || entries.size() == tile_width) {
            return invalid("tlog.bundle");
        }
        auto const length =
            std::size_t{static_cast<unsigned char>(bytes[0])} << 8 | static_cast<unsigned char>(bytes[1]);
        bytes.remove_prefix(2);
        if (bytes.size() < length) {
            return invalid("tlog.bundle");
        }
        entries.emplace_back(bytes.substr(0, length));
        bytes.remove_prefix(length);
    }
    if (entries.empty()) {
        return invalid("tlog.bundle");
    }
    return entries;
}

Subtree subtree_of_tiles(std::uint64_t size, ReadTile read)
{
    return TiledTree{size, std::move(read)};
}

} // namespace ward::tlog
