#pragma once

#include "api/router.hpp"
#include "file/shelf.hpp"
#include "report/photo.hpp"

namespace ward::report {

/// How photographs come in: before the report that takes them, and without an account.
class PhotoUploads {
public:
    /// \param per_minute photographs one address may send
    PhotoUploads(api::Router& router, file::Shelf const& shelf, file::Studio& studio, int per_minute);

    /// A photograph that lies on the shelf, as it came and as it is shown.
    struct Ready {
        Photo photo;
    };
    Result<Ready> prepare_upload(api::Call const& call, api::Upload const& upload) const;
    Result<api::Created<ReceivedPhoto>> upload(api::Call const& call, api::Upload const& upload,
                                               Ready const& ready) const;

private:
    file::Shelf const& shelf_;
    file::Studio& studio_;
};

} // namespace ward::report
