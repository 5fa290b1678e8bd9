#include "report/permits.hpp"

namespace ward::report {

namespace {

using api::Permission;

bool may(api::Caller const& caller, Permission permission, AgencyId agency)
{
    return caller.may(permission, work_field, agency);
}

bool leads(api::Caller const& caller, AgencyId agency)
{
    return agency && may(caller, Permission::review, agency);
}

} // namespace

bool dispatches(api::Caller const& caller)
{
    return may(caller, Permission::receive, {});
}

bool sees_all(api::Caller const& caller)
{
    return dispatches(caller) || caller.may(Permission::lead);
}

bool handles(api::Caller const& caller, AgencyId agency)
{
    return agency && (may(caller, Permission::handle, agency) || may(caller, Permission::review, agency));
}

Reach reach_of(api::Caller const& caller)
{
    Reach reach;
    reach.everything = sees_all(caller);
    for (auto const& grant : caller.grants) {
        bool const works = grant.permission == Permission::handle || grant.permission == Permission::review;
        if (!works || (!grant.work_field.empty() && grant.work_field != work_field)) {
            continue;
        }
        if (grant.agency_id) {
            reach.agencies.insert(grant.agency_id);
        } else {
            reach.every_agency = true;
        }
    }
    return reach;
}

bool may_see(api::Caller const& caller, Report const& report)
{
    return sees_all(caller) || handles(caller, report.agency_id);
}

bool may_see_contact(api::Caller const& caller, Report const& report)
{
    return dispatches(caller) || handles(caller, report.agency_id);
}

bool may_make(api::Caller const& caller, Report const& report, Move move)
{
    switch (move) {
    case Move::receive:
    case Move::refuse:
    case Move::forward:
    case Move::publish:
    case Move::merge:
    case Move::moderate: return dispatches(caller);
    case Move::assign: return dispatches(caller) || handles(caller, report.agency_id);
    case Move::extend: return dispatches(caller) || leads(caller, report.agency_id);
    case Move::start:
    case Move::solve: return handles(caller, report.agency_id);
    case Move::note: return may_see(caller, report);
    case Move::reopen: break; // who reported, with the follow key
    }
    return false;
}

std::vector<Move> moves_open_to(api::Caller const& caller, Report const& report)
{
    std::vector<Move> open;
    for (auto const& line : transitions()) {
        bool const used_up = line.move == Move::extend && report.extended_at.has_value();
        if (line.from == report.state && !used_up && may_make(caller, report, line.move)) {
            open.push_back(line.move);
        }
    }
    return open;
}

} // namespace ward::report
