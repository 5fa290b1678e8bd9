#include "dossier/pause.hpp"

#include "dossier/clock.hpp"

#include <algorithm>

namespace ward::dossier {

void stand(Dossier& dossier, Instant now)
{
    WARD_CHECK(!dossier.paused_at && dossier.due_rule);
    dossier.paused_at = now;
}

void go_on(WorkingCalendar const& calendar, Hand& hand, Instant now)
{
    auto& dossier = hand.dossier;
    WARD_CHECK(dossier.paused_at && dossier.due_rule && dossier.due_at && dossier.starts_at);
    // A clock that was set back meanwhile gives no time back that nobody waited.
    Pause const pause{*dossier.paused_at, std::max(now, *dossier.paused_at)};
    auto const term = dossier.due_rule->term;
    auto const due = paused_due(
        calendar, {*dossier.due_at, *dossier.starts_at, dossier.due_rule->provisional}, term, pause);
    dossier.due_at = due.at;
    dossier.due_rule = resumed(*dossier.due_rule, pause);
    dossier.due_rule->provisional = due.provisional;
    dossier.paused_at.reset();
    for (auto& step : hand.steps) {
        if ((step.state == StepState::open || step.state == StepState::waiting) && step.due_at) {
            step.due_at = step_resumed(calendar, *step.due_at, term, pause);
        }
    }
}

void start_again(WorkingCalendar const& calendar, Hand& hand, Instant now)
{
    auto& dossier = hand.dossier;
    WARD_CHECK(dossier.paused_at && dossier.due_rule);
    auto rule = restarted(*dossier.due_rule, now);
    auto const due = promised(calendar, rule);
    rule.provisional = due.provisional;
    dossier.due_rule = std::move(rule);
    dossier.due_at = due.at;
    dossier.starts_at = due.starts_at;
    dossier.paused_at.reset();
    spread(calendar, due, hand.steps);
}

} // namespace ward::dossier
