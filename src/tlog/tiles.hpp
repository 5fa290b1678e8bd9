#pragma once

#include "tlog/merkle.hpp"

/// Tiles of 256 hashes and bundles of 256 entries, as static files. Source: C2SP tlog-tiles v0.1.0
namespace ward::tlog {

inline constexpr int tile_height{8};
inline constexpr std::uint64_t tile_width{256};
inline constexpr int tile_level_max{5}; ///< enough for tree_size_max

/// A tile of hashes, or (level -1) a bundle of entries.
struct TileAddress {
    int level{0};
    std::uint64_t number{0};
    int width{256}; ///< 1 to 256; 256 is a full tile

    friend bool operator==(TileAddress const&, TileAddress const&) = default;
};

/// "tile/0/x001/x234/067", "tile/entries/000.p/17".
std::string tile_path(TileAddress const& tile);
/// `tlog.tile` for anything that `tile_path` never writes.
Result<TileAddress> parse_tile_path(std::string_view path);

/// Whether a tree of `size` has this very tile: full and complete, or the one partial tile of its level.
bool has_tile(TileAddress const& tile, std::uint64_t size);

/// Every tile of hashes (bundles not) that a tree of `size` has, partial ones too, level by level.
std::vector<TileAddress> tiles_of(std::uint64_t size);

/// width·32 bytes ↔ hashes; `tlog.tile`.
std::string write_tile(Hashes const& hashes);
Result<Hashes> read_tile(std::string_view bytes);

/// Each entry behind its length (two bytes, the higher first); `tlog.bundle`. \pre entries ≤ entry_bytes_max
std::string write_bundle(std::vector<std::string> const& entries);
Result<std::vector<std::string>> read_bundle(std::string_view bytes);

/// Reads a tile of hashes: of the level, number and width asked for. May throw; what it throws passes
/// through.
using ReadTile = std::function<Hashes(TileAddress const&)>;

/// The subtrees of a tree of `size` out of its tiles; each tile is read once and kept as long as this lives.
/// Not for two threads at once.
/// \pre the tiles hold as many hashes as their address says
Subtree subtree_of_tiles(std::uint64_t size, ReadTile read);

} // namespace ward::tlog
