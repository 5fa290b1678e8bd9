#include "map/atlas.hpp"

#include "map/shape.hpp"
#include "map/store.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace ward::map {

namespace {

Path projected(Trail const& trail)
{
    Path path;
    path.reserve(trail.size());
    for (auto const& point : trail) {
        path.push_back(project(point));
    }
    return path;
}

/// Where a level line through the rings crosses them, from west to east.
std::vector<std::int64_t> crossings(Polygon const& polygon, std::int64_t y)
{
    std::vector<std::int64_t> found;
    for (auto const& ring : polygon) {
        for (std::size_t n = 0; n < ring.size(); ++n) {
            auto const& a = ring[n];
            auto const& b = ring[n + 1 == ring.size() ? 0 : n + 1];
            if ((a.y > y) != (b.y > y)) {
                auto const share = static_cast<double>(y - a.y) / static_cast<double>(b.y - a.y);
                found.push_back(a.x + std::llround(share * static_cast<double>(b.x - a.x)));
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// A place inside a polygon, where there is most room to both sides on one of a few level lines.
struct Label {
    Spot at;
    std::int64_t room{-1};
};
Label label_of(Polygon const& polygon)
{
    constexpr int lines = 8;
    Frame frame;
    for (auto const& at : polygon.front()) {
        frame.take(at);
    }
    Label best{polygon.front().front(), -1};
    for (int n = 1; n < lines; ++n) {
        auto const y = frame.north + (frame.south - frame.north) * n / lines;
        auto const xs = crossings(polygon, y);
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
            // In the middle of the height there is more room above and below, too.
            auto const level = std::min(n, lines - n);
            auto const room = (xs[i + 1] - xs[i]) * level;
            if (room > best.room) {
                best = {{(xs[i] + xs[i + 1]) / 2, y}, room};
            }
        }
    }
    return best;
}

DrawnArea drawn(AreaRow const& row)
{
    DrawnArea area{row.kind, row.code, row.name, row.note, {}, {}, {}};
    Label best;
    for (auto const& rings : row.polygons) {
        Polygon polygon;
        for (auto const& ring : rings) {
            polygon.push_back(projected(ring));
        }
        if (polygon.empty() || polygon.front().empty()) {
            continue;
        }
        for (auto const& at : polygon.front()) {
            area.frame.take(at);
        }
        if (auto const label = label_of(polygon); label.room > best.room) {
            best = label;
        }
        area.polygons.push_back(std::move(polygon));
    }
    area.label = best.at;
    return area;
}

DrawnLine drawn(LineRow const& row)
{
    DrawnLine line{row.kind, row.name, row.sure, projected(row.trail), {}};
    for (auto const& at : line.path) {
        line.frame.take(at);
    }
    return line;
}

template <class To, class Row>
std::vector<To> all_drawn(std::vector<Row> const& rows)
{
    std::vector<To> list;
    list.reserve(rows.size());
    for (auto const& row : rows) {
        list.push_back(drawn(row));
    }
    return list;
}

template <class Row>
std::vector<Spot> spots_of(std::vector<Row> const& rows)
{
    std::vector<Spot> spots;
    spots.reserve(rows.size());
    for (auto const& row : rows) {
        spots.push_back(project(row.at));
    }
    return spots;
}

template <class Row>
CodedPoints coded(std::vector<Row> const& rows)
{
    CodedPoints points;
    points.reserve(rows.size());
    for (auto const& row : rows) {
        points.push_back({code_of(project(row.at)), static_cast<std::uint32_t>(points.size())});
    }
    std::sort(points.begin(), points.end(), [](CodedPoint const& a, CodedPoint const& b) {
        return std::pair{a.code, a.number} < std::pair{b.code, b.number};
    });
    return points;
}

std::vector<std::vector<Polygon>> shapes_of(std::vector<DrawnArea> const& areas)
{
    std::vector<std::vector<Polygon>> shapes;
    for (auto const& area : areas) {
        shapes.push_back(area.polygons);
    }
    return shapes;
}

/// The position on the way from a to b that is nearest to `at`; the ways are short enough to be flat.
Point nearest_on(Point const& at, Point const& a, Point const& b)
{
    auto const wide = std::cos(at.lat * 3.141592653589793 / 180);
    auto const dx = (b.lon - a.lon) * wide;
    auto const dy = b.lat - a.lat;
    auto const length2 = dx * dx + dy * dy;
    if (length2 == 0) {
        return a;
    }
    auto const along = ((at.lon - a.lon) * wide * dx + (at.lat - a.lat) * dy) / length2;
    auto const share = std::clamp(along, 0.0, 1.0);
    return {a.lat + share * (b.lat - a.lat), a.lon + share * (b.lon - a.lon)};
}

std::optional<Near> within(std::string name, Point const& one, Point const& other, double metres_max)
{
    auto const metres = metres_between(one, other);
    return metres <= metres_max ? std::optional{Near{std::move(name), std::llround(metres)}} : std::nullopt;
}

} // namespace

Atlas::Atlas(std::int64_t revision, Ground ground)
    : revision_{revision},
      ground_{std::move(ground)},
      areas_{all_drawn<DrawnArea>(ground_.areas)},
      lines_{all_drawn<DrawnLine>(ground_.lines)},
      coded_places_{coded(ground_.places)},
      coded_addresses_{coded(ground_.addresses)},
      area_index_{shapes_of(areas_)},
      near_places_{spots_of(ground_.places)},
      near_addresses_{spots_of(ground_.addresses)},
      finder_{ground_}
{
}

std::vector<std::size_t> Atlas::areas_at(Point const& at) const
{
    return area_index_.at(project(at));
}

Located Atlas::locate(Point const& at, std::string_view unit_code) const
{
    Located located;
    auto const spot = project(at);
    for (auto const n : area_index_.at(spot)) {
        auto const& area = areas_[n];
        auto& into = area.kind == AreaKind::unit     ? located.unit
                     : area.kind == AreaKind::former ? located.former
                                                     : located.neighbourhood;
        located.inside = located.inside || (area.kind == AreaKind::unit && area.code == unit_code);
        // On a border the ward's own side comes first, then the lesser code.
        if (!into || area.code == unit_code) {
            into = AreaName{area.code, area.name};
        }
    }
    if (auto const n = near_addresses_.nearest(spot)) {
        auto const& address = ground_.addresses[*n];
        located.address = within(address.house + ' ' + address.street, at, address.at, near_address_metres);
    }
    if (auto const n = near_places_.nearest(spot)) {
        auto const& place = ground_.places[*n];
        located.landmark = within(place.name, at, place.at, near_landmark_metres);
    }
    located.street = near_street(at);
    return located;
}

std::optional<Near> Atlas::near_street(Point const& at) const
{
    auto const around = box_around(at, near_street_metres);
    auto const north_west = project({around.north, around.west});
    auto const south_east = project({around.south, around.east});
    Frame const near{north_west.x, north_west.y, south_east.x, south_east.y};
    LineRow const* best{nullptr};
    double least{near_street_metres};
    for (std::size_t n = 0; n < lines_.size(); ++n) {
        auto const& line = ground_.lines[n];
        bool const street =
            line.kind == LineKind::highway || line.kind == LineKind::street || line.kind == LineKind::lane;
        if (!street || line.name.empty() || !lines_[n].frame.meets(near)) {
            continue;
        }
        for (std::size_t corner = 1; corner < line.trail.size(); ++corner) {
            auto const metres =
                metres_between(at, nearest_on(at, line.trail[corner - 1], line.trail[corner]));
            if (metres < least) {
                least = metres;
                best = &line;
            }
        }
    }
    return best == nullptr ? std::nullopt : std::optional{Near{best->name, std::llround(least)}};
}

Box Atlas::box_of(std::string_view unit_code) const
{
    Frame frame;
    Frame all;
    for (auto const& area : areas_) {
        auto& into = area.kind == AreaKind::unit && area.code == unit_code ? frame : all;
        into.take({area.frame.west, area.frame.north});
        into.take({area.frame.east, area.frame.south});
    }
    for (auto const& place : ground_.places) {
        all.take(project(place.at));
    }
    auto const& chosen = frame.empty() ? all : frame;
    if (chosen.empty()) {
        return {-85, -180, 85, 180};
    }
    auto const north_west = unproject({chosen.west, chosen.north});
    auto const south_east = unproject({chosen.east, chosen.south});
    return {south_east.lat, north_west.lon, north_west.lat, south_east.lon};
}

std::int64_t Atlases::revision_of(sql::Session& database, WardId ward)
{
    return ground_revision(database, ward);
}

std::unique_ptr<Atlas const> Atlases::read(sql::Session& database, WardId ward, std::int64_t revision)
{
    return std::make_unique<Atlas const>(revision, stored_ground(database, ward));
}

void Atlases::keep(WardId ward, std::unique_ptr<Atlas const> atlas) const
{
    std::unique_lock const lock{mutex_};
    kept_[ward] = std::move(atlas);
}

} // namespace ward::map
