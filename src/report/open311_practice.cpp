#include "report/open311_practice.hpp"

#include <algorithm>
#include <map>

namespace ward::report::open311 {

namespace {

constexpr std::string_view token_prefix{"token-"};

std::optional<Point> point_of_row(std::optional<std::int64_t> lat_e6, std::optional<std::int64_t> lon_e6)
{
    return lat_e6 && lon_e6 ? std::optional{ward::point_of(*lat_e6, *lon_e6)} : std::nullopt;
}

Request to_request(sql::Rows& rows)
{
    Request request;
    request.id = std::to_string(rows.take<std::int64_t>());
    request.service_code = rows.take<std::string>();
    request.description = rows.take<std::string>();
    request.address = rows.take<std::string>();
    auto const lat_e6 = rows.take<std::optional<std::int64_t>>();
    request.position = point_of_row(lat_e6, rows.take<std::optional<std::int64_t>>());
    request.media_url = rows.take<std::string>();
    request.status = rows.take<Status>();
    request.requested_at = rows.take<Instant>();
    request.updated_at = rows.take<Instant>();
    return request;
}

bool is_one_of(std::vector<std::string> const& wanted, std::string const& given)
{
    return wanted.empty() || std::ranges::find(wanted, given) != wanted.end();
}

bool fits(RequestFilter const& filter, Request const& request)
{
    if (!filter.ids.empty()) {
        return is_one_of(filter.ids, request.id);
    }
    bool const near =
        !filter.near ||
        (request.position && metres_between(filter.near->centre, *request.position) <= filter.near->metres);
    return is_one_of(filter.service_codes, request.service_code) && near &&
           (!filter.status || *filter.status == request.status) &&
           (!filter.from || request.requested_at >= *filter.from) &&
           (!filter.until || request.requested_at <= *filter.until);
}

std::string first_of(std::vector<std::string> const& urls)
{
    return urls.empty() ? "" : urls.front();
}

/// The oldest give way: a practice ground that only grows would be somebody's free store.
void forget_oldest(api::Call const& call, std::string const& jurisdiction)
{
    auto rows = call.database.run("SELECT id FROM open311_practice_request"
                                  " WHERE ward_id = $1 AND jurisdiction = $2 ORDER BY id DESC"
                                  " LIMIT 1 OFFSET $3",
                                  call.ward(), jurisdiction, PracticeSource::kept_max);
    if (rows.next()) {
        auto const newest_gone = rows.take<std::int64_t>();
        call.database.change("DELETE FROM open311_practice_request"
                             " WHERE ward_id = $1 AND jurisdiction = $2 AND id <= $3",
                             call.ward(), jurisdiction, newest_gone);
    }
}

Question question(std::string code, Datatype datatype, std::string description)
{
    return {std::move(code), datatype, false, std::move(description), {}};
}

std::vector<Question> vehicle_questions()
{
    auto make = question("FQSKA1", Datatype::string, "Vehicle make and model");
    auto colour = question("FQSKA3", Datatype::singlevaluelist, "Vehicle colour");
    colour.choices = {{"BLK", "Black"},  {"BLU", "Blue"},  {"BRO", "Brown"},  {"CRM", "Cream"},
                      {"GLD", "Gold"},   {"GRN", "Green"}, {"GRY", "Grey"},   {"MAR", "Maroon"},
                      {"ORG", "Orange"}, {"PNK", "Pink"},  {"PUR", "Purple"}, {"RED", "Red"},
                      {"SIL", "Silver"}, {"TAN", "Tan"},   {"WHI", "White"},  {"YEL", "Yellow"}};
    auto plate = question("FQSKA4", Datatype::string, "Licence plate");
    auto body = question("FQSKA11", Datatype::singlevaluelist, "Vehicle body style");
    body.choices = {{"2D", "Two doors"}, {"4D", "Four doors"}, {"CNV", "Convertible"}, {"MC", "Motorcycle"},
                    {"PU", "Pick-up"},   {"SUV", "SUV"},       {"TRK", "Lorry"},       {"VAN", "Van"}};
    auto days = question("HOWMANYD", Datatype::number, "How many days has the vehicle been parked?");
    days.required = true;
    return {make, colour, plate, body, days};
}

} // namespace

Result<Filed> PracticeSource::file(api::Call const& call, Service const& service,
                                   NewRequest const& request) const
{
    auto const id = call.ids.next();
    std::optional<std::int64_t> lat_e6;
    std::optional<std::int64_t> lon_e6;
    if (request.position) {
        lat_e6 = to_micro_degrees(request.position->lat);
        lon_e6 = to_micro_degrees(request.position->lon);
    }
    call.database.change("INSERT INTO open311_practice_request (id, ward_id, jurisdiction, service_code,"
                         " description, address, lat_e6, lon_e6, media_url, status, requested_ms, updated_ms)"
                         " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $10)",
                         id, call.ward(), jurisdiction_, service.code, request.description, request.address,
                         lat_e6, lon_e6, first_of(request.media_urls), call.now);
    forget_oldest(call, jurisdiction_);
    Filed filed;
    if (service.type == ServiceType::batch) {
        filed.token = std::string{token_prefix} + std::to_string(id);
    } else {
        filed.id = std::to_string(id);
    }
    return filed;
}

std::vector<Request> PracticeSource::requests(api::Call const& call, RequestFilter const& filter) const
{
    std::map<std::string, std::string> names;
    for (auto& service : services_(call)) {
        names.emplace(std::move(service.code), std::move(service.name));
    }
    auto rows = call.database.run("SELECT id, service_code, description, address, lat_e6, lon_e6, media_url,"
                                  " status, requested_ms, updated_ms FROM open311_practice_request"
                                  " WHERE ward_id = $1 AND jurisdiction = $2 ORDER BY id DESC",
                                  call.ward(), jurisdiction_);
    std::vector<Request> found;
    for (int skipped{0}; std::ssize(found) < filter.page_size && rows.next();) {
        auto request = to_request(rows);
        if (!fits(filter, request) || skipped++ < filter.skipped()) {
            continue;
        }
        auto const name = names.find(request.service_code);
        request.service_name = name == names.end() ? request.service_code : name->second;
        found.push_back(std::move(request));
    }
    return found;
}

std::optional<std::string> PracticeSource::id_of_token(api::Call const& call, std::string const& token) const
{
    auto const id =
        token.starts_with(token_prefix) ? parse_id(token.substr(token_prefix.size())) : std::nullopt;
    if (!id) {
        return std::nullopt;
    }
    auto rows = call.database.run("SELECT id FROM open311_practice_request"
                                  " WHERE ward_id = $1 AND jurisdiction = $2 AND id = $3",
                                  call.ward(), jurisdiction_, *id);
    return rows.next() ? std::optional{std::to_string(*id)} : std::nullopt;
}

std::vector<Update> PracticeSource::updates(api::Call const& call, UpdateFilter const& filter) const
{
    auto rows = call.database.run("SELECT id, request_id, status, updated_ms, description, media_url"
                                  " FROM open311_practice_update"
                                  " WHERE ward_id = $1 AND jurisdiction = $2 ORDER BY updated_ms, id",
                                  call.ward(), jurisdiction_);
    std::vector<Update> found;
    for (int skipped{0}; std::ssize(found) < filter.page_size && rows.next();) {
        Update update;
        update.id = std::to_string(rows.take<std::int64_t>());
        update.request_id = std::to_string(rows.take<std::int64_t>());
        update.status = rows.take<UpdateStatus>();
        update.at = rows.take<Instant>();
        update.description = rows.take<std::string>();
        update.media_url = rows.take<std::string>();
        bool const wanted = is_one_of(filter.ids, update.request_id) &&
                            (!filter.from || update.at >= *filter.from) &&
                            (!filter.until || update.at <= *filter.until);
        if (wanted && skipped++ >= filter.skipped()) {
            found.push_back(std::move(update));
        }
    }
    return found;
}

Result<std::string> PracticeSource::update(api::Call const& call, NewUpdate const& update) const
{
    auto const request = parse_id(update.request_id);
    auto known = call.database.run("SELECT id FROM open311_practice_request"
                                   " WHERE ward_id = $1 AND jurisdiction = $2 AND id = $3",
                                   call.ward(), jurisdiction_, request.value_or(0));
    if (!known.next()) {
        return unknown("service_request_id");
    }
    auto before = call.database.run("SELECT id FROM open311_practice_update"
                                    " WHERE request_id = $1 AND sent_id = $2 AND sent_id <> ''",
                                    *request, update.sent_id);
    if (before.next()) {
        return std::to_string(before.take<std::int64_t>());
    }
    auto const id = call.ids.next();
    call.database.change(
        "INSERT INTO open311_practice_update (id, ward_id, jurisdiction, request_id, sent_id,"
        " status, description, media_url, updated_ms)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id, call.ward(), jurisdiction_, *request, update.sent_id, update.status, update.description,
        first_of(update.media_urls), call.now);
    call.database.change("UPDATE open311_practice_request SET status = $1, updated_ms = $2 WHERE id = $3",
                         leaves_open(update.status) ? Status::open : Status::closed, call.now, *request);
    return std::to_string(id);
}

std::vector<Service> chicago_services()
{
    struct Row {
        char const* code;
        char const* name;
        char const* group;
        char const* keywords;
    };
    constexpr char const* streets{"Streets"};
    constexpr char const* lights{"Lights"};
    constexpr char const* sanitation{"Sanitation"};
    constexpr char const* buildings{"Buildings and businesses"};
    std::vector<Service> services;
    for (auto const& row : {
             Row{"4ffa4c69601827691b000018", "Abandoned Vehicle", streets, "vehicle,car,abandoned"},
             Row{"4ffa9cad6018277d4000007b", "Alley Light Out", lights, "alley,light,lamp"},
             Row{"4fd3bd72e750846c530000cd", "Building Violation", buildings, "building,violation"},
             Row{"4fd3b167e750846744000005", "Graffiti Removal", sanitation, "graffiti,paint"},
             Row{"4ffa971e6018277d4000000b", "Pavement Cave-In Survey", streets, "pavement,cave-in,hole"},
             Row{"4fd3b656e750846c53000004", "Pothole in Street", streets, "pothole,street,hole"},
             Row{"4fd6e4ece750840569000019", "Restaurant Complaint", buildings, "restaurant,food"},
             Row{"4fd3b9bce750846c5300004a", "Rodent Baiting / Rat Complaint", sanitation, "rodent,rat"},
             Row{"4fd3b750e750846c5300001d", "Sanitation Code Violation", sanitation, "garbage,rubbish"},
             Row{"4ffa995a6018277d4000003c", "Street Cut Complaints", streets, "street,cut"},
             Row{"4ffa9f2d6018277d400000c8", "Street Light 1 / Out", lights, "street,light,lamp"},
             Row{"4fd3bd3de750846c530000b9", "Street Lights All / Out", lights, "street,lights,lamps"},
             Row{"4ffa9db16018277d400000a2", "Traffic Signal Out", lights, "traffic,signal"},
             Row{"4fd3bbf8e750846c53000069", "Tree Debris", sanitation, "tree,branch,debris"},
         }) {
        services.push_back(
            {row.code, row.name, row.name, row.group, row.keywords, ServiceType::realtime, {}});
    }
    // Chicago took everything in batches; the one with questions has a token to wait for, too.
    services.front().type = ServiceType::batch;
    services.front().questions = vehicle_questions();
    return services;
}

} // namespace ward::report::open311
