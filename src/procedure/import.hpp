#pragma once

#include "event/import.hpp"

#include <string>
#include <vector>

namespace ward::procedure {

using event::Importer;
using event::Progress;
using event::Rejection;

/// What became of the entries: in == added + changed + unchanged + kept + rejected.
struct Balance {
    int in{0};
    int added{0};
    int changed{0};
    int unchanged{0};
    int kept{0}; ///< ours, or an officer's, is richer and stays
    int rejected{0};

    int taken() const { return added + changed + unchanged; }
    bool balanced() const { return in == taken() + kept + rejected; }
    friend bool operator==(Balance const&, Balance const&) = default;
};
BOOST_DESCRIBE_STRUCT(Balance, (), (in, added, changed, unchanged, kept, rejected))

struct OwnReport {
    Balance procedures;
    int fields{0}; ///< new or changed
};
BOOST_DESCRIBE_STRUCT(OwnReport, (), (procedures, fields))

/// Our own data/procedures, with the fields of data/ward. A changed entry becomes a new version from today
/// on; what an officer changed stays. The reader is strict: a refusal names file and place in `field`, and
/// nothing was written.
/// \throws sql::Failure
Result<OwnReport> import_own(Importer const& importer, std::string const& data_folder);

struct NationalReport {
    Balance procedures;
    Balance referrals; ///< handled elsewhere, shown in the search with the agency
    int fields{0};     ///< new ones, which are nobody's work field in this ward
    int marks{0};      ///< set or taken back
    std::vector<Rejection> rejections;
};
BOOST_DESCRIBE_STRUCT(NationalReport, (), (procedures, referrals, fields, marks, rejections))

/// The national list of procedures of the commune level. Nothing is made up: a time limit or an amount that
/// the list does not say, or says doubtfully, stays missing and is marked. Where we or an officer wrote a
/// procedure already, only its marks change. Twice changes nothing.
///
/// Refuses `import.file.missing`, `request.json.malformed` (with the file in `field`) and
/// `import.format.unknown`.
/// \throws sql::Failure
Result<NationalReport> import_national(Importer const& importer, std::string const& file,
                                       Progress const& progress);

} // namespace ward::procedure
