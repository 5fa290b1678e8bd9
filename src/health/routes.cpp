#include "health/routes.hpp"

#include "health/rules.hpp"

namespace ward::health {

using api::Permission;
using api::Who;

Routes::Routes(api::Router& router, Thresholds const& thresholds, Look look)
    : thresholds_{thresholds}, look_{std::move(look)}
{
    router.get_fresh(
        "/api/v1/health",
        {"How the system is, what was measured, and what to think of it", Who::may({Permission::admin})},
        *this, &Routes::read);
}

Result<SystemHealth> Routes::read(api::Call const& call) const
{
    return judge_health(look_(call.database), thresholds_);
}

} // namespace ward::health
