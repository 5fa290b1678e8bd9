#include "report/field_routes.hpp"

#include "report/clock.hpp"
#include "report/kind_store.hpp"
#include "report/photo_store.hpp"
#include "report/store.hpp"

namespace ward::report {

namespace {

using api::Permission;

Targets targets_of(api::Call const& call, Report const& report)
{
    return find_kind(call.database, call.ward(), report.kind).value_or(ReportKind{}).targets;
}

/// What the phone says of the photograph, where that is believed, into it.
Result<void> take_device(api::Call const& call, std::optional<DevicePosition> const& device, Photo& photo,
                         std::string const& pointer, double accuracy_metres_max)
{
    if (!device) {
        return {};
    }
    if (auto const sound = check_device(*device, pointer); !sound) {
        return sound.error();
    }
    if (is_believed(*device, photo, accuracy_metres_max)) {
        photo.device = device;
        set_device_position(call.database, call.ward(), photo.id, *device);
    }
    return {};
}

/// Gives the report its after-photographs, with where each of these was taken.
Result<Evidence> attach_evidence(api::Call const& call, Settings const& settings, Report const& report,
                                 SolveReport const& sent)
{
    auto const shown = sent.photos.value_or(std::vector<SolvePhoto>{});
    auto const before = photos_of(call.database, call.ward(), report.id).size();
    auto const attached = attach_photos(call.database, call.ward(), report.id, PhotoPlace::after,
                                        {shown.begin(), shown.end()}, "/photos");
    if (!attached) {
        return attached.error();
    }
    auto photos = photos_of(call.database, call.ward(), report.id);
    photos.erase(photos.begin(), photos.begin() + static_cast<std::ptrdiff_t>(before));
    for (std::size_t n = 0; n < photos.size(); ++n) {
        auto const taken =
            take_device(call, shown[n].device, photos[n], "/photos/" + std::to_string(n) + "/device",
                        settings.phone_accuracy_metres_max);
        if (!taken) {
            return taken.error();
        }
    }
    return Evidence{std::move(photos), sent.no_photo_reason.value_or("")};
}

} // namespace

FieldRoutes::FieldRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    using api::Who;
    router.create("/api/v1/report-cases/{code}/start",
                  {"Somebody begins to solve it", Who::may({Permission::handle, Permission::review})}, *this,
                  &FieldRoutes::start);
    router.create(
        "/api/v1/report-cases/{code}/extend",
        {"The promise is moved, once and with a reason", Who::may({Permission::receive, Permission::review})},
        *this, &FieldRoutes::extend);
    router.create("/api/v1/report-cases/{code}/solve",
                  {"It is solved, with a photograph taken there or a reason why there is none",
                   Who::may({Permission::handle, Permission::review})},
                  *this, &FieldRoutes::solve);
    router.create("/api/v1/report-cases/{code}/note",
                  {"A note among officers",
                   Who::may({Permission::receive, Permission::handle, Permission::review, Permission::lead})},
                  *this, &FieldRoutes::note);
}

Result<MovedReport> FieldRoutes::start(api::Call const& call, StartReport const& sent) const
{
    auto report = take(call, Move::start, sent.version);
    if (!report) {
        return report.error();
    }
    if (!report->officer_id) {
        report->officer_id = call.caller.officer;
    }
    return put(call, *report, "started", {{"officer_id", to_string(report->officer_id)}});
}

Result<MovedReport> FieldRoutes::extend(api::Call const& call, ExtendReport const& sent) const
{
    auto report = take(call, Move::extend, sent.version);
    if (!report) {
        return report.error();
    }
    auto reason = check_reason(sent.reason, "report.extend.reason", "/reason");
    if (!reason) {
        return reason.error();
    }
    auto const promise = extended(around_.calendars.of(call.database, call.ward()), *report,
                                  targets_of(call, *report), sent.days, call.now);
    if (!promise) {
        return promise.error();
    }
    report->solve_by = *promise;
    report->extended_at = call.now;
    report->extend_reason = *std::move(reason);
    return put(call, *report, "extended", {{"days", sent.days}, {"solve_by", to_iso(report->solve_by)}});
}

Result<MovedReport> FieldRoutes::solve(api::Call const& call, SolveReport const& sent) const
{
    auto report = take(call, Move::solve, sent.version);
    if (!report) {
        return report.error();
    }
    auto result = check_reason(sent.result, "report.result", "/result");
    if (!result) {
        return result.error();
    }
    auto const evidence = attach_evidence(call, around_.settings, *report, sent);
    if (!evidence) {
        return evidence.error();
    }
    auto const proof = check_evidence(report->position, *evidence);
    if (!proof) {
        return proof.error();
    }
    report->result = *std::move(result);
    report->no_photo_reason = evidence->no_photo_reason;
    report->officer_id = report->officer_id ? report->officer_id : call.caller.officer;
    report->solved_at = call.now;
    report->publish_by =
        publish_by(around_.calendars.of(call.database, call.ward()), call.now, targets_of(call, *report));
    return put(call, *report, "solved",
               {{"photos", evidence->photos.size()}, {"proof", json::word_of(*proof)}});
}

Result<MovedReport> FieldRoutes::note(api::Call const& call, NoteReport const& sent) const
{
    auto report = take(call, Move::note, sent.version);
    if (!report) {
        return report.error();
    }
    auto text = check_words(sent.text, Need::required, reason_length_max, "report.note", "/text");
    if (!text) {
        return text.error();
    }
    write_note(call, *report, *std::move(text));
    return put(call, *report, "noted");
}

} // namespace ward::report
