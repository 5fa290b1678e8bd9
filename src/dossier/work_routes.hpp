#pragma once

#include "api/router.hpp"
#include "dossier/surroundings.hpp"
#include "dossier/work_list.hpp"

namespace ward::dossier {

/// What there is to do.
class WorkRoutes {
public:
    WorkRoutes(api::Router& router, Surroundings const& around);

    Result<WorkList> list(api::Call const& call, WorkQuery const& query) const;

private:
    Surroundings const& around_;
};

} // namespace ward::dossier
