#pragma once

#include "base/id.hpp"
#include "base/json.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ward {

/// A ward, by the number of its unit code: phường Nghĩa Lộ is 21028. Every business row carries it.
using WardId = Id<struct WardTag>;
using OfficerId = Id<struct OfficerTag>;
using AgencyId = Id<struct AgencyTag>;

} // namespace ward

namespace ward::api {

/// What an officer may do; each held for a work field (or all) and an agency (or the whole ward).
/// Receiving and handling are apart, so that one person need not hold both. Source: docs/law.md#L-20
enum class Permission {
    receive, ///< take dossiers in at the counter
    handle,  ///< appraise and prepare a decision
    review,  ///< check what a handler prepared
    sign,    ///< decide and sign
    issue,   ///< number and stamp (văn thư)
    return_, ///< hand results out
    fee,     ///< take fees
    lead,    ///< see the board and every dossier of the ward
    admin,   ///< people, permissions, calendar, catalogue
};
BOOST_DESCRIBE_ENUM(Permission, receive, handle, review, sign, issue, return_, fee, lead, admin)

/// One permission and how far it reaches.
struct Grant {
    Permission permission{Permission::receive};
    std::string work_field; ///< empty: every field
    AgencyId agency_id;     ///< 0: the whole ward
};

/// Who asks: an officer with a session, or anyone.
struct Caller {
    WardId ward;
    OfficerId officer; ///< 0: nobody signed in
    AgencyId agency;   ///< of the officer
    std::vector<Grant> grants;
    std::string csrf;       ///< what X-CSRF-Token must hold
    bool restricted{false}; ///< must change the first password before anything else
    bool touch_due{false};  ///< the session's time of last use should be written
    std::string session;    ///< key of the session row (a hash, not the cookie)

    bool signed_in() const { return officer.value != 0; }

    /// Holds the permission for some field.
    bool may(Permission permission) const
    {
        for (auto const& grant : grants) {
            if (grant.permission == permission) {
                return true;
            }
        }
        return false;
    }

    /// Holds the permission for this work field and this agency (0: no agency in question).
    bool may(Permission permission, std::string_view work_field, AgencyId agency_asked) const
    {
        for (auto const& grant : grants) {
            bool const field_fits = grant.work_field.empty() || grant.work_field == work_field;
            bool const agency_fits = !grant.agency_id || !agency_asked || grant.agency_id == agency_asked;
            if (grant.permission == permission && field_fits && agency_fits) {
                return true;
            }
        }
        return false;
    }
};

} // namespace ward::api
