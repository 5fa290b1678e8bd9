#include "file/routes.hpp"

#include "event/store.hpp"
#include "file/store.hpp"
#include "file/type.hpp"

#include <filesystem>

namespace ward::file {

using api::Permission;
using api::Who;

Routes::Routes(api::Router& router, Shelf const& shelf, Attachments attachments)
    : shelf_{shelf}, attachments_{std::move(attachments)}
{
    router.create(
        "/api/v1/files",
        {.summary = "Keep a file: PDF, JPEG, PNG, WebP, TIFF, DOCX, XLSX or ODT, told from its content",
         .who = Who::may({Permission::receive, Permission::handle, Permission::review, Permission::sign,
                          Permission::issue, Permission::return_}),
         .bytes_max = file_bytes_max},
        *this, &Routes::prepare_upload, &Routes::upload);
    router.get("/api/v1/files/{id}",
               {"The bytes of a file, for who may see where it is attached; that it was read is recorded",
                Who::signed_in()},
               *this, &Routes::download);
}

Result<Routes::Ready> Routes::prepare_upload(api::Call const& call, api::Upload const& upload) const
{
    auto inspected = inspect(upload.path);
    if (!inspected) {
        return inspected.error();
    }
    // Bytes before the row that names them: a power cut in between leaves bytes for the sweep, never a name
    // for nothing.
    auto sha256 = shelf_.put(call.ward(), upload.path, call.now);
    if (!sha256) {
        return sha256.error();
    }
    return Ready{*std::move(inspected), *std::move(sha256)};
}

Result<api::Created<UploadedFile>> Routes::upload(api::Call const& call, api::Upload const& upload,
                                                  Ready const& ready) const
{
    UploadedFile file;
    call.ids.make(file.id);
    file.sha256 = ready.sha256;
    file.type = ready.inspected.type;
    file.name = safe_name(upload.name, file.type);
    file.media_type = media_type_of(file.type);
    file.bytes = ready.inspected.bytes;
    file.pages = ready.inspected.pages;
    file.uploaded_by = call.caller.officer;
    file.at = call.now;
    file.already = has_content(call.database, call.ward(), file.sha256);
    file.problems = ready.inspected.problems;
    if (!upload.name.empty() && upload.name != file.name) {
        file.problems.emplace_back("file.name.changed");
    }
    add(call.database, call.ward(), file);
    event::record(call,
                  {"file.uploaded", "file", file.id.value, {{"sha256", file.sha256}, {"bytes", file.bytes}}});
    return api::Created<UploadedFile>{std::move(file)};
}

Result<api::Document> Routes::download(api::Call const& call) const
{
    auto const id = call.key<FileId>("id", "file.unknown");
    if (!id) {
        return id.error();
    }
    auto const file = find(call.database, call.ward(), *id);
    bool const own = file && file->uploaded_by == call.caller.officer;
    bool const seen =
        file && (attachments_.may_see(call, *id) ||
                 (own && attachments_.hold_of(call.database, call.ward(), *id) != Hold::for_good));
    if (!seen) {
        return not_found("file.unknown"); // whether it exists is no business of who may not see it
    }
    auto const path = shelf_.path_of(call.ward(), file->sha256);
    if (!std::filesystem::exists(path)) {
        return Error{Fault::unavailable, "file.shelf.failed", {}};
    }
    event::record_reading(call, {"file.read", "file", id->value, {}});
    return api::Document{.media_type = file->media_type,
                         .bytes = {},
                         .file_path = path,
                         .name = file->name,
                         .inline_ = shows_inline(file->type)};
}

} // namespace ward::file
