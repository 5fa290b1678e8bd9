#pragma once

#include "event/import.hpp"

#include <string>
#include <vector>

namespace ward::unit {

using event::Importer;
using event::Progress;
using event::Rejection;

/// What became of the rows of one kind: in == added + changed + unchanged + rejected.
struct Balance {
    int in{0};
    int added{0};
    int changed{0};
    int unchanged{0};
    int rejected{0};

    int taken() const { return added + changed + unchanged; }
    bool balanced() const { return in == taken() + rejected; }
    friend bool operator==(Balance const&, Balance const&) = default;
};
BOOST_DESCRIBE_STRUCT(Balance, (), (in, added, changed, unchanged, rejected))

struct OwnReport {
    Balance units;
    Balance former_units;
    Balance mappings;
    int outlines{0};   ///< new or changed
    int days{0};       ///< of the calendar, added
    bool hours{false}; ///< the ward had none and has them now
};
BOOST_DESCRIBE_STRUCT(OwnReport, (), (units, former_units, mappings, outlines, days, hours))

/// Our own data/units and data/calendar. The calendar only fills what the ward has not: hours when it has
/// none, days of a year of which it has none; so what an administrator changed stays.
///
/// The reader is strict: a refusal names file and place in `field`, "units/quang-ngai.json#/units/3/kind",
/// and then nothing was written. \throws sql::Failure
Result<OwnReport> import_own(Importer const& importer, std::string const& data_folder);

struct CountryReport {
    Balance provinces;
    Balance units;
    Balance former_units;
    Balance mappings;
    std::vector<Rejection> rejections;
};
BOOST_DESCRIBE_STRUCT(CountryReport, (), (provinces, units, former_units, mappings, rejections))

/// The country: a list of units and the table of what they were merged from. A row that makes no sense is
/// rejected with its reason, the others are taken; of our own units only gaps are filled. Twice changes
/// nothing.
///
/// Refuses `import.file.missing` and `request.json.malformed` (with the file in `field`),
/// `import.format.unknown`.
/// \throws sql::Failure
Result<CountryReport> import_country(Importer const& importer, std::string const& units_file,
                                     std::string const& mergers_file, Progress const& progress);

} // namespace ward::unit
