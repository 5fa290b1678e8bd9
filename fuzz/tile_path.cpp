#include "tlog/tiles.hpp"

#include <cstdint>

// Tiles as others ask for them and hand them over: the first byte chooses among a path, a tile of hashes and
// a bundle of entries. What is taken is written back byte for byte.

namespace {

namespace tlog = ward::tlog;

void must(bool held)
{
    if (!held) {
        __builtin_trap();
    }
}

void read_path(std::string_view path)
{
    auto const tile = tlog::parse_tile_path(path);
    if (!tile) {
        must(tile.error().code == "tlog.tile");
        return;
    }
    must(tlog::tile_path(*tile) == path);
    must(tile->level >= -1 && tile->level <= tlog::tile_level_max && tile->width >= 1 && tile->width <= 256);
    // A tree that ends with the tile has it, unless none is so large.
    auto const shift = tlog::tile_height * (tile->level < 0 ? 0 : tile->level);
    auto const hashes = tile->number * tlog::tile_width + static_cast<std::uint64_t>(tile->width);
    if (hashes <= tlog::tree_size_max >> shift) {
        must(tlog::has_tile(*tile, hashes << shift) && !tlog::has_tile(*tile, (hashes - 1) << shift));
    }
}

void read_tile(std::string_view bytes)
{
    auto const tile = tlog::read_tile(bytes);
    must(tile ? tlog::write_tile(*tile) == bytes : tile.error().code == "tlog.tile");
    must(!tile || (!tile->empty() && tile->size() <= tlog::tile_width));
}

void read_bundle(std::string_view bytes)
{
    auto const bundle = tlog::read_bundle(bytes);
    must(bundle ? tlog::write_bundle(*bundle) == bytes : bundle.error().code == "tlog.bundle");
    must(!bundle || (!bundle->empty() && bundle->size() <= tlog::tile_width));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    std::string_view const bytes{reinterpret_cast<char const*>(data) + 1, size - 1};
    switch (data[0] % 3) {
    case 0: read_path(bytes); break;
    case 1: read_tile(bytes); break;
    case 2: read_bundle(bytes); break;
    }
    return 0;
}
