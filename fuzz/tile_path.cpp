#include "fuzz.hpp"
#include "tlog/tiles.hpp"

// Tiles as others ask for them and hand them over: the first byte chooses among a path, a tile of hashes and
// a bundle of entries. What is taken is written back byte for byte.

namespace {

namespace tlog = ward::tlog;
using ward::fuzz::must;

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
    return ward::fuzz::choose(data, size, {&read_path, &read_tile, &read_bundle});
}
