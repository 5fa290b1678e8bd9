#pragma once

#include "api/rate_limit.hpp"
#include "report/open311.hpp"
#include "report/open311_key.hpp"
#include "report/photo_upload.hpp"

#include <optional>

// What is sent to us, before anything of it is written: whose key it has, and what pictures came along.
namespace ward::report::open311 {

/// A form and whose key came with it, or why it is not taken: said later, in the format that was asked for.
struct Sent {
    Form form;
    std::string holder;
    std::string digest; ///< of all of it: tells a second try
    std::vector<PhotoUploads::Ready> photos;
    std::optional<Error> refusal;
};

class Intake {
public:
    /// \param keys as Keys reads them
    /// \param per_minute forms that may come with one key
    Intake(std::string_view keys, int per_minute, PhotoUploads const& photos);

    /// Refusals: api_key required and not valid (403), those of read_form, and open311.too_many.
    Result<Sent> read(api::Call const& call) const;

    /// Looks at the files that came along and paints them anew: slow, before the transaction. Refusals
    /// photo.…
    Result<void> look_at_photos(api::Call const& call, Sent& sent) const;

    /// \pre they were looked at
    Result<std::vector<PhotoTicket>> keep_photos(api::Call const& call, Sent const& sent) const;

private:
    Keys keys_;
    int per_minute_;
    PhotoUploads const& photos_;
    mutable api::RateLimiter limiter_;
};

} // namespace ward::report::open311
