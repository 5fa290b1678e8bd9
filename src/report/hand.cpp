#include "report/hand.hpp"

#include "report/store.hpp"

namespace ward::report {

Result<Report> take(api::Call const& call, Move move, std::int64_t version)
{
    auto report = find(call.database, call.ward(), call.argument("code"));
    if (!report || !may_see(call.caller, *report)) {
        return not_found("report.unknown"); // whether it exists is no business of who may not see it
    }
    if (report->version != version) {
        return conflict("report.changed", "/version");
    }
    auto const to = after(report->state, move);
    if (!to) {
        return conflict("report.move.not_allowed");
    }
    if (!may_make(call.caller, *report, move)) {
        return forbidden("report.move.not_permitted");
    }
    report->state = *to;
    return *std::move(report);
}

Result<MovedReport> put(api::Call const& call, Report& report, std::string_view word, json::Object data)
{
    if (!change(call.database, call.ward(), report, call.now)) {
        return conflict("report.changed", "/version");
    }
    tell(call, report, word, std::move(data));
    Names names{call.database, call.ward()};
    return MovedReport{report.code,
                       report.state,
                       report.solve_by,
                       names.agency(report.agency_id),
                       names.officer(report.officer_id),
                       report.version};
}

void write_note(api::Call const& call, Report const& report, std::string text)
{
    add_note(call.database, call.ward(), call.ids.next(), report.id,
             {call.caller.officer, call.now, std::move(text)});
}

} // namespace ward::report
