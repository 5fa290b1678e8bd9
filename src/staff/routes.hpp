#pragma once

#include "staff/agency_routes.hpp"
#include "staff/grant_routes.hpp"
#include "staff/officer_routes.hpp"
#include "staff/session_routes.hpp"

namespace ward::staff {

/// All routes of the room.
class Routes {
public:
    Routes(api::Router& router, Settings const& settings, Vault const& vault)
        : sessions_{router, settings, vault}, officers_{router, settings}, grants_{router}, agencies_{router}
    {
    }

private:
    SessionRoutes sessions_;
    OfficerRoutes officers_;
    GrantRoutes grants_;
    AgencyRoutes agencies_;
};

} // namespace ward::staff
