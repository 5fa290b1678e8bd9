#pragma once

#include "base/json.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Rows of the national lists of units and mergers, as they stand there.

namespace ward::unit {

struct ProvinceRow {
    std::string code;
    std::string name;
    std::string type;
};
BOOST_DESCRIBE_STRUCT(ProvinceRow, (), (code, name, type))

struct SeatRow {
    double lat{0};
    double lon{0};
};
BOOST_DESCRIBE_STRUCT(SeatRow, (), (lat, lon))

struct CommuneRow {
    std::string code;
    std::string name;
    std::string type;
    std::string province_code;
    std::optional<double> area_km2;
    std::optional<std::int64_t> population;
    std::optional<json::Value> hq;
    std::optional<std::string> name_at_2025_07_01; ///< with its kind
};
BOOST_DESCRIBE_STRUCT(CommuneRow, (),
                      (code, name, type, province_code, area_km2, population, hq, name_at_2025_07_01))

struct OldRow {
    std::optional<std::string> code;
    std::optional<std::string> name; ///< with its kind
    std::string district;
    std::string district_code;
    std::string province;
    std::string how;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(OldRow, (), (code, name, district, district_code, province, how, note))

struct MergerRow {
    std::string new_code;
    std::string new_name;
    std::optional<std::string> current_name;
    std::optional<std::string> nso_code; ///< where the statistics office's differs
    std::vector<json::Value> old;
};
BOOST_DESCRIBE_STRUCT(MergerRow, (), (new_code, new_name, current_name, nso_code, old))

} // namespace ward::unit
