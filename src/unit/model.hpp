#pragma once

#include "base/geo.hpp"
#include "base/json.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

// Where people live and which office is theirs. Glossary:
//
/// Unit (đơn vị hành chính cấp xã): one of the 3,321 wards, communes and special zones since 1 July 2025.
/// Former unit (đơn vị hành chính cũ): what was merged into them; old papers stay valid and name it.
/// Ward (phường), commune (xã), special zone (đặc khu), township (thị trấn), district (huyện).
/// Outline (đường bao): a line to draw a unit with; never the legal boundary.
namespace ward::unit {

enum class Kind {
    ward,
    commune,
    special_zone,
    township, ///< until June 2025
    district, ///< an island district without communes, until June 2025
    area,     ///< land that was no commune's
    unknown,  ///< the source does not say
};
BOOST_DESCRIBE_ENUM(Kind, ward, commune, special_zone, township, district, area, unknown)

/// How much of a former unit went into a unit.
enum class How { full, unchanged, renamed, part, part_area, part_area_all_people, part_people };
BOOST_DESCRIBE_ENUM(How, full, unchanged, renamed, part, part_area, part_area_all_people, part_people)

enum class ProvinceKind { province, city };
BOOST_DESCRIBE_ENUM(ProvinceKind, province, city)

struct Province {
    std::string code; ///< 2 digits
    std::string name;
    ProvinceKind kind{ProvinceKind::province};

    friend bool operator==(Province const&, Province const&) = default;
};
BOOST_DESCRIBE_STRUCT(Province, (), (code, name, kind))

using Point = ward::Point;

struct UnitRow {
    std::string code; ///< 5 digits
    std::string name; ///< without its kind
    Kind kind{Kind::commune};
    std::string province; ///< code
    std::string province_name;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (code, name, kind, province, province_name))

/// A former unit, or a part of one, that went into a unit.
struct Origin {
    std::string code; ///< empty for the few that had none
    std::string name;
    Kind kind{Kind::commune};
    std::string district;
    How how{How::full};
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Origin, (), (code, name, kind, district, how, note))

/// What a unit was called before its present name.
struct FormerName {
    std::string name;
    Kind kind{Kind::commune};
    Date valid_from;
    Date valid_to;
};
BOOST_DESCRIBE_STRUCT(FormerName, (), (name, kind, valid_from, valid_to))

struct Outline {
    std::string note; ///< what it may be used for
    std::vector<Point> points;
};
BOOST_DESCRIBE_STRUCT(Outline, (), (note, points))

struct Unit : UnitRow {
    std::optional<std::string> other_code; ///< in another official list
    std::optional<double> area_km2;
    std::optional<std::int64_t> population;
    std::optional<Point> centre; ///< of the people's committee
    std::string document;        ///< that made it what it is
    Date valid_from;
    std::vector<Origin> formed_from;
    std::vector<FormerName> former_names;
    std::optional<Outline> outline;
};
BOOST_DESCRIBE_STRUCT(Unit, (UnitRow),
                      (other_code, area_km2, population, centre, document, valid_from, formed_from,
                       former_names, outline))

/// A unit that came of a former one.
struct Became {
    std::string code;
    std::string name;
    Kind kind{Kind::commune};
    std::string province_name;
    How how{How::full};
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Became, (), (code, name, kind, province_name, how, note))

struct FormerUnit {
    std::string code; ///< empty for the few that had none
    std::string name;
    Kind kind{Kind::commune};
    std::string district;
    std::string province; ///< of then; empty where the source does not say
    std::vector<Became> became;
};
BOOST_DESCRIBE_STRUCT(FormerUnit, (), (code, name, kind, district, province, became))

} // namespace ward::unit
