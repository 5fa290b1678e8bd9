#pragma once

#include "api/router.hpp"
#include "report/open311_answer.hpp"
#include "report/open311_intake.hpp"
#include "report/open311_practice.hpp"

#include <memory>

// Open311 GeoReport v2 as routes. docs/open311.md says what is behind them.
namespace ward::report::open311 {

/// Of the configuration.
struct Settings {
    std::string public_url;   ///< without a slash at its end
    std::string contact;      ///< whom people who write programs may ask
    std::string jurisdiction; ///< the ward's code
    std::string keys;         ///< as Keys reads them
    int per_minute{60};       ///< requests and updates of one key
    bool fixture{false};      ///< Chicago's services, for tests
};

class Routes {
public:
    /// \param ward the ward's own reports
    /// \param photos where files go that come along with one of those
    Routes(api::Router& router, Settings settings, std::unique_ptr<Source> ward, PhotoUploads const& photos);

    using Answer = Result<api::Verbatim>;
    Answer discovery(api::Call const& call) const;
    Answer services(api::Call const& call) const;
    Answer service(api::Call const& call) const;
    Answer requests(api::Call const& call) const;
    Answer request(api::Call const& call) const;
    Answer token(api::Call const& call) const;
    Answer updates(api::Call const& call) const;

    Result<Sent> read_sent(api::Call const& call, api::UnreadForm const& unread) const;
    Answer file_request(api::Call const& call, api::UnreadForm const& unread, Sent const& sent) const;
    Answer file_update(api::Call const& call, api::UnreadForm const& unread, Sent const& sent) const;

private:
    /// Who is asked, and for what.
    struct Asked {
        Form form;
        Source const* source{nullptr};
    };
    Result<Asked> asked(api::Call const& call) const;
    Result<Source const*> source(api::Call const& call, Form const& form) const;
    Result<Document> find_service(api::Call const& call) const;
    Result<Document> list_requests(api::Call const& call) const;
    Result<Document> find_request(api::Call const& call) const;
    Result<Document> find_token(api::Call const& call) const;
    Result<Document> list_updates(api::Call const& call) const;
    Result<Document> take_request(api::Call const& call, Sent const& sent) const;
    Result<Document> take_update(api::Call const& call, Sent const& sent) const;

    Settings settings_;
    std::unique_ptr<Source> ward_;
    Intake intake_;
    PracticeSource practice_;
    PracticeSource chicago_;
};

} // namespace ward::report::open311
