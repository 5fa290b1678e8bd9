#include "dossier/detail_routes.hpp"

#include "dossier/view_store.hpp"
#include "event/store.hpp"

namespace ward::dossier {

using api::Who;

namespace {

/// The trace of it, written before the answer is given. Source: docs/law.md#L-63
void record_look(api::Call const& call, Dossier const& dossier)
{
    if (was_read_since(call.database, call.ward(), dossier.id, call.caller.officer, call.now - one_reading)) {
        return;
    }
    event::record_reading(call, {"dossier.read",
                                 "dossier",
                                 dossier.id.value,
                                 {{"applicant_id", to_string(dossier.applicant_id)}},
                                 dossier.code});
    call.extras.before_answer.push_back(
        [ward = call.ward(), id = dossier.id, officer = call.caller.officer,
         now = call.now](sql::Session& database) { put_reading(database, ward, id, officer, now); });
}

} // namespace

DetailRoutes::DetailRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    router.get("/api/v1/dossiers/{id}", {"One dossier whole; looking at it is recorded", Who::signed_in()},
               *this, &DetailRoutes::show);
    router.get("/api/v1/dossiers/{id}/timeline",
               {"What happened to a dossier, oldest first", Who::signed_in()}, *this, &DetailRoutes::history);
    router.get("/api/v1/dossiers", {"Dossiers by code, words and filters, newest first", Who::signed_in()},
               *this, &DetailRoutes::list);
}

Result<DossierView> DetailRoutes::show(api::Call const& call) const
{
    auto const seen = look(call);
    if (!seen) {
        return seen.error();
    }
    record_look(call, seen->dossier);
    return view_of(call, around_.calendars.of(call.database, call.ward()), *seen);
}

Result<api::Page<TimelineRow>> DetailRoutes::history(api::Call const& call, api::PageQuery const& query) const
{
    auto const seen = look(call);
    if (!seen) {
        return seen.error();
    }
    return timeline(call, seen->dossier.id, query);
}

Result<api::Page<DossierRow>> DetailRoutes::list(api::Call const& call, DossierQuery const& query) const
{
    return search(call, query);
}

} // namespace ward::dossier
