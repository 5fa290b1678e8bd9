#include "map/area_index.hpp"

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>

// Units of the world, as doubles: they hold 2^32 whole, and products of them closely enough for a border that
// is known to a metre.

namespace ward::map {

namespace {

namespace bg = boost::geometry;
using Corner = bg::model::d2::point_xy<double>;
using Around = bg::model::box<Corner>;
using Shape = bg::model::polygon<Corner>;
using Shapes = bg::model::multi_polygon<Shape>;
constexpr std::size_t branches = 16;

Corner corner(Spot const& at)
{
    return {static_cast<double>(at.x), static_cast<double>(at.y)};
}

void fill(bg::model::ring<Corner>& ring, Path const& path)
{
    for (auto const& at : path) {
        ring.push_back(corner(at));
    }
}

Shapes shapes_of(std::vector<Polygon> const& polygons)
{
    Shapes shapes;
    for (auto const& polygon : polygons) {
        Shape shape;
        for (std::size_t n = 0; n < polygon.size(); ++n) {
            if (n == 0) {
                fill(shape.outer(), polygon[n]);
            } else {
                fill(shape.inners().emplace_back(), polygon[n]);
            }
        }
        shapes.push_back(std::move(shape));
    }
    bg::correct(shapes); // closes the rings, and winds them as it wants them
    return shapes;
}

} // namespace

struct AreaIndex::Inside {
    using Entry = std::pair<Around, std::size_t>;

    std::vector<Shapes> shapes;
    bg::index::rtree<Entry, bg::index::rstar<branches>> tree;
};

AreaIndex::AreaIndex(std::vector<std::vector<Polygon>> const& areas)
{
    auto inside = std::make_unique<Inside>();
    std::vector<Inside::Entry> entries;
    for (auto const& area : areas) {
        auto shapes = shapes_of(area);
        if (!bg::is_empty(shapes)) {
            entries.emplace_back(bg::return_envelope<Around>(shapes), inside->shapes.size());
        }
        inside->shapes.push_back(std::move(shapes));
    }
    inside->tree = decltype(inside->tree){entries.begin(), entries.end()};
    inside_ = std::move(inside);
}

AreaIndex::AreaIndex(AreaIndex&&) noexcept = default;
AreaIndex& AreaIndex::operator=(AreaIndex&&) noexcept = default;
AreaIndex::~AreaIndex() = default;

std::vector<std::size_t> AreaIndex::at(Spot const& spot) const
{
    std::vector<std::size_t> found;
    auto const here = corner(spot);
    for (auto each = inside_->tree.qbegin(bg::index::intersects(here)); each != inside_->tree.qend();
         ++each) {
        if (bg::covered_by(here, inside_->shapes[each->second])) {
            found.push_back(each->second);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

struct NearIndex::Inside {
    using Entry = std::pair<Corner, std::size_t>;

    bg::index::rtree<Entry, bg::index::rstar<branches>> tree;
};

NearIndex::NearIndex(std::vector<Spot> const& spots)
{
    std::vector<Inside::Entry> entries;
    for (std::size_t n = 0; n < spots.size(); ++n) {
        entries.emplace_back(corner(spots[n]), n);
    }
    inside_ = std::make_unique<Inside>(Inside{decltype(Inside::tree){entries.begin(), entries.end()}});
}

NearIndex::NearIndex(NearIndex&&) noexcept = default;
NearIndex& NearIndex::operator=(NearIndex&&) noexcept = default;
NearIndex::~NearIndex() = default;

std::optional<std::size_t> NearIndex::nearest(Spot const& spot) const
{
    auto const here = corner(spot);
    std::optional<std::size_t> found;
    double least{0};
    constexpr unsigned as_near_max = 16; // houses of one gate have one position
    for (auto each = inside_->tree.qbegin(bg::index::nearest(here, as_near_max));
         each != inside_->tree.qend(); ++each) {
        auto const away = bg::comparable_distance(here, each->first);
        if (!found || away < least || (away == least && each->second < *found)) {
            found = each->second;
            least = away;
        }
    }
    return found;
}

} // namespace ward::map
