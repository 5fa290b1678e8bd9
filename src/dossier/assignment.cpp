#include "dossier/assignment.hpp"

#include <algorithm>

namespace ward::dossier {

namespace {

std::int64_t minutes_of(OfficerId officer, std::span<Load const> loads)
{
    auto const found = std::ranges::find(loads, officer, &Load::officer);
    return found == loads.end() ? 0 : found->minutes;
}

} // namespace

OfficerId least_loaded(std::span<OfficerId const> candidates, std::span<Load const> loads)
{
    OfficerId best;
    std::int64_t fewest{0};
    for (auto const candidate : candidates) {
        auto const minutes = minutes_of(candidate, loads);
        if (!best || minutes < fewest || (minutes == fewest && candidate < best)) {
            best = candidate;
            fewest = minutes;
        }
    }
    return best;
}

void add_load(std::vector<Load>& loads, OfficerId officer, std::int64_t minutes)
{
    auto const found = std::ranges::find(loads, officer, &Load::officer);
    if (found == loads.end()) {
        loads.push_back({officer, minutes});
    } else {
        found->minutes += minutes;
    }
}

} // namespace ward::dossier
