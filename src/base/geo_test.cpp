#include "base/geo.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

// Goal: a position is found again in the index by any box that holds it, and distances are the ones a tape
// would show. Method: known distances, and random points and boxes over the whole globe and over one ward.

namespace ward {

namespace {

constexpr Point office{15.1205, 108.7923};
constexpr double exact_metres = 0.05;

std::int64_t pick(std::int64_t from, std::int64_t to)
{
    return *rc::gen::inRange(from, to + 1);
}

Point any_point()
{
    return point_of(pick(-90'000'000, 90'000'000), pick(-180'000'000, 180'000'000));
}

Point any_point_near(Point const& centre, std::int64_t micro_degrees)
{
    return point_of(to_micro_degrees(centre.lat) + pick(-micro_degrees, micro_degrees),
                    to_micro_degrees(centre.lon) + pick(-micro_degrees, micro_degrees));
}

Box box_of(Point const& one, Point const& other)
{
    return {std::min(one.lat, other.lat), std::min(one.lon, other.lon), std::max(one.lat, other.lat),
            std::max(one.lon, other.lon)};
}

bool covered(std::vector<CellRange> const& ranges, Point const& point)
{
    auto const cell = cell_of(point);
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](auto const& range) { return range.from <= cell && cell <= range.to; });
}

TEST(APoint, IsOnTheGlobe)
{
    struct Row {
        char const* why;
        Point point;
        bool is;
    };
    auto const nan = std::numeric_limits<double>::quiet_NaN();
    auto const infinite = std::numeric_limits<double>::infinity();
    Row const rows[] = {
        {"the ward's office", office, true},
        {"the south pole", {-90, 0}, true},
        {"the far side", {0, 180}, true},
        {"north of the north pole", {90.000001, 0}, false},
        {"latitude and longitude changed places", {108.79, 15.12}, false},
        {"beyond the 180th meridian", {0, -180.1}, false},
        {"no number", {nan, 108}, false},
        {"no end", {15, infinite}, false},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(is_point(row.point), row.is) << row.why;
    }
}

TEST(Distance, IsWhatATapeWouldShow)
{
    struct Row {
        char const* why;
        Point from;
        Point to;
        double metres;
        double within;
    };
    Row const rows[] = {
        {"a point and itself", office, office, 0, exact_metres},
        {"thirty metres to the north", office, {15.1205 + 30 / 111'195.0, 108.7923}, 30, exact_metres},
        {"a degree along the equator", {0, 108}, {0, 109}, 111'195, 1},
        {"a degree of longitude is half as long at sixty degrees", {60, 10}, {60, 11}, 55'597, 10},
        {"over the 180th meridian the short way is taken", {0, 179.5}, {0, -179.5}, 111'195, 1},
        {"pole to pole", {90, 0}, {-90, 0}, 20'015'115, 10},
    };
    for (auto const& row : rows) {
        EXPECT_NEAR(metres_between(row.from, row.to), row.metres, row.within) << row.why;
    }
}

TEST(ABox, IsReadAsSouthWestNorthEast)
{
    EXPECT_EQ(parse_box("15.11,108.78,15.13,108.81"), (Box{15.11, 108.78, 15.13, 108.81}));
    for (auto const* const text :
         {"", "15.11", "15.11,108.78,15.13", "15.11,108.78,15.13,108.81,", "15.11,108.78,15.13,108.81,1",
          "15.11, 108.78,15.13,108.81", "a,b,c,d", "15.13,108.78,15.11,108.81", "15.11,108.81,15.13,108.78",
          "15.11,108.78,95,108.81", "nan,nan,nan,nan", "15.11,108.78,inf,108.81"}) {
        EXPECT_FALSE(parse_box(text)) << text;
    }
}

TEST(Rounding, MovesAPointByNoMoreThanHalfAStep)
{
    auto const shown = rounded({15.12054999, 108.79236}, 4);
    EXPECT_EQ(shown, (Point{15.1205, 108.7924}));
}

RC_GTEST_PROP(ACell, LeadsBackToItsPoint, ())
{
    auto const point = any_point();
    RC_ASSERT(cell_of(point) >= 0);
    RC_ASSERT(point_of_cell(cell_of(point)) == point);
}

RC_GTEST_PROP(Distance, IsTheSameBothWaysAndNeverShorterThanStraightOn, ())
{
    auto const a = any_point();
    auto const b = any_point();
    auto const c = any_point();
    RC_ASSERT(std::abs(metres_between(a, b) - metres_between(b, a)) < 1e-3);
    RC_ASSERT(metres_between(a, c) <= metres_between(a, b) + metres_between(b, c) + 1e-3);
}

RC_GTEST_PROP(ABoxAround, HoldsEverythingThatNear, ())
{
    auto const centre = any_point_near(office, 500'000);
    auto const other = any_point_near(centre, 3'000);
    auto const box = box_around(centre, metres_between(centre, other) + 0.2);
    RC_ASSERT(is_box(box));
    RC_ASSERT(contains(box, other));
}

RC_GTEST_PROP(ACovering, HoldsEveryPointOfItsBox, ())
{
    auto const box = box_of(any_point(), any_point());
    auto const ranges = cells_covering(box, static_cast<std::size_t>(pick(1, 24)));
    auto const inside = point_of(pick(to_micro_degrees(box.south), to_micro_degrees(box.north)),
                                 pick(to_micro_degrees(box.west), to_micro_degrees(box.east)));
    RC_ASSERT(contains(box, inside));
    RC_ASSERT(covered(ranges, inside));
    RC_ASSERT(covered(ranges, {box.south, box.west}));
    RC_ASSERT(covered(ranges, {box.north, box.east}));
}

RC_GTEST_PROP(ACovering, KeepsToItsNumberOfRangesInOrderAndApart, ())
{
    auto const ranges_max = static_cast<std::size_t>(pick(1, 24));
    auto const ranges = cells_covering(box_of(any_point(), any_point()), ranges_max);
    RC_ASSERT(!ranges.empty() && ranges.size() <= ranges_max);
    for (std::size_t n = 0; n < ranges.size(); ++n) {
        RC_ASSERT(ranges[n].from <= ranges[n].to);
        if (n > 0) { // not by ||: the assertion evaluates both sides of it
            RC_ASSERT(ranges[n - 1].to + 1 < ranges[n].from);
        }
    }
}

RC_GTEST_PROP(ACovering, OfAScreenfulHoldsLittleBesidesIt, ())
{
    auto const corner = any_point_near(office, 100'000);
    auto const box = box_of(corner, {corner.lat + 0.02, corner.lon + 0.02});
    std::int64_t held{0};
    for (auto const& range : cells_covering(box, 32)) {
        held += range.to - range.from + 1;
    }
    RC_ASSERT(held <= 20'001LL * 20'001 * 4);
}

} // namespace

} // namespace ward
