#include "report/form_photos.hpp"

#include <filesystem>
#include <fstream>

namespace ward::report {

namespace {

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

} // namespace

std::string body_of(http::Request const& request)
{
    if (!request.spooled) {
        return request.body;
    }
    std::ifstream file{request.spooled->path(), std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

Result<std::vector<PhotoUploads::Ready>> look_at_photos(api::Call const& call, PhotoUploads const& photos,
                                                        std::vector<open311::Attachment> const& attachments)
{
    std::vector<PhotoUploads::Ready> all;
    for (auto const& attachment : attachments) {
        Beside const beside{call.request->spooled->path(), attachment.bytes};
        auto ready = photos.prepare_upload(
            call, {beside.path(), static_cast<std::int64_t>(attachment.bytes.size()), attachment.file_name});
        if (!ready) {
            return Error{ready.error().fault, ready.error().code, attachment.name};
        }
        all.push_back(*std::move(ready));
    }
    return all;
}

Result<std::vector<PhotoTicket>> keep_photos(api::Call const& call, PhotoUploads const& photos,
                                             std::vector<PhotoUploads::Ready> const& ready)
{
    std::vector<PhotoTicket> tickets;
    for (auto const& photo : ready) {
        auto const kept = photos.upload(call, {}, photo);
        if (!kept) {
            return kept.error();
        }
        tickets.push_back({kept->body.id, kept->body.key});
    }
    return tickets;
}

} // namespace ward::report
