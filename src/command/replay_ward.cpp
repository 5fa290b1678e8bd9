#include "command/replay_ward.hpp"

#include "unit/calendar_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace ward::replay {

namespace {

constexpr int unauthenticated{401};
constexpr int conflict_status{409};

/// Whatever stops the replay before it began.
[[noreturn]] void give_up(std::string const& what, Answer const& answer)
{
    throw std::runtime_error{
        fmt::format("{}: {} {} {}", what, answer.status, answer.code(), text_in(answer.body, "field"))};
}

Task task_of(json::Value const& row)
{
    return {.dossier_id = text_in(row, "dossier_id"),
            .step_id = text_in(row, "step_id"),
            .kind = text_in(row, "step_kind"),
            .work_field = text_in(row, "work_field"),
            .agency_id = text_in(member_of(row, "agency"), "id"),
            .officer_id = text_in(member_of(row, "officer"), "id"),
            .risk = text_in(row, "risk"),
            .due_at = instant_in(row, "step_due_at"),
            .waiting_since = instant_in(row, "waiting_since").value_or(Instant{}),
            .version = number_in(row, "version")};
}

} // namespace

bool Officer::may(std::string_view permission) const
{
    return std::ranges::any_of(holds, [&](Held const& held) { return held.permission == permission; });
}

bool Officer::may(std::string_view permission, std::string_view work_field, std::string_view agency) const
{
    return std::ranges::any_of(holds, [&](Held const& held) {
        return held.permission == permission && (held.work_field.empty() || held.work_field == work_field) &&
               (held.agency_id.empty() || agency.empty() || held.agency_id == agency);
    });
}

Moved moved_of(json::Value const& answer)
{
    return {text_in(answer, "id"), text_in(answer, "state"), instant_in(answer, "due_at"),
            number_in(answer, "version")};
}

Ward::Ward(std::string url, std::string admin, std::string password)
    : url_{std::move(url)}, admin_{std::move(admin)}, password_{std::move(password)}, anybody_{url_}
{
}

void Ward::set_clock(Instant now)
{
    ++requests_;
    auto const answer = anybody_.put("/api/v1/clock", json::Object{{"now", to_iso(now)}});
    if (!answer.good()) {
        give_up("the clock cannot be set; the server must run with [simulation] enabled = true", answer);
    }
}

void Ward::sign_in(std::string const& login, Client& client)
{
    ++sign_ins_;
    ++requests_;
    auto const answer =
        client.post("/api/v1/sessions", json::Object{{"login", login}, {"password", password_}});
    if (!answer.good()) {
        give_up(login + " cannot sign in", answer);
    }
    client.set_csrf(text_in(answer.body, "csrf"));
}

Answer Ward::ask(std::string const& login, std::function<Answer(Client&)> const& question)
{
    auto const [place, is_new] = browsers_.try_emplace(login, url_);
    auto& client = place->second;
    if (is_new) {
        sign_in(login, client);
    }
    ++requests_;
    auto answer = question(client);
    if (answer.status == unauthenticated) { // the session has ended meanwhile, as it does after a break
        sign_in(login, client);
        ++requests_;
        answer = question(client);
    }
    return answer;
}

Answer Ward::post(std::string const& login, std::string const& path, json::Value const& body)
{
    return ask(login, [&](Client& client) { return client.post(path, body); });
}

Answer Ward::get(std::string const& login, std::string const& path)
{
    return ask(login, [&](Client& client) { return client.get(path); });
}

json::Array Ward::all_pages(std::string const& login, std::string const& path)
{
    json::Array items;
    std::string next;
    do {
        auto const page =
            fmt::format("{}{}limit=100{}", path, path.find('?') == std::string::npos ? '?' : '&',
                        next.empty() ? "" : "&after=" + escaped(next));
        auto const answer = get(login, page);
        if (!answer.good()) {
            give_up(page, answer);
        }
        for (auto const& item : list_in(answer.body, "items")) {
            items.push_back(item);
        }
        next = text_in(answer.body, "next");
    } while (!next.empty());
    return items;
}

Result<WorkingCalendar> Ward::calendar(Date from, Date to)
{
    ++requests_;
    auto const answer = anybody_.get(fmt::format("/api/v1/calendar?from={}&to={}", to_iso(from), to_iso(to)));
    if (!answer.good()) {
        give_up("the calendar", answer);
    }
    auto const text = json::read<unit::HoursText>(member_of(answer.body, "hours"));
    if (!text) {
        return text.error();
    }
    auto const hours = unit::to_hours(*text);
    if (!hours) {
        return hours.error();
    }
    std::vector<DayRule> rules;
    for (auto const& day : list_in(answer.body, "days")) {
        auto const date = parse_date(text_in(day, "date"));
        auto const kind = json::enum_of<DayKind>(text_in(day, "kind"));
        if (date && kind) {
            rules.push_back(
                {*date, *kind, text_in(day, "name"), text_in(day, "document"), flag_in(day, "provisional")});
        }
    }
    return WorkingCalendar::make(*hours, std::move(rules));
}

std::vector<Officer> Ward::officers()
{
    std::vector<Officer> officers;
    for (auto const& row : all_pages(admin_, "/api/v1/officers")) {
        Officer officer{
            text_in(row, "id"), text_in(row, "login"), text_in(row, "name"), text_in(row, "agency_id"), {}};
        auto const grants = get(admin_, "/api/v1/officers/" + officer.id + "/grants");
        for (auto const& grant : list_in(grants.body, "items")) {
            officer.holds.push_back(
                {text_in(grant, "permission"), text_in(grant, "field"), text_in(grant, "agency_id")});
        }
        auto const works = [&](char const* permission) { return officer.may(permission); };
        constexpr auto desks = std::to_array({"receive", "handle", "review", "sign", "issue", "return"});
        if (flag_in(row, "active") && std::ranges::any_of(desks, works)) {
            officers.push_back(std::move(officer));
        }
    }
    return officers;
}

std::vector<Named> Ward::named_substitutes()
{
    std::vector<Named> named;
    for (auto const& row : all_pages(admin_, "/api/v1/substitutes")) {
        named.push_back({text_in(row, "officer_id"), text_in(row, "substitute_id")});
    }
    return named;
}

json::Value Ward::board(Date from, Date to, std::string const& by)
{
    auto answer = get(admin_, fmt::format("/api/v1/board?from={}&to={}&by={}", to_iso(from), to_iso(to), by));
    if (!answer.good()) {
        give_up("the board", answer);
    }
    return std::move(answer.body);
}

std::int64_t Ward::count_records(std::string const& address)
{
    return static_cast<std::int64_t>(all_pages(admin_, address).size());
}

bool Ward::plan_absence(Officer const& absent, Officer const& substitute, Date from, Date to)
{
    auto const answer = post(admin_, "/api/v1/absences",
                             json::Object{{"officer_id", absent.id},
                                          {"substitute_id", substitute.id},
                                          {"from", to_iso(from)},
                                          {"to", to_iso(to)},
                                          {"reason", from == to ? "Nghỉ ốm một ngày" : "Nghỉ phép năm"}});
    if (!answer.good()) {
        note_surprise("absences", answer);
    }
    return answer.good();
}

std::vector<Task> Ward::work(Officer const& officer, std::string const& view)
{
    std::vector<Task> tasks;
    for (auto const& row : all_pages(officer.login, "/api/v1/work?state=in_process&view=" + view)) {
        if (text_in(row, "task") == "step") {
            tasks.push_back(task_of(row));
        }
    }
    return tasks;
}

std::string Ward::find_or_type(Officer const& officer, Citizen const& citizen)
{
    auto const found = get(officer.login, "/api/v1/persons?limit=1&query=" + citizen.id_number);
    if (!found.good()) {
        give_up("looking for a person", found);
    }
    if (auto const& items = list_in(found.body, "items"); !items.empty()) {
        return text_in(items.front(), "id");
    }
    json::Object typed{
        {"kind", "citizen"},        {"name", citizen.name},      {"birth_date", to_iso(citizen.birth_date)},
        {"gender", citizen.gender}, {"id_kind", "cccd"},         {"id_number", citizen.id_number},
        {"phone", citizen.phone},   {"address", citizen.address}};
    auto made = post(officer.login, "/api/v1/persons", typed);
    if (made.status == conflict_status && made.code() == "person.similar") {
        typed["confirmed"] = true; // of the same name and birthday, but with an ID card of their own
        made = post(officer.login, "/api/v1/persons", typed);
    }
    if (!made.good()) {
        give_up("typing a person", made);
    }
    return text_in(made.body, "id");
}

Answer Ward::take_in(Officer const& officer, json::Object dossier)
{
    auto answer = post(officer.login, "/api/v1/dossiers", dossier);
    if (answer.status == conflict_status && answer.code() == "dossier.duplicate.likely") {
        dossier["duplicate_reason"] = "Công dân đề nghị thêm một lần nữa, cho giấy tờ khác";
        answer = post(officer.login, "/api/v1/dossiers", dossier);
    }
    if (!answer.good()) {
        note_surprise("dossiers", answer);
    }
    return answer;
}

std::optional<Moved> Ward::move(Officer const& officer, std::string const& dossier_id,
                                std::string const& word, json::Object body)
{
    auto const answer = post(officer.login, "/api/v1/dossiers/" + dossier_id + "/" + word, body);
    if (!answer.good()) {
        note_surprise(word, answer);
        return std::nullopt;
    }
    return moved_of(answer.body);
}

std::vector<std::string> Ward::sign(Officer const& officer, std::vector<Task> const& tasks)
{
    json::Array items;
    for (auto const& task : tasks) {
        items.push_back(json::Object{
            {"dossier_id", task.dossier_id}, {"step_id", task.step_id}, {"version", task.version}});
    }
    auto const answer = post(officer.login, "/api/v1/signatures", json::Object{{"items", std::move(items)}});
    if (!answer.good()) {
        note_surprise("signatures", answer);
    }
    for (auto const& refused : list_in(answer.body, "refused")) {
        ++surprises_["signatures: " + text_in(refused, "code")];
    }
    std::vector<std::string> ids;
    for (auto const& id : list_in(answer.body, "signed")) {
        ids.emplace_back(id.as_string().data(), id.as_string().size());
    }
    return ids;
}

void Ward::note_surprise(std::string const& where, Answer const& answer)
{
    ++surprises_[fmt::format("{}: {} {} {}", where, answer.status, answer.code(),
                             text_in(answer.body, "field"))];
}

} // namespace ward::replay
