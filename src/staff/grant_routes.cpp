#include "staff/grant_routes.hpp"

#include "event/store.hpp"
#include "staff/rules.hpp"
#include "staff/store.hpp"

namespace ward::staff {

using api::Permission;
using api::Who;

namespace {

constexpr std::size_t reason_length_max = 300;
constexpr std::chrono::days absence_days_max{366};

Result<Officer> active_officer(api::Call const& call, OfficerId id, std::string const& pointer)
{
    auto officer = find_officer(call.database, call.ward(), id, date_of(call.now));
    if (!officer || !officer->active) {
        return invalid("staff.officer.unknown", pointer);
    }
    return *std::move(officer);
}

Result<void> check_field(api::Call const& call, std::optional<std::string> const& field)
{
    if (field && !has_work_field(call.database, call.ward(), *field)) {
        return invalid("staff.work_field.unknown", "/field");
    }
    return {};
}

json::Object told(OfficerGrant const& grant)
{
    json::Object data{{"grant_id", to_string(grant.id)},
                      {"permission", std::string{json::word_of(grant.permission)}},
                      {"field", grant.field.value_or("")},
                      {"agency_id", to_string(grant.agency_id.value_or(AgencyId{}))},
                      {"from", to_iso(grant.from)}};
    if (grant.to) {
        data["to"] = to_iso(*grant.to);
    }
    return data;
}

json::Object told(AbsenceRow const& absence)
{
    return {{"absence_id", to_string(absence.id)},
            {"substitute_id", to_string(absence.substitute_id)},
            {"field", absence.field.value_or("")},
            {"from", to_iso(absence.from)},
            {"to", to_iso(absence.to)}};
}

/// Neither away twice for the same work, nor lent to somebody who is away, nor away while standing in: the
/// work would silently go to nobody.
Result<void> check_clashes(api::Call const& call, AbsenceRow const& planned)
{
    for (auto const& other :
         absences_of(call.database, call.ward(), planned.officer_id, planned.from, planned.to)) {
        bool const same_work = !other.field || !planned.field || *other.field == *planned.field;
        if (other.officer_id == planned.officer_id && same_work) {
            return conflict("staff.absence.overlap", "/from");
        }
        if (other.substitute_id == planned.officer_id) {
            return conflict("staff.absence.stands_in", "/officer_id");
        }
    }
    for (auto const& other :
         absences_of(call.database, call.ward(), planned.substitute_id, planned.from, planned.to)) {
        if (other.officer_id == planned.substitute_id) {
            return conflict("staff.absence.substitute_absent", "/substitute_id");
        }
    }
    return {};
}

} // namespace

GrantRoutes::GrantRoutes(api::Router& router)
{
    using R = GrantRoutes;
    router.get("/api/v1/officers/{id}/grants",
               {"What an officer may do, now and later", Who::may({Permission::admin})}, *this, &R::list);
    router.create("/api/v1/officers/{id}/grants", {"Give a permission", Who::may({Permission::admin})}, *this,
                  &R::give);
    router.remove("/api/v1/grants/{id}", {"Take a permission away, at once", Who::may({Permission::admin})},
                  *this, &R::take);
    router.get("/api/v1/absences", {"Who is away and who stands in", Who::signed_in()}, *this, &R::absences);
    router.create("/api/v1/absences",
                  {"Enter an absence: its substitute has what the absent officer holds",
                   Who::may({Permission::lead, Permission::admin})},
                  *this, &R::plan_absence);
    router.remove("/api/v1/absences/{id}",
                  {"End an absence, from today", Who::may({Permission::lead, Permission::admin})}, *this,
                  &R::end_absence_now);
    router.get("/api/v1/substitutes",
               {"Who is named to stand in for whom when it comes to it", Who::signed_in()}, *this,
               &R::substitutes);
}

Result<api::Page<OfficerGrant>> GrantRoutes::list(api::Call const& call) const
{
    auto const id = call.key<OfficerId>("id", "staff.officer.unknown");
    if (!id) {
        return id.error();
    }
    auto const today = date_of(call.now);
    if (!find_officer(call.database, call.ward(), *id, today)) {
        return not_found("staff.officer.unknown");
    }
    return api::Page<OfficerGrant>{grants_from(call.database, call.ward(), *id, today), std::nullopt};
}

Result<api::Created<OfficerGrant>> GrantRoutes::give(api::Call const& call, NewGrant const& sent) const
{
    auto const id = call.key<OfficerId>("id", "staff.officer.unknown");
    if (!id) {
        return id.error();
    }
    auto const officer = find_officer(call.database, call.ward(), *id, date_of(call.now));
    if (!officer) {
        return not_found("staff.officer.unknown");
    }
    if (!officer->active) {
        return conflict("staff.account.inactive");
    }
    if (sent.from < date_of(call.now)) {
        return invalid("staff.grant.past", "/from");
    }
    auto const days = check_days("staff.grant", sent.from, sent.to, date_of(call.now));
    if (!days) {
        return days.error();
    }
    auto const reach =
        check_reach(sent.permission, sent.field.value_or(""), sent.agency_id.value_or(AgencyId{}));
    if (!reach) {
        return reach.error();
    }
    auto const field = check_field(call, sent.field);
    if (!field) {
        return field.error();
    }
    if (sent.agency_id && !find_agency(call.database, call.ward(), *sent.agency_id)) {
        return invalid("staff.agency.unknown", "/agency_id");
    }
    OfficerGrant grant{GrantId{}, *id, sent.permission, sent.field, sent.agency_id, sent.from, sent.to};
    if (overlaps_grant(call.database, call.ward(), grant)) {
        return conflict("staff.grant.exists");
    }
    call.ids.make(grant.id);
    add_grant(call.database, call.ward(), grant);
    event::record(call, {"grant.given", "officer", id->value, told(grant)});
    return api::Created<OfficerGrant>{grant};
}

Result<api::Nothing> GrantRoutes::take(api::Call const& call) const
{
    auto const id = call.key<GrantId>("id", "staff.grant.unknown");
    if (!id) {
        return id.error();
    }
    auto const grant = find_grant(call.database, call.ward(), *id);
    auto const today = date_of(call.now);
    if (!grant || (grant->to && *grant->to < today)) {
        return not_found("staff.grant.unknown");
    }
    bool const opens_the_house = grant->permission == Permission::admin;
    if (opens_the_house && !has_admin_besides(call.database, call.ward(), grant->officer_id, *id, today)) {
        return conflict("staff.admin.last");
    }
    end_grant(call.database, call.ward(), *grant, today);
    event::record(call, {"grant.taken", "officer", grant->officer_id.value, told(*grant)});
    return api::Nothing{};
}

Result<api::Page<AbsenceRow>> GrantRoutes::absences(api::Call const& call, AbsenceQuery const& query) const
{
    auto const after = query.after ? parse_id(*query.after) : std::optional<std::int64_t>{0};
    if (!after) {
        return invalid("request.after.malformed", "/after");
    }
    auto const from = query.from.value_or(date_of(call.now));
    auto const limit = api::page_limit(query);
    api::Page<AbsenceRow> page;
    page.items = absences_between(call.database, call.ward(), from,
                                  query.to.value_or(from + absence_days_max), AbsenceId{*after}, limit);
    if (static_cast<int>(page.items.size()) == limit) {
        page.next = to_string(page.items.back().id);
    }
    return page;
}

Result<api::Created<AbsenceRow>> GrantRoutes::plan_absence(api::Call const& call,
                                                           NewAbsence const& sent) const
{
    auto const officer = active_officer(call, sent.officer_id, "/officer_id");
    if (!officer) {
        return officer.error();
    }
    auto const substitute = active_officer(call, sent.substitute_id, "/substitute_id");
    if (!substitute) {
        return substitute.error();
    }
    if (sent.officer_id == sent.substitute_id) {
        return invalid("staff.absence.same_officer", "/substitute_id");
    }
    auto const days = check_days("staff.absence", sent.from, sent.to, date_of(call.now));
    if (!days) {
        return days.error();
    }
    if (sent.to - sent.from >= absence_days_max) {
        return invalid("staff.absence.long", "/to");
    }
    auto const field = check_field(call, sent.field);
    if (!field) {
        return field.error();
    }
    auto const reason = check_text(sent.reason, reason_length_max, "staff.absence.reason", "/reason");
    if (!reason) {
        return reason.error();
    }
    AbsenceRow absence{AbsenceId{},        sent.officer_id,  officer->name,
                       sent.substitute_id, substitute->name, sent.field,
                       sent.from,          sent.to,          *reason};
    auto const clear = check_clashes(call, absence);
    if (!clear) {
        return clear.error();
    }
    call.ids.make(absence.id);
    add_absence(call.database, call.ward(), absence);
    event::record(call, {"absence.planned", "officer", sent.officer_id.value, told(absence)});
    return api::Created<AbsenceRow>{absence};
}

Result<api::Nothing> GrantRoutes::end_absence_now(api::Call const& call) const
{
    auto const id = call.key<AbsenceId>("id", "staff.absence.unknown");
    if (!id) {
        return id.error();
    }
    auto const today = date_of(call.now);
    auto const absence = find_absence(call.database, call.ward(), *id);
    if (!absence || absence->to < today) {
        return not_found("staff.absence.unknown");
    }
    end_absence(call.database, call.ward(), *absence, today);
    event::record(call, {"absence.ended", "officer", absence->officer_id.value, told(*absence)});
    return api::Nothing{};
}

Result<api::Page<NamedSubstitute>> GrantRoutes::substitutes(api::Call const& call) const
{
    return api::Page<NamedSubstitute>{named_substitutes(call.database, call.ward()), std::nullopt};
}

} // namespace ward::staff
