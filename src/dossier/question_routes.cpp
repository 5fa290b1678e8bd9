#include "dossier/question_routes.hpp"

#include "dossier/acceptance.hpp"
#include "dossier/clock.hpp"
#include "dossier/handout.hpp"
#include "dossier/papers.hpp"
#include "dossier/pause.hpp"
#include "dossier/question_store.hpp"
#include "staff/directory.hpp"

#include <algorithm>

namespace ward::dossier {

using api::Permission;
using api::Who;

namespace {

/// Whom a consultation is put to.
struct Asked {
    AgencyId agency_id;
    std::string name;
};

Result<Asked> check_asked(api::Call const& call, ConsultIn const& in)
{
    auto external = check_text(in.external, name_length_max, "dossier.consult.external.long", "/external");
    if (!external) {
        return external.error();
    }
    if (in.agency_id.has_value() == !external->empty()) {
        return invalid("dossier.consult.whom", "/agency_id"); // One of the two, and not both.
    }
    if (!in.agency_id) {
        return Asked{{}, std::move(*external)};
    }
    auto const agency = staff::agency_of(call.database, call.ward(), *in.agency_id);
    if (!agency || !agency->active) {
        return invalid("dossier.consult.agency.unknown", "/agency_id");
    }
    return Asked{agency->id, agency->name};
}

/// The open step that asks: the one named, or the first open one the caller may do.
Result<StepId> asking_step(api::Call const& call, Hand const& hand, std::optional<StepId> named)
{
    for (auto const& step : hand.steps) {
        bool const fits = step.state == StepState::open && (!named || step.id == *named);
        if (fits && may_work(call.caller, hand.dossier, step)) {
            return step.id;
        }
    }
    return invalid("dossier.step.unknown", "/step_id");
}

/// Whoever works in the agency asked; for one outside, whoever does the step that asked, which has the
/// letter.
bool may_answer(api::Caller const& caller, Hand& hand, Consultation const& asked)
{
    if (asked.agency_id) {
        return caller.agency == asked.agency_id;
    }
    auto const* const step = hand.step(asked.step_id);
    return step != nullptr && may_work(caller, hand.dossier, *step);
}

/// The supplement not answered yet. \pre the dossier waits for one
Supplement open_supplement(api::Call const& call, DossierId dossier)
{
    for (auto const& each : supplements_of(call.database, call.ward(), dossier)) {
        if (!each.answered_at) {
            return each;
        }
    }
    WARD_CHECK(false && "a dossier that waits for a supplement has one");
    return {};
}

void answer(api::Call const& call, Supplement supplement, std::optional<Instant> due_after)
{
    supplement.answered_at = call.now;
    supplement.answered_by = call.caller.officer;
    supplement.due_after_at = due_after;
    answer_supplement(call.database, call.ward(), supplement);
}

} // namespace

QuestionRoutes::QuestionRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    router.post("/api/v1/dossiers/{id}/consult",
                {"Ask another agency for its opinion within a time of its own", Who::signed_in()}, *this,
                &QuestionRoutes::consult);
    router.post("/api/v1/dossiers/{id}/answer-consultation",
                {"Note what the agency asked answered", Who::signed_in()}, *this, &QuestionRoutes::answer);
    router.post(
        "/api/v1/dossiers/{id}/supplement",
        {"Ask the citizen for missing papers, after appraisal once; prints form 02", Who::signed_in()}, *this,
        &QuestionRoutes::ask_supplement);
    router.post("/api/v1/dossiers/{id}/supplement-received",
                {"The citizen brought what was missing", Who::may({Permission::receive})}, *this,
                &QuestionRoutes::receive_supplement);
    router.post("/api/v1/dossiers/{id}/payment-asked",
                {"Ask the citizen to pay what the law demands; the clock stands", Who::signed_in()}, *this,
                &QuestionRoutes::ask_payment);
    router.post("/api/v1/dossiers/{id}/payment-made",
                {"The citizen paid; the clock goes on", Who::may({Permission::fee})}, *this,
                &QuestionRoutes::note_payment);
}

Result<Moved> QuestionRoutes::consult(api::Call const& call, ConsultIn const& in) const
{
    auto hand = take(call, Move::consult, in.version);
    if (!hand) {
        return hand.error();
    }
    auto const step = asking_step(call, *hand, in.step_id);
    auto const asked = check_asked(call, in);
    auto const content =
        check_text(in.content, content_length_max, "dossier.consult.content.long", "/content");
    if (!step || !asked || !content) {
        return !step ? step.error() : !asked ? asked.error() : content.error();
    }
    if (content->empty()) {
        return invalid("dossier.consult.content.empty", "/content");
    }
    if (in.days < 1 || in.days > around_.settings.consultation_days_max) {
        return invalid("dossier.consult.days", "/days");
    }
    auto const calendar = around_.calendars.of(call.database, call.ward());
    Consultation consultation;
    call.ids.make(consultation.id);
    consultation.dossier_id = hand->dossier.id;
    consultation.step_id = *step;
    consultation.asked_of = asked->name;
    consultation.agency_id = asked->agency_id;
    consultation.content = *content;
    consultation.asked_at = call.now;
    consultation.asked_by = call.caller.officer;
    consultation.due_at = consultation_due(calendar, call.now, in.days, around_.settings.receipt_rule);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    add_consultation(call.database, call.ward(), consultation);
    tell_and_count(call, hand->dossier, "consulted", Figure::consulted,
                   {{"consultation_id", to_string(consultation.id)},
                    {"asked_of", consultation.asked_of},
                    {"agency_id", to_string(consultation.agency_id)},
                    {"due_at", moment(consultation.due_at)}});
    return moved(hand->dossier, {});
}

Result<Moved> QuestionRoutes::answer(api::Call const& call, AnswerConsultationIn const& in) const
{
    auto hand = take(call, Move::answer_consultation, in.version);
    if (!hand) {
        return hand.error();
    }
    auto consultation = find_consultation(call.database, call.ward(), hand->dossier.id, in.id);
    if (!consultation) {
        return invalid("dossier.consultation.unknown", "/id");
    }
    if (!may_answer(call.caller, *hand, *consultation)) {
        return forbidden("dossier.consultation.not_permitted");
    }
    if (consultation->answered_at) {
        return conflict("dossier.consultation.answered", "/id");
    }
    auto const text = check_text(in.answer, reason_length_max, "dossier.answer.long", "/answer");
    if (!text) {
        return text.error();
    }
    if (text->empty()) {
        return invalid("dossier.answer.empty", "/answer");
    }
    auto const files = in.file_ids.value_or(std::vector<file::FileId>{});
    if (auto const checked = check_files(call, hand->dossier.id, files, "/file_ids"); !checked) {
        return checked.error();
    }
    consultation->answered_at = call.now;
    consultation->answered_by = call.caller.officer;
    consultation->answer = *text;
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    answer_consultation(call.database, call.ward(), *consultation);
    attach_all(call, hand->dossier.id, files, FilePlace::consultation, "");
    bool const late = is_late_exactly(call.now, consultation->due_at);
    json::Object data{{"consultation_id", to_string(consultation->id)}, {"late", late}};
    if (late) {
        tell_and_count(call, hand->dossier, "consultation_answered", Figure::consultation_late,
                       std::move(data));
    } else {
        tell(call, hand->dossier, "consultation_answered", std::move(data));
    }
    return moved(hand->dossier, {});
}

Result<Moved> QuestionRoutes::ask_supplement(api::Call const& call, SupplementIn const& in) const
{
    auto hand = take(call, Move::supplement, in.version);
    if (!hand) {
        return hand.error();
    }
    auto& dossier = hand->dossier;
    bool const after_appraisal = dossier.state != State::registered;
    if (after_appraisal) {
        auto const calendar = around_.calendars.of(call.database, call.ward());
        if (auto const may_ask = may_ask_supplement(around_.settings, calendar, dossier, call.now);
            !may_ask) {
            return may_ask.error();
        }
        ++dossier.supplements_appraisal;
        stand(dossier, call.now);
    }
    auto const reason = check_reason(in.reason, "/reason");
    auto const missing = check_missing(in.missing);
    if (!reason || !missing) {
        return !reason ? reason.error() : missing.error();
    }
    enter(dossier, Move::supplement, State::supplement_asked);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    Supplement supplement;
    call.ids.make(supplement.id);
    supplement.dossier_id = dossier.id;
    supplement.after_appraisal = after_appraisal;
    supplement.reason = *reason;
    supplement.missing = *missing;
    supplement.asked_at = call.now;
    supplement.asked_by = call.caller.officer;
    supplement.due_before_at = dossier.due_at;
    add_supplement(call.database, call.ward(), supplement);
    hand_out_supplement(call, dossier, supplement);
    tell_and_count(call, dossier, "supplement_asked", Figure::supplement_asked,
                   {{"supplement_id", to_string(supplement.id)},
                    {"reason", supplement.reason},
                    {"due_before_at", moment(supplement.due_before_at)}});
    return moved(dossier, {"02"});
}

Result<Moved> QuestionRoutes::receive_supplement(api::Call const& call, SupplementReceivedIn const& in) const
{
    auto hand = take(call, Move::supplement_received, in.version);
    if (!hand) {
        return hand.error();
    }
    auto& dossier = hand->dossier;
    auto supplement = open_supplement(call, dossier.id);
    // A dossier already accepted stays under the version it was accepted under; one still to be accepted
    // comes under the one in force today, from which its promise is counted.
    auto const procedure =
        supplement.after_appraisal
            ? around_.catalogue.version(call.database, call.ward(), dossier.procedure_code,
                                        static_cast<int>(dossier.procedure_version))
            : around_.catalogue.at(call.database, call.ward(), dossier.procedure_code, date_of(call.now));
    if (!procedure) {
        return conflict("procedure.unknown");
    }
    auto const papers = check_papers(in.components, *procedure);
    auto const files = check_files_of(call, dossier.id, in.components);
    if (!papers || !files) {
        return !papers ? papers.error() : files.error();
    }
    auto const calendar = around_.calendars.of(call.database, call.ward());
    if (!supplement.after_appraisal) {
        if (auto const limit = procedure::time_limit(*procedure, dossier.channel, dossier.case_name);
            !limit) {
            return limit.error();
        }
        accept(call, around_, *hand, *procedure, Move::supplement_received, call.now);
        hand->steps_before = hand->steps; // new, so added below, not changed
    } else {
        enter(dossier, Move::supplement_received, State::in_process);
        bool const again = procedure->supplement_clock == procedure::SupplementClock::restart;
        again ? start_again(calendar, *hand, call.now) : go_on(calendar, *hand, call.now);
    }
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    keep_papers(call, dossier.id, *papers, in.components, FilePlace::supplement);
    dossier::answer(call, supplement, dossier.due_at);
    tell_and_count(call, dossier, "supplement_received", Figure::supplement_received,
                   {{"supplement_id", to_string(supplement.id)}, {"due_at", moment(dossier.due_at)}});
    if (supplement.after_appraisal) {
        return moved(dossier, {});
    }
    write_steps(call, *hand);
    tell_accepted(call, *hand);
    return moved(dossier, {"01"});
}

Result<Moved> QuestionRoutes::ask_payment(api::Call const& call, PaymentIn const& in) const
{
    auto hand = take(call, Move::payment_asked, in.version);
    if (!hand) {
        return hand.error();
    }
    auto const note = check_text(in.note, note_length_max, "dossier.note.long", "/note");
    if (!note) {
        return note.error();
    }
    enter(hand->dossier, Move::payment_asked, State::payment_asked);
    stand(hand->dossier, call.now);
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    tell(call, hand->dossier, "payment_asked", {{"note", *note}});
    return moved(hand->dossier, {});
}

Result<Moved> QuestionRoutes::note_payment(api::Call const& call, PaymentIn const& in) const
{
    auto hand = take(call, Move::payment_made, in.version);
    if (!hand) {
        return hand.error();
    }
    auto const note = check_text(in.note, note_length_max, "dossier.note.long", "/note");
    if (!note) {
        return note.error();
    }
    auto const calendar = around_.calendars.of(call.database, call.ward());
    enter(hand->dossier, Move::payment_made, State::in_process);
    go_on(calendar, *hand, call.now);
    hand->dossier.fee_paid_at = call.now;
    if (auto const written = put(call, *hand); !written) {
        return written.error();
    }
    tell(call, hand->dossier, "payment_made", {{"note", *note}, {"due_at", moment(hand->dossier.due_at)}});
    return moved(hand->dossier, {});
}

} // namespace ward::dossier
