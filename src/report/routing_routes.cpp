#include "report/routing_routes.hpp"

#include "event/store.hpp"
#include "report/crew.hpp"
#include "report/kind_store.hpp"
#include "staff/directory.hpp"

namespace ward::report {

namespace {

bool is_area(Box const& area)
{
    return is_point({area.south, area.west}) && is_point({area.north, area.east}) &&
           area.south < area.north && area.west < area.east;
}

Result<void> check(api::Call const& call, RoutingRule const& rule, std::string const& pointer)
{
    if (rule.area && !is_area(*rule.area)) {
        return invalid("report.routing.area", pointer + "/area");
    }
    if (rule.kind && !find_offered_kind(call.database, call.ward(), *rule.kind)) {
        return invalid("report.kind.unknown", pointer + "/kind");
    }
    auto const agency = staff::agency_of(call.database, call.ward(), rule.agency_id);
    if (!agency || !agency->active) {
        return invalid("report.assign.agency", pointer + "/agency_id");
    }
    if (rule.officer_id && !works_there(call, *rule.officer_id, rule.agency_id)) {
        return invalid("report.assign.officer", pointer + "/officer_id");
    }
    return {};
}

} // namespace

RoutingRoutes::RoutingRoutes(api::Router& router)
{
    using api::Permission;
    using api::Who;
    router.get(
        "/api/v1/report-routing",
        {"Which agency gets what is reported where", Who::may({Permission::receive, Permission::lead})},
        *this, &RoutingRoutes::show);
    router.put("/api/v1/report-routing", {"All rules of that anew", Who::may({Permission::lead})}, *this,
               &RoutingRoutes::put);
}

Result<ShownRouting> RoutingRoutes::show(api::Call const& call) const
{
    Names names{call.database, call.ward()};
    ShownRouting shown{.version = routing_version(call.database, call.ward()), .rules = {}, .usual = {}};
    for (auto const& rule : routing(call.database, call.ward())) {
        ShownRule line;
        static_cast<RoutingRule&>(line) = rule;
        line.agency = names.agency(rule.agency_id);
        line.officer = names.officer(rule.officer_id.value_or(OfficerId{}));
        shown.rules.push_back(std::move(line));
    }
    for (auto const& kind : offered_kinds(call.database, call.ward()).kinds) {
        auto const agency = staff::agency_with_code(call.database, call.ward(), kind.agency);
        shown.usual.push_back({kind.code, agency ? names.agency(agency->id) : std::nullopt});
    }
    return shown;
}

Result<ShownRouting> RoutingRoutes::put(api::Call const& call, Routing const& sent) const
{
    if (sent.version != routing_version(call.database, call.ward())) {
        return conflict("report.routing.changed", "/version");
    }
    if (sent.rules.size() > routing_rules_max) {
        return invalid("report.routing.too_many", "/rules");
    }
    for (std::size_t n = 0; n < sent.rules.size(); ++n) {
        if (auto const fits = check(call, sent.rules[n], "/rules/" + std::to_string(n)); !fits) {
            return fits.error();
        }
    }
    put_routing(call.database, call.ward(), sent.rules);
    event::record(call,
                  {"report.routing_changed", "ward", call.ward().value, {{"rules", sent.rules.size()}}});
    return show(call);
}

} // namespace ward::report
