#include "staff/agency_routes.hpp"

#include "event/store.hpp"
#include "staff/rules.hpp"
#include "staff/store.hpp"

#include <algorithm>

namespace ward::staff {

using api::Permission;
using api::Who;

namespace {

constexpr std::size_t code_length_max = 40;
constexpr std::size_t name_length_max = 150;

bool is_code(std::string_view code)
{
    auto const fits = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    };
    return !code.empty() && code.size() <= code_length_max && std::ranges::all_of(code, fits);
}

/// Known, and not below `agency` itself.
Result<void> check_parent(api::Call const& call, AgencyId agency, AgencyId parent)
{
    for (auto above = std::optional{parent}; above;) {
        auto const found = find_agency(call.database, call.ward(), *above);
        if (!found || *above == agency) {
            return invalid(found ? "staff.agency.circle" : "staff.agency.unknown", "/parent_id");
        }
        above = found->parent_id;
    }
    return {};
}

bool has_active_officers(api::Call const& call, AgencyId agency)
{
    constexpr int officers_max = 10'000;
    auto const officers =
        officers_after(call.database, call.ward(), agency, OfficerId{}, officers_max, date_of(call.now));
    return std::ranges::any_of(officers, [](Officer const& officer) { return officer.active; });
}

} // namespace

AgencyRoutes::AgencyRoutes(api::Router& router)
{
    using R = AgencyRoutes;
    router.get("/api/v1/agencies", {"The agencies of the ward", Who::signed_in()}, *this, &R::list);
    router.create("/api/v1/agencies", {"Add an agency", Who::may({Permission::admin})}, *this, &R::add);
    router.patch("/api/v1/agencies/{id}", {"Change an agency", Who::may({Permission::admin})}, *this,
                 &R::change);
    router.get("/api/v1/work-fields",
               {"How the work is divided: work fields and their fields", Who::signed_in()}, *this,
               &R::work_fields);
}

Result<api::Page<Agency>> AgencyRoutes::list(api::Call const& call) const
{
    return api::Page<Agency>{all_agencies(call.database, call.ward()), std::nullopt};
}

Result<api::Created<Agency>> AgencyRoutes::add(api::Call const& call, NewAgency const& sent) const
{
    Agency agency{.code = sent.code, .kind = sent.kind, .parent_id = sent.parent_id};
    if (!is_code(sent.code)) {
        return invalid("staff.agency.code.malformed", "/code");
    }
    auto name = check_text(sent.name, name_length_max, "staff.agency.name", "/name");
    if (!name) {
        return name.error();
    }
    agency.name = *std::move(name);
    if (find_agency(call.database, call.ward(), agency.code)) {
        return conflict("staff.agency.code.taken", "/code");
    }
    if (sent.parent_id) {
        auto const parent = check_parent(call, AgencyId{}, *sent.parent_id);
        if (!parent) {
            return parent.error();
        }
    }
    call.ids.make(agency.id);
    add_agency(call.database, call.ward(), agency);
    event::record(call, {"agency.added", "agency", agency.id.value, {{"code", agency.code}}});
    return api::Created<Agency>{agency};
}

Result<Agency> AgencyRoutes::change(api::Call const& call, AgencyChange const& sent) const
{
    auto const id = call.key<AgencyId>("id", "staff.agency.unknown");
    if (!id) {
        return id.error();
    }
    auto agency = find_agency(call.database, call.ward(), *id);
    if (!agency) {
        return not_found("staff.agency.unknown");
    }
    if (sent.name) {
        auto name = check_text(*sent.name, name_length_max, "staff.agency.name", "/name");
        if (!name) {
            return name.error();
        }
        agency->name = *std::move(name);
    }
    if (sent.parent_id) {
        auto const parent = check_parent(call, *id, *sent.parent_id);
        if (!parent) {
            return parent.error();
        }
        agency->parent_id = sent.parent_id;
    }
    if (sent.active == false && has_active_officers(call, *id)) {
        return conflict("staff.agency.has_officers", "/active");
    }
    agency->kind = sent.kind.value_or(agency->kind);
    agency->active = sent.active.value_or(agency->active);
    change_agency(call.database, call.ward(), *agency);
    event::record(
        call, {"agency.changed", "agency", id->value, {{"name", agency->name}, {"active", agency->active}}});
    return *agency;
}

Result<api::Page<WorkField>> AgencyRoutes::work_fields(api::Call const& call) const
{
    return api::Page<WorkField>{all_work_fields(call.database, call.ward()), std::nullopt};
}

} // namespace ward::staff
