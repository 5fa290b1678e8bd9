#include "report/filing.hpp"

#include "event/store.hpp"
#include "report/clock.hpp"
#include "report/follower_store.hpp"
#include "report/kind_store.hpp"
#include "report/store.hpp"
#include "staff/directory.hpp"

namespace ward::report {

namespace {

/// The words of a report into it, checked.
Result<void> take_words(NewReport const& sent, Report& report)
{
    bool const with_photo = sent.photos && !sent.photos->empty();
    auto const text = check_words(sent.text, with_photo ? Need::optional : Need::required, text_length_max,
                                  "report.text", "/text");
    if (!text) {
        return text.error();
    }
    report.text = *text;
    struct Line {
        std::optional<std::string> const& typed;
        std::string& kept;
        std::size_t length_max;
        char const* code;
        char const* pointer;
    };
    for (auto const& line :
         {Line{sent.place, report.place, place_length_max, "report.place", "/place"},
          Line{sent.address, report.address, place_length_max, "report.address", "/address"},
          Line{sent.asset, report.asset, asset_length_max, "report.asset", "/asset"}}) {
        auto const words =
            check_words(line.typed.value_or(""), Need::optional, line.length_max, line.code, line.pointer);
        if (!words) {
            return words.error();
        }
        line.kept = *words;
    }
    if (!report.position && report.place.empty() && report.address.empty()) {
        return invalid("report.place.missing", "/place");
    }
    return {};
}

/// What was sent, checked, without what the ward adds.
Result<Report> checked(NewReport const& sent, ReportKind const& kind, Way way)
{
    Report report;
    if (sent.position && !is_point(*sent.position)) {
        return invalid("report.position.invalid", "/position");
    }
    if (sent.position) { // as it is kept
        report.position = point_of_cell(cell_of(*sent.position));
    }
    if (auto const words = take_words(sent, report); !words) {
        return words.error();
    }
    auto const answers = check_answers(kind.questions, sent.answers.value_or(std::vector<ReportAnswer>{}),
                                       way == Way::form ? Need::optional : Need::required);
    if (!answers) {
        return answers.error();
    }
    report.answers = json::to_text(*answers);
    report.category = kind.category;
    report.kind = kind.code;
    report.urgency = kind.urgency;
    report.public_ = is_public(kind, sent.private_);
    return report;
}

/// What hangs on the report's row.
Result<void> put_belongings(api::Call const& call, NewReport const& sent, Report const& report)
{
    auto const photos = attach_photos(call.database, call.ward(), report.id, PhotoPlace::before,
                                      sent.photos.value_or(std::vector<PhotoTicket>{}), "/photos");
    if (!photos) {
        return photos.error();
    }
    if (sent.contact) {
        auto const contact = check_contact(*sent.contact, "/contact");
        if (!contact) {
            return contact.error();
        }
        put_contact(call.database, call.ward(), report.id, *contact, call.now);
    }
    return {};
}

} // namespace

Routed routed(api::Call const& call, ReportKind const& kind, std::optional<Point> const& position)
{
    auto const rules = routing(call.database, call.ward());
    if (auto const* const rule = route_of(rules, kind, position)) {
        return {rule->agency_id, rule->officer_id.value_or(OfficerId{})};
    }
    auto const agency = staff::agency_with_code(call.database, call.ward(), kind.agency);
    return {agency ? agency->id : AgencyId{}, {}};
}

void tell(api::Call const& call, Report const& report, std::string_view word, json::Object data)
{
    data["state"] = json::word_of(report.state);
    event::record(call,
                  {"report." + std::string{word}, "report", report.id.value, std::move(data), report.code});
}

Result<Filed> file_report(api::Call const& call, Surroundings const& around, NewReport const& sent, Way way)
{
    auto const kind = find_offered_kind(call.database, call.ward(), sent.kind);
    if (!kind) {
        return invalid("report.kind.unknown", "/kind");
    }
    auto made = checked(sent, *kind, way);
    if (!made) {
        return made.error();
    }
    Filed filed{*std::move(made), new_key()};
    auto& report = filed.report;
    call.ids.make(report.id);
    report.way = way;
    report.received_at = call.now;
    auto const promised = promises(around.calendars.of(call.database, call.ward()), call.now, kind->targets);
    report.receive_by = promised.receive_by;
    report.refuse_by = promised.refuse_by;
    report.solve_by = promised.solve_by;
    auto const to = routed(call, *kind, report.position);
    report.agency_id = to.agency_id;
    report.officer_id = to.officer_id;
    auto const today = date_of(call.now);
    report.code = code_of(today, next_serial(call.database, call.ward(), today));
    add(call.database, call.ward(), report, hash_of_key(filed.follow_key));
    if (auto const put = put_belongings(call, sent, report); !put) {
        return put.error();
    }
    tell(call, report, "filed",
         {{"category", json::word_of(report.category)},
          {"kind", report.kind},
          {"way", json::word_of(way)},
          {"agency_id", to_string(report.agency_id)}});
    return filed;
}

FiledReport answer_of(Filed const& filed)
{
    auto const& report = filed.report;
    return {report.id,         report.code,     filed.follow_key, report.state,
            report.receive_by, report.solve_by, report.public_};
}

} // namespace ward::report
