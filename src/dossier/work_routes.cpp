#include "dossier/work_routes.hpp"

namespace ward::dossier {

WorkRoutes::WorkRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    router.get("/api/v1/work",
               {"What waits for me, my fields, my agency or the ward, by the risk of being late",
                api::Who::signed_in()},
               *this, &WorkRoutes::list);
}

Result<WorkList> WorkRoutes::list(api::Call const& call, WorkQuery const& query) const
{
    return work_list(call, query, around_.calendars.of(call.database, call.ward()));
}

} // namespace ward::dossier
