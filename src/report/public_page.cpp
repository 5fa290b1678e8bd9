#include "report/public_page.hpp"

#include "event/seal_store.hpp"
#include "report/clock.hpp"
#include "report/history.hpp"
#include "report/kind_store.hpp"
#include "report/names.hpp"
#include "report/permits.hpp"
#include "report/rules.hpp"
#include "report/store.hpp"

#include <algorithm>
#include <array>

namespace ward::report {

namespace {

/// What of a report's history concerns everybody; the rest is how the ward works inside.
constexpr auto told =
    std::to_array<std::string_view>({"filed", "received", "refused", "forwarded", "assigned", "started",
                                     "extended", "solved", "published", "merged", "reopened"});

std::optional<std::string> unless_empty(std::string const& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

std::vector<PublicStep> steps_of(api::Call const& call, Names& names, ReportId report)
{
    std::vector<PublicStep> steps;
    for (auto const& each : history_of(call, report)) {
        auto const word = word_of(each);
        if (std::ranges::find(told, word) != told.end()) {
            auto const agency = names.agency(agency_of(each));
            steps.push_back(
                {std::string{word}, each.at, agency ? std::optional{agency->name} : std::nullopt});
        }
    }
    return steps;
}

/// The seals of the same steps.
std::vector<event::Seal> told_seals(api::Call const& call, ReportId report)
{
    constexpr std::string_view ours{"report."};
    auto seals = event::seals_of_subject(call.database, call.ward(), "report", report.value);
    std::erase_if(seals, [&](event::Seal const& seal) {
        return !seal.kind.starts_with(ours) ||
               std::ranges::find(told, std::string_view{seal.kind}.substr(ours.size())) == told.end();
    });
    return seals;
}

/// What the report itself says, for these eyes.
void add_words(Report const& report, PublicReport& page)
{
    bool const looked_at = report.text_state == TextState::shown;
    page.text_waits = report.text_state == TextState::waiting;
    if (!page.own && !looked_at) {
        return;
    }
    page.place = unless_empty(report.place);
    page.address = unless_empty(report.address);
    page.asset = unless_empty(report.asset);
    page.text = unless_empty(page.own || report.shown_text.empty() ? report.text : report.shown_text);
}

void add_outcome(Report const& report, PublicReport& page)
{
    page.reason = unless_empty(report.reason);
    page.forwarded_to = unless_empty(report.forwarded_to);
    page.extended_at = report.extended_at;
    page.extend_reason = unless_empty(report.extend_reason);
    page.solved_at = report.solved_at;
    if (report.state == State::published) {
        page.result = unless_empty(report.result);
        page.no_photo_reason = unless_empty(report.no_photo_reason);
        page.rating = report.satisfied;
    }
}

void add_photos(api::Call const& call, Report const& report, PublicReport& page)
{
    for (auto const& photo : photos_of(call.database, call.ward(), report.id)) {
        if (page.own || photo.state == PhotoState::shown) {
            page.photos.push_back(to_line(photo));
        }
    }
}

/// What stands for it now, unless that is nobody's business.
std::optional<std::string> successor_of(api::Call const& call, Report const& report)
{
    auto const other = find(call.database, call.ward(), report.merged_into);
    return other && other->public_ ? std::optional{other->code} : std::nullopt;
}

} // namespace

PublicPages::PublicPages(api::Router& router, Surroundings const& around)
{
    router.get("/api/v1/reports/{code}",
               {"One report: every step, the promise and the result; private ones with the follow key",
                api::Who::anyone(),
                {around.settings.questions_per_minute}},
               *this, &PublicPages::show);
}

Result<PublicReport> PublicPages::show(api::Call const& call, PublicPageQuery const& query) const
{
    auto const report = find(call.database, call.ward(), call.argument("code"));
    bool const own = report && query.key && is_own_key(call.database, call.ward(), report->id, *query.key);
    if (!report || !(report->public_ || own)) {
        return not_found("report.unknown");
    }
    Names names{call.database, call.ward()};
    PublicReport page;
    page.code = report->code;
    page.kind = report->kind;
    page.kind_name = names.kind(report->kind);
    page.category = report->category;
    page.state = report->state;
    page.public_ = report->public_;
    page.own = own;
    if (report->position) {
        page.position = own ? *report->position : shown_position(*report->position);
    }
    add_words(*report, page);
    add_photos(call, *report, page);
    auto const agency = names.agency(report->agency_id);
    page.agency = agency ? std::optional{agency->name} : std::nullopt;
    page.received_at = report->received_at;
    page.receive_by = report->receive_by;
    page.solve_by = report->solve_by;
    page.overdue = is_overdue(*report, call.now);
    add_outcome(*report, page);
    page.supporters = report->supporters;
    page.merged_into = successor_of(call, *report);
    if (own) {
        auto const kind = find_kind(call.database, call.ward(), report->kind).value_or(ReportKind{});
        page.can_reopen = may_reopen(*report, kind.targets, call.now).has_value();
    }
    page.steps = steps_of(call, names, report->id);
    page.seals = told_seals(call, report->id);
    return page;
}

PhotoDoors photo_doors()
{
    return {.for_public = [](api::Call const& call, std::string const& code,
                             std::string const& key) -> std::optional<PhotoSight> {
                auto const report = find(call.database, call.ward(), code);
                if (!report) {
                    return std::nullopt;
                }
                bool const own = !key.empty() && is_own_key(call.database, call.ward(), report->id, key);
                return report->public_ || own ? std::optional{PhotoSight{report->id, own}} : std::nullopt;
            },
            .for_officer = [](api::Call const& call, std::string const& code) -> Result<ReportId> {
                auto const report = find(call.database, call.ward(), code);
                if (!report || !may_see(call.caller, *report)) {
                    return not_found("report.unknown");
                }
                return report->id;
            }};
}

} // namespace ward::report
