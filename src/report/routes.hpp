#pragma once

#include "report/citizen_routes.hpp"
#include "report/public_list.hpp"
#include "report/public_page.hpp"

namespace ward::report {

/// Every route of the room but those that photographs come in and go out by.
class Routes {
public:
    Routes(api::Router& router, Surroundings const& around)
        : citizens_{router, around}, lists_{router, around}, pages_{router, around}
    {
    }

private:
    CitizenRoutes citizens_;
    PublicLists lists_;
    PublicPages pages_;
};

} // namespace ward::report
