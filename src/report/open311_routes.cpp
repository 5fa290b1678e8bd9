#include "report/open311_routes.hpp"

#include "base/log.hpp"
#include "report/open311_submission.hpp"
#include "sql/migrate.hpp"

#include <algorithm>

namespace ward::report::open311 {

using api::Who;

namespace {

constexpr std::int64_t body_bytes_max = 20 * 1024 * 1024; ///< a photograph may come with it
constexpr std::string_view chicago{"chicago"};

/// The ending of the address; XML, which everybody must speak, for what is none.
Format format_of(api::Call const& call)
{
    for (auto const& [name, value] : call.path) {
        if (name == "format") {
            return open311::format_of(value).value_or(Format::xml);
        }
    }
    return Format::xml;
}

api::Verbatim verbatim(api::Call const& call, int status, Document const& document)
{
    auto const format = format_of(call);
    // Programs in web pages of other cities ask, too; nothing here depends on who they run for.
    call.extras.headers.add("Access-Control-Allow-Origin", "*");
    return {status, std::string{media_type_of(format)}, written(format, document.root, document.value)};
}

api::Verbatim answer(api::Call const& call, Result<Document> const& document)
{
    if (document) {
        return verbatim(call, 200, *document);
    }
    auto const refusal = refusal_of(document.error());
    if (refusal.status == 429) {
        call.extras.headers.add("Retry-After", "60");
    }
    return verbatim(call, refusal.status, error_document(refusal));
}

/// What stands behind the "?". An ending that is no format is refused like a field that is none.
Result<Form> query_of(api::Call const& call)
{
    for (auto const& [name, value] : call.path) {
        if (name == "format" && !open311::format_of(value)) {
            return unknown("format");
        }
    }
    return read_form(call.request->query, {}, {});
}

} // namespace

Routes::Routes(api::Router& router, Settings settings, std::unique_ptr<Source> ward,
               PhotoUploads const& photos)
    : settings_{std::move(settings)},
      ward_{std::move(ward)},
      intake_{settings_.keys, settings_.per_minute, photos},
      practice_{"test", [this](api::Call const& call) { return ward_->services(call); }},
      chicago_{std::string{chicago}, [](api::Call const&) { return chicago_services(); }}
{
    router.get("/open311/discovery", {"Open311: where it is spoken, as XML", Who::anyone()}, *this,
               &Routes::discovery);
    router.get("/open311/discovery.{format}", {"Open311: where it is spoken", Who::anyone()}, *this,
               &Routes::discovery);
    router.get("/open311/{endpoint}/discovery.{format}", {"Open311: where it is spoken", Who::anyone()},
               *this, &Routes::discovery);
    router.get("/open311/{endpoint}/services.{format}", {"Open311: all services", Who::anyone()}, *this,
               &Routes::services);
    router.get("/open311/{endpoint}/services/{code}.{format}",
               {"Open311: the questions of a service", Who::anyone()}, *this, &Routes::service);
    router.get("/open311/{endpoint}/requests.{format}", {"Open311: public requests", Who::anyone()}, *this,
               &Routes::requests);
    router.get("/open311/{endpoint}/requests/{format}",
               {"Open311: public requests, as some clients ask", Who::anyone()}, *this, &Routes::requests);
    router.get("/open311/{endpoint}/requests/{id}.{format}", {"Open311: one request", Who::anyone()}, *this,
               &Routes::request);
    router.get("/open311/{endpoint}/tokens/{token}.{format}",
               {"Open311: the number of a request that was filed for a token", Who::anyone()}, *this,
               &Routes::token);
    router.get("/open311/{endpoint}/servicerequestupdates.{format}",
               {"Open311: what happened to public requests", Who::anyone()}, *this, &Routes::updates);
    router.post("/open311/{endpoint}/requests.{format}",
                {"Open311: file a request, as a form with an api_key", Who::anyone(), {}, body_bytes_max},
                *this, &Routes::read_sent, &Routes::file_request);
    router.post("/open311/{endpoint}/requests/{format}",
                {"Open311: file a request, as some clients do", Who::anyone(), {}, body_bytes_max}, *this,
                &Routes::read_sent, &Routes::file_request);
    router.post("/open311/{endpoint}/servicerequestupdates.{format}",
                {"Open311: say what happened to a request, as a form with an api_key", Who::anyone()}, *this,
                &Routes::read_sent, &Routes::file_update);
}

Result<Source const*> Routes::source(api::Call const& call, Form const& form) const
{
    auto const& endpoint = call.argument("endpoint");
    auto const jurisdiction = form.value("jurisdiction_id");
    bool const wants_chicago = endpoint == chicago || (endpoint == "v2" && jurisdiction == chicago);
    if (wants_chicago && settings_.fixture) {
        return &chicago_;
    }
    if (endpoint != "v2" && endpoint != "test") {
        return unknown("endpoint");
    }
    if (!jurisdiction.empty() && jurisdiction != settings_.jurisdiction) {
        return unknown("jurisdiction_id");
    }
    return endpoint == "v2" ? ward_.get() : static_cast<Source const*>(&practice_);
}

Result<Routes::Asked> Routes::asked(api::Call const& call) const
{
    auto form = query_of(call);
    if (!form) {
        return form.error();
    }
    auto const whom = source(call, *form);
    if (!whom) {
        return whom.error();
    }
    return Asked{*std::move(form), *whom};
}

Routes::Answer Routes::discovery(api::Call const& call) const
{
    if (auto const form = query_of(call); !form) {
        return answer(call, form.error());
    }
    auto const& url = settings_.public_url;
    Discovery discovery{settings_.contact, settings_.contact, {}};
    discovery.endpoints = {{url + "/open311/v2", "production"}, {url + "/open311/test", "test"}};
    if (settings_.fixture) {
        discovery.endpoints.push_back({url + "/open311/chicago", "test"});
    }
    return verbatim(call, 200, discovery_document(discovery));
}

Routes::Answer Routes::services(api::Call const& call) const
{
    auto const asked_for = asked(call);
    if (!asked_for) {
        return answer(call, asked_for.error());
    }
    return verbatim(call, 200, services_document(asked_for->source->services(call)));
}

Result<Document> Routes::find_service(api::Call const& call) const
{
    auto const asked_for = asked(call);
    if (!asked_for) {
        return asked_for.error();
    }
    auto const services = asked_for->source->services(call);
    auto const found = std::ranges::find(services, call.argument("code"), &Service::code);
    if (found == services.end()) {
        return unknown("service_code");
    }
    return definition_document(*found);
}

Routes::Answer Routes::service(api::Call const& call) const
{
    return answer(call, find_service(call));
}

Result<Document> Routes::list_requests(api::Call const& call) const
{
    auto const asked_for = asked(call);
    if (!asked_for) {
        return asked_for.error();
    }
    auto const filter = read_request_filter(asked_for->form, call.now);
    if (!filter) {
        return filter.error();
    }
    return requests_document(asked_for->source->requests(call, *filter));
}

Routes::Answer Routes::requests(api::Call const& call) const
{
    return answer(call, list_requests(call));
}

Result<Document> Routes::find_request(api::Call const& call) const
{
    auto const asked_for = asked(call);
    if (!asked_for) {
        return asked_for.error();
    }
    RequestFilter filter;
    filter.ids = {call.argument("id")};
    filter.page_size = 1;
    auto const found = asked_for->source->requests(call, filter);
    if (found.empty()) {
        return unknown("service_request_id");
    }
    return requests_document(found);
}

Routes::Answer Routes::request(api::Call const& call) const
{
    return answer(call, find_request(call));
}

Result<Document> Routes::find_token(api::Call const& call) const
{
    auto const asked_for = asked(call);
    if (!asked_for) {
        return asked_for.error();
    }
    auto const& token = call.argument("token");
    auto const id = asked_for->source->id_of_token(call, token);
    if (!id) {
        return unknown("token");
    }
    return token_document(token, *id);
}

Routes::Answer Routes::token(api::Call const& call) const
{
    return answer(call, find_token(call));
}

Result<Document> Routes::list_updates(api::Call const& call) const
{
    auto const asked_for = asked(call);
    if (!asked_for) {
        return asked_for.error();
    }
    auto const filter = read_update_filter(asked_for->form, call.now);
    if (!filter) {
        return filter.error();
    }
    return updates_document(asked_for->source->updates(call, *filter));
}

Routes::Answer Routes::updates(api::Call const& call) const
{
    return answer(call, list_updates(call));
}

Result<Sent> Routes::read_sent(api::Call const& call, api::UnreadForm const&) const
{
    auto sent = intake_.read(call);
    auto looked = sent ? Result<void>{} : Result<void>{sent.error()};
    if (sent && call.request->spooled && !sent->form.attachments.empty()) {
        auto const whom = source(call, sent->form);
        bool const is_real = whom && *whom == ward_.get(); // practice keeps no pictures
        looked = is_real ? intake_.look_at_photos(call, *sent) : looked;
    }
    return looked ? *std::move(sent) : Sent{{}, {}, {}, {}, looked.error()};
}

Result<Document> Routes::take_request(api::Call const& call, Sent const& sent) const
{
    auto const whom = sent.refusal ? Result<Source const*>{*sent.refusal} : source(call, sent.form);
    if (!whom) {
        return whom.error();
    }
    auto const service = read_service(sent.form, (*whom)->services(call));
    if (!service) {
        return service.error();
    }
    auto request = read_request(sent.form, *service, sent.holder);
    if (!request) {
        return request.error();
    }
    auto photos = intake_.keep_photos(call, sent);
    if (!photos) {
        return photos.error();
    }
    request->photos = *std::move(photos);
    request->digest = sent.digest;
    auto const filed = (*whom)->file(call, *service, *request);
    if (!filed) {
        return filed.error();
    }
    return filed_document(*filed);
}

Routes::Answer Routes::file_request(api::Call const& call, api::UnreadForm const&, Sent const& sent) const
{
    return answer(call, take_request(call, sent));
}

Result<Document> Routes::take_update(api::Call const& call, Sent const& sent) const
{
    auto const whom = sent.refusal ? Result<Source const*>{*sent.refusal} : source(call, sent.form);
    if (!whom) {
        return whom.error();
    }
    auto const update = read_update(sent.form, sent.holder);
    if (!update) {
        return update.error();
    }
    auto const id = (*whom)->update(call, *update);
    if (!id) {
        return id.error();
    }
    return update_document(*id);
}

Routes::Answer Routes::file_update(api::Call const& call, api::UnreadForm const&, Sent const& sent) const
{
    return answer(call, take_update(call, sent));
}

} // namespace ward::report::open311
