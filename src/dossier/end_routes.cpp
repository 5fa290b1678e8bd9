#include "dossier/end_routes.hpp"

#include "dossier/clock.hpp"
#include "dossier/handout.hpp"
#include "dossier/papers.hpp"
#include "dossier/pause.hpp"
#include "dossier/progress.hpp"
#include "dossier/result_number.hpp"

namespace ward::dossier {

using api::Permission;
using api::Who;

namespace {

/// Nothing more is done: what was not done is skipped. A clock that stood moves on first, so that waiting for
/// the citizen makes nobody late.
void close(api::Call const& call, Surroundings const& around, Hand& hand)
{
    if (hand.dossier.paused_at) {
        go_on(around.calendars.of(call.database, call.ward()), hand, call.now);
    }
    hand.dossier.ended_at = call.now;
    for (auto& step : hand.steps) {
        if (step.state == StepState::open || step.state == StepState::waiting) {
            step.state = StepState::skipped;
        }
    }
}

/// "Duyệt, Ký": the names of the steps that are open.
std::string stage_reached(Hand const& hand)
{
    std::string names;
    for (auto const& step : hand.steps) {
        if (step.state == StepState::open) {
            names += (names.empty() ? "" : ", ") + step.name;
        }
    }
    return names;
}

Result<std::string> needed_text(std::string const& text, std::string const& code, std::string const& field)
{
    auto whole = check_text(text, content_length_max, code + ".long", field);
    if (whole && whole->empty()) {
        return invalid(code + ".empty", field);
    }
    return whole;
}

} // namespace

EndRoutes::EndRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    router.post("/api/v1/dossiers/{id}/refuse",
                {"Refuse, at intake or after appraisal; prints form 03", Who::signed_in()}, *this,
                &EndRoutes::refuse);
    router.post("/api/v1/dossiers/{id}/extend",
                {"Apologise and promise a later day, once; prints form 04", Who::signed_in()}, *this,
                &EndRoutes::extend);
    router.post("/api/v1/dossiers/{id}/stop", {"Stop handling; prints form 05", Who::signed_in()}, *this,
                &EndRoutes::stop);
    router.post("/api/v1/dossiers/{id}/withdraw",
                {"The citizen takes the dossier back", Who::may({Permission::receive})}, *this,
                &EndRoutes::withdraw);
    router.post("/api/v1/dossiers/{id}/decide",
                {"Decide at once what has no steps of handling", Who::may({Permission::sign})}, *this,
                &EndRoutes::decide);
    router.post("/api/v1/dossiers/{id}/return", {"Hand the result out", Who::may({Permission::return_})},
                *this, &EndRoutes::return_result);
}

Result<Moved> EndRoutes::refuse(api::Call const& call, ReasonIn const& in) const
{
    auto hand = take(call, Move::refuse, in.version);
    if (!hand) {
        return hand.error();
    }
    auto const reason = check_reason(in.reason, "/reason");
    if (!reason) {
        return reason.error();
    }
    bool const at_intake = hand->dossier.state == State::registered;
    enter(hand->dossier, Move::refuse, at_intake ? State::not_accepted : State::stopped);
    close(call, around_, *hand);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    hand_out_refusal(call, hand->dossier, *reason);
    tell_and_count(call, hand->dossier, at_intake ? "not_accepted" : "refused",
                   at_intake ? Figure::not_accepted : Figure::refused, {{"reason", *reason}});
    return moved(hand->dossier, {"03"});
}

Result<Moved> EndRoutes::extend(api::Call const& call, ExtendIn const& in) const
{
    auto hand = take(call, Move::extend, in.version);
    if (!hand) {
        return hand.error();
    }
    auto& dossier = hand->dossier;
    auto const calendar = around_.calendars.of(call.database, call.ward());
    auto rule = extended(around_.settings, calendar, dossier, {in.new_due_on, call.now});
    auto const reason = check_reason(in.reason, "/reason");
    if (!rule || !reason) {
        return !rule ? rule.error() : reason.error();
    }
    auto const before = dossier.due_at;
    auto const due = promised(calendar, *rule);
    rule->provisional = due.provisional;
    enter(dossier, Move::extend, dossier.state);
    dossier.due_rule = *std::move(rule);
    dossier.due_at = due.at;
    dossier.due_extended_at = due.at;
    spread(calendar, {due.at, calendar.next_working_moment(call.now), due.provisional}, hand->steps);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    ExtensionData form;
    static_cast<FormHead&>(form) = form_head(call, dossier);
    form.due_original_at = *before;
    form.due_new_at = due.at;
    form.reason = *reason;
    hand_out(call, dossier.id, "04", form);
    tell_and_count(call, dossier, "extended", Figure::extended,
                   {{"reason", *reason}, {"due_before_at", moment(before)}, {"due_at", moment(due.at)}});
    return moved(dossier, {"04"});
}

Result<Moved> EndRoutes::stop(api::Call const& call, StopIn const& in) const
{
    auto hand = take(call, Move::stop, in.version);
    if (!hand) {
        return hand.error();
    }
    auto const reason = check_reason(in.reason, "/reason");
    auto const fees = needed_text(in.fees, "dossier.stop.fees", "/fees");
    auto const papers = needed_text(in.papers, "dossier.stop.papers", "/papers");
    for (auto const* const text : {&reason, &fees, &papers}) {
        if (!*text) {
            return text->error();
        }
    }
    StopData form;
    static_cast<FormHead&>(form) = form_head(call, hand->dossier);
    form.asked_by = in.asked_by;
    form.stage = stage_reached(*hand);
    form.reason = *reason;
    form.fees = *fees;
    form.papers = *papers;
    enter(hand->dossier, Move::stop, State::stopped);
    close(call, around_, *hand);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    hand_out(call, hand->dossier.id, "05", form);
    tell_and_count(call, hand->dossier, "stopped", Figure::stopped,
                   {{"reason", *reason}, {"asked_by", json::word_of(in.asked_by)}});
    return moved(hand->dossier, {"05"});
}

Result<Moved> EndRoutes::withdraw(api::Call const& call, ReasonIn const& in) const
{
    auto hand = take(call, Move::withdraw, in.version);
    if (!hand) {
        return hand.error();
    }
    auto const reason = check_reason(in.reason, "/reason");
    if (!reason) {
        return reason.error();
    }
    enter(hand->dossier, Move::withdraw, State::withdrawn);
    close(call, around_, *hand);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    tell_and_count(call, hand->dossier, "withdrawn", Figure::withdrawn, {{"reason", *reason}});
    return moved(hand->dossier, {});
}

Result<Moved> EndRoutes::decide(api::Call const& call, DecideIn const& in) const
{
    auto hand = take(call, Move::decide, in.version);
    if (!hand) {
        return hand.error();
    }
    if (!hand->steps.empty()) {
        return conflict("dossier.decide.has_steps");
    }
    auto const number = check_text(in.number, name_length_max, "dossier.number.long", "/number");
    auto const summary = check_text(in.summary, content_length_max, "dossier.summary.long", "/summary");
    auto const files = in.file_ids.value_or(std::vector<file::FileId>{});
    auto const checked = check_files(call, hand->dossier.id, files, "/file_ids");
    if (!number || !summary || !checked) {
        return !number ? number.error() : !summary ? summary.error() : checked.error();
    }
    hand->dossier.result_number = whole_result_number(*number, around_.settings.result_symbol);
    if (!number->empty() && !claim_result_number(call, hand->dossier.id, hand->dossier.result_number)) {
        return conflict("dossier.result.number.taken", "/number");
    }
    hand->dossier.result_summary = *summary;
    hand->dossier.signed_by = call.caller.officer;
    hand->dossier.signed_at = call.now;
    dossier::decide(call, *hand, Move::decide);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    attach_all(call, hand->dossier.id, files, FilePlace::result, "");
    tell_decided(call, around_, *hand);
    return moved(hand->dossier, {});
}

Result<Moved> EndRoutes::return_result(api::Call const& call, ReturnIn const& in) const
{
    auto hand = take(call, Move::return_, in.version);
    if (!hand) {
        return hand.error();
    }
    auto const to_name = needed_text(in.to_name, "dossier.return.to_name", "/to_name");
    auto const note = check_text(in.note, note_length_max, "dossier.note.long", "/note");
    if (!to_name || !note) {
        return !to_name ? to_name.error() : note.error();
    }
    auto const agreed = hand->dossier.receive_result;
    auto const reason = in.channel == agreed ? Result<std::string>{} : check_reason(in.reason, "/reason");
    if (!reason) {
        return reason.error();
    }
    enter(hand->dossier, Move::return_, State::returned);
    hand->dossier.returned_channel = json::word_of(in.channel);
    hand->dossier.returned_to = *to_name;
    hand->dossier.ended_at = call.now;
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    json::Object data{{"channel", json::word_of(in.channel)}, {"note", *note}};
    if (in.channel != agreed) {
        data["agreed"] = json::word_of(agreed);
        data["reason"] = *reason;
    }
    tell_and_count(call, hand->dossier, "returned", Figure::returned, std::move(data));
    return moved(hand->dossier, {});
}

} // namespace ward::dossier
