#pragma once

#include "report/rules.hpp"
#include "sql/session.hpp"

namespace ward::report {

/// What is offered: active kinds, in their order.
Kinds offered_kinds(sql::Session& database, WardId ward);

/// Also one that is offered no more.
std::optional<ReportKind> find_kind(sql::Session& database, WardId ward, std::string_view code);
std::optional<ReportKind> find_offered_kind(sql::Session& database, WardId ward, std::string_view code);

/// What a list of kinds did to those there were.
struct KindChanges {
    int added{0};
    int changed{0};
    int unchanged{0};
    int retired{0}; ///< offered no more
};
BOOST_DESCRIBE_STRUCT(KindChanges, (), (added, changed, unchanged, retired))

/// From now on these are offered, and no others.
KindChanges put_kinds(sql::Session& database, WardId ward, Kinds const& kinds);

/// In their order.
std::vector<RoutingRule> routing(sql::Session& database, WardId ward);
/// How often they were changed; 0: never.
std::int64_t routing_version(sql::Session& database, WardId ward);
/// All of them anew, and the version one higher.
void put_routing(sql::Session& database, WardId ward, std::vector<RoutingRule> const& rules);

} // namespace ward::report
