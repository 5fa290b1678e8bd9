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
    int fields{0};        ///< new or changed
    int default_steps{0}; ///< work fields whose usual steps are new or changed
};
BOOST_DESCRIBE_STRUCT(OwnReport, (), (procedures, fields, default_steps))

/// Our own data/procedures, with the fields of data/ward and, when there are any, the usual steps of
/// data/steps. A changed entry becomes a new version from today
/// on; what an officer changed stays. The reader is strict: a refusal names file and place in `field`, and
/// nothing was written.
/// \throws sql::Failure
Result<OwnReport> import_own(Importer const& importer, std::string const& data_folder);

struct NationalReport {
    Balance procedures;
    Balance referrals;  ///< handled elsewhere, shown in the search with the agency
    int fields{0};      ///< new ones, which are nobody's work field in this ward
    int marks{0};       ///< set or taken back
    int given_steps{0}; ///< procedures that have the usual steps of their work field, to be confirmed
    std::vector<Rejection> rejections;
};
BOOST_DESCRIBE_STRUCT(NationalReport, (), (procedures, referrals, fields, marks, given_steps, rejections))

/// The national list of procedures of the commune level. Nothing is made up: a time limit or an amount that
/// the list does not say, or says doubtfully, stays missing and is marked; the usual steps of the work field
/// are taken over, but wait for an administrator to confirm them. Where we or an officer wrote a
/// procedure already, only its marks change. Twice changes nothing.
///
/// Refuses `import.file.missing`, `request.json.malformed` (with the file in `field`) and
/// `import.format.unknown`.
/// \throws sql::Failure
Result<NationalReport> import_national(Importer const& importer, std::string const& file,
                                       Progress const& progress);

} // namespace ward::procedure
