#pragma once

#include "report/model.hpp"
#include "sql/session.hpp"

namespace ward::report {

/// Who reported; what stood there before is replaced.
void put_contact(sql::Session& database, WardId ward, ReportId report, ReportContact const& contact,
                 Instant now);
std::optional<ReportContact> contact_of(sql::Session& database, WardId ward, ReportId report);

struct Support {
    std::string key_hash;
    std::string phone; ///< '' when none was given
    Instant at;
};

/// Somebody says “me too”; answers how many do now. One key, and one telephone, count once.
std::int64_t add_support(sql::Session& database, WardId ward, ReportId report, Support const& support);

/// Those of `one`, and who reported it, now stand behind `other` as well.
void move_supporters(sql::Session& database, WardId ward, Report const& one, ReportId other, Instant now);

} // namespace ward::report
