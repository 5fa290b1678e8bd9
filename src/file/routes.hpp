#pragma once

#include "api/router.hpp"
#include "file/inspect.hpp"
#include "file/shelf.hpp"
#include "file/sweep.hpp"

namespace ward::file {

/// Who else may see a file. Supplied by the room that attaches files.
struct Attachments {
    std::function<bool(api::Call const&, FileId)> may_see; ///< it stands where the caller may look
    HoldOf hold_of;
};

class Routes {
public:
    Routes(api::Router& router, Shelf const& shelf, Attachments attachments);

    /// A file that was looked into, and lies on the shelf.
    struct Ready {
        Inspected inspected;
        std::string sha256;
    };
    Result<Ready> prepare_upload(api::Call const& call, api::Upload const& upload) const;
    Result<api::Created<UploadedFile>> upload(api::Call const& call, api::Upload const& upload,
                                              Ready const& ready) const;
    Result<api::Document> download(api::Call const& call) const;

private:
    Shelf const& shelf_;
    Attachments attachments_;
};

} // namespace ward::file
