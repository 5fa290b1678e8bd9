#include "report/dispatch_routes.hpp"

#include "report/crew.hpp"
#include "report/follower_store.hpp"
#include "report/kind_store.hpp"
#include "report/store.hpp"
#include "staff/directory.hpp"

#include <algorithm>

namespace ward::report {

namespace {

using api::Permission;

/// From now on it is of another kind: what was promised stays, what was secret stays secret.
Result<void> correct_kind(api::Call const& call, Report& report, std::string const& code)
{
    auto const kind = find_offered_kind(call.database, call.ward(), code);
    if (!kind) {
        return invalid("report.kind.unknown", "/kind");
    }
    report.kind = kind->code;
    report.category = kind->category;
    report.public_ = report.public_ && is_public(*kind, std::nullopt);
    auto const to = routed(call, *kind, report.position);
    report.agency_id = to.agency_id;
    report.officer_id = to.officer_id;
    return {};
}

/// Into the hands it is to lie in.
Result<void> hand_over(api::Call const& call, Report& report, AssignReport const& sent)
{
    auto const agency = sent.agency_id.value_or(report.agency_id);
    if (agency != report.agency_id && !dispatches(call.caller)) {
        return forbidden("report.move.not_permitted");
    }
    auto const known = staff::agency_of(call.database, call.ward(), agency);
    if (!known || !known->active) {
        return invalid("report.assign.agency", "/agency_id");
    }
    auto const officer = sent.officer_id.value_or(OfficerId{});
    if (officer && !works_there(call, officer, agency)) {
        return invalid("report.assign.officer", "/officer_id");
    }
    report.agency_id = agency;
    report.officer_id = officer;
    return {};
}

Result<void> moderate_photos(api::Call const& call, Report const& report,
                             std::vector<ModeratedPhoto> const& photos)
{
    for (std::size_t n = 0; n < photos.size(); ++n) {
        auto const done =
            moderate_photo(call.database, call.ward(), report.id, photos[n].number, photos[n].state);
        if (!done) {
            return invalid(done.error().code, "/photos/" + std::to_string(n) + "/number");
        }
    }
    return {};
}

} // namespace

DispatchRoutes::DispatchRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    using api::Who;
    router.create("/api/v1/report-cases/{code}/receive",
                  {"The ward takes a report up", Who::may({Permission::receive})}, *this,
                  &DispatchRoutes::receive);
    router.create("/api/v1/report-cases/{code}/refuse",
                  {"The ward does not take it up, and why", Who::may({Permission::receive})}, *this,
                  &DispatchRoutes::refuse);
    router.create("/api/v1/report-cases/{code}/forward",
                  {"It is somebody else's: the province's, the police's", Who::may({Permission::receive})},
                  *this, &DispatchRoutes::forward);
    router.create("/api/v1/report-cases/{code}/assign",
                  {"An agency, or an officer of it, is to solve it",
                   Who::may({Permission::receive, Permission::handle, Permission::review})},
                  *this, &DispatchRoutes::assign);
    router.create("/api/v1/report-cases/{code}/merge",
                  {"It is the same thing as another report", Who::may({Permission::receive})}, *this,
                  &DispatchRoutes::merge);
    router.create("/api/v1/report-cases/{code}/moderate",
                  {"What of its text and photographs others may see", Who::may({Permission::receive})}, *this,
                  &DispatchRoutes::moderate);
    router.create("/api/v1/report-cases/{code}/publish",
                  {"The result is told to everybody", Who::may({Permission::receive})}, *this,
                  &DispatchRoutes::publish);
    router.create("/api/v1/report-cases",
                  {"Type what somebody tells on the telephone", Who::may({Permission::receive})}, *this,
                  &DispatchRoutes::take_call);
}

Result<MovedReport> DispatchRoutes::receive(api::Call const& call, ReceiveReport const& sent) const
{
    auto report = take(call, Move::receive, sent.version);
    if (!report) {
        return report.error();
    }
    if (sent.kind && *sent.kind != report->kind) {
        if (auto const corrected = correct_kind(call, *report, *sent.kind); !corrected) {
            return corrected.error();
        }
    }
    report->taken_at = call.now;
    return put(call, *report, "received", {{"category", json::word_of(report->category)}});
}

Result<MovedReport> DispatchRoutes::refuse(api::Call const& call, RefuseReport const& sent) const
{
    auto report = take(call, Move::refuse, sent.version);
    if (!report) {
        return report.error();
    }
    auto reason = check_reason(sent.reason, "report.refuse.reason", "/reason");
    if (!reason) {
        return reason.error();
    }
    report->reason = *std::move(reason);
    report->ended_at = call.now;
    return put(call, *report, "refused");
}

Result<MovedReport> DispatchRoutes::forward(api::Call const& call, ForwardReport const& sent) const
{
    auto report = take(call, Move::forward, sent.version);
    if (!report) {
        return report.error();
    }
    auto to = check_words(sent.to, Need::required, place_length_max, "report.forward.to", "/to");
    if (!to) {
        return to.error();
    }
    auto reason = check_reason(sent.reason, "report.forward.reason", "/reason");
    if (!reason) {
        return reason.error();
    }
    report->forwarded_to = *std::move(to);
    report->reason = *std::move(reason);
    report->ended_at = call.now;
    return put(call, *report, "forwarded");
}

Result<MovedReport> DispatchRoutes::assign(api::Call const& call, AssignReport const& sent) const
{
    auto report = take(call, Move::assign, sent.version);
    if (!report) {
        return report.error();
    }
    if (report->solved_at) { // a result that does not convince
        auto reason = check_reason(sent.reason.value_or(""), "report.assign.reason", "/reason");
        if (!reason) {
            return reason.error();
        }
        write_note(call, *report, *std::move(reason));
        report->solved_at.reset();
        report->publish_by.reset();
    }
    if (auto const handed = hand_over(call, *report, sent); !handed) {
        return handed.error();
    }
    return put(call, *report, "assigned",
               {{"agency_id", to_string(report->agency_id)}, {"officer_id", to_string(report->officer_id)}});
}

Result<MovedReport> DispatchRoutes::merge(api::Call const& call, MergeReport const& sent) const
{
    auto report = take(call, Move::merge, sent.version);
    if (!report) {
        return report.error();
    }
    auto const other = find(call.database, call.ward(), sent.into);
    if (!other) {
        return invalid("report.merge.unknown", "/into");
    }
    if (auto const may = may_merge(*report, *other); !may) {
        return may.error();
    }
    report->merged_into = other->id;
    report->ended_at = call.now;
    move_supporters(call.database, call.ward(), *report, other->id, call.now);
    tell(call, *other, "took_in", {{"report_id", to_string(report->id)}});
    return put(call, *report, "merged", {{"into", to_string(other->id)}});
}

Result<MovedReport> DispatchRoutes::moderate(api::Call const& call, ModerateReport const& sent) const
{
    auto report = take(call, Move::moderate, sent.version);
    if (!report) {
        return report.error();
    }
    if (sent.public_.value_or(false) && !report->public_) {
        return conflict("report.moderate.public", "/public");
    }
    auto const shown_text = check_words(sent.shown_text.value_or(report->shown_text), Need::optional,
                                        text_length_max, "report.shown_text", "/shown_text");
    if (!shown_text) {
        return shown_text.error();
    }
    auto const photos = sent.photos.value_or(std::vector<ModeratedPhoto>{});
    if (auto const done = moderate_photos(call, *report, photos); !done) {
        return done.error();
    }
    report->shown_text = *shown_text;
    report->text_state = sent.text.value_or(report->text_state);
    report->public_ = report->public_ && sent.public_.value_or(true);
    return put(call, *report, "moderated",
               {{"text", json::word_of(report->text_state)},
                {"photos", photos.size()},
                {"public", report->public_}});
}

Result<MovedReport> DispatchRoutes::publish(api::Call const& call, PublishReport const& sent) const
{
    auto report = take(call, Move::publish, sent.version);
    if (!report) {
        return report.error();
    }
    if (report->public_ && !report->text.empty() && report->text_state == TextState::waiting) {
        return conflict("report.publish.text");
    }
    auto const photos = photos_of(call.database, call.ward(), report->id);
    if (report->public_ && std::ranges::find(photos, PhotoState::waiting, &Photo::state) != photos.end()) {
        return conflict("report.publish.photos");
    }
    auto result = check_reason(sent.result.value_or(report->result), "report.result", "/result");
    if (!result) {
        return result.error();
    }
    report->result = *std::move(result);
    report->ended_at = call.now;
    return put(call, *report, "published");
}

Result<api::Created<FiledReport>> DispatchRoutes::take_call(api::Call const& call,
                                                            NewReport const& sent) const
{
    if (!dispatches(call.caller)) {
        return forbidden("report.move.not_permitted");
    }
    auto filed = file_report(call, around_, sent, Way::phone);
    if (!filed) {
        return filed.error();
    }
    auto& report = filed->report;
    report.state = *after(report.state, Move::receive); // who types it has received it
    report.taken_at = call.now;
    if (auto const moved = put(call, report, "received", {{"category", json::word_of(report.category)}});
        !moved) {
        return moved.error();
    }
    return api::Created<FiledReport>{answer_of(*filed)};
}

} // namespace ward::report
