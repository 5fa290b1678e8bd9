#include "report/open311_doors.hpp"

#include "report/condition.hpp"
#include "report/filing.hpp"
#include "report/kind_store.hpp"
#include "report/names.hpp"
#include "report/rules.hpp"
#include "report/store.hpp"

#include <algorithm>

namespace ward::report::open311 {

namespace {

constexpr double shown_metres_max{12}; ///< how far the shown position may lie from the true one

AskedAs asked_as(QuestionType type)
{
    switch (type) {
    case QuestionType::text: return AskedAs::text;
    case QuestionType::number: return AskedAs::number;
    case QuestionType::choice: return AskedAs::choice;
    }
    return AskedAs::text;
}

Stage stage_of(State state)
{
    switch (state) {
    case State::new_: return Stage::waiting;
    case State::received: return Stage::received;
    case State::assigned: return Stage::assigned;
    case State::in_progress: return Stage::in_progress;
    case State::solved: return Stage::solved;
    case State::published: return Stage::published;
    case State::refused: return Stage::refused;
    case State::forwarded: return Stage::forwarded;
    case State::merged: return Stage::merged;
    }
    return Stage::waiting;
}

/// A kind of which nothing is ever public is not offered: who sends through another city's system is shown
/// there, whatever we do.
std::vector<OpenKind> kinds_offered(api::Call const& call)
{
    auto const all = offered_kinds(call.database, call.ward());
    std::vector<OpenKind> kinds;
    for (auto const& kind : all.kinds) {
        if (!is_public(kind, std::nullopt)) {
            continue;
        }
        auto const category = std::ranges::find(all.categories, kind.category, &CategoryName::code);
        OpenKind offered{kind.code, kind.name, category == all.categories.end() ? "" : category->name, {}};
        for (auto const& question : kind.questions) {
            offered.questions.push_back({question.code, question.label, asked_as(question.type),
                                         question.required, question.choices});
        }
        kinds.push_back(std::move(offered));
    }
    return kinds;
}

std::optional<std::string> unless_empty(std::string const& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

/// Notes are short; what is longer is several.
void put_note(api::Call const& call, Report const& report, std::string const& holder, std::string_view words)
{
    auto const head = "[" + holder + "] ";
    auto const room = reason_length_max - head.size();
    while (!words.empty()) {
        std::size_t end{0};
        for (std::size_t count{0}; end < words.size(); ++end) {
            bool const begins = (static_cast<unsigned char>(words[end]) & 0xC0U) != 0x80U;
            if (begins && ++count > room) {
                break;
            }
        }
        add_note(call.database, call.ward(), call.ids.next(), report.id,
                 {OfficerId{}, call.now, head + std::string{words.substr(0, end)}});
        words.remove_prefix(end);
    }
    tell(call, report, "noted", {{"way", "open311"}, {"holder", holder}});
}

Result<FiledForOther> file(api::Call const& call, Surroundings const& around, SentReport const& sent)
{
    NewReport report;
    report.kind = sent.kind;
    report.position = sent.position;
    report.place = unless_empty(sent.place);
    report.text = sent.text;
    report.photos = sent.photos;
    report.answers.emplace();
    for (auto const& answer : sent.answers) {
        report.answers->push_back({answer.name, answer.value});
    }
    if (sent.contact) {
        report.contact = ReportContact{
            sent.contact->name, unless_empty(sent.contact->phone), unless_empty(sent.contact->email), {}};
    }
    auto const filed = file_report(call, around, report, Way::open311);
    if (!filed) {
        return filed.error();
    }
    if (!sent.note.empty()) {
        put_note(call, filed->report, sent.holder, sent.note);
    }
    return FiledForOther{filed->report.code, filed->follow_key};
}

std::string one_of(Conditions& where, std::string_view column, std::vector<std::string> const& values)
{
    std::string list;
    for (auto const& value : values) {
        list += (list.empty() ? "" : ", ") + where.bind(value);
    }
    return std::string{column} + " IN (" + list + ")";
}

std::string with_codes(Conditions& where, std::vector<std::string> const& typed)
{
    std::vector<std::string> codes;
    std::ranges::transform(typed, std::back_inserter(codes), plain_code);
    return one_of(where, "r.code", codes);
}

void add_filters(Conditions& where, RequestFilter const& filter)
{
    where.add("r.ward_id = $1");
    where.add("r.is_public = 1");
    if (!filter.ids.empty()) {
        where.add(with_codes(where, filter.ids));
        return;
    }
    if (!filter.service_codes.empty()) {
        where.add(one_of(where, "r.kind", filter.service_codes));
    }
    if (filter.from) {
        where.add("r.received_ms >= $", *filter.from);
    }
    if (filter.until) {
        where.add("r.received_ms <= $", *filter.until);
    }
    if (filter.status) {
        constexpr std::string_view closed{"('published', 'refused', 'forwarded', 'merged')"};
        where.add("r.state " + std::string{*filter.status == Status::closed ? "IN " : "NOT IN "} +
                  std::string{closed});
    }
    if (filter.near) {
        add_box(where, box_around(filter.near->centre, filter.near->metres + shown_metres_max));
    }
}

/// What was done about it, or why not.
std::string outcome_of(State state, std::string const& reason, std::string const& to,
                       std::string const& result)
{
    if (state == State::published) {
        return result;
    }
    if (state == State::forwarded) {
        return to.empty() || reason.empty() ? to + reason : to + ": " + reason;
    }
    return state == State::refused ? reason : std::string{};
}

OpenReport take_report(sql::Rows& rows, Names& names)
{
    OpenReport report;
    report.code = rows.take<std::string>();
    auto const state = rows.take<State>();
    report.stage = stage_of(state);
    report.kind = rows.take<std::string>();
    report.kind_name = names.kind(report.kind);
    // No word that an officer has not looked at.
    bool const shown = rows.take<TextState>() == TextState::shown;
    auto const text = rows.take<std::string>();
    auto const shown_text = rows.take<std::string>();
    auto const address = rows.take<std::string>();
    auto const place = rows.take<std::string>();
    if (shown) {
        report.text = shown_text.empty() ? text : shown_text;
        report.place = address.empty() ? place : address;
    }
    auto const agency = names.agency(rows.take<AgencyId>());
    report.agency = agency ? agency->name : "";
    auto const reason = rows.take<std::string>();
    auto const to = rows.take<std::string>();
    report.outcome = outcome_of(state, reason, to, rows.take<std::string>());
    report.received_at = rows.take<Instant>();
    report.solve_by = rows.take<Instant>();
    auto const lat = rows.take<std::optional<std::int64_t>>();
    auto const lon = rows.take<std::optional<std::int64_t>>();
    if (lat && lon) {
        report.position = shown_position(ward::point_of(*lat, *lon));
    }
    report.changed_at = rows.take<std::optional<Instant>>().value_or(report.received_at);
    report.photo = rows.take<std::optional<int>>();
    return report;
}

/// By the shown position: by the true one, ever smaller circles would tell it.
bool is_near(std::optional<Near> const& near, OpenReport const& report)
{
    return !near || (report.position && metres_between(near->centre, *report.position) <= near->metres);
}

std::vector<OpenReport> reports(api::Call const& call, RequestFilter const& filter)
{
    Conditions where{call.ward()};
    add_filters(where, filter);
    std::string sql{"SELECT r.code, r.state, r.kind, r.text_state, r.text, r.shown_text, r.address, r.place,"
                    " r.agency_id, r.reason, r.forwarded_to, r.result, r.received_ms, r.solve_ms, r.lat_e6,"
                    " r.lon_e6, (SELECT max(s.from_ms) FROM report_state s WHERE s.ward_id = r.ward_id"
                    " AND s.report_id = r.id), (SELECT min(p.number) FROM report_photo p"
                    " WHERE p.report_id = r.id AND p.state = 'shown') FROM report r WHERE " +
                    where.text() + " ORDER BY r.id DESC"};
    if (!filter.near) {
        sql += " LIMIT " + where.bind(filter.skipped() + filter.page_size);
    }
    auto rows = call.database.run_bound(sql, where.bound());
    Names names{call.database, call.ward()};
    std::vector<OpenReport> found;
    for (int skipped{0}; std::ssize(found) < filter.page_size && rows.next();) {
        auto report = take_report(rows, names);
        if (is_near(filter.near, report) && skipped++ >= filter.skipped()) {
            found.push_back(std::move(report));
        }
    }
    return found;
}

std::optional<StepKind> step_to(State state, std::optional<State> before)
{
    if (before == state) {
        return StepKind::extended; // the same state with another promise
    }
    switch (state) {
    case State::new_:
    case State::solved: return std::nullopt;
    case State::received: return StepKind::received;
    case State::assigned: return before == State::published ? StepKind::reopened : StepKind::assigned;
    case State::in_progress: return StepKind::started;
    case State::published: return StepKind::published;
    case State::refused: return StepKind::refused;
    case State::forwarded: return StepKind::forwarded;
    case State::merged: return StepKind::merged;
    }
    return std::nullopt;
}

std::optional<OpenStep> take_step(sql::Rows& rows)
{
    OpenStep step;
    auto const id = rows.take<std::int64_t>();
    step.code = rows.take<std::string>();
    step.at = rows.take<Instant>();
    step.id = std::to_string(id) + "-" + std::to_string(to_ms(step.at));
    bool const lasts = rows.take<std::int64_t>() == std::numeric_limits<std::int64_t>::max();
    auto const state = rows.take<State>();
    auto const before = rows.take<std::optional<State>>();
    auto const reason = rows.take<std::string>();
    auto const extend_reason = rows.take<std::string>();
    auto const to = rows.take<std::string>();
    auto const result = rows.take<std::string>();
    auto const photo = rows.take<std::optional<int>>();
    auto const kind = step_to(state, before);
    if (!kind) {
        return std::nullopt;
    }
    step.kind = *kind;
    // The words are those of now: of a step that is past they may be another's, and not public yet.
    if (lasts) {
        step.words = *kind == StepKind::extended ? extend_reason : outcome_of(state, reason, to, result);
        step.photo = *kind == StepKind::published ? photo : std::nullopt;
    }
    return step;
}

std::vector<OpenStep> steps(api::Call const& call, UpdateFilter const& filter)
{
    Conditions where{call.ward()};
    where.add("s.ward_id = $1");
    where.add("r.is_public = 1");
    if (!filter.ids.empty()) {
        where.add(with_codes(where, filter.ids));
    }
    if (filter.from) {
        where.add("s.from_ms >= $", *filter.from);
    }
    if (filter.until) {
        where.add("s.from_ms <= $", *filter.until);
    }
    auto rows = call.database.run_bound(
        "SELECT r.id, r.code, s.from_ms, s.to_ms, s.state, (SELECT b.state FROM report_state b"
        " WHERE b.ward_id = s.ward_id AND b.report_id = s.report_id AND b.to_ms = s.from_ms), r.reason,"
        " r.extend_reason, r.forwarded_to, r.result, (SELECT min(p.number) FROM report_photo p"
        " WHERE p.report_id = r.id AND p.state = 'shown' AND p.place = 'after')"
        " FROM report_state s JOIN report r ON r.id = s.report_id WHERE " +
            where.text() + " ORDER BY s.from_ms, r.id",
        where.bound());
    std::vector<OpenStep> found;
    for (int skipped{0}; std::ssize(found) < filter.page_size && rows.next();) {
        auto step = take_step(rows);
        if (step && skipped++ >= filter.skipped()) {
            found.push_back(*std::move(step));
        }
    }
    return found;
}

std::optional<std::string> note(api::Call const& call, SentNote const& sent)
{
    auto const report = find(call.database, call.ward(), sent.code);
    if (!report || !report->public_) {
        return std::nullopt;
    }
    auto id = to_string(report->id) + "-" + std::to_string(to_ms(call.now));
    put_note(call, *report, sent.holder, sent.words);
    return id;
}

} // namespace

WardDoors ward_doors(Surroundings const& around)
{
    return {
        .kinds = kinds_offered,
        .file = [&around](api::Call const& call, SentReport const& sent) { return file(call, around, sent); },
        .reports = reports,
        .steps = steps,
        .note = note};
}

} // namespace ward::report::open311
