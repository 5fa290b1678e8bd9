#include "report/photo_view.hpp"

#include "event/store.hpp"
#include "report/photo_store.hpp"

#include <charconv>
#include <filesystem>

namespace ward::report {

namespace {

std::optional<Photo> numbered(api::Call const& call, ReportId report)
{
    auto const& text = call.argument("number");
    int number{0};
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const whole = failure == std::errc{} && end == text.data() + text.size() && number > 0;
    return whole ? find_photo(call.database, call.ward(), report, number) : std::nullopt;
}

std::string const& content_of(Photo const& photo, PhotoSize size)
{
    switch (size) {
    case PhotoSize::small: return photo.small_sha256;
    case PhotoSize::large: return photo.large_sha256;
    case PhotoSize::original: break;
    }
    return photo.original_sha256;
}

} // namespace

PhotoViews::PhotoViews(api::Router& router, file::Shelf const& shelf, PhotoDoors doors)
    : shelf_{shelf}, doors_{std::move(doors)}
{
    router.get("/api/v1/reports/{code}/photos/{number}",
               {"A photograph of a published report, or of one's own", api::Who::anyone()}, *this,
               &PhotoViews::show);
    router.get("/api/v1/report-cases/{code}/photos/{number}",
               {"A photograph of a report, for who handles it; that the original was read is recorded",
                api::Who::signed_in()},
               *this, &PhotoViews::show_officer);
}

Result<api::Document> PhotoViews::show(api::Call const& call, PhotoQuery const& query) const
{
    auto const& code = call.argument("code");
    auto const sight = doors_.for_public(call, code, query.key.value_or(""));
    auto const photo = sight ? numbered(call, sight->report) : std::nullopt;
    auto const size = query.size.value_or(PhotoSize::small);
    // Whether there is one that is not for these eyes is nobody's business.
    if (!photo || (!sight->own && photo->state != PhotoState::shown)) {
        return not_found("photo.unknown");
    }
    if (size == PhotoSize::original) {
        return forbidden("photo.original");
    }
    auto answer = document(call, *photo, size);
    if (answer && !query.key && photo->state == PhotoState::shown) {
        answer->keeping = api::Keeping::anyone;
    }
    return answer;
}

Result<api::Document> PhotoViews::show_officer(api::Call const& call, PhotoQuery const& query) const
{
    auto const report = doors_.for_officer(call, call.argument("code"));
    if (!report) {
        return report.error();
    }
    auto const photo = numbered(call, *report);
    if (!photo) {
        return not_found("photo.unknown");
    }
    auto const size = query.size.value_or(PhotoSize::small);
    if (size == PhotoSize::original) {
        event::record_reading(call,
                              {"report.photo_read", "report", report->value, {{"number", photo->number}}});
    }
    return document(call, *photo, size);
}

Result<api::Document> PhotoViews::document(api::Call const& call, Photo const& photo, PhotoSize size) const
{
    auto const& sha256 = content_of(photo, size);
    auto path = shelf_.path_of(call.ward(), sha256);
    if (!std::filesystem::exists(path)) {
        return Error{Fault::unavailable, "file.shelf.failed", {}};
    }
    // The original is only ever saved: nobody knows what else it is besides a picture.
    bool const painted = size != PhotoSize::original;
    auto const type = painted ? file::PictureType::jpeg : photo.type;
    return api::Document{.media_type = std::string{media_type_of(type)},
                         .bytes = {},
                         .file_path = std::move(path),
                         .name = call.argument("code") + "-" + std::to_string(photo.number) +
                                 std::string{ending_of(type)},
                         .inline_ = painted,
                         .version = painted ? sha256 : "",
                         .keeping = painted ? api::Keeping::asker : api::Keeping::nobody};
}

} // namespace ward::report
