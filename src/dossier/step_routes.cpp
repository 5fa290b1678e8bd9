#include "dossier/step_routes.hpp"

#include "dossier/clock.hpp"
#include "dossier/finish.hpp"
#include "dossier/intake.hpp"
#include "dossier/progress.hpp"
#include "dossier/step_store.hpp"
#include "staff/directory.hpp"

#include <algorithm>

namespace ward::dossier {

using api::Permission;
using api::Who;

namespace {

/// A stage that is gone back to, and all after it, wait again; who signed has not signed.
void reopen_from(Hand& hand, int stage)
{
    for (auto& step : hand.steps) {
        if (step.stage < stage || step.state == StepState::waiting) {
            continue;
        }
        step.officer_id = step.done_by ? step.done_by : step.officer_id;
        step.state = StepState::waiting;
        step.opened_at.reset();
        step.done_at.reset();
        step.done_by = {};
        if (step.kind == StepKind::sign) {
            hand.dossier.signed_by = {};
            hand.dossier.signed_at.reset();
        }
    }
}

/// Who may be given the step: who may do it today. Who leads gives it to any of them; the others take it
/// themselves.
Result<void> check_assignee(api::Call const& call, Surroundings const& around, Dossier const& dossier,
                            Step const& step, OfficerId assignee)
{
    bool const leads = call.caller.may(Permission::lead);
    if (!leads && (assignee != call.caller.officer || !may_work(call.caller, dossier, step))) {
        return forbidden("dossier.assign.not_permitted");
    }
    auto const able = staff::candidates(call.database, call.ward(), needed_for(step.kind), dossier.work_field,
                                        step.agency_id, date_of(call.now));
    bool const apart = around.settings.separate_receive_and_handle && step.kind == StepKind::handle;
    if (std::ranges::find(able, assignee) == able.end() || (apart && assignee == dossier.received_by)) {
        return invalid("dossier.assign.unable", "/officer_id");
    }
    return {};
}

} // namespace

StepRoutes::StepRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    router.post("/api/v1/dossiers/{id}/forward",
                {"Pass an accepted dossier on to those who handle it", Who::may({Permission::receive})},
                *this, &StepRoutes::forward);
    router.post("/api/v1/dossiers/{id}/assign",
                {"Give an open step to an officer, or take it", Who::signed_in()}, *this,
                &StepRoutes::assign);
    router.post("/api/v1/dossiers/{id}/finish-step",
                {"Finish a step; the last one decides the dossier", Who::signed_in()}, *this,
                &StepRoutes::finish);
    router.post("/api/v1/dossiers/{id}/send-back",
                {"Give the dossier back to an earlier stage, with the reason", Who::signed_in()}, *this,
                &StepRoutes::send_back);
    router.post("/api/v1/signatures",
                {"Sign many dossiers; those that cannot be signed are listed with the reason",
                 Who::may({Permission::sign})},
                *this, &StepRoutes::sign);
}

Result<Moved> StepRoutes::forward(api::Call const& call, ForwardIn const& in) const
{
    auto hand = take(call, Move::forward, in.version);
    if (!hand) {
        return hand.error();
    }
    dossier::forward(call, around_, *hand);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    tell_forwarded(call, *hand);
    return moved(hand->dossier, {});
}

Result<Moved> StepRoutes::assign(api::Call const& call, AssignIn const& in) const
{
    auto hand = take(call, Move::assign, in.version);
    if (!hand) {
        return hand.error();
    }
    auto* const step = hand->step(in.step_id);
    if (step == nullptr) {
        return invalid("dossier.step.unknown", "/step_id");
    }
    if (step->state != StepState::open || step->kind == StepKind::consult) {
        return conflict("dossier.step.not_open", "/step_id");
    }
    if (auto const checked = check_assignee(call, around_, hand->dossier, *step, in.officer_id); !checked) {
        return checked.error();
    }
    auto const before = std::exchange(step->officer_id, in.officer_id);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    tell(call, hand->dossier, "assigned",
         {{"step_id", to_string(step->id)},
          {"officer_before", to_string(before)},
          {"officer_id", to_string(in.officer_id)}});
    return moved(hand->dossier, {});
}

Result<Moved> StepRoutes::finish(api::Call const& call, FinishStepIn const& in) const
{
    auto const id = call.key<DossierId>("id", "dossier.unknown");
    return id ? finish_step(call, around_, *id, in) : Result<Moved>{id.error()};
}

Result<Moved> StepRoutes::send_back(api::Call const& call, SendBackIn const& in) const
{
    auto hand = take(call, Move::send_back, in.version);
    if (!hand) {
        return hand.error();
    }
    auto const reason = check_reason(in.reason, "/reason");
    if (!reason) {
        return reason.error();
    }
    auto& dossier = hand->dossier;
    bool const known =
        std::ranges::any_of(hand->steps, [&](Step const& each) { return each.stage == in.to_stage; });
    if (!known || in.to_stage >= dossier.stage) {
        return invalid("dossier.send_back.stage", "/to_stage");
    }
    auto const from_stage = dossier.stage;
    reopen_from(*hand, in.to_stage);
    auto const calendar = around_.calendars.of(call.database, call.ward());
    spread(calendar, {*dossier.due_at, calendar.next_working_moment(call.now), false}, hand->steps);
    open_stage(call, around_, *hand, in.to_stage);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    tell_and_count(call, dossier, "sent_back", Figure::sent_back,
                   {{"from_stage", from_stage},
                    {"to_stage", in.to_stage},
                    {"reason", *reason},
                    {"opened", open_steps(hand->steps)}});
    return moved(dossier, {});
}

Result<Signatures> StepRoutes::sign(api::Call const& call, SignaturesIn const& in) const
{
    if (in.items.empty() || in.items.size() > signatures_max) {
        return invalid("dossier.signatures.count", "/items");
    }
    Signatures answer;
    for (auto const& item : in.items) {
        auto const signing = [&]() -> Result<Moved> {
            auto const steps = steps_of(call.database, call.ward(), item.dossier_id);
            auto const found = std::ranges::find(steps, item.step_id, &Step::id);
            if (found != steps.end() && found->kind != StepKind::sign) {
                return invalid("dossier.step.not_signing", "/step_id");
            }
            return finish_step(call, around_, item.dossier_id,
                               {item.version, item.step_id, in.note, {}, {}, {}});
        };
        if (auto const signed_ = signing(); signed_) {
            answer.signed_.push_back(item.dossier_id);
        } else {
            answer.refused.push_back({item.dossier_id, signed_.error().code});
        }
    }
    return answer;
}

} // namespace ward::dossier
