#pragma once

#include "api/caller.hpp"
#include "base/geo.hpp"
#include "base/json.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

// The public digital map. Glossary:
//
/// Map (bản đồ số): what anybody may see of the ward's ground and of what happens on it.
/// Layer (lớp bản đồ): things of one sort, asked for tile by tile.
/// Tile (ô bản đồ): a square of the world at one zoom, as vectors (MVT 2.1).
/// Area (vùng): a unit, a former unit or a neighbourhood (tổ dân phố), as polygons; never the legal boundary.
/// Line (tuyến): a street (đường), a lane (hẻm), a railway (đường sắt), a river (sông) or a canal (kênh).
/// Place (địa điểm): something with a name at one point.
/// Address (địa chỉ): a house number of a street at one point; never who lives there.
/// Base map (bản đồ nền): tiles somebody else has drawn, served from a file.
/// Figure (số liệu): a count over an area, never without what it was counted of.
namespace ward::map {

enum class AreaKind { unit, former, neighbourhood };
BOOST_DESCRIBE_ENUM(AreaKind, unit, former, neighbourhood)

enum class LineKind { highway, street, lane, railway, river, canal };
BOOST_DESCRIBE_ENUM(LineKind, highway, street, lane, railway, river, canal)

enum class PlaceKind {
    office, ///< of the state: the people's committee, the service centre
    police,
    health,
    school,
    market,
    culture, ///< a house of culture, a stadium
    heritage,
    worship,
    park,
    transport,
    business,
    estate, ///< houses built as one project
    other,
};
BOOST_DESCRIBE_ENUM(PlaceKind, office, police, health, school, market, culture, heritage, worship, park,
                    transport, business, estate, other)

/// How much a position can be relied on: measured, within a block, or only the right quarter.
enum class Sureness { sure, likely, rough };
BOOST_DESCRIBE_ENUM(Sureness, sure, likely, rough)

/// Who brought it: the data of a fresh ward, or an import, which those never overwrite.
enum class Bringer { own, import };
BOOST_DESCRIBE_ENUM(Bringer, own, import)

using Trail = std::vector<Point>;      ///< one after the other; of a ring, the first is not repeated
using Rings = std::vector<Trail>;      ///< the outer one, then its holes
using RingsOfAll = std::vector<Rings>; ///< all polygons of one area

struct AreaRow {
    AreaKind kind{AreaKind::unit};
    std::string code;
    std::string name; ///< as people say it: "Phường Nghĩa Lộ", "Tổ 5"
    std::string note; ///< what it may be used for
    RingsOfAll polygons;

    friend bool operator==(AreaRow const&, AreaRow const&) = default;
};

struct LineRow {
    LineKind kind{LineKind::street};
    std::string name; ///< may be empty
    Sureness sure{Sureness::rough};
    Trail trail;

    friend bool operator==(LineRow const&, LineRow const&) = default;
};

struct PlaceRow {
    PlaceKind kind{PlaceKind::other};
    std::string name;
    std::string address; ///< may be empty
    Sureness sure{Sureness::rough};
    Point at;

    friend bool operator==(PlaceRow const&, PlaceRow const&) = default;
};

struct AddressRow {
    std::string house; ///< "12", "45/3"
    std::string street;
    std::string neighbourhood; ///< may be empty
    Point at;

    friend bool operator==(AddressRow const&, AddressRow const&) = default;
};

/// All a map knows of the ward's ground.
struct Ground {
    std::vector<AreaRow> areas; ///< by kind and code
    std::vector<LineRow> lines;
    std::vector<PlaceRow> places;
    std::vector<AddressRow> addresses;
};

/// What a live layer is asked for; what is absent does not matter. `day` is a past day to be shown again.
struct LayerQuery {
    std::optional<std::string> category;
    std::optional<std::string> state;
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<Date> day;
    /// version of the layer the caller knows; such an answer may be kept for ever
    std::optional<std::string> v;
};
BOOST_DESCRIBE_STRUCT(LayerQuery, (), (category, state, from, to, day, v))

/// One public thing of a live layer. Whoever gives it has already left out what is private, and has rounded
/// the position as far as the public may know it.
struct MapPoint {
    Point at;
    std::string code; ///< the page it leads to
    std::string category;
    std::string kind;
    std::string state;
    bool overdue{false};
};

/// One figure of one area, with what it was counted of and the name of the formula, as the board has it.
struct AreaFigure {
    std::string area; ///< code of an area the map knows
    std::string formula;
    std::int64_t numerator{0};
    std::int64_t denominator{0};
};

/// Areas with fewer than so many are not told apart. It is the usual least group of published statistics.
inline constexpr std::int64_t group_least = 5;

} // namespace ward::map
