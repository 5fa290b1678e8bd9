#include "command/replay_roster.hpp"

#include <algorithm>

namespace ward::replay {

namespace {

bool meet(Absence const& one, Absence const& other)
{
    return one.from <= other.to && other.from <= one.to;
}

bool is_free(std::vector<Absence> const& absences, std::vector<PlannedAbsence> const& planned,
             std::size_t officer, Absence const& during)
{
    bool const away = std::ranges::any_of(
        absences, [&](Absence const& each) { return each.officer == officer && meet(each, during); });
    bool const stands_in = std::ranges::any_of(planned, [&](PlannedAbsence const& each) {
        return each.substitute == officer && meet(each.absence, during);
    });
    return !away && !stands_in;
}

/// How much of the absent officer's work the other one does anyway.
std::ptrdiff_t in_common(Officer const& absent, Officer const& other)
{
    return std::ranges::count_if(absent.holds, [&](Held const& held) {
        return other.may(held.permission, held.work_field, held.agency_id);
    });
}

bool is_named(std::vector<Named> const& named, Officer const& absent, Officer const& other)
{
    return std::ranges::any_of(named, [&](Named const& each) {
        return each.officer_id == absent.id && each.substitute_id == other.id;
    });
}

std::optional<std::size_t> substitute_for(std::vector<Officer> const& officers,
                                          std::vector<Named> const& named, Absence const& absence,
                                          auto const& is_free_then)
{
    auto const& absent = officers[absence.officer];
    constexpr std::ptrdiff_t named_bonus{1000};
    std::optional<std::size_t> best;
    std::ptrdiff_t most{-1};
    for (std::size_t i = 0; i < officers.size(); ++i) {
        bool const may = i != absence.officer && officers[i].agency_id == absent.agency_id && is_free_then(i);
        auto const fit =
            in_common(absent, officers[i]) + (is_named(named, absent, officers[i]) ? named_bonus : 0);
        if (may && fit > most) {
            best = i;
            most = fit;
        }
    }
    return best;
}

} // namespace

std::vector<PlannedAbsence> plan_absences(std::vector<Officer> const& officers,
                                          std::vector<Named> const& named,
                                          std::vector<Absence> const& absences)
{
    std::vector<PlannedAbsence> planned;
    for (auto const& absence : absences) {
        auto const substitute = substitute_for(officers, named, absence, [&](std::size_t officer) {
            return is_free(absences, planned, officer, absence);
        });
        planned.push_back({absence, substitute});
    }
    return planned;
}

bool is_away(std::vector<PlannedAbsence> const& planned, std::size_t officer, Date day)
{
    return std::ranges::any_of(planned, [&](PlannedAbsence const& each) {
        return each.absence.officer == officer && each.absence.from <= day && day <= each.absence.to;
    });
}

std::vector<Held> holds_on(std::vector<Officer> const& officers, std::vector<PlannedAbsence> const& planned,
                           std::size_t officer, Date day)
{
    auto holds = officers[officer].holds;
    for (auto const& each : planned) {
        if (each.substitute == officer && each.absence.from <= day && day <= each.absence.to) {
            auto const& lent = officers[each.absence.officer].holds;
            holds.insert(holds.end(), lent.begin(), lent.end());
        }
    }
    return holds;
}

std::vector<std::size_t> long_absent(std::vector<Officer> const& officers)
{
    std::vector<std::size_t> found;
    auto const note_first = [&](auto const& fits) {
        auto const first = std::ranges::find_if(officers, fits);
        if (first != officers.end()) {
            found.push_back(static_cast<std::size_t>(first - officers.begin()));
        }
    };
    note_first([](Officer const& each) { return each.may("handle") && !each.may("receive"); });
    note_first([](Officer const& each) { return each.may("review") && !each.may("receive"); });
    return found;
}

} // namespace ward::replay
