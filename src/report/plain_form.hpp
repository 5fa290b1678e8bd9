#pragma once

#include "api/rate_limit.hpp"
#include "report/filing.hpp"
#include "report/form_photos.hpp"

#include <functional>
#include <optional>

// A report by a form without any script: the browser sends it, and the answer is a page. What was wrong comes
// back as the fragment of the form's address, whose sentence that page shows.

namespace ward::report {

/// A form and what came along, or the fragment that says why it is not taken.
struct SentForm {
    open311::Form form;
    std::string digest; ///< of all of it and where it came from: tells a second try
    std::vector<PhotoUploads::Ready> photos;
    std::string refusal; ///< "" when there is none
};

class PlainForm {
public:
    /// \param receipt the page that says it is done, with %CODE%, %LINK% and %DUE%; nothing when the pages
    /// were not
    ///     built
    PlainForm(api::Router& router, Surroundings const& around, PhotoUploads const& photos,
              std::function<std::optional<std::string>()> receipt);

    Result<SentForm> read(api::Call const& call, api::UnreadForm const& unread) const;
    Result<api::Verbatim> file(api::Call const& call, api::UnreadForm const& unread,
                               SentForm const& sent) const;

private:
    Surroundings const& around_;
    PhotoUploads const& photos_;
    std::function<std::optional<std::string>()> receipt_;
    mutable api::RateLimiter limiter_;
};

} // namespace ward::report
