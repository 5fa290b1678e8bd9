#pragma once

#include "report/board.hpp"
#include "report/case_list.hpp"
#include "report/case_page.hpp"
#include "report/citizen_routes.hpp"
#include "report/dispatch_routes.hpp"
#include "report/field_routes.hpp"
#include "report/public_list.hpp"
#include "report/public_page.hpp"
#include "report/routing_routes.hpp"

namespace ward::report {

/// Every route of the room but those that photographs come in and go out by.
class Routes {
public:
    Routes(api::Router& router, Surroundings const& around)
        : citizens_{router, around},
          lists_{router, around},
          pages_{router, around},
          cases_{router},
          case_pages_{router},
          dispatch_{router, around},
          field_{router, around},
          boards_{router},
          routing_{router}
    {
    }

private:
    CitizenRoutes citizens_;
    PublicLists lists_;
    PublicPages pages_;
    CaseLists cases_;
    CasePages case_pages_;
    DispatchRoutes dispatch_;
    FieldRoutes field_;
    Boards boards_;
    RoutingRoutes routing_;
};

} // namespace ward::report
