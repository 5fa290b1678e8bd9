#pragma once

#include "api/router.hpp"
#include "dossier/search.hpp"
#include "dossier/surroundings.hpp"
#include "dossier/view.hpp"

namespace ward::dossier {

/// Looking at dossiers: one, its history, many.
class DetailRoutes {
public:
    DetailRoutes(api::Router& router, Surroundings const& around);

    Result<DossierView> show(api::Call const& call) const;
    Result<api::Page<TimelineRow>> history(api::Call const& call, api::PageQuery const& query) const;
    Result<api::Page<DossierRow>> list(api::Call const& call, DossierQuery const& query) const;

private:
    Surroundings const& around_;
};

} // namespace ward::dossier
