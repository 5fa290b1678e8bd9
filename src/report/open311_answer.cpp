#include "report/open311_answer.hpp"

#include "api/problem.hpp"

#include <fmt/format.h>

namespace ward::report::open311 {

namespace {

/// When what is answered took the form it has.
constexpr std::string_view changeset{"2025-06-30T17:00:00Z"};

Value text(std::string_view words)
{
    return Value{std::string{words}};
}

/// What else a person who fills it in should know.
std::string_view hint_of(Datatype datatype)
{
    switch (datatype) {
    case Datatype::string:
    case Datatype::text: return "text";
    case Datatype::number: return "a number";
    case Datatype::singlevaluelist: return "one of the values";
    case Datatype::multivaluelist: return "any of the values";
    }
    return "text";
}

Value attribute_value(Question const& question, std::int64_t order)
{
    Group group;
    group.add("variable", Value{true});
    group.add("code", text(question.code));
    group.add("datatype", text(json::word_of(question.datatype)));
    group.add("required", Value{question.required});
    group.add("datatype_description", text(hint_of(question.datatype)));
    group.add("order", Value{order});
    group.add("description", text(question.description));
    if (!question.choices.empty()) {
        List values{"value", {}};
        for (auto const& choice : question.choices) {
            Group pair;
            pair.add("key", text(choice.key));
            pair.add("name", text(choice.name));
            values.values.push_back(Value{std::move(pair)});
        }
        group.add("values", Value{std::move(values)});
    }
    return Value{std::move(group)};
}

/// Clients want an address of everything; a position is one.
std::string address_of(Request const& request)
{
    if (!request.address.empty() || !request.position) {
        return request.address.empty() ? std::string{"-"} : request.address;
    }
    return fmt::format("{:.4f}, {:.4f}", request.position->lat, request.position->lon);
}

Value request_value(Request const& request)
{
    Group group;
    group.add("service_request_id", text(request.id));
    group.add("status", text(request.status == Status::open ? "open" : "closed"));
    group.add_text("status_notes", request.status_notes);
    group.add("service_name", text(request.service_name));
    group.add("service_code", text(request.service_code));
    group.add_text("description", request.description);
    group.add_text("agency_responsible", request.agency);
    group.add_text("service_notice", request.notice);
    group.add("requested_datetime", text(time_text(request.requested_at)));
    group.add("updated_datetime", text(time_text(request.updated_at)));
    if (request.expected_at) {
        group.add("expected_datetime", text(time_text(*request.expected_at)));
    }
    group.add("address", text(address_of(request)));
    if (request.position) {
        group.add("lat", Value{Degrees{request.position->lat}});
        group.add("long", Value{Degrees{request.position->lon}});
    }
    group.add_text("media_url", request.media_url);
    return Value{std::move(group)};
}

Document list_of_one(std::string_view root, std::string item, Group group)
{
    return {root, Value{List{std::move(item), {Value{std::move(group)}}}}};
}

} // namespace

std::string time_text(Instant at)
{
    return to_iso(at).substr(0, std::string_view{"2026-11-23T03:00:00"}.size()) + "Z";
}

Document services_document(std::vector<Service> const& services)
{
    List list{"service", {}};
    for (auto const& service : services) {
        Group group;
        group.add("service_code", text(service.code));
        group.add("service_name", text(service.name));
        group.add_text("description", service.description);
        group.add("metadata", Value{!service.questions.empty()});
        group.add("type", text(json::word_of(service.type)));
        group.add_text("keywords", service.keywords);
        group.add_text("group", service.group);
        list.values.push_back(Value{std::move(group)});
    }
    return {"services", Value{std::move(list)}};
}

Document definition_document(Service const& service)
{
    List attributes{"attribute", {}};
    std::int64_t order{0};
    for (auto const& question : service.questions) {
        attributes.values.push_back(attribute_value(question, ++order));
    }
    Group group;
    group.add("service_code", text(service.code));
    group.add("attributes", Value{std::move(attributes)});
    return {"service_definition", Value{std::move(group)}};
}

Document requests_document(std::vector<Request> const& requests)
{
    List list{"request", {}};
    for (auto const& request : requests) {
        list.values.push_back(request_value(request));
    }
    return {"service_requests", Value{std::move(list)}};
}

Document filed_document(Filed const& filed)
{
    Group group;
    group.add_text("service_request_id", filed.id);
    group.add_text("token", filed.token);
    group.add_text("service_notice", filed.notice);
    return list_of_one("service_requests", "request", std::move(group));
}

Document token_document(std::string const& token, std::string const& request_id)
{
    Group group;
    group.add("service_request_id", text(request_id));
    group.add("token", text(token));
    return list_of_one("service_requests", "request", std::move(group));
}

Document updates_document(std::vector<Update> const& updates)
{
    List list{"request_update", {}};
    for (auto const& update : updates) {
        Group group;
        group.add("update_id", text(update.id));
        group.add("service_request_id", text(update.request_id));
        group.add("status", text(words_of(update.status)));
        group.add("updated_datetime", text(time_text(update.at)));
        group.add_text("description", update.description);
        group.add_text("media_url", update.media_url);
        list.values.push_back(Value{std::move(group)});
    }
    return {"service_request_updates", Value{std::move(list)}};
}

Document update_document(std::string const& update_id)
{
    Group group;
    group.add("update_id", text(update_id));
    return list_of_one("service_request_updates", "request_update", std::move(group));
}

Document discovery_document(Discovery const& discovery)
{
    List endpoints{"endpoint", {}};
    for (auto const& endpoint : discovery.endpoints) {
        Group group;
        group.add("specification", text("http://wiki.open311.org/GeoReport_v2"));
        group.add("url", text(endpoint.url));
        group.add("changeset", text(changeset));
        group.add("type", text(endpoint.type));
        group.add("formats", Value{List{"format", {text("text/xml"), text("application/json")}}});
        endpoints.values.push_back(Value{std::move(group)});
    }
    Group group;
    group.add("changeset", text(changeset));
    group.add("contact", text(discovery.contact));
    group.add("key_service", text(discovery.key_service));
    group.add("endpoints", Value{std::move(endpoints)});
    return {"discovery", Value{std::move(group)}};
}

Refusal refusal_of(Error const& error)
{
    auto const about = [&error](std::string_view words) {
        return fmt::format("{} {}", error.field.empty() ? "request" : error.field, words);
    };
    // Open311 has no word for "understood, but a rule says no": it is a bad request like any other.
    auto const status = error.fault == Fault::invalid ? 400 : api::status_of(error.fault);
    struct Row {
        std::string_view code;
        std::string_view words;
    };
    for (auto const& row :
         {Row{"open311.required", "required"}, Row{"open311.not_valid", "not valid"},
          Row{"open311.too_long", "too long"}, Row{"open311.not_found", "not found"},
          Row{"open311.form.malformed", "not readable: valid UTF-8 in a whole body is wanted"},
          Row{"open311.form.too_much", "too long, or too much of it"},
          Row{"open311.form.media_type", "not application/x-www-form-urlencoded or multipart/form-data"},
          Row{"open311.too_many", "refused: too many in this minute"}}) {
        if (error.code == row.code) {
            return {status, about(row.words)};
        }
    }
    return {status, about(fmt::format("not accepted: {}", error.code))};
}

Document error_document(Refusal const& refusal)
{
    Group group;
    group.add("code", Value{std::int64_t{refusal.status}});
    group.add("description", text(refusal.description));
    return list_of_one("errors", "error", std::move(group));
}

} // namespace ward::report::open311
