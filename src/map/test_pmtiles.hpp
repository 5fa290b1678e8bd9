#pragma once

#include "map/basemap.hpp"
#include "map/gzip.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

/// For tests only: writes PMTiles, version 3, as its specification has them.
namespace ward::map {

struct PmTilesOptions {
    bool packed{true};           ///< directories, metadata and tiles
    std::size_t leaf_entries{0}; ///< entries of a leaf; 0: all of them stand in the root
    std::string metadata{R"({"vector_layers":[{"id":"roads"},{"id":"water"}],"attribution":"© Người vẽ"})"};
};

inline void add_number(std::string& bytes, std::uint64_t value)
{
    while (value >= 128) {
        bytes += static_cast<char>((value & 127U) | 128U);
        value >>= 7U;
    }
    bytes += static_cast<char>(value);
}

inline void add_little_endian(std::string& bytes, std::uint64_t value, int size)
{
    for (int n = 0; n < size; ++n) {
        bytes += static_cast<char>(value >> (8U * static_cast<unsigned>(n)));
    }
}

struct TestEntry {
    std::uint64_t tile{0};
    std::uint64_t offset{0};
    std::uint64_t length{0};
    std::uint64_t run{0};
};

inline std::string directory_of(std::vector<TestEntry> const& entries)
{
    std::string bytes;
    add_number(bytes, entries.size());
    std::uint64_t before{0};
    for (auto const& each : entries) {
        add_number(bytes, each.tile - before);
        before = each.tile;
    }
    for (auto const& each : entries) {
        add_number(bytes, each.run);
    }
    for (auto const& each : entries) {
        add_number(bytes, each.length);
    }
    for (std::size_t n = 0; n < entries.size(); ++n) {
        bool const follows = n > 0 && entries[n].offset == entries[n - 1].offset + entries[n - 1].length;
        add_number(bytes, follows ? 0 : entries[n].offset + 1);
    }
    return bytes;
}

inline std::string pmtiles_of(std::string const& root, std::string const& metadata, std::string const& leaves,
                              std::string const& tiles, std::uint64_t count,
                              PmTilesOptions const& options = {})
{
    constexpr std::uint64_t header = 127;
    std::string bytes{"PMTiles\x03"};
    auto at = header;
    for (auto const* const part : {&root, &metadata, &leaves, &tiles}) {
        add_little_endian(bytes, at, 8);
        add_little_endian(bytes, part->size(), 8);
        at += part->size();
    }
    for (int n = 0; n < 3; ++n) {
        add_little_endian(bytes, count, 8);
    }
    bytes += '\1';                         // in order
    bytes += options.packed ? '\2' : '\1'; // directories
    bytes += options.packed ? '\2' : '\1'; // tiles
    bytes += '\1';                         // vectors
    bytes += '\0';                         // zooms
    bytes += '\x0e';
    bytes += std::string(header - bytes.size(), '\0');
    return bytes + root + metadata + leaves + tiles;
}

/// A file of these tiles; equal ones next to each other on the curve are a run.
inline std::string pmtiles_of(std::vector<std::pair<TileAddress, std::string>> const& tiles,
                              PmTilesOptions const& options = {})
{
    auto const packed = [&](std::string const& plain) { return options.packed ? gzip(plain) : plain; };
    std::map<std::uint64_t, std::string> in_order;
    for (auto const& [address, bytes] : tiles) {
        in_order[curve_number(address)] = bytes;
    }
    std::vector<TestEntry> entries;
    std::string data;
    std::string before;
    for (auto const& [number, bytes] : in_order) {
        if (!entries.empty() && bytes == before && entries.back().tile + entries.back().run == number) {
            ++entries.back().run;
            continue;
        }
        auto const tile = packed(bytes);
        entries.push_back({number, data.size(), tile.size(), 1});
        data += tile;
        before = bytes;
    }
    auto root = entries;
    std::string leaves;
    if (options.leaf_entries > 0) {
        root.clear();
        for (std::size_t from = 0; from < entries.size(); from += options.leaf_entries) {
            auto const to = std::min(from + options.leaf_entries, entries.size());
            auto const leaf = packed(directory_of({entries.begin() + static_cast<std::ptrdiff_t>(from),
                                                   entries.begin() + static_cast<std::ptrdiff_t>(to)}));
            root.push_back({entries[from].tile, leaves.size(), leaf.size(), 0});
            leaves += leaf;
        }
    }
    return pmtiles_of(packed(directory_of(root)), packed(options.metadata), leaves, data, tiles.size(),
                      options);
}

/// A base map in memory.
inline Result<std::unique_ptr<Basemap>> opened(std::string bytes)
{
    auto const size = bytes.size();
    return open_pmtiles(
        [bytes = std::move(bytes)](std::uint64_t offset, std::uint64_t length) -> std::optional<std::string> {
            if (offset > bytes.size() || length > bytes.size() - offset) {
                return std::nullopt;
            }
            return bytes.substr(offset, length);
        },
        size);
}

} // namespace ward::map
