#include "map/shape.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace ward::map {

namespace {

/// Units of a tile: an eighth of a pixel when it is drawn 512 wide.
constexpr double tolerance_of_tiles = 1.0;
/// From here on a unit is less than what positions are known to.
constexpr int zoom_whole = 18;

Frame const& tile_frame()
{
    static Frame const frame{-buffer, -buffer, extent + buffer, extent + buffer};
    return frame;
}

double to_double(std::int64_t value)
{
    return static_cast<double>(value);
}

/// Square of the distance from `at` to the way from `a` to `b`.
double distance2(Spot const& at, Spot const& a, Spot const& b)
{
    auto const dx = to_double(b.x - a.x);
    auto const dy = to_double(b.y - a.y);
    auto px = to_double(at.x - a.x);
    auto py = to_double(at.y - a.y);
    auto const length2 = dx * dx + dy * dy;
    if (length2 > 0) {
        auto const along = std::clamp((px * dx + py * dy) / length2, 0.0, 1.0);
        px -= along * dx;
        py -= along * dy;
    }
    return px * px + py * py;
}

/// Marks what must stay between two spots that stay.
void mark(Path const& line, std::size_t first, std::size_t last, double tolerance2, std::vector<bool>& stays)
{
    std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
    while (!open.empty()) {
        auto const [from, to] = open.back();
        open.pop_back();
        double farthest{tolerance2};
        std::size_t at{0};
        for (auto n = from + 1; n < to; ++n) {
            auto const away = distance2(line[n], line[from], line[to]);
            if (away > farthest) {
                farthest = away;
                at = n;
            }
        }
        if (at != 0) {
            stays[at] = true;
            open.emplace_back(from, at);
            open.emplace_back(at, to);
        }
    }
}

Path kept(Path const& line, std::vector<bool> const& stays)
{
    Path rest;
    for (std::size_t n = 0; n < line.size(); ++n) {
        if (stays[n]) {
            rest.push_back(line[n]);
        }
    }
    return rest;
}

Spot between(Spot const& a, Spot const& b, double share)
{
    return {a.x + std::llround(share * to_double(b.x - a.x)),
            a.y + std::llround(share * to_double(b.y - a.y))};
}

/// The part of the way from a to b that is inside, as shares of it (Liang and Barsky).
std::optional<std::pair<double, double>> inside(Spot const& a, Spot const& b, Frame const& frame)
{
    double from{0};
    double to{1};
    auto const dx = to_double(b.x - a.x);
    auto const dy = to_double(b.y - a.y);
    std::pair<double, double> const edges[] = {{-dx, to_double(a.x - frame.west)},
                                               {dx, to_double(frame.east - a.x)},
                                               {-dy, to_double(a.y - frame.north)},
                                               {dy, to_double(frame.south - a.y)}};
    for (auto const& [towards, room] : edges) {
        if (towards == 0) {
            if (room < 0) {
                return std::nullopt;
            }
            continue;
        }
        auto const share = room / towards;
        (towards < 0 ? from : to) = towards < 0 ? std::max(from, share) : std::min(to, share);
    }
    return from <= to ? std::optional{std::pair{from, to}} : std::nullopt;
}

/// One side of a frame, as a half of the plane.
struct Side {
    bool across{false}; ///< of x, else of y
    bool least{false};  ///< inside is from `edge` on, else up to it
    std::int64_t edge{0};

    bool holds(Spot const& at) const
    {
        auto const value = across ? at.x : at.y;
        return least ? value >= edge : value <= edge;
    }
    Spot crossing(Spot const& a, Spot const& b) const
    {
        auto const from = across ? a.x : a.y;
        auto const to = across ? b.x : b.y;
        auto met = between(a, b, to_double(edge - from) / to_double(to - from));
        (across ? met.x : met.y) = edge;
        return met;
    }
};

Path clip_side(Path const& ring, Side const& side)
{
    Path rest;
    for (std::size_t n = 0; n < ring.size(); ++n) {
        auto const& before = ring[n == 0 ? ring.size() - 1 : n - 1];
        auto const& at = ring[n];
        if (side.holds(before) != side.holds(at)) {
            rest.push_back(side.crossing(before, at));
        }
        if (side.holds(at)) {
            rest.push_back(at);
        }
    }
    return rest;
}

/// Whether b lies on the way from a to c, or the way goes back on itself there.
bool straight(Spot const& a, Spot const& b, Spot const& c)
{
    return (b.x - a.x) * (c.y - b.y) == (b.y - a.y) * (c.x - b.x);
}

Path to_units(TileAddress const& tile, Path const& world)
{
    Path line;
    line.reserve(world.size());
    for (auto const& at : world) {
        auto const spot = in_tile(tile, at);
        if (line.empty() || !(line.back() == spot)) {
            line.push_back(spot);
        }
    }
    return line;
}

/// One ring in a tile, wound as wanted.
Path ring_in(TileAddress const& tile, Path const& world, bool outer)
{
    auto ring = to_units(tile, world);
    if (tile.zoom < zoom_whole) {
        ring = simplify_ring(ring, tolerance_of_tiles);
    }
    ring = without_spikes(clip_ring(ring, tile_frame()));
    if (!ring.empty() && (double_area(ring) > 0) != outer) {
        std::reverse(ring.begin(), ring.end());
    }
    return ring;
}

} // namespace

Path simplify(Path const& line, double tolerance)
{
    if (line.size() < 3) {
        return line;
    }
    std::vector<bool> stays(line.size(), false);
    stays.front() = stays.back() = true;
    mark(line, 0, line.size() - 1, tolerance * tolerance, stays);
    return kept(line, stays);
}

Path simplify_ring(Path const& ring, double tolerance)
{
    if (ring.size() < 3) {
        return {};
    }
    // Two spots that stay whatever comes: the least, so that it does not matter where the ring begins, and
    // the one farthest from it.
    auto const least = std::min_element(ring.begin(), ring.end(), [](Spot const& a, Spot const& b) {
        return std::pair{a.x, a.y} < std::pair{b.x, b.y};
    });
    Path turned(least, ring.end());
    turned.insert(turned.end(), ring.begin(), least);
    turned.push_back(turned.front());
    std::size_t far{0};
    double farthest{0};
    for (std::size_t n = 1; n + 1 < turned.size(); ++n) {
        auto const away = distance2(turned[n], turned[0], turned[0]);
        if (away > farthest) {
            farthest = away;
            far = n;
        }
    }
    std::vector<bool> stays(turned.size(), false);
    stays.front() = stays[far] = true;
    mark(turned, 0, far, tolerance * tolerance, stays);
    mark(turned, far, turned.size() - 1, tolerance * tolerance, stays);
    stays.back() = false;
    auto rest = kept(turned, stays);
    return rest.size() < 3 ? Path{} : rest;
}

std::vector<Path> clip_line(Path const& line, Frame const& frame)
{
    std::vector<Path> parts;
    bool goes_on{false};
    for (std::size_t n = 1; n < line.size(); ++n) {
        auto const& a = line[n - 1];
        auto const& b = line[n];
        auto const part = inside(a, b, frame);
        if (!part) {
            goes_on = false;
            continue;
        }
        if (!goes_on || part->first > 0) {
            parts.push_back({between(a, b, part->first)});
        }
        parts.back().push_back(between(a, b, part->second));
        goes_on = part->second >= 1;
    }
    std::erase_if(parts, [](Path& each) {
        each = without_repeats(std::move(each));
        return each.size() < 2;
    });
    return parts;
}

Path clip_ring(Path const& ring, Frame const& frame)
{
    Side const sides[] = {{true, true, frame.west},
                          {true, false, frame.east},
                          {false, true, frame.north},
                          {false, false, frame.south}};
    auto rest = ring;
    for (auto const& side : sides) {
        rest = clip_side(rest, side);
    }
    return rest;
}

std::int64_t double_area(Path const& ring)
{
    std::int64_t sum{0};
    for (std::size_t n = 0; n < ring.size(); ++n) {
        auto const& a = ring[n];
        auto const& b = ring[n + 1 == ring.size() ? 0 : n + 1];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

Path without_repeats(Path line)
{
    line.erase(std::unique(line.begin(), line.end()), line.end());
    return line;
}

Path without_spikes(Path ring)
{
    // What is taken out may bring its neighbours into line, so each is looked at again.
    for (bool changed{true}; changed && ring.size() >= 3;) {
        changed = false;
        Path rest;
        for (std::size_t n = 0; n < ring.size(); ++n) {
            auto const& before = rest.empty() ? ring.back() : rest.back();
            auto const& after = n + 1 < ring.size() ? ring[n + 1]
                                : rest.empty()      ? ring.front()
                                                    : rest.front();
            if (ring[n] == before || straight(before, ring[n], after)) {
                changed = true;
            } else {
                rest.push_back(ring[n]);
            }
        }
        ring = std::move(rest);
    }
    return ring.size() < 3 || double_area(ring) == 0 ? Path{} : ring;
}

std::vector<Path> lines_in(TileAddress const& tile, Path const& world)
{
    auto line = to_units(tile, world);
    if (tile.zoom < zoom_whole) {
        line = simplify(line, tolerance_of_tiles);
    }
    return clip_line(line, tile_frame());
}

std::vector<Polygon> polygon_in(TileAddress const& tile, Polygon const& world)
{
    Polygon drawn;
    for (auto const& ring : world) {
        auto const outer = drawn.empty();
        auto part = ring_in(tile, ring, outer);
        if (part.empty() && outer) {
            return {};
        }
        if (!part.empty()) {
            drawn.push_back(std::move(part));
        }
    }
    return drawn.empty() ? std::vector<Polygon>{} : std::vector<Polygon>{std::move(drawn)};
}

} // namespace ward::map
