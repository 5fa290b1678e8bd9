#include "map/mercator.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

namespace ward::map {

namespace {

constexpr std::int64_t world_size = std::int64_t{1} << world_bits;

std::int64_t on_world(double share)
{
    auto const at = std::floor(share * static_cast<double>(world_size));
    return std::clamp(static_cast<std::int64_t>(at), std::int64_t{0}, world_size - 1);
}

std::optional<std::int64_t> number(std::string_view text)
{
    std::int64_t value{0};
    auto const* const end = text.data() + text.size();
    bool const plain = !text.empty() && text.front() != '-' && (text.size() == 1 || text.front() != '0');
    auto const [stop, fault] = std::from_chars(text.data(), end, value);
    return plain && fault == std::errc{} && stop == end ? std::optional{value} : std::nullopt;
}

/// Puts a nought between each two bits.
std::uint64_t spread(std::uint64_t value)
{
    value = (value | (value << 16U)) & 0x0000'FFFF'0000'FFFFU;
    value = (value | (value << 8U)) & 0x00FF'00FF'00FF'00FFU;
    value = (value | (value << 4U)) & 0x0F0F'0F0F'0F0F'0F0FU;
    value = (value | (value << 2U)) & 0x3333'3333'3333'3333U;
    return (value | (value << 1U)) & 0x5555'5555'5555'5555U;
}

} // namespace

void Frame::take(Spot const& at)
{
    if (empty()) {
        *this = {at.x, at.y, at.x, at.y};
        return;
    }
    *this = {std::min(west, at.x), std::min(north, at.y), std::max(east, at.x), std::max(south, at.y)};
}

Spot project(Point const& at)
{
    WARD_CHECK(is_point(at));
    auto const lat = std::clamp(at.lat, -latitude_max, latitude_max) * std::numbers::pi / 180;
    auto const north = std::asinh(std::tan(lat)) / std::numbers::pi;
    return {on_world((at.lon + 180) / 360), on_world((1 - north) / 2)};
}

Point unproject(Spot const& at)
{
    auto const share = [](std::int64_t unit) {
        return (static_cast<double>(unit) + 0.5) / static_cast<double>(world_size);
    };
    auto const north = std::numbers::pi * (1 - 2 * share(at.y));
    return {std::atan(std::sinh(north)) * 180 / std::numbers::pi, share(at.x) * 360 - 180};
}

Result<TileAddress> parse_tile(std::string_view zoom, std::string_view x, std::string_view y)
{
    auto const at_zoom = number(zoom);
    auto const at_x = number(x);
    auto const at_y = number(y);
    if (!at_zoom || !at_x || !at_y) {
        return Error{Fault::malformed, "map.tile.malformed", {}};
    }
    if (*at_zoom > zoom_max || *at_x >> *at_zoom != 0 || *at_y >> *at_zoom != 0) {
        return not_found("map.tile.unknown");
    }
    return TileAddress{static_cast<int>(*at_zoom), *at_x, *at_y};
}

Spot in_tile(TileAddress const& tile, Spot const& world)
{
    auto const shift = world_bits - extent_bits - tile.zoom;
    return {(world.x >> shift) - tile.x * extent, (world.y >> shift) - tile.y * extent};
}

Frame frame_of(TileAddress const& tile, std::int64_t around)
{
    auto const unit = std::int64_t{1} << (world_bits - extent_bits - tile.zoom);
    auto const size = unit * extent;
    auto const more = around * unit;
    return {tile.x * size - more, tile.y * size - more, (tile.x + 1) * size - 1 + more,
            (tile.y + 1) * size - 1 + more};
}

std::uint64_t code_of(Spot const& world)
{
    return (spread(static_cast<std::uint64_t>(world.y)) << 1U) | spread(static_cast<std::uint64_t>(world.x));
}

CodeRange codes_of(TileAddress const& tile)
{
    auto const frame = frame_of(tile, 0);
    return {code_of({frame.west, frame.north}), code_of({frame.east, frame.south})};
}

} // namespace ward::map
