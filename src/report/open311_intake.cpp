#include "report/open311_intake.hpp"

#include "base/log.hpp"
#include "report/form_photos.hpp"
#include "sql/migrate.hpp"

namespace ward::report::open311 {

namespace {

/// Tells a second try from another request, however its parts were separated.
std::string digest_of(Sent const& sent)
{
    std::string all{sent.holder};
    for (auto const& field : sent.form.fields) {
        if (field.name != "api_key") {
            all += '\0' + field.name + '\0' + field.value;
        }
    }
    for (auto const& attachment : sent.form.attachments) {
        all += '\0' + sql::sha256_hex(attachment.bytes);
    }
    return sql::sha256_hex(all);
}

Error refused_key(std::string_view key)
{
    auto error = key.empty() ? required("api_key") : not_valid("api_key");
    error.fault = Fault::forbidden;
    return error;
}

} // namespace

Intake::Intake(std::string_view keys, int per_minute, PhotoUploads const& photos)
    : keys_{keys}, per_minute_{per_minute}, photos_{photos}
{
    if (keys_.malformed() > 0) {
        log::write(
            log::Level::error, "open311.keys.malformed",
            {{"count", keys_.malformed()}, {"do", "write NAME:SHA256 for each, a space between them"}});
    }
}

Result<Sent> Intake::read(api::Call const& call) const
{
    auto const& request = *call.request;
    if (request.headers.find("Content-Encoding").value_or("identity") != "identity") {
        return Error{Fault::unsupported, "open311.not_valid", "Content-Encoding"};
    }
    auto form = read_form(request.query, request.headers.find("Content-Type").value_or(""), body_of(request));
    if (!form) {
        return form.error();
    }
    auto const key = form->value("api_key");
    auto holder = keys_.holder(key);
    if (!holder) {
        return refused_key(key);
    }
    if (!limiter_.take(*holder, per_minute_, call.now)) {
        return Error{Fault::too_many, "open311.too_many", "request"};
    }
    Sent sent{*std::move(form), *std::move(holder), {}, {}, {}};
    sent.digest = digest_of(sent);
    return sent;
}

Result<void> Intake::look_at_photos(api::Call const& call, Sent& sent) const
{
    auto ready = report::look_at_photos(call, photos_, sent.form.attachments);
    if (!ready) {
        return ready.error();
    }
    sent.photos = *std::move(ready);
    return {};
}

Result<std::vector<PhotoTicket>> Intake::keep_photos(api::Call const& call, Sent const& sent) const
{
    return report::keep_photos(call, photos_, sent.photos);
}

} // namespace ward::report::open311
