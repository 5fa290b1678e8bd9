#include "dossier/intake_routes.hpp"

#include "dossier/acceptance.hpp"
#include "dossier/clock.hpp"
#include "dossier/draft_store.hpp"
#include "dossier/handout.hpp"
#include "dossier/papers.hpp"
#include "dossier/question_store.hpp"
#include "dossier/serial.hpp"
#include "person/directory.hpp"
#include "staff/directory.hpp"

namespace ward::dossier {

using api::Permission;
using api::Who;

namespace {

/// Everything an intake was found to be before anything is written.
struct Checked {
    procedure::Procedure procedure;
    Hand hand;
    std::vector<HandedPaper> papers;
};

/// The version in force on the day of receipt.
Result<procedure::Procedure> procedure_on(api::Call const& call, Surroundings const& around,
                                          std::string_view code, Date day)
{
    auto found = around.catalogue.at(call.database, call.ward(), code, day);
    if (!found) {
        return invalid("procedure.unknown", "/procedure_code");
    }
    return *std::move(found);
}

/// A likely duplicate needs the reason why it is none.
Result<void> check_duplicates(api::Call const& call, Dossier const& dossier)
{
    if (dossier.duplicate_reason.empty() &&
        has_likely_duplicate(call.database, call.ward(), dossier.applicant_id, dossier.procedure_code,
                             call.now - duplicate_days)) {
        return conflict("dossier.duplicate.likely", "/duplicate_reason");
    }
    return {};
}

Result<void> find_applicant(api::Call const& call, Dossier& dossier)
{
    auto const person = person::find(call.database, call.ward(), dossier.applicant_id);
    if (!person) {
        return invalid("person.unknown", "/applicant_id");
    }
    dossier.applicant_name = person->name;
    return {};
}

/// A refused dossier costs nothing; one still to be completed costs what was told, if anything.
Result<void> find_fee(NewDossier const& typed, procedure::Procedure const& procedure, Dossier& dossier)
{
    dossier.fee_lines = "[]";
    bool const asked =
        typed.outcome == Outcome::accept || (typed.outcome == Outcome::supplement && typed.fee);
    if (!asked) {
        return {};
    }
    auto const fee = procedure::fee(procedure, fee_question(typed, date_of(dossier.received_at)));
    if (!fee) {
        return invalid(fee.error().code, "/fee" + fee.error().field);
    }
    dossier.fee = fee->amount;
    dossier.fee_lines = json::to_text(fee->lines);
    return {};
}

Result<std::string> next_code(api::Call const& call, Date day)
{
    auto const office = staff::ward_office(call.database, call.ward());
    if (!office) {
        return conflict("dossier.ward_office.missing");
    }
    auto const pattern = CodePattern::make(office->code_pattern, office->code_agency);
    if (!pattern) {
        return conflict(pattern.error().code);
    }
    return pattern->write(day, next_serial(call.database, call.ward(), pattern->series(day)));
}

Result<Checked> check_all(api::Call const& call, Surroundings const& around, NewDossier const& typed)
{
    auto const day = date_of(typed.received_at.value_or(call.now));
    auto procedure = procedure_on(call, around, typed.procedure_code, day);
    if (!procedure) {
        return procedure.error();
    }
    if (!call.caller.may(Permission::receive, procedure->work_field, call.caller.agency)) {
        return forbidden("dossier.intake.not_permitted");
    }
    auto dossier = begin_dossier(around.settings, typed, *procedure, call.now);
    if (!dossier) {
        return dossier.error();
    }
    auto papers = check_papers(typed.components, *procedure);
    if (!papers) {
        return papers.error();
    }
    for (auto const& checked :
         {find_applicant(call, *dossier), check_files_of(call, DossierId{}, typed.components),
          find_fee(typed, *procedure, *dossier), check_duplicates(call, *dossier)}) {
        if (!checked) {
            return checked.error();
        }
    }
    call.ids.make(dossier->id);
    dossier->received_by = call.caller.officer;
    dossier->received_agency = call.caller.agency;
    return Checked{std::move(*procedure), Hand{*std::move(dossier), {}, {}}, std::move(*papers)};
}

/// The dossier with its papers and words; nothing is told yet.
void write_new(api::Call const& call, NewDossier const& typed, Checked& checked)
{
    auto const& dossier = checked.hand.dossier;
    add(call.database, call.ward(), dossier, checked.procedure.short_name);
    write_steps(call, checked.hand);
    keep_papers(call, dossier.id, checked.papers, typed.components, FilePlace::component);
    person::count_dossier(call.database, call.ward(), dossier.applicant_id);
    if (typed.draft_id) {
        remove_draft(call.database, call.ward(), call.caller.officer, *typed.draft_id);
    }
    tell(call, dossier, "received",
         {{"code", dossier.code},
          {"procedure", dossier.procedure_code},
          {"channel", json::word_of(dossier.channel)},
          {"received_at", moment(dossier.received_at)},
          {"late_entry", typed.received_at.has_value()},
          {"figure", json::word_of(Figure::received)}});
    count(call, date_of(dossier.received_at), dimensions_of(dossier, call.caller), Figure::received);
}

Moved take_accepted(api::Call const& call, Surroundings const& around, NewDossier const& typed,
                    Checked& checked)
{
    auto& hand = checked.hand;
    accept(call, around, hand, checked.procedure, Move::accept, hand.dossier.received_at);
    auto accepted = hand;
    bool const at_once = typed.forward.value_or(false);
    if (at_once) {
        forward(call, around, hand);
    }
    write_new(call, typed, checked);
    tell_accepted(call, accepted);
    if (at_once) {
        tell_forwarded(call, hand);
    }
    return moved(hand.dossier, {"01"});
}

Moved take_incomplete(api::Call const& call, NewDossier const& typed, Checked& checked)
{
    auto& dossier = checked.hand.dossier;
    enter(dossier, Move::supplement, State::supplement_asked);
    write_new(call, typed, checked);
    Supplement supplement;
    call.ids.make(supplement.id);
    supplement.dossier_id = dossier.id;
    supplement.reason = check_reason(typed.reason, "/reason").value();
    supplement.missing = check_missing(typed.missing).value();
    supplement.asked_at = call.now;
    supplement.asked_by = call.caller.officer;
    add_supplement(call.database, call.ward(), supplement);
    hand_out_supplement(call, dossier, supplement);
    tell_and_count(call, dossier, "supplement_asked", Figure::supplement_asked,
                   {{"supplement_id", to_string(supplement.id)}, {"reason", supplement.reason}});
    return moved(dossier, {"02"});
}

Moved refuse_intake(api::Call const& call, NewDossier const& typed, Checked& checked)
{
    auto& dossier = checked.hand.dossier;
    auto const reason = check_reason(typed.reason, "/reason").value();
    enter(dossier, Move::refuse, State::not_accepted);
    dossier.ended_at = call.now;
    write_new(call, typed, checked);
    hand_out_refusal(call, dossier, reason);
    tell_and_count(call, dossier, "not_accepted", Figure::not_accepted, {{"reason", reason}});
    return moved(dossier, {"03"});
}

} // namespace

IntakeRoutes::IntakeRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    router.get("/api/v1/dossiers/check",
               {"What would be promised, and what was handed in already; nothing is kept",
                Who::may({Permission::receive})},
               *this, &IntakeRoutes::check);
    router.create("/api/v1/dossiers",
                  {"Take a dossier in: accept it, ask for what is missing, or refuse it",
                   Who::may({Permission::receive})},
                  *this, &IntakeRoutes::take_in);
}

Result<IntakeCheck> IntakeRoutes::check(api::Call const& call, CheckQuery const& query) const
{
    auto const received = check_received_at(around_.settings, query.received_at, call.now);
    if (!received) {
        return received.error();
    }
    auto const procedure = procedure_on(call, around_, query.procedure_code, date_of(*received));
    if (!procedure) {
        return procedure.error();
    }
    if (auto const acceptable = procedure::acceptable(*procedure); !acceptable) {
        return acceptable.error();
    }
    auto const limit = procedure::time_limit(*procedure, query.channel, query.case_.value_or(""));
    if (!limit) {
        return limit.error();
    }
    auto const calendar = around_.calendars.of(call.database, call.ward());
    auto const rule = due_rule_of(around_, *procedure, query.channel, query.case_.value_or(""), *received);
    auto const due = promised(calendar, rule);

    IntakeCheck answer{due.at, due.starts_at, forward_by(calendar, *received), rule.term, due.provisional, {},
                       {}};
    auto steps = plan_steps(call, DossierId{}, *procedure);
    spread(calendar, due, steps);
    for (auto const& step : steps) {
        auto const agency = staff::agency_of(call.database, call.ward(), step.agency_id);
        answer.steps.push_back(
            {step.stage, step.name, step.kind, agency ? agency->name : step.external, step.due_at.value()});
    }
    if (query.applicant_id) {
        answer.duplicates = likely_duplicates(call.database, call.ward(), *query.applicant_id,
                                              query.procedure_code, call.now - duplicate_days);
    }
    return answer;
}

Result<api::Created<Moved>> IntakeRoutes::take_in(api::Call const& call, NewDossier const& typed) const
{
    auto checked = check_all(call, around_, typed);
    if (!checked) {
        return checked.error();
    }
    auto code = next_code(call, date_of(checked->hand.dossier.received_at));
    if (!code) {
        return code.error();
    }
    checked->hand.dossier.code = std::move(*code);
    switch (typed.outcome) {
    case Outcome::accept: return api::Created<Moved>{take_accepted(call, around_, typed, *checked)};
    case Outcome::supplement: return api::Created<Moved>{take_incomplete(call, typed, *checked)};
    case Outcome::refuse: return api::Created<Moved>{refuse_intake(call, typed, *checked)};
    }
    WARD_CHECK(false && "every outcome is handled above");
    return not_found("dossier.unknown");
}

} // namespace ward::dossier
