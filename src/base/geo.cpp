#include "base/geo.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace ward {

namespace {

constexpr double earth_radius_metres = 6'371'008.8;
constexpr std::int64_t micro = 1'000'000;
constexpr std::int64_t lat_shift = 90 * micro;
constexpr std::int64_t lon_shift = 180 * micro;
/// 360 million micro-degrees need 29 bits, so a cell has 58.
constexpr int bits = 29;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

/// Puts a nought between each two bits.
std::uint64_t spread(std::uint64_t value)
{
    value = (value | (value << 16)) & 0x0000'FFFF'0000'FFFF;
    value = (value | (value << 8)) & 0x00FF'00FF'00FF'00FF;
    value = (value | (value << 4)) & 0x0F0F'0F0F'0F0F'0F0F;
    value = (value | (value << 2)) & 0x3333'3333'3333'3333;
    return (value | (value << 1)) & 0x5555'5555'5555'5555;
}

/// Every second bit, closed up.
std::uint64_t gather(std::uint64_t value)
{
    value &= 0x5555'5555'5555'5555;
    value = (value | (value >> 1)) & 0x3333'3333'3333'3333;
    value = (value | (value >> 2)) & 0x0F0F'0F0F'0F0F'0F0F;
    value = (value | (value >> 4)) & 0x00FF'00FF'00FF'00FF;
    value = (value | (value >> 8)) & 0x0000'FFFF'0000'FFFF;
    return (value | (value >> 16)) & 0x0000'0000'FFFF'FFFF;
}

/// Micro-degrees from the south-west corner of the world.
struct Grid {
    std::int64_t y{0};
    std::int64_t x{0};
};

std::int64_t cell_of_grid(Grid const& at)
{
    auto const y = spread(static_cast<std::uint64_t>(at.y));
    auto const x = spread(static_cast<std::uint64_t>(at.x));
    return static_cast<std::int64_t>((y << 1) | x);
}

Grid grid_of(double lat, double lon)
{
    return {to_micro_degrees(lat) + lat_shift, to_micro_degrees(lon) + lon_shift};
}

/// A square of the grid, 2^level wide, and the part of it that is in the box.
struct Square {
    int level{bits};
    Grid low;
    Grid from;
    Grid to;

    bool whole() const
    {
        auto const width = std::int64_t{1} << level;
        return to.x - from.x + 1 == width && to.y - from.y + 1 == width;
    }
};

/// The quarters of a square that have a part in the box. \pre square.level > 0
std::vector<Square> quarters(Square const& square)
{
    std::vector<Square> parts;
    auto const half = std::int64_t{1} << (square.level - 1);
    for (int quarter = 0; quarter < 4; ++quarter) {
        Grid const low{square.low.y + (quarter / 2) * half, square.low.x + (quarter % 2) * half};
        Grid const from{std::max(square.from.y, low.y), std::max(square.from.x, low.x)};
        Grid const to{std::min(square.to.y, low.y + half - 1), std::min(square.to.x, low.x + half - 1)};
        if (from.y <= to.y && from.x <= to.x) {
            parts.push_back({square.level - 1, low, from, to});
        }
    }
    return parts;
}

} // namespace

bool is_point(Point const& point)
{
    return std::isfinite(point.lat) && std::isfinite(point.lon) && std::abs(point.lat) <= 90 &&
           std::abs(point.lon) <= 180;
}

std::int64_t to_micro_degrees(double degrees)
{
    return std::llround(degrees * static_cast<double>(micro));
}

Point point_of(std::int64_t lat_e6, std::int64_t lon_e6)
{
    return {static_cast<double>(lat_e6) / static_cast<double>(micro),
            static_cast<double>(lon_e6) / static_cast<double>(micro)};
}

Point rounded(Point const& point, int decimals)
{
    WARD_CHECK(is_point(point) && decimals >= 0 && decimals <= 6);
    auto const scale = std::pow(10.0, decimals);
    return {std::round(point.lat * scale) / scale, std::round(point.lon * scale) / scale};
}

double metres_between(Point const& one, Point const& other)
{
    auto const half_lat = std::sin(radians(other.lat - one.lat) / 2);
    auto const half_lon = std::sin(radians(other.lon - one.lon) / 2);
    auto const chord =
        half_lat * half_lat + std::cos(radians(one.lat)) * std::cos(radians(other.lat)) * half_lon * half_lon;
    return 2 * earth_radius_metres * std::asin(std::min(1.0, std::sqrt(chord)));
}

bool is_box(Box const& box)
{
    return is_point({box.south, box.west}) && is_point({box.north, box.east}) && box.south <= box.north &&
           box.west <= box.east;
}

bool contains(Box const& box, Point const& point)
{
    auto const at = grid_of(point.lat, point.lon);
    auto const low = grid_of(box.south, box.west);
    auto const high = grid_of(box.north, box.east);
    return low.y <= at.y && at.y <= high.y && low.x <= at.x && at.x <= high.x;
}

std::optional<Box> parse_box(std::string_view text)
{
    std::array<double, 4> edges{};
    for (std::size_t n = 0; n < edges.size(); ++n) {
        auto const comma = text.find(',');
        if ((comma == std::string_view::npos) != (n + 1 == edges.size())) {
            return std::nullopt;
        }
        auto const edge = text.substr(0, comma);
        auto const* const end = edge.data() + edge.size();
        auto const [stop, fault] = std::from_chars(edge.data(), end, edges[n]);
        if (fault != std::errc{} || stop != end) {
            return std::nullopt;
        }
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    Box const box{edges[0], edges[1], edges[2], edges[3]};
    return is_box(box) ? std::optional{box} : std::nullopt;
}

Box box_around(Point const& centre, double metres)
{
    WARD_CHECK(is_point(centre) && metres >= 0);
    auto const angle = metres / earth_radius_metres;
    auto const degrees = angle * 180 / std::numbers::pi;
    // Where the circle is widest its edge is not on the centre's own parallel, but nearer to the pole.
    auto const reach = std::abs(centre.lat) + degrees;
    auto const wide = reach >= 90
                          ? 360.0
                          : std::asin(std::min(1.0, std::sin(angle) / std::cos(radians(centre.lat)))) * 180 /
                                std::numbers::pi;
    return {std::max(-90.0, centre.lat - degrees), std::max(-180.0, centre.lon - wide),
            std::min(90.0, centre.lat + degrees), std::min(180.0, centre.lon + wide)};
}

std::int64_t cell_of(Point const& point)
{
    WARD_CHECK(is_point(point));
    return cell_of_grid(grid_of(point.lat, point.lon));
}

Point point_of_cell(std::int64_t cell)
{
    auto const both = static_cast<std::uint64_t>(cell);
    return point_of(static_cast<std::int64_t>(gather(both >> 1)) - lat_shift,
                    static_cast<std::int64_t>(gather(both)) - lon_shift);
}

std::vector<CellRange> cells_covering(Box const& box, std::size_t ranges_max)
{
    WARD_CHECK(is_box(box) && ranges_max >= 1);
    // Largest first: splitting the greatest square that is only partly in the box saves most.
    std::vector<Square> open{{bits, {0, 0}, grid_of(box.south, box.west), grid_of(box.north, box.east)}};
    std::vector<Square> done;
    for (std::size_t next = 0; next < open.size(); ++next) {
        auto const square = open[next];
        auto const left = open.size() - next - 1;
        if (square.whole() || square.level == 0) {
            done.push_back(square);
            continue;
        }
        auto const parts = quarters(square);
        if (done.size() + left + parts.size() > ranges_max) {
            done.push_back(square);
            continue;
        }
        open.insert(open.end(), parts.begin(), parts.end());
    }
    std::vector<CellRange> ranges;
    for (auto const& square : done) {
        // Z-order grows with either coordinate, so these corners are the least and the greatest cell.
        ranges.push_back({cell_of_grid(square.from), cell_of_grid(square.to)});
    }
    std::sort(ranges.begin(), ranges.end(), [](auto const& a, auto const& b) { return a.from < b.from; });
    std::vector<CellRange> joined;
    for (auto const& range : ranges) {
        if (!joined.empty() && joined.back().to + 1 == range.from) {
            joined.back().to = range.to;
        } else {
            joined.push_back(range);
        }
    }
    return joined;
}

} // namespace ward
