#pragma once

#include "report/open311_form.hpp"
#include "report/photo_link.hpp"
#include "report/photo_upload.hpp"

// Photographs that come along with a form instead of before it.

namespace ward::report {

/// The body of a form, wherever it lies.
std::string body_of(http::Request const& request);

/// Looks at the files and paints them anew: slow, before the transaction. A field without a file is none.
/// Refusals photo.…, with the name of the field. \pre the form lies on disk
Result<std::vector<PhotoUploads::Ready>> look_at_photos(api::Call const& call, PhotoUploads const& photos,
                                                        std::vector<open311::Attachment> const& attachments);

/// \pre they were looked at
Result<std::vector<PhotoTicket>> keep_photos(api::Call const& call, PhotoUploads const& photos,
                                             std::vector<PhotoUploads::Ready> const& ready);

} // namespace ward::report
