#include "dossier/finish.hpp"

#include "dossier/clock.hpp"
#include "dossier/papers.hpp"
#include "dossier/question_store.hpp"
#include "dossier/result_number.hpp"
#include "staff/directory.hpp"

namespace ward::dossier {

namespace {

/// What was typed, checked.
struct Typed {
    std::string note;
    std::string number;
    std::string summary;
    std::vector<file::FileId> files;
};

/// Somebody else's step is done only by who stands in while that officer is away.
Result<void> check_hands(api::Call const& call, Surroundings const& around, Dossier const& dossier,
                         Step const& step)
{
    if (!may_work(call.caller, dossier, step)) {
        return forbidden("dossier.step.not_permitted");
    }
    if (around.settings.separate_receive_and_handle && step.kind == StepKind::handle &&
        dossier.received_by == call.caller.officer) {
        return forbidden("dossier.step.received_it_yourself");
    }
    bool const others = step.officer_id && step.officer_id != call.caller.officer;
    if (others && !staff::substitute_of(call.database, call.ward(), step.officer_id, dossier.work_field,
                                        date_of(call.now))) {
        return forbidden("dossier.step.not_yours");
    }
    return {};
}

/// A step waits for the opinions it asked for, until they are late. Source: docs/law.md#L-21
Result<void> check_consultations(api::Call const& call, Step const& step)
{
    for (auto const& asked : consultations_of(call.database, call.ward(), step.dossier_id)) {
        if (asked.step_id == step.id && !asked.answered_at && asked.due_at >= call.now) {
            return conflict("dossier.consultation.open");
        }
    }
    return {};
}

Result<Typed> check_typed(api::Call const& call, Step const& step, FinishStepIn const& in)
{
    auto note = check_text(in.note, reason_length_max, "dossier.note.long", "/note");
    auto number = check_text(in.number, number_length_max, "dossier.number.long", "/number");
    auto summary = check_text(in.summary, content_length_max, "dossier.summary.long", "/summary");
    for (auto const* const text : {&note, &number, &summary}) {
        if (!*text) {
            return text->error();
        }
    }
    if (step.kind == StepKind::consult && note->empty()) {
        return invalid("dossier.step.note.empty", "/note");
    }
    if (step.kind != StepKind::issue && !number->empty()) {
        return invalid("dossier.number.not_here", "/number");
    }
    auto files = in.file_ids.value_or(std::vector<file::FileId>{});
    if (auto const checked = check_files(call, step.dossier_id, files, "/file_ids"); !checked) {
        return checked.error();
    }
    return Typed{std::move(*note), std::move(*number), std::move(*summary), std::move(files)};
}

Figure step_figure(Timeliness timeliness)
{
    switch (timeliness) {
    case Timeliness::early: return Figure::step_early;
    case Timeliness::on_time: return Figure::step_on_time;
    case Timeliness::late: return Figure::step_late;
    }
    WARD_CHECK(false && "every timeliness is handled above");
    return Figure::step_late;
}

/// Refuses a number that another result has; nothing else was written by then.
Result<void> number_result(api::Call const& call, Surroundings const& around, Dossier& dossier,
                           std::string const& typed)
{
    auto const& symbol = around.settings.result_symbol;
    if (typed.empty()) {
        dossier.result_number = claim_next_result_number(call, dossier.id, symbol);
        return {};
    }
    dossier.result_number = whole_result_number(typed, symbol);
    if (!claim_result_number(call, dossier.id, dossier.result_number)) {
        return conflict("dossier.result.number.taken", "/number");
    }
    return {};
}

void keep_result(api::Call const& call, Dossier& dossier, Step const& step, Typed const& typed)
{
    if (step.kind == StepKind::sign) {
        dossier.signed_by = call.caller.officer;
        dossier.signed_at = call.now;
    }
    if (!typed.summary.empty()) {
        dossier.result_summary = typed.summary;
    }
    bool const result = step.kind == StepKind::sign || step.kind == StepKind::issue;
    attach_all(call, dossier.id, typed.files, result ? FilePlace::result : FilePlace::step, "");
}

/// Opens what comes next; what was open in other hands stays so. Answers the steps just opened.
std::vector<Step> go_on(api::Call const& call, Surroundings const& around, Hand& hand, int stage)
{
    if (!is_stage_done(hand.steps, stage)) {
        return {};
    }
    auto const next = next_stage(hand.steps, stage);
    if (!next) {
        decide(call, hand, Move::finish_step);
        return {};
    }
    open_stage(call, around, hand, *next);
    return hand.steps;
}

void tell_done(api::Call const& call, Dossier const& dossier, Step const& step, std::span<Step const> opened)
{
    auto const timely = timeliness(*step.done_at, *step.due_at);
    json::Object data{{"step_id", to_string(step.id)},
                      {"stage", step.stage},
                      {"name", step.name},
                      {"kind", json::word_of(step.kind)},
                      {"agency_id", to_string(step.agency_id)},
                      {"due_at", moment(step.due_at)},
                      {"timeliness", json::word_of(timely)},
                      {"opened", open_steps(opened)}};
    auto const absent =
        staff::acts_for(call.database, call.ward(), call.caller.officer, needed_for(step.kind),
                        dossier.work_field, step.agency_id, date_of(call.now));
    if (absent) {
        data["acts_for"] =
            to_string(*absent); // KT.: who signs for whom is part of the fact. Source: docs/law.md#L-66
    }
    tell_and_count(call, dossier, "step_done", step_figure(timely), std::move(data));
}

} // namespace

Result<Moved> finish_step(api::Call const& call, Surroundings const& around, DossierId id,
                          FinishStepIn const& in)
{
    auto hand = take(call, id, Move::finish_step, in.version);
    if (!hand) {
        return hand.error();
    }
    auto* const step = hand->step(in.step_id);
    if (step == nullptr) {
        return invalid("dossier.step.unknown", "/step_id");
    }
    if (step->state != StepState::open) {
        return conflict("dossier.step.not_open", "/step_id");
    }
    for (auto const& checked :
         {check_hands(call, around, hand->dossier, *step), check_consultations(call, *step)}) {
        if (!checked) {
            return checked.error();
        }
    }
    auto const typed = check_typed(call, *step, in);
    if (!typed) {
        return typed.error();
    }
    if (step->kind == StepKind::issue) {
        if (auto const numbered = number_result(call, around, hand->dossier, typed->number); !numbered) {
            return numbered.error();
        }
    }
    step->state = StepState::done;
    step->done_at = call.now;
    step->done_by = call.caller.officer;
    step->note = typed->note;
    keep_result(call, hand->dossier, *step, *typed);
    auto const done = *step;
    auto const opened = go_on(call, around, *hand, done.stage);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    tell_done(call, hand->dossier, done, opened);
    if (hand->dossier.state == State::decided) {
        tell_decided(call, around, *hand);
    }
    return moved(hand->dossier, {});
}

} // namespace ward::dossier
