#include "report/open311_intake.hpp"

#include "base/log.hpp"
#include "sql/migrate.hpp"

#include <filesystem>
#include <fstream>

namespace ward::report::open311 {

namespace {

std::string read_whole(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A part of what was sent, in a file of its own beside it; gone with this object unless it was moved on.
class Beside {
public:
    Beside(std::string const& sent, std::string_view bytes) : path_{sent + ".part"}
    {
        std::ofstream file{path_, std::ios::binary};
        file << bytes;
    }
    Beside(Beside const&) = delete;
    Beside& operator=(Beside const&) = delete;
    ~Beside()
    {
        std::error_code failure;
        std::filesystem::remove(path_, failure); // what was moved is not there, and that is as well
    }

    std::string const& path() const { return path_; }

private:
    std::string path_;
};

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
    auto const body = request.spooled ? read_whole(request.spooled->path()) : request.body;
    auto form = read_form(request.query, request.headers.find("Content-Type").value_or(""), body);
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
    for (auto const& attachment : sent.form.attachments) {
        Beside const beside{call.request->spooled->path(), attachment.bytes};
        auto ready = photos_.prepare_upload(
            call, {beside.path(), static_cast<std::int64_t>(attachment.bytes.size()), attachment.file_name});
        if (!ready) {
            return Error{ready.error().fault, ready.error().code, attachment.name};
        }
        sent.photos.push_back(*std::move(ready));
    }
    return {};
}

Result<std::vector<PhotoTicket>> Intake::keep_photos(api::Call const& call, Sent const& sent) const
{
    std::vector<PhotoTicket> tickets;
    for (auto const& photo : sent.photos) {
        auto const kept = photos_.upload(call, {}, photo);
        if (!kept) {
            return kept.error();
        }
        tickets.push_back({kept->body.id, kept->body.key});
    }
    return tickets;
}

} // namespace ward::report::open311
