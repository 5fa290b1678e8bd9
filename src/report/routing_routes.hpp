#pragma once

#include "api/router.hpp"
#include "report/names.hpp"
#include "report/rules.hpp"

// Which agency, and which officer on duty, gets what is reported where. Without a rule a report goes to the
// agency of its kind.

namespace ward::report {

/// A rule with the names behind its keys.
struct ShownRule : RoutingRule {
    std::optional<staff::NamedAgency> agency;
    std::optional<staff::NamedOfficer> officer;
};
BOOST_DESCRIBE_STRUCT(ShownRule, (RoutingRule), (agency, officer))

/// Where a kind goes that no rule speaks of.
struct UsualAgency {
    std::string kind;
    std::optional<staff::NamedAgency> agency; ///< absent: its kind names one that the ward has no more
};
BOOST_DESCRIBE_STRUCT(UsualAgency, (), (kind, agency))

struct ShownRouting {
    std::int64_t version{0};
    std::vector<ShownRule> rules; ///< in their order: of two as close the earlier one counts
    std::vector<UsualAgency> usual;
};
BOOST_DESCRIBE_STRUCT(ShownRouting, (), (version, rules, usual))

/// All rules anew.
struct Routing {
    std::int64_t version{0}; ///< that was seen
    std::vector<RoutingRule> rules;
};
BOOST_DESCRIBE_STRUCT(Routing, (), (version, rules))

inline constexpr std::size_t routing_rules_max{500};

class RoutingRoutes {
public:
    explicit RoutingRoutes(api::Router& router);

    Result<ShownRouting> show(api::Call const& call) const;
    /// Refusals: `report.routing.changed` when others saved meanwhile, and at /rules/N/…:
    /// `report.routing.too_many`, `report.routing.area`, `report.kind.unknown`,
    /// `report.assign.agency`, `report.assign.officer` for one who does not handle reports there.
    Result<ShownRouting> put(api::Call const& call, Routing const& sent) const;
};

} // namespace ward::report
