#include "dossier/due_routes.hpp"

#include "dossier/clock.hpp"
#include "dossier/hand.hpp"
#include "dossier/intake.hpp"
#include "dossier/store.hpp"

namespace ward::dossier {

using api::Permission;
using api::Who;

DueRoutes::DueRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    router.get_slow("/api/v1/calendar/impact",
                    {"Open dossiers whose promise would come out differently with the calendar of today",
                     Who::may({Permission::lead, Permission::admin})},
                    *this, &DueRoutes::impact);
    router.post(
        "/api/v1/dossiers/{id}/recompute-due",
        {"Make the promise anew with the calendar of today, with the reason", Who::may({Permission::lead})},
        *this, &DueRoutes::recompute);
}

Result<api::Page<ImpactRow>> DueRoutes::impact(api::Call const& call, ImpactQuery const& query) const
{
    constexpr int read_at_once{200};
    auto const after = query.after ? parse_id(*query.after) : std::optional<std::int64_t>{0};
    if (!after) {
        return invalid("request.after.malformed", "/after");
    }
    auto const today = date_of(call.now);
    auto const from = start_of(query.from.value_or(today));
    auto const to =
        start_of(query.to.value_or(today + std::chrono::days{365}) + std::chrono::days{1}) - Milliseconds{1};
    auto const calendar = around_.calendars.of(call.database, call.ward());
    auto const limit = static_cast<std::size_t>(api::page_limit(query));

    api::Page<ImpactRow> page;
    DossierId last{*after};
    for (bool more{true}; more && !page.next;) {
        auto const open = promised_between(call.database, call.ward(), from, to, last, read_at_once);
        more = static_cast<int>(open.size()) == read_at_once;
        for (auto const& dossier : open) {
            last = dossier.id;
            auto const would_be = promised(calendar, *dossier.due_rule).at;
            if (would_be == *dossier.due_at) {
                continue;
            }
            page.items.push_back({dossier.id, dossier.code, dossier.procedure_name, dossier.state,
                                  *dossier.due_at, would_be, dossier.version});
            if (page.items.size() == limit) {
                page.next = to_string(last);
                break;
            }
        }
    }
    return page;
}

Result<Moved> DueRoutes::recompute(api::Call const& call, ReasonIn const& in) const
{
    auto hand = take(call, Move::recompute_due, in.version);
    if (!hand) {
        return hand.error();
    }
    auto const reason = check_reason(in.reason, "/reason");
    if (!reason) {
        return reason.error();
    }
    auto& dossier = hand->dossier;
    auto const calendar = around_.calendars.of(call.database, call.ward());
    auto const due = promised(calendar, *dossier.due_rule);
    if (due.at == *dossier.due_at) {
        return conflict("dossier.due.unchanged");
    }
    auto const before = dossier.due_at;
    enter(dossier, Move::recompute_due, dossier.state);
    dossier.due_at = due.at;
    dossier.starts_at = due.starts_at;
    dossier.due_rule->provisional = due.provisional;
    spread(calendar,
           {due.at, std::max(due.starts_at, calendar.next_working_moment(call.now)), due.provisional},
           hand->steps);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    tell(call, dossier, "due_recomputed",
         {{"reason", *reason}, {"due_before_at", moment(before)}, {"due_at", moment(due.at)}});
    return moved(dossier, {});
}

} // namespace ward::dossier
