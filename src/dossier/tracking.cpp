#include "dossier/tracking.hpp"

#include "dossier/states.hpp"
#include "dossier/step_store.hpp"
#include "dossier/store.hpp"
#include "event/seal_store.hpp"
#include "event/store.hpp"
#include "person/directory.hpp"
#include "staff/directory.hpp"
#include "staff/names.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace ward::dossier {

namespace {

/// What of a dossier's history concerns the citizen; the rest is how the office works inside.
constexpr auto told = std::to_array<std::string_view>({
    "dossier.received",
    "dossier.accepted",
    "dossier.not_accepted",
    "dossier.forwarded",
    "dossier.step_done",
    "dossier.supplement_asked",
    "dossier.supplement_received",
    "dossier.payment_asked",
    "dossier.payment_made",
    "dossier.extended",
    "dossier.decided",
    "dossier.refused",
    "dossier.stopped",
    "dossier.withdrawn",
    "dossier.returned",
});

constexpr std::size_t code_bytes_max{60};

/// As codes are printed: without spaces, in capitals.
std::string plain_code(std::string const& typed)
{
    std::string code;
    for (char const letter : typed.substr(0, code_bytes_max)) {
        if (letter != ' ') {
            code += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
    }
    return code;
}

struct Key {
    DossierId dossier;
    person::PersonId applicant;
};

/// Zeros when there is no such code, so that what follows does the same work.
Key find_key(api::Call const& call, std::string const& code)
{
    auto rows = call.database.run("SELECT id, applicant_id FROM dossier WHERE ward_id = $1 AND code = $2",
                                  call.ward(), code);
    Key key;
    if (rows.next()) {
        key.dossier = rows.take<DossierId>();
        key.applicant = rows.take<person::PersonId>();
    }
    return key;
}

std::string office_of(staff::Names& names, Step const& step)
{
    auto const agency = names.agency(step.agency_id);
    return agency ? agency->name : step.external;
}

void add_steps(api::Call const& call, staff::Names& names, Dossier const& dossier, Tracked& tracked)
{
    std::set<std::string> with;
    for (auto const& step : steps_of(call.database, call.ward(), dossier.id)) {
        auto const office = office_of(names, step);
        if (step.state == StepState::open && !office.empty()) {
            with.insert(office);
        }
        tracked.steps.push_back({step.name, office, step.state, step.due_at, step.opened_at, step.done_at});
    }
    bool const at_counter = with.empty() || !is_open(dossier.state);
    if (at_counter && !is_end(dossier.state)) {
        auto const agency = names.agency(dossier.received_agency);
        with = {agency ? agency->name : std::string{}};
    }
    if (!is_end(dossier.state)) {
        tracked.with.assign(with.begin(), with.end());
    }
}

void add_history(api::Call const& call, staff::Names& names, DossierId dossier, Tracked& tracked)
{
    event::EventId last{};
    while (true) {
        auto const some =
            event::of_subject(call.database, call.ward(), "dossier", dossier.value, last, api::page_max);
        for (auto const& each : some) {
            if (std::ranges::find(told, std::string_view{each.kind}) != told.end()) {
                auto const agency = names.agency(each.agency_id);
                tracked.history.push_back(
                    {each.at, each.kind, agency ? std::optional{agency->name} : std::nullopt});
            }
        }
        if (some.size() < static_cast<std::size_t>(api::page_max)) {
            return;
        }
        last = some.back().id;
    }
}

Tracked track(api::Call const& call, Dossier const& dossier)
{
    Tracked tracked;
    tracked.code = dossier.code;
    tracked.procedure_name = dossier.procedure_name;
    tracked.state = dossier.state;
    tracked.received_at = dossier.received_at;
    tracked.due_at = dossier.due_at;
    tracked.due_original_at = dossier.due_original_at;
    tracked.due_extended_at = dossier.due_extended_at;
    tracked.paused_since = dossier.paused_at;
    tracked.decided_at = dossier.decided_at;
    tracked.ended_at = dossier.ended_at;
    tracked.receive_result = dossier.receive_result;
    if (auto const office = staff::ward_office(call.database, call.ward())) {
        tracked.result_place = office->centre_name;
        tracked.phone = office->phone;
    }
    staff::Names names{call.database, call.ward()};
    add_steps(call, names, dossier, tracked);
    add_history(call, names, dossier.id, tracked);
    tracked.seals = told_seals(call, dossier.id);
    return tracked;
}

} // namespace

std::vector<event::Seal> told_seals(api::Call const& call, DossierId dossier)
{
    auto seals = event::seals_of_subject(call.database, call.ward(), "dossier", dossier.value);
    std::erase_if(seals, [](event::Seal const& seal) {
        return std::ranges::find(told, std::string_view{seal.kind}) == told.end();
    });
    return seals;
}

TrackingRoutes::TrackingRoutes(api::Router& router, int per_minute)
{
    router.get("/api/v1/tracking",
               {"Where a dossier is, by its code and four digits of phone or ID number",
                api::Who::anyone(),
                {per_minute}},
               *this, &TrackingRoutes::show);
}

Result<Tracked> TrackingRoutes::show(api::Call const& call, TrackingQuery const& query) const
{
    auto const key = find_key(call, plain_code(query.code));
    bool const matches = person::matches_last4(call.database, call.ward(), key.applicant, query.digits);
    auto const dossier = find(call.database, call.ward(), key.dossier);
    if (!matches || !dossier) {
        return not_found("tracking.not_found");
    }
    return track(call, *dossier);
}

} // namespace ward::dossier
