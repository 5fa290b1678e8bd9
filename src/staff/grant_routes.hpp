#pragma once

#include "api/router.hpp"
#include "staff/model.hpp"

namespace ward::staff {

struct NewGrant {
    api::Permission permission{api::Permission::receive};
    std::optional<std::string> field;  ///< code of a work field; absent: every field
    std::optional<AgencyId> agency_id; ///< absent: the whole ward
    Date from{};
    std::optional<Date> to; ///< the last day
};
BOOST_DESCRIBE_STRUCT(NewGrant, (), (permission, field, agency_id, from, to))

struct NewAbsence {
    OfficerId officer_id;
    OfficerId substitute_id;
    std::optional<std::string> field; ///< for one work field only
    Date from{};
    Date to{}; ///< the last day
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewAbsence, (), (officer_id, substitute_id, field, from, to, reason))

struct AbsenceQuery : api::PageQuery {
    std::optional<Date> from; ///< today when absent
    std::optional<Date> to;   ///< a year after `from` when absent
};
BOOST_DESCRIBE_STRUCT(AbsenceQuery, (api::PageQuery), (from, to))

/// Who may do what, and who stands in for whom.
class GrantRoutes {
public:
    explicit GrantRoutes(api::Router& router);
    GrantRoutes(GrantRoutes const&) = delete;
    GrantRoutes& operator=(GrantRoutes const&) = delete;

    Result<api::Page<OfficerGrant>> list(api::Call const& call) const;
    Result<api::Created<OfficerGrant>> give(api::Call const& call, NewGrant const& sent) const;
    Result<api::Nothing> take(api::Call const& call) const;
    Result<api::Page<AbsenceRow>> absences(api::Call const& call, AbsenceQuery const& query) const;
    Result<api::Created<AbsenceRow>> plan_absence(api::Call const& call, NewAbsence const& sent) const;
    Result<api::Nothing> end_absence_now(api::Call const& call) const;
    Result<api::Page<NamedSubstitute>> substitutes(api::Call const& call) const;
};

} // namespace ward::staff
