#include "command/replay_ward.hpp"

#include <algorithm>

// The catalogue, read through the API.

namespace ward::replay {

namespace {

void read_fees(json::Value const& body, OfferedProcedure& procedure)
{
    for (auto const& fee : list_in(body, "fees")) {
        procedure.fee_by_item |= text_in(fee, "basis") == "per_item";
        procedure.fee_by_pages |= text_in(fee, "basis") == "copy_pages";
    }
}

void read_time_limits(json::Value const& body, OfferedProcedure& procedure)
{
    for (auto const& limit : list_in(body, "time_limits")) {
        auto const name = text_in(limit, "case");
        auto const way = text_in(limit, "channel");
        if (name.empty()) {
            procedure.same_day |= flag_in(limit, "same_day") && (way == "any" || way == "counter");
        } else if (way == "any" && std::ranges::find(procedure.cases, name) == procedure.cases.end()) {
            procedure.cases.push_back(name);
        }
    }
}

OfferedProcedure procedure_of(json::Value const& body)
{
    OfferedProcedure procedure{.code = text_in(body, "code"),
                               .name = text_in(body, "short_name"),
                               .field = text_in(body, "field"),
                               .work_field = text_in(body, "work_field")};
    for (auto const& channel : list_in(body, "channels")) {
        procedure.channels.emplace_back(channel.as_string().data(), channel.as_string().size());
    }
    for (auto const& paper : list_in(body, "components")) {
        procedure.papers.push_back({text_in(paper, "code"), text_in(paper, "name"),
                                    static_cast<int>(number_in(paper, "originals")),
                                    static_cast<int>(number_in(paper, "copies")), text_in(paper, "case")});
    }
    for (auto const& step : list_in(body, "steps")) {
        procedure.steps.push_back(
            {static_cast<int>(number_in(step, "stage")), text_in(step, "kind"), text_in(step, "agency")});
    }
    read_time_limits(body, procedure);
    read_fees(body, procedure);
    return procedure;
}

} // namespace

std::vector<OfferedProcedure> Ward::procedures()
{
    std::vector<OfferedProcedure> offered;
    for (auto const& row : all_pages(admin_, "/api/v1/procedures")) {
        if (!flag_in(row, "ready")) {
            continue;
        }
        auto const whole = get(admin_, "/api/v1/procedures/" + escaped(text_in(row, "code")));
        if (whole.good()) {
            offered.push_back(procedure_of(whole.body));
        } else {
            note_surprise("procedures", whole);
        }
    }
    return offered;
}

} // namespace ward::replay
