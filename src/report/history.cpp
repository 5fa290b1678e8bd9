#include "report/history.hpp"

#include "api/router.hpp"
#include "event/store.hpp"

#include <algorithm>

namespace ward::report {

std::vector<event::Event> history_of(api::Call const& call, ReportId report)
{
    std::vector<event::Event> all;
    while (true) {
        auto const last = all.empty() ? event::EventId{} : all.back().id;
        auto some =
            event::of_subject(call.database, call.ward(), "report", report.value, last, api::page_max);
        bool const more = std::ssize(some) == api::page_max;
        std::ranges::move(some, std::back_inserter(all));
        if (!more) {
            return all;
        }
    }
}

std::string_view word_of(event::Event const& step)
{
    constexpr std::string_view room{"report."};
    return std::string_view{step.kind}.substr(std::min(room.size(), step.kind.size()));
}

AgencyId agency_of(event::Event const& step)
{
    auto const* const given = step.data.if_contains("agency_id");
    auto const named = given != nullptr && given->is_string()
                           ? parse_id({given->as_string().data(), given->as_string().size()})
                           : std::nullopt;
    return named ? AgencyId{*named} : step.agency_id;
}

std::optional<Proof> proof_in(event::Event const& step)
{
    auto const* const said = step.data.if_contains("proof");
    auto const proof = said == nullptr ? Result<Proof>{not_found("report.proof")} : json::read<Proof>(*said);
    return proof ? std::optional{*proof} : std::nullopt;
}

} // namespace ward::report
