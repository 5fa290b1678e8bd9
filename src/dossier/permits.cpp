#include "dossier/permits.hpp"

#include "dossier/clock.hpp"

#include <algorithm>

namespace ward::dossier {

namespace {

using api::Permission;

bool works_on_open_step(api::Caller const& caller, Dossier const& dossier, std::span<Step const> steps)
{
    return std::ranges::any_of(steps, [&](Step const& step) {
        return step.state == StepState::open && may_work(caller, dossier, step);
    });
}

/// Appraises it now: handles an open step; before the first step, takes in where it was taken in.
bool appraises(api::Caller const& caller, Dossier const& dossier, std::span<Step const> steps)
{
    auto const handles = [&](Step const& step) {
        return step.state == StepState::open &&
               caller.may(Permission::handle, dossier.work_field, step.agency_id);
    };
    return std::ranges::any_of(steps, handles) ||
           caller.may(Permission::sign, dossier.work_field, dossier.received_agency);
}

/// Answers for the dossier: appraises it or leads; before the first step, who takes in.
bool answers_for(api::Caller const& caller, Dossier const& dossier, std::span<Step const> steps)
{
    return appraises(caller, dossier, steps) || caller.may(Permission::lead) ||
           (dossier.state == State::accepted &&
            caller.may(Permission::receive, dossier.work_field, dossier.received_agency));
}

/// Not what the state forbids, but what has been used up or does not apply.
bool makes_sense(Dossier const& dossier, std::span<Step const> steps, Move move)
{
    switch (move) {
    case Move::finish_step:
    case Move::assign:
    case Move::consult: return !steps.empty();
    case Move::decide: return steps.empty();
    case Move::send_back: return !steps.empty() && dossier.stage > steps.front().stage;
    case Move::extend: return !dossier.due_extended_at;
    case Move::supplement:
        return dossier.state == State::registered ||
               dossier.supplements_appraisal < supplements_after_appraisal_max;
    case Move::accept:
    case Move::forward:
    case Move::answer_consultation:
    case Move::supplement_received:
    case Move::payment_asked:
    case Move::payment_made:
    case Move::refuse:
    case Move::stop:
    case Move::withdraw:
    case Move::return_:
    case Move::recompute_due: return true;
    }
    WARD_CHECK(false && "every move is handled above");
    return false;
}

} // namespace

Permission needed_for(StepKind kind)
{
    switch (kind) {
    case StepKind::handle:
    case StepKind::consult: return Permission::handle;
    case StepKind::review: return Permission::review;
    case StepKind::sign: return Permission::sign;
    case StepKind::issue: return Permission::issue;
    }
    WARD_CHECK(false && "every kind is handled above");
    return Permission::handle;
}

bool may_work(api::Caller const& caller, Dossier const& dossier, Step const& step)
{
    if (step.kind != StepKind::consult) {
        return caller.may(needed_for(step.kind), dossier.work_field, step.agency_id);
    }
    if (step.agency_id) {
        return caller.agency == step.agency_id &&
               (caller.may(Permission::handle) || caller.may(Permission::review));
    }
    return caller.may(Permission::handle, dossier.work_field, AgencyId{}) ||
           caller.may(Permission::receive, dossier.work_field, dossier.received_agency);
}

bool may_make(api::Caller const& caller, Dossier const& dossier, std::span<Step const> steps, Move move)
{
    switch (move) {
    case Move::accept:
    case Move::forward:
    case Move::withdraw:
    case Move::supplement_received:
        return caller.may(Permission::receive, dossier.work_field, dossier.received_agency);
    case Move::assign: return caller.may(Permission::lead) || works_on_open_step(caller, dossier, steps);
    case Move::finish_step:
    case Move::send_back:
    case Move::consult: return works_on_open_step(caller, dossier, steps);
    case Move::answer_consultation: return caller.may(Permission::handle) || caller.may(Permission::review);
    case Move::supplement:
        return dossier.state == State::registered
                   ? caller.may(Permission::receive, dossier.work_field, dossier.received_agency)
                   : appraises(caller, dossier, steps);
    case Move::refuse:
        return dossier.state == State::registered
                   ? caller.may(Permission::receive, dossier.work_field, dossier.received_agency)
                   : appraises(caller, dossier, steps);
    case Move::payment_asked: return appraises(caller, dossier, steps);
    case Move::payment_made: return caller.may(Permission::fee, dossier.work_field, dossier.received_agency);
    case Move::extend:
    case Move::stop: return answers_for(caller, dossier, steps);
    case Move::decide: return caller.may(Permission::sign, dossier.work_field, AgencyId{});
    case Move::return_: return caller.may(Permission::return_, dossier.work_field, dossier.received_agency);
    case Move::recompute_due: return caller.may(Permission::lead);
    }
    WARD_CHECK(false && "every move is handled above");
    return false;
}

std::vector<Move> moves_open_to(api::Caller const& caller, Dossier const& dossier,
                                std::span<Step const> steps)
{
    std::vector<Move> open;
    for (auto const& line : transitions()) {
        bool const once = std::ranges::find(open, line.move) == open.end();
        if (once && line.from == dossier.state && makes_sense(dossier, steps, line.move) &&
            may_make(caller, dossier, steps, line.move)) {
            open.push_back(line.move);
        }
    }
    return open;
}

} // namespace ward::dossier
