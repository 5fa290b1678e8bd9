#pragma once

#include "api/router.hpp"
#include "dossier/house.hpp"
#include "dossier/search.hpp"
#include "dossier/view.hpp"

namespace ward::dossier {

/// Looking at dossiers: one, its history, many.
class DetailRoutes {
public:
    DetailRoutes(api::Router& router, House const& house);

    Result<DossierView> show(api::Call const& call) const;
    Result<api::Page<TimelineRow>> history(api::Call const& call, api::PageQuery const& query) const;
    Result<api::Page<DossierRow>> list(api::Call const& call, DossierQuery const& query) const;

private:
    House const& house_;
};

} // namespace ward::dossier
