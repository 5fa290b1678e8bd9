#pragma once

#include "api/router.hpp"
#include "dossier/house.hpp"
#include "dossier/work_list.hpp"

namespace ward::dossier {

/// What there is to do.
class WorkRoutes {
public:
    WorkRoutes(api::Router& router, House const& house);

    Result<WorkList> list(api::Call const& call, WorkQuery const& query) const;

private:
    House const& house_;
};

} // namespace ward::dossier
