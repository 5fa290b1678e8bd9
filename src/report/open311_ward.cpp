#include "report/open311_ward.hpp"

#include "api/kept_answer.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace ward::report::open311 {

namespace {

Question question_of(KindQuestion const& asked)
{
    Question question{asked.code, Datatype::string, asked.required, asked.label, {}};
    switch (asked.type) {
    case AskedAs::text: break;
    case AskedAs::number: question.datatype = Datatype::number; break;
    case AskedAs::choice: question.datatype = Datatype::singlevaluelist; break;
    }
    for (auto const& choice : asked.choices) {
        question.choices.push_back({choice, choice});
    }
    return question;
}

bool is_asked(Service const& service, std::string const& code)
{
    return std::ranges::find(service.questions, code, &Question::code) != service.questions.end();
}

/// What was sent beside the report and would be lost: addresses of pictures, answers to what nobody asked.
std::string note_of(Service const& service, NewRequest const& request)
{
    std::string note;
    for (auto const& url : request.media_urls) {
        note += url + "\n";
    }
    for (auto const& attribute : request.attributes) {
        for (auto const& value : attribute.values) {
            if (!is_asked(service, attribute.code)) {
                note += attribute.code + ": " + value + "\n";
            }
        }
    }
    return note.substr(0, note.find_last_not_of('\n') + 1);
}

/// Only who can be reached; a number that is none of ours is no way to reach anybody.
std::optional<Sender> contact_of(Sender sender)
{
    sender.phone = phone_number(sender.phone).value_or("");
    if (sender.email.find('@') == std::string::npos) {
        sender.email.clear();
    }
    bool const reachable = !sender.name.empty() && (!sender.phone.empty() || !sender.email.empty());
    return reachable ? std::optional{std::move(sender)} : std::nullopt;
}

/// A request is sent again when its answer was lost, by programs that know no Idempotency-Key. Within this
/// time, and up to as long again, the same words of the same sender are the same request.
constexpr std::chrono::hours sent_again_within{1};

api::AnswerKey key_of(api::Call const& call, NewRequest const& request, int hours_ago)
{
    auto const hour = std::chrono::floor<std::chrono::hours>(call.now.time_since_epoch()) / sent_again_within;
    return {call.ward(), OfficerId{}, "/open311/v2/requests",
            sql::sha256_hex(request.digest + std::to_string(hour - hours_ago)), request.digest};
}

std::optional<std::string> filed_before(api::Call const& call, NewRequest const& request)
{
    for (int const hours_ago : {0, 1}) {
        auto const kept = api::kept_answer(call.database, key_of(call, request, hours_ago));
        if (kept && *kept) {
            return (*kept)->body;
        }
    }
    return std::nullopt;
}

/// The other system's number of an update tells a second try.
api::AnswerKey update_key(api::Call const& call, NewUpdate const& update)
{
    auto const named = sql::sha256_hex(update.holder + '\0' + update.request_id + '\0' + update.sent_id);
    return {call.ward(), OfficerId{}, "/open311/v2/servicerequestupdates", named, named};
}

} // namespace

Status status_of(Stage stage)
{
    switch (stage) {
    case Stage::waiting:
    case Stage::received:
    case Stage::assigned:
    case Stage::in_progress:
    case Stage::solved: return Status::open;
    case Stage::published:
    case Stage::refused:
    case Stage::forwarded:
    case Stage::merged: return Status::closed;
    }
    return Status::open;
}

UpdateStatus update_status_of(StepKind kind)
{
    switch (kind) {
    case StepKind::received: return UpdateStatus::investigating;
    case StepKind::assigned: return UpdateStatus::action_scheduled;
    case StepKind::started:
    case StepKind::extended: return UpdateStatus::in_progress;
    case StepKind::published: return UpdateStatus::fixed;
    case StepKind::refused: return UpdateStatus::no_further_action;
    case StepKind::forwarded: return UpdateStatus::not_councils_responsibility;
    case StepKind::merged: return UpdateStatus::duplicate;
    case StepKind::reopened: return UpdateStatus::reopen;
    }
    return UpdateStatus::open;
}

std::vector<Service> WardSource::services(api::Call const& call) const
{
    std::vector<Service> services;
    for (auto const& kind : doors_.kinds(call)) {
        Service service{kind.code, kind.name, kind.name, kind.category, kind.category, ServiceType::realtime,
                        {}};
        std::ranges::transform(kind.questions, std::back_inserter(service.questions), question_of);
        services.push_back(std::move(service));
    }
    return services;
}

Result<Filed> WardSource::file(api::Call const& call, Service const& service, NewRequest const& request) const
{
    if (auto const before = filed_before(call, request)) {
        auto const end = before->find('\n');
        return Filed{before->substr(0, end), {}, before->substr(end + 1)};
    }
    SentReport report{
        service.code, request.position,           request.address, request.description,      request.photos,
        {},           contact_of(request.sender), request.holder,  note_of(service, request)};
    if (report.text.empty()) {
        // what it is about is said by its kind, and many programs leave it at that
        report.text = service.name;
    }
    for (auto const& attribute : request.attributes) {
        if (is_asked(service, attribute.code)) {
            report.answers.push_back({attribute.code, attribute.values.front()});
        }
    }
    auto const filed = doors_.file(call, report);
    if (!filed) {
        return filed.error();
    }
    auto notice = public_url_ + "/phan-anh/" + filed->code + "#" + filed->follow_key;
    api::keep_answer(call.database, key_of(call, request, 0), {200, filed->code + "\n" + notice}, call.now);
    return Filed{filed->code, {}, std::move(notice)};
}

std::vector<Request> WardSource::requests(api::Call const& call, RequestFilter const& filter) const
{
    std::vector<Request> requests;
    for (auto const& report : doors_.reports(call, filter)) {
        Request request;
        request.id = report.code;
        request.status = status_of(report.stage);
        request.status_notes = report.outcome;
        request.service_code = report.kind;
        request.service_name = report.kind_name;
        request.description = report.text;
        request.agency = report.agency;
        request.notice = public_url_ + "/phan-anh/" + report.code;
        request.requested_at = report.received_at;
        request.updated_at = report.changed_at;
        request.expected_at = report.solve_by;
        request.address = report.place;
        request.position = report.position;
        request.media_url = photo_url(report.code, report.photo);
        requests.push_back(std::move(request));
    }
    return requests;
}

std::optional<std::string> WardSource::id_of_token(api::Call const&, std::string const&) const
{
    return std::nullopt;
}

std::vector<Update> WardSource::updates(api::Call const& call, UpdateFilter const& filter) const
{
    std::vector<Update> updates;
    for (auto const& step : doors_.steps(call, filter)) {
        updates.push_back({step.id, step.code, update_status_of(step.kind), step.at, step.words,
                           photo_url(step.code, step.photo)});
    }
    return updates;
}

Result<std::string> WardSource::update(api::Call const& call, NewUpdate const& update) const
{
    auto const key = update_key(call, update);
    auto const before = api::kept_answer(call.database, key);
    if (!update.sent_id.empty() && before && *before) {
        return (*before)->body;
    }
    SentNote note{update.request_id, update.holder, words_of(update.status)};
    if (!update.description.empty()) {
        note.words += ": " + update.description;
    }
    for (auto const& url : update.media_urls) {
        note.words += "\n" + url;
    }
    auto const id = doors_.note(call, note);
    if (!id) {
        return unknown("service_request_id");
    }
    if (!update.sent_id.empty()) {
        api::keep_answer(call.database, key, {200, *id}, call.now);
    }
    return *id;
}

std::string WardSource::photo_url(std::string const& code, std::optional<int> number) const
{
    return number ? public_url_ + "/api/v1/reports/" + code + "/photos/" + std::to_string(*number) +
                        "?size=large"
                  : std::string{};
}

} // namespace ward::report::open311
