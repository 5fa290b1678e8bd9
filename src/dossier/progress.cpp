#include "dossier/progress.hpp"

#include "dossier/assignment.hpp"
#include "dossier/clock.hpp"
#include "staff/directory.hpp"

#include <algorithm>
#include <map>

namespace ward::dossier {

namespace {

/// The office's people who may do the step today, substitutes for those who are away.
std::vector<OfficerId> candidates(api::Call const& call, Surroundings const& around, Dossier const& dossier,
                                  Step const& step)
{
    auto found = staff::candidates(call.database, call.ward(), needed_for(step.kind), dossier.work_field,
                                   step.agency_id, date_of(call.now));
    if (around.settings.separate_receive_and_handle && step.kind == StepKind::handle) {
        std::erase(found, dossier.received_by);
    }
    return found;
}

/// \param given what was given out in the same move, not written yet
OfficerId choose(api::Call const& call, Surroundings const& around, Dossier const& dossier, Step const& step,
                 std::span<Load const> given)
{
    if (step.kind == StepKind::consult) {
        return {};
    }
    auto const who = candidates(call, around, dossier, step);
    if (std::ranges::find(who, step.officer_id) != who.end()) {
        return step.officer_id; // who did it before
    }
    auto known = loads(call.database, call.ward());
    for (auto const& each : given) {
        add_load(known, each.officer, each.minutes);
    }
    return least_loaded(who, known);
}

/// Who handled it, for the figures of officers: the last one to finish a step of handling.
OfficerId handler_of(std::span<Step const> steps)
{
    Step const* last{nullptr};
    for (auto const& step : steps) {
        bool const handled = step.kind == StepKind::handle && step.done_at;
        if (handled && (last == nullptr || *step.done_at >= *last->done_at)) {
            last = &step;
        }
    }
    return last == nullptr ? OfficerId{} : last->done_by;
}

Figure figure_of(Timeliness timeliness)
{
    switch (timeliness) {
    case Timeliness::early: return Figure::decided_early;
    case Timeliness::on_time: return Figure::decided_on_time;
    case Timeliness::late: return Figure::decided_late;
    }
    WARD_CHECK(false && "every timeliness is handled above");
    return Figure::decided_late;
}

} // namespace

std::vector<Step> plan_steps(api::Call const& call, DossierId dossier, procedure::Content const& procedure)
{
    std::vector<Step> steps;
    std::map<std::string, AgencyId, std::less<>> agencies; // often the same one
    for (auto const& planned : procedure.steps) {
        Step step;
        call.ids.make(step.id);
        step.dossier_id = dossier;
        step.stage = planned.stage;
        step.name = planned.name;
        step.kind = planned.kind;
        step.external = planned.external;
        step.share = planned.share;
        if (!planned.agency.empty()) {
            auto const [known, is_new] = agencies.try_emplace(planned.agency);
            if (is_new) {
                auto const agency = staff::agency_with_code(call.database, call.ward(), planned.agency);
                // An agency the ward no longer has: whoever may do the step in the whole ward finds it.
                known->second = agency ? agency->id : AgencyId{};
            }
            step.agency_id = known->second;
        }
        steps.push_back(std::move(step));
    }
    std::ranges::stable_sort(steps, {}, &Step::stage);
    return steps;
}

std::optional<int> next_stage(std::span<Step const> steps, int after)
{
    std::optional<int> next;
    for (auto const& step : steps) {
        bool const later = step.state == StepState::waiting && step.stage > after;
        if (later && (!next || step.stage < *next)) {
            next = step.stage;
        }
    }
    return next;
}

bool is_stage_done(std::span<Step const> steps, int stage)
{
    return std::ranges::none_of(
        steps, [&](Step const& step) { return step.stage == stage && step.state == StepState::open; });
}

void open_stage(api::Call const& call, Surroundings const& around, Hand& hand, int stage)
{
    std::vector<Load> given;
    hand.dossier.stage = stage;
    for (auto& step : hand.steps) {
        if (step.stage == stage && step.state == StepState::waiting) {
            step.state = StepState::open;
            step.opened_at = call.now;
            step.officer_id = choose(call, around, hand.dossier, step, given);
            given.push_back({step.officer_id, step.effort_minutes});
        }
    }
}

void forward(api::Call const& call, Surroundings const& around, Hand& hand)
{
    enter(hand.dossier, Move::forward, State::in_process);
    hand.dossier.forwarded_at = call.now;
    if (auto const first = next_stage(hand.steps, 0)) {
        open_stage(call, around, hand, *first);
    }
}

void tell_forwarded(api::Call const& call, Hand const& hand)
{
    auto const& dossier = hand.dossier;
    WARD_CHECK(dossier.forward_due_at && dossier.forwarded_at);
    tell(call, dossier, "forwarded",
         {{"late", is_late_exactly(*dossier.forwarded_at, *dossier.forward_due_at)},
          {"forward_due_at", moment(dossier.forward_due_at)},
          {"opened", open_steps(hand.steps)}});
}

json::Array open_steps(std::span<Step const> steps)
{
    json::Array opened;
    for (auto const& step : steps) {
        if (step.state == StepState::open) {
            opened.push_back(json::Object{{"step_id", to_string(step.id)},
                                          {"stage", step.stage},
                                          {"name", step.name},
                                          {"kind", json::word_of(step.kind)},
                                          {"agency_id", to_string(step.agency_id)},
                                          {"officer_id", to_string(step.officer_id)}});
        }
    }
    return opened;
}

void decide(api::Call const& call, Hand& hand, Move move)
{
    WARD_CHECK(hand.dossier.due_at.has_value());
    enter(hand.dossier, move, State::decided);
    hand.dossier.decided_at = call.now;
}

void tell_decided(api::Call const& call, Surroundings const& around, Hand const& hand)
{
    auto const& dossier = hand.dossier;
    auto const timely = timeliness(*dossier.decided_at, *dossier.due_at);
    auto whose = dimensions_of(dossier, call.caller);
    if (auto const handler = handler_of(hand.steps)) {
        whose.officer = handler;
        auto const officer = staff::officer_name(call.database, call.ward(), handler);
        whose.agency = officer ? officer->agency_id : whose.agency;
    }
    auto const today = date_of(call.now);
    tell(call, dossier, "decided",
         {{"number", dossier.result_number},
          {"timeliness", json::word_of(timely)},
          {"due_at", moment(dossier.due_at)},
          {"figure", json::word_of(figure_of(timely))},
          {"handled_by", to_string(whose.officer)}});
    count(call, today, whose, figure_of(timely));
    if (is_late_exactly(*dossier.decided_at, *dossier.due_at)) {
        count(call, today, whose, Figure::decided_late_exactly);
    }
    auto const calendar = around.calendars.of(call.database, call.ward());
    auto const worked =
        std::max(calendar.working_time(*dossier.starts_at, *dossier.decided_at), Milliseconds{0});
    add_up(call, today, whose, Figure::handled_minutes,
           std::chrono::duration_cast<std::chrono::minutes>(worked).count());
    if (timely == Timeliness::early) {
        // Whoever comes for the result is told that it is there before the promised day. Source:
        // docs/law.md#L-28
        tell(call, dossier, "result_early", {{"due_at", moment(dossier.due_at)}});
    }
}

} // namespace ward::dossier
