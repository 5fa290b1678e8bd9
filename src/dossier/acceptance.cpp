#include "dossier/acceptance.hpp"

#include "dossier/clock.hpp"
#include "dossier/handout.hpp"
#include "dossier/serial.hpp"
#include "dossier/step_store.hpp"
#include "procedure/rules.hpp"

namespace ward::dossier {

DueRule due_rule_of(Surroundings const& around, procedure::Content const& procedure, Channel channel,
                    std::string const& case_name, Instant counted_from)
{
    DueRule rule;
    rule.term = procedure::time_limit(procedure, channel, case_name).value().term();
    rule.case_name = case_name;
    rule.channel = channel;
    rule.receipt_rule = around.settings.receipt_rule;
    rule.late_receipt_next_day = procedure.late_receipt_next_day;
    rule.counted_from = counted_from;
    return rule;
}

void accept(api::Call const& call, Surroundings const& around, Hand& hand,
            procedure::Procedure const& procedure, Move move, Instant counted_from)
{
    auto& dossier = hand.dossier;
    auto const calendar = around.calendars.of(call.database, call.ward());
    enter(dossier, move, State::accepted);
    dossier.register_year = year_of(date_of(call.now));
    dossier.register_number =
        static_cast<int>(next_serial(call.database, call.ward(), register_series(dossier.register_year)));
    dossier.procedure_version = procedure.version;
    dossier.procedure_name = procedure.name;

    auto rule = due_rule_of(around, procedure, dossier.channel, dossier.case_name, counted_from);
    auto const due = promised(calendar, rule);
    rule.provisional = due.provisional;
    dossier.due_rule = std::move(rule);
    dossier.starts_at = due.starts_at;
    dossier.due_at = due.at;
    dossier.due_original_at = due.at;
    dossier.forward_due_at = forward_by(calendar, counted_from);

    hand.steps = plan_steps(call, dossier.id, procedure);
    spread(calendar, due, hand.steps);
}

void write_steps(api::Call const& call, Hand& hand)
{
    add_steps(call.database, call.ward(), hand.steps);
    hand.steps_before = hand.steps;
}

void tell_accepted(api::Call const& call, Hand const& hand)
{
    auto const& dossier = hand.dossier;
    hand_out_receipt(call, dossier);
    tell_and_count(call, dossier, "accepted", Figure::accepted,
                   {{"code", dossier.code},
                    {"register_year", dossier.register_year},
                    {"register_number", dossier.register_number},
                    {"due_at", moment(dossier.due_at)}});
}

} // namespace ward::dossier
