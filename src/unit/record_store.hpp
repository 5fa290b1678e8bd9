#pragma once

#include "sql/session.hpp"
#include "unit/model.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

// Rows as an import compares and writes them.

namespace ward::unit {

enum class Source {
    own,      ///< from data/, checked by us: a national list only fills its gaps
    national, ///< from a national list
};
BOOST_DESCRIBE_ENUM(Source, own, national)

struct ProvinceRecord {
    Province province;
    Source source{Source::own};

    friend bool operator==(ProvinceRecord const&, ProvinceRecord const&) = default;
};

struct UnitRecord {
    std::string code;
    Date valid_from;
    std::optional<Date> valid_to;
    std::string name;
    Kind kind{Kind::commune};
    std::string province;
    std::optional<double> area_km2;
    std::optional<std::int64_t> population;
    std::optional<Point> centre;
    std::string other_code;
    std::string document;
    Source source{Source::own};

    friend bool operator==(UnitRecord const&, UnitRecord const&) = default;
};

struct FormerRecord {
    std::string key; ///< its code, or its district's where it had none
    std::string code;
    std::string name;
    Kind kind{Kind::commune};
    std::string district;
    std::string district_code;
    std::string province;
    Source source{Source::own};

    friend bool operator==(FormerRecord const&, FormerRecord const&) = default;
};

struct OriginRecord {
    std::string unit_code;
    std::string former_key;
    How how{How::full};
    std::string note;
    Source source{Source::own};

    friend bool operator==(OriginRecord const&, OriginRecord const&) = default;
};

/// Everything there is, to compare with.
struct Records {
    std::map<std::string, ProvinceRecord> provinces;
    std::map<std::pair<std::string, Date>, UnitRecord> units;
    std::map<std::string, FormerRecord> formers;
    std::map<std::pair<std::string, std::string>, OriginRecord> origins;
};
Records all_records(sql::Session& database);

void store(sql::Session& database, ProvinceRecord const& record);
void store(sql::Session& database, UnitRecord const& record);
void store(sql::Session& database, FormerRecord const& record);
void store(sql::Session& database, OriginRecord const& record);

/// Whether it was new or different.
bool store_outline(sql::Session& database, std::string const& unit_code, Outline const& outline);

} // namespace ward::unit
