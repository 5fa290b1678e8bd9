#pragma once

#include "event/import.hpp"
#include "map/model.hpp"

#include <string>
#include <vector>

namespace ward::map {

using event::Importer;
using event::Rejection;

/// What became of the rows of one sort: in == taken + rejected.
struct Tally {
    int in{0};
    int taken{0};
    int rejected{0};

    bool balanced() const { return in == taken + rejected; }
    friend bool operator==(Tally const&, Tally const&) = default;
};
BOOST_DESCRIBE_STRUCT(Tally, (), (in, taken, rejected))

struct GroundReport {
    Tally areas;
    Tally lines;
    Tally places;
    Tally addresses;
    bool changed{false}; ///< it is something else than what was there
    std::vector<Rejection> rejections;
};
BOOST_DESCRIBE_STRUCT(GroundReport, (), (areas, lines, places, addresses, changed, rejections))

// Each is all or nothing, takes the place of what was there of its sort, and leaves one event when something
// changed. Refusals name file and place in `field`: "boundaries.geojson#/features/3/geometry/type"; beside
// those of the readers import.file.missing, request.json.malformed, import.format.unknown.
// \throws sql::Failure

/// Areas of one kind out of GeoJSON.
Result<GroundReport> import_boundaries(Importer const& importer, std::string const& file, AreaKind kind);

/// Places, lines and addresses: our own format `smartward/map/1`, or a list of places as researchers publish
/// it, of which rows without a position are rejected with their reason.
Result<GroundReport> import_places(Importer const& importer, std::string const& file);

/// Our own data/map, with the outline of data/units: what a fresh ward is drawn with. What an import has
/// brought stays.
Result<GroundReport> import_own(Importer const& importer, std::string const& data_folder);

} // namespace ward::map
