#include "report/citizen_routes.hpp"

#include "base/text.hpp"
#include "report/clock.hpp"
#include "report/follower_store.hpp"
#include "report/kind_store.hpp"
#include "report/states.hpp"
#include "report/store.hpp"

#include <algorithm>

namespace ward::report {

namespace {

/// The report of the path, for whoever has its key.
Result<Report> own_report(api::Call const& call, std::string const& key)
{
    auto report = find(call.database, call.ward(), call.argument("code"));
    if (!report || !is_own_key(call.database, call.ward(), report->id, key)) {
        return not_found("report.unknown");
    }
    return *std::move(report);
}

/// As `new_key` makes them; what a person brings may be nothing shorter.
bool is_key(std::string_view text)
{
    constexpr std::size_t length{26};
    return text.size() == length && std::ranges::all_of(text, [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= '2' && letter <= '7');
           });
}

OfferedKind offered(ReportKind const& kind)
{
    return {kind.code,
            kind.name,
            kind.urgency,
            is_public(kind, std::nullopt),
            kind.targets.receive_hours,
            kind.targets.solve_days,
            kind.questions};
}

} // namespace

CitizenRoutes::CitizenRoutes(api::Router& router, Surroundings const& around) : around_{around}
{
    using api::Who;
    api::Rate const sending{around.settings.reports_per_minute};
    api::Rate const asking{around.settings.questions_per_minute};
    router.get("/api/v1/report-kinds", {"What can be reported, and by when it is solved", Who::anyone()},
               *this, &CitizenRoutes::kinds);
    router.create("/api/v1/reports", {"Report something to the ward", Who::anyone(), sending}, *this,
                  &CitizenRoutes::create);
    router.create("/api/v1/reports/{code}/support",
                  {"Say that one sees it too, and follow it", Who::anyone(), sending}, *this,
                  &CitizenRoutes::support);
    router.post("/api/v1/reports/{code}/contact",
                {"Say who reported it; nobody sees it but who handles it", Who::anyone(), asking}, *this,
                &CitizenRoutes::contact);
    router.post("/api/v1/reports/{code}/rating",
                {"Say whether one is satisfied with the result", Who::anyone(), asking}, *this,
                &CitizenRoutes::rate);
    router.post("/api/v1/reports/{code}/reopen",
                {"Say why it is not solved after all", Who::anyone(), asking}, *this, &CitizenRoutes::reopen);
}

Result<OfferedKinds> CitizenRoutes::kinds(api::Call const& call) const
{
    auto const all = offered_kinds(call.database, call.ward());
    OfferedKinds answer;
    for (auto const& category : all.categories) {
        OfferedCategory group{category.code, category.name, {}};
        for (auto const& kind : all.kinds) {
            if (kind.category == category.code) {
                group.kinds.push_back(offered(kind));
            }
        }
        answer.categories.push_back(std::move(group));
    }
    return answer;
}

Result<api::Created<FiledReport>> CitizenRoutes::create(api::Call const& call, NewReport const& sent) const
{
    auto const filed = file_report(call, around_, sent, Way::web);
    if (!filed) {
        return filed.error();
    }
    return api::Created<FiledReport>{answer_of(*filed)};
}

Result<Supported> CitizenRoutes::support(api::Call const& call, NewSupport const& sent) const
{
    auto const report = find(call.database, call.ward(), call.argument("code"));
    if (!report || !report->public_) {
        return not_found("report.unknown");
    }
    if (is_end(report->state)) {
        return conflict("report.support.closed");
    }
    std::optional<std::string> phone;
    if (sent.phone && !sent.phone->empty()) {
        phone = phone_number(*sent.phone);
        if (!phone) {
            return invalid("report.contact.phone", "/phone");
        }
    }
    auto const brought = sent.follow_key.value_or("");
    auto const key = is_key(brought) ? brought : new_key();
    if (is_own_key(call.database, call.ward(), report->id, key)) {
        return Supported{report->supporters, key}; // nobody says “me too” to themselves
    }
    auto const supporters =
        add_support(call.database, call.ward(), report->id, {hash_of_key(key), phone.value_or(""), call.now});
    if (supporters != report->supporters) {
        tell(call, *report, "supported");
    }
    return Supported{supporters, key};
}

Result<api::Nothing> CitizenRoutes::contact(api::Call const& call, GivenContact const& sent) const
{
    auto const report = own_report(call, sent.follow_key);
    if (!report) {
        return report.error();
    }
    auto const contact = check_contact({sent.name, sent.phone, sent.email, sent.address}, "");
    if (!contact) {
        return contact.error();
    }
    put_contact(call.database, call.ward(), report->id, *contact, call.now);
    tell(call, *report, "contact_given");
    return api::Nothing{};
}

Result<api::Nothing> CitizenRoutes::rate(api::Call const& call, ReportRating const& sent) const
{
    auto report = own_report(call, sent.follow_key);
    if (!report) {
        return report.error();
    }
    if (report->state != State::published) {
        return conflict("report.rating.state");
    }
    auto const comment = check_words(sent.comment.value_or(""), Need::optional, reason_length_max,
                                     "report.rating.comment", "/comment");
    if (!comment) {
        return comment.error();
    }
    report->satisfied = sent.satisfied;
    report->rating_comment = *comment;
    report->rated_at = call.now;
    if (!change(call.database, call.ward(), *report, call.now)) {
        return conflict("report.changed");
    }
    tell(call, *report, "rated", {{"satisfied", sent.satisfied}});
    return api::Nothing{};
}

Result<ReportAfter> CitizenRoutes::reopen(api::Call const& call, Reopening const& sent) const
{
    auto report = own_report(call, sent.follow_key);
    if (!report) {
        return report.error();
    }
    auto const targets = find_kind(call.database, call.ward(), report->kind).value_or(ReportKind{}).targets;
    if (auto const may = may_reopen(*report, targets, call.now); !may) {
        return may.error();
    }
    auto const reason = check_reason(sent.reason, "report.reopen.reason", "/reason");
    if (!reason) {
        return reason.error();
    }
    report->state = *after(report->state, Move::reopen);
    report->reopen_reason = *reason;
    ++report->reopened;
    report->reopened_at = call.now;
    report->solve_by = promises(around_.calendars.of(call.database, call.ward()), call.now, targets).solve_by;
    report->solved_at.reset();
    report->publish_by.reset();
    report->ended_at.reset();
    if (!change(call.database, call.ward(), *report, call.now)) {
        return conflict("report.changed");
    }
    tell(call, *report, "reopened", {{"agency_id", to_string(report->agency_id)}});
    return ReportAfter{report->state, report->solve_by};
}

} // namespace ward::report
