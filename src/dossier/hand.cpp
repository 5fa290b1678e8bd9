#include "dossier/hand.hpp"

#include "dossier/sight.hpp"
#include "dossier/step_store.hpp"
#include "dossier/store.hpp"
#include "event/store.hpp"

#include <algorithm>

namespace ward::dossier {

Step* Hand::step(StepId id)
{
    auto const found = std::ranges::find(steps, id, &Step::id);
    return found == steps.end() ? nullptr : &*found;
}

Result<Hand> take(api::Call const& call, Move move, std::int64_t version)
{
    auto const id = call.key<DossierId>("id", "dossier.unknown");
    if (!id) {
        return id.error();
    }
    return take(call, *id, move, version);
}

Result<Hand> take(api::Call const& call, DossierId id, Move move, std::int64_t version)
{
    auto dossier = find(call.database, call.ward(), id);
    auto steps = dossier ? steps_of(call.database, call.ward(), id) : std::vector<Step>{};
    if (!dossier || !may_look(call, *dossier, steps)) {
        return not_found("dossier.unknown"); // whether it exists is no business of who may not see it
    }
    if (dossier->version != version) {
        return conflict("dossier.changed", "/version");
    }
    if (!allowed(dossier->state, move)) {
        return conflict("dossier.move.not_allowed");
    }
    if (!may_make(call.caller, *dossier, steps, move)) {
        return forbidden("dossier.move.not_permitted");
    }
    return Hand{*std::move(dossier), steps, steps};
}

Result<void> put(api::Call const& call, Hand& hand)
{
    if (!change(call.database, call.ward(), hand.dossier)) {
        return conflict("dossier.changed", "/version");
    }
    WARD_CHECK(hand.steps.size() == hand.steps_before.size());
    for (std::size_t i = 0; i < hand.steps.size(); ++i) {
        if (hand.steps[i] != hand.steps_before[i]) {
            change_step(call.database, call.ward(), hand.steps[i]);
        }
    }
    return {};
}

void enter(Dossier& dossier, Move move, State to)
{
    check_transition(dossier.state, move, to);
    dossier.state = to;
}

void tell(api::Call const& call, Dossier const& dossier, std::string_view word, json::Object data)
{
    data["state"] = json::word_of(dossier.state);
    event::record(
        call, {"dossier." + std::string{word}, "dossier", dossier.id.value, std::move(data), dossier.code});
}

void tell_and_count(api::Call const& call, Dossier const& dossier, std::string_view word, Figure figure,
                    json::Object data)
{
    data["figure"] = json::word_of(figure);
    tell(call, dossier, word, std::move(data));
    count(call, date_of(call.now), dimensions_of(dossier, call.caller), figure);
}

json::Value moment(std::optional<Instant> at)
{
    return at ? json::Value(to_iso(*at)) : json::Value{};
}

} // namespace ward::dossier
