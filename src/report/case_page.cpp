#include "report/case_page.hpp"

#include "event/store.hpp"
#include "report/clock.hpp"
#include "report/condition.hpp"
#include "report/follower_store.hpp"
#include "report/history.hpp"
#include "report/kind_store.hpp"
#include "report/permits.hpp"
#include "report/store.hpp"

#include <algorithm>
#include <cmath>

namespace ward::report {

namespace {

constexpr double near_metres_max{100};
constexpr std::size_t near_max{5};

/// The trace of it, written before the answer is given. Source: docs/law.md#L-63
void record_look(api::Call const& call, Report const& report)
{
    if (was_read_since(call.database, call.ward(), report.id, call.caller.officer, call.now - one_reading)) {
        return;
    }
    event::record_reading(call, {"report.read", "report", report.id.value, {}, report.code});
    call.extras.before_answer.push_back(
        [ward = call.ward(), id = report.id, officer = call.caller.officer,
         now = call.now](sql::Session& database) { put_reading(database, ward, id, officer, now); });
}

void fill_row(Report const& report, Names& names, Instant now, CaseRow& row)
{
    row.code = report.code;
    row.kind = report.kind;
    row.kind_name = names.kind(report.kind);
    row.category = report.category;
    row.state = report.state;
    row.urgency = report.urgency;
    row.way = report.way;
    row.public_ = report.public_;
    row.position = report.position;
    row.place = report.place;
    row.address = report.address;
    row.received_at = report.received_at;
    row.due_at = due_of(report);
    row.solve_by = report.solve_by;
    row.overdue = row.due_at && *row.due_at < now;
    row.reopened = report.reopened > 0;
    row.agency = names.agency(report.agency_id);
    row.officer = names.officer(report.officer_id);
    row.supporters = report.supporters;
    row.version = report.version;
}

/// What came in, and what others may read of it.
void fill_words(Report const& report, ReportKind const& kind, CasePage& page)
{
    page.asset = report.asset;
    page.text = report.text;
    page.text_state = report.text_state;
    page.shown_text = report.shown_text;
    page.flags = flags_in(report.text);
    page.proposed_text = masked(report.text, page.flags);
    page.hand_over = kind.hand_over;
    auto const answers = json::read<std::vector<ReportAnswer>>(json::parse(report.answers).value()).value();
    for (auto const& answer : answers) {
        auto const question = std::ranges::find(kind.questions, answer.code, &ReportQuestion::code);
        page.answers.push_back(
            {question == kind.questions.end() ? answer.code : question->label, answer.value});
    }
}

void fill_outcome(Report const& report, CasePage& page)
{
    page.receive_by = report.receive_by;
    page.refuse_by = report.refuse_by;
    page.publish_by = report.publish_by;
    page.taken_at = report.taken_at;
    page.extended_at = report.extended_at;
    page.extend_reason = report.extend_reason;
    page.solved_at = report.solved_at;
    page.ended_at = report.ended_at;
    page.reason = report.reason;
    page.forwarded_to = report.forwarded_to;
    page.result = report.result;
    page.no_photo_reason = report.no_photo_reason;
    page.satisfied = report.satisfied;
    page.rating_comment = report.rating_comment;
    page.reopened_at = report.reopened_at;
    page.reopen_reason = report.reopen_reason;
}

std::vector<CasePhoto> photos_with_distance(api::Call const& call, Report const& report)
{
    std::vector<CasePhoto> lines;
    for (auto const& photo : photos_of(call.database, call.ward(), report.id)) {
        CasePhoto line;
        static_cast<PhotoLine&>(line) = to_line(photo);
        line.position = photo.position;
        line.taken_at = photo.taken_at;
        line.by_officer = photo.uploaded_by.has_value();
        line.device = photo.device;
        auto const taken = photo.position ? photo.position : std::optional<Point>{photo.device};
        if (taken && report.position) {
            line.metres = static_cast<int>(std::lround(metres_between(*taken, *report.position)));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<CaseNote> notes_with_names(api::Call const& call, Names& names, ReportId report)
{
    std::vector<CaseNote> notes;
    for (auto& note : notes_of(call.database, call.ward(), report)) {
        notes.push_back({note.at, names.officer(note.officer_id), std::move(note.text)});
    }
    return notes;
}

/// Who looked at the report or at an original of its photographs is the audit trail's.
bool is_look(std::string_view word)
{
    return word == "read" || word == "photo_read";
}

std::vector<CaseStep> steps_with_names(api::Call const& call, Names& names, ReportId report)
{
    std::vector<CaseStep> steps;
    for (auto const& each : history_of(call, report)) {
        if (!is_look(word_of(each))) {
            steps.push_back({std::string{word_of(each)}, each.at, names.officer(each.officer_id),
                             names.agency(agency_of(each)), proof_in(each)});
        }
    }
    return steps;
}

/// Nearest first.
std::vector<CaseNeighbour> neighbours(api::Call const& call, Names& names, Report const& report)
{
    if (!report.position || !is_open(report.state)) {
        return {};
    }
    Conditions where{call.ward()};
    where.add("r.ward_id = $1");
    where.add(open_report);
    where.add("r.category = $", report.category);
    where.add("r.id <> $", report.id);
    add_box(where, box_around(*report.position, near_metres_max));
    auto rows = call.database.run_bound(
        "SELECT r.code, r.kind, r.state, r.received_ms, r.lat_e6, r.lon_e6 FROM report r WHERE " +
            where.text() + " ORDER BY r.id DESC",
        where.bound());
    std::vector<CaseNeighbour> near;
    while (rows.next()) {
        CaseNeighbour other;
        other.code = rows.take<std::string>();
        other.kind_name = names.kind(rows.take<std::string>());
        other.state = rows.take<State>();
        other.received_at = rows.take<Instant>();
        auto const lat = rows.take<std::int64_t>();
        auto const metres = metres_between(*report.position, point_of(lat, rows.take<std::int64_t>()));
        other.metres = static_cast<int>(std::lround(metres));
        if (metres <= near_metres_max) {
            near.push_back(std::move(other));
        }
    }
    std::ranges::stable_sort(near, {}, &CaseNeighbour::metres);
    near.resize(std::min(near.size(), near_max));
    return near;
}

} // namespace

CasePages::CasePages(api::Router& router)
{
    using api::Permission;
    router.get(
        "/api/v1/report-cases/{code}",
        {"One report whole; looking at it is recorded",
         api::Who::may({Permission::receive, Permission::handle, Permission::review, Permission::lead})},
        *this, &CasePages::show);
}

Result<CasePage> CasePages::show(api::Call const& call) const
{
    auto const report = find(call.database, call.ward(), call.argument("code"));
    if (!report || !may_see(call.caller, *report)) {
        return not_found("report.unknown");
    }
    Names names{call.database, call.ward()};
    CasePage page;
    fill_row(*report, names, call.now, page);
    page.id = report->id;
    auto const kind = find_kind(call.database, call.ward(), report->kind).value_or(ReportKind{});
    fill_words(*report, kind, page);
    fill_outcome(*report, page);
    auto contact = contact_of(call.database, call.ward(), report->id);
    page.has_contact = contact.has_value();
    if (may_see_contact(call.caller, *report)) {
        page.contact = std::move(contact);
    }
    page.photos = photos_with_distance(call, *report);
    page.photo = page.photos.empty() ? std::nullopt : std::optional{page.photos.front().number};
    page.waits =
        report->public_ && report->state != State::merged &&
        ((report->text_state == TextState::waiting && !report->text.empty()) ||
         std::ranges::find(page.photos, PhotoState::waiting, &CasePhoto::state) != page.photos.end());
    if (report->merged_into) {
        auto const other = find(call.database, call.ward(), report->merged_into);
        page.merged_into = other ? std::optional{other->code} : std::nullopt;
    }
    page.merged = merged_codes(call.database, call.ward(), report->id);
    page.notes = notes_with_names(call, names, report->id);
    page.steps = steps_with_names(call, names, report->id);
    page.near = neighbours(call, names, *report);
    page.moves = moves_open_to(call.caller, *report);
    record_look(call, *report);
    return page;
}

} // namespace ward::report
