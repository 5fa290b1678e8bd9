#include "dossier/sight.hpp"

#include "dossier/draft_store.hpp"
#include "dossier/question_store.hpp"
#include "dossier/step_store.hpp"
#include "dossier/store.hpp"

#include <algorithm>

namespace ward::dossier {

std::optional<std::set<std::string>> fields_seen(api::Caller const& caller)
{
    std::set<std::string> fields;
    for (auto const& grant : caller.grants) {
        bool const leads =
            grant.permission == api::Permission::lead || grant.permission == api::Permission::admin;
        if (leads || grant.work_field.empty()) {
            return std::nullopt;
        }
        fields.insert(grant.work_field);
    }
    return fields;
}

bool may_see(api::Caller const& caller, Dossier const& dossier, std::span<Step const> steps)
{
    if (!caller.signed_in()) {
        return false;
    }
    auto const fields = fields_seen(caller);
    return !fields || fields->contains(dossier.work_field) || dossier.received_by == caller.officer ||
           std::ranges::any_of(steps, [&](Step const& step) { return step.officer_id == caller.officer; });
}

bool is_asked(api::Call const& call, DossierId dossier, std::span<Step const> steps)
{
    auto const& caller = call.caller;
    if (!caller.agency || !(caller.may(api::Permission::handle) || caller.may(api::Permission::review))) {
        return false;
    }
    bool const by_step = std::ranges::any_of(steps, [&](Step const& step) {
        return step.kind == StepKind::consult && step.state != StepState::waiting &&
               step.agency_id == caller.agency;
    });
    return by_step ||
           std::ranges::any_of(consultations_of(call.database, call.ward(), dossier),
                               [&](Consultation const& one) { return one.agency_id == caller.agency; });
}

bool may_look(api::Call const& call, Dossier const& dossier, std::span<Step const> steps)
{
    return may_see(call.caller, dossier, steps) || is_asked(call, dossier.id, steps);
}

bool may_see_file(api::Call const& call, file::FileId file)
{
    auto rows = call.database.run(
        "SELECT dossier_id FROM dossier_file WHERE ward_id = $1 AND file_id = $2 ORDER BY 1", call.ward(),
        file);
    while (rows.next()) {
        auto const id = rows.take<DossierId>();
        auto const dossier = find(call.database, call.ward(), id);
        if (dossier && may_look(call, *dossier, steps_of(call.database, call.ward(), id))) {
            return true;
        }
    }
    return false;
}

file::Hold hold_of(sql::Session& database, WardId ward, file::FileId file)
{
    bool const attached =
        database.run("SELECT 1 FROM dossier_file WHERE ward_id = $1 AND file_id = $2 LIMIT 1", ward, file)
            .next();
    return attached                                  ? file::Hold::for_good
           : is_named_in_draft(database, ward, file) ? file::Hold::for_now
                                                     : file::Hold::none;
}

} // namespace ward::dossier
