#include "report/photo_upload.hpp"

#include "event/store.hpp"
#include "report/photo_exif.hpp"
#include "report/photo_store.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace ward::report {

namespace {

/// A file beside the upload, gone with this object unless it was moved on.
class Beside {
public:
    Beside(std::string const& upload, std::string_view bytes) : path_{upload + ".painted"}
    {
        std::ofstream file{path_, std::ios::binary};
        file << bytes;
        file.close();
        written_ = file.good();
    }
    Beside(Beside const&) = delete;
    Beside& operator=(Beside const&) = delete;
    ~Beside()
    {
        std::error_code failure;
        std::filesystem::remove(path_, failure); // what was moved is not there, and that is as well
    }

    std::string const& path() const { return path_; }
    bool written() const { return written_; }

private:
    std::string path_;
    bool written_{false};
};

/// Onto the shelf; its SHA-256.
Result<std::string> put(api::Call const& call, file::Shelf const& shelf, std::string const& upload,
                        std::string_view bytes)
{
    Beside const beside{upload, bytes};
    if (!beside.written()) {
        return Error{Fault::unavailable, "disk.full", {}};
    }
    return shelf.put(call.ward(), beside.path(), call.now);
}

/// A camera whose clock was never set says a year long past, or one to come.
std::optional<Instant> believable(std::optional<Instant> taken_at, Instant now)
{
    constexpr std::chrono::hours clock_error_max{24};
    auto const first = start_of(make_date(2000, 1, 1)) + clock_error_max;
    return taken_at && *taken_at > first && *taken_at < now + clock_error_max ? taken_at : std::nullopt;
}

std::vector<std::string> problems_of(Photo const& photo)
{
    std::vector<std::string> problems;
    if (!photo.position) {
        problems.emplace_back("photo.no_position");
    }
    if (std::max(photo.width, photo.height) < photo_side_pixels_small) {
        problems.emplace_back("photo.small");
    }
    return problems;
}

/// The officer who sends it, when the request surely comes from that officer's own screen.
std::optional<OfficerId> sender(api::Call const& call)
{
    auto const* const request = call.request;
    bool const own = call.caller.signed_in() && request != nullptr &&
                     request->headers.find("X-CSRF-Token").value_or("") == call.caller.csrf;
    return own ? std::optional{call.caller.officer} : std::nullopt;
}

} // namespace

PhotoUploads::PhotoUploads(api::Router& router, file::Shelf const& shelf, file::Studio& studio,
                           int per_minute)
    : shelf_{shelf}, studio_{studio}
{
    router.create(
        "/api/v1/report-photos",
        {.summary = "Send a photograph for a report: JPEG, PNG, WebP or HEIC, told from its content",
         .who = api::Who::anyone(),
         .rate = {per_minute},
         .bytes_max = file::file_bytes_max},
        *this, &PhotoUploads::prepare_upload, &PhotoUploads::upload);
}

Result<PhotoUploads::Ready> PhotoUploads::prepare_upload(api::Call const& call,
                                                         api::Upload const& upload) const
{
    auto const picture = studio_.look(upload.path);
    if (!picture) {
        return picture.error();
    }
    auto const notes = read_exif(studio_.exif_of(upload.path));
    auto const large = studio_.paint(upload.path, large_side_pixels_max);
    if (!large) {
        return large.error();
    }
    // Bytes before the row that names them, as files do it: what a power cut leaves is the sweep's business.
    auto large_sha256 = put(call, shelf_, upload.path, large->bytes);
    if (!large_sha256) {
        return large_sha256.error();
    }
    // From the large one: quick, and what is dangerous was opened once only.
    auto const small = studio_.paint(shelf_.path_of(call.ward(), *large_sha256), small_side_pixels_max);
    if (!small) {
        return small.error();
    }
    auto small_sha256 = put(call, shelf_, upload.path, small->bytes);
    if (!small_sha256) {
        return small_sha256.error();
    }
    auto original_sha256 = shelf_.put(call.ward(), upload.path, call.now);
    if (!original_sha256) {
        return original_sha256.error();
    }
    Photo photo{.type = picture->type, .width = large->width, .height = large->height};
    photo.original_sha256 = *std::move(original_sha256);
    photo.large_sha256 = *std::move(large_sha256);
    photo.small_sha256 = *std::move(small_sha256);
    photo.position = notes.position;
    photo.taken_at = believable(notes.taken_at, call.now);
    return Ready{std::move(photo)};
}

Result<api::Created<ReceivedPhoto>> PhotoUploads::upload(api::Call const& call, api::Upload const&,
                                                         Ready const& ready) const
{
    auto photo = ready.photo;
    auto key = new_key();
    call.ids.make(photo.id);
    photo.key_hash = hash_of_key(key);
    photo.uploaded_by = sender(call);
    photo.at = call.now;
    add_photo(call.database, call.ward(), photo);
    // Its place and time stay out of the record: they may be where somebody lives.
    event::record(
        call, {"report.photo_received", "report_photo", photo.id.value, {{"sha256", photo.original_sha256}}});
    return api::Created<ReceivedPhoto>{{photo.id, std::move(key), photo.width, photo.height, photo.position,
                                        photo.taken_at, photo.at, problems_of(photo)}};
}

} // namespace ward::report
