#pragma once

#include "api/call.hpp"
#include "report/open311_query.hpp"
#include "report/photo_link.hpp"

// Open311 GeoReport v2, the format in which cities' systems hand each other reports. Glossary:
//
/// Service (loại phản ánh): a kind of report, in Open311's words. Request (phản ánh): one report.
/// Jurisdiction (nơi tiếp nhận): whose services they are. Update (cập nhật xử lý): what happened to a
/// request.
namespace ward::report::open311 {

enum class ServiceType {
    realtime, ///< a request has its number at once
    batch,    ///< it has a token, for which the number is told
};
BOOST_DESCRIBE_ENUM(ServiceType, realtime, batch)

enum class Datatype { string, number, text, singlevaluelist, multivaluelist };
BOOST_DESCRIBE_ENUM(Datatype, string, number, text, singlevaluelist, multivaluelist)

struct Choice {
    std::string key;
    std::string name;
};

struct Question {
    std::string code;
    Datatype datatype{Datatype::string};
    bool required{false};
    std::string description;
    std::vector<Choice> choices; ///< of the two lists
};

struct Service {
    std::string code;
    std::string name;
    std::string description;
    std::string group;
    std::string keywords; ///< "a,b"
    ServiceType type{ServiceType::realtime};
    std::vector<Question> questions;
};

/// What may be known of a request by anybody.
struct Request {
    std::string id;
    Status status{Status::open};
    std::string status_notes;
    std::string service_code;
    std::string service_name;
    std::string description;
    std::string agency;
    std::string notice;
    Instant requested_at;
    Instant updated_at;
    std::optional<Instant> expected_at;
    std::string address; ///< empty: its position stands for it
    std::optional<Point> position;
    std::string media_url;
};

/// The words that FixMyStreet and its adapters send and understand, beside Open311's own two.
enum class UpdateStatus {
    open,
    closed,
    fixed,
    in_progress,
    action_scheduled,
    investigating,
    duplicate,
    not_councils_responsibility,
    no_further_action,
    internal_referral,
    for_triage,
    cancelled,
    reopen,
};
BOOST_DESCRIBE_ENUM(UpdateStatus, open, closed, fixed, in_progress, action_scheduled, investigating,
                    duplicate, not_councils_responsibility, no_further_action, internal_referral, for_triage,
                    cancelled, reopen)

/// "IN_PROGRESS"
std::string words_of(UpdateStatus status);
/// Of "IN_PROGRESS", "in_progress", "in progress" alike.
std::optional<UpdateStatus> update_status(std::string_view words);
/// Whether a request with this word last is open.
bool leaves_open(UpdateStatus status);

struct Update {
    std::string id;
    std::string request_id;
    UpdateStatus status{UpdateStatus::open};
    Instant at;
    std::string description;
    std::string media_url;
};

/// Who reports; each may be empty.
struct Sender {
    std::string name;
    std::string phone;
    std::string email;
};

/// A request as it was sent, after everything that Open311 itself demands was looked at.
struct NewRequest {
    std::optional<Point> position;
    std::string address;
    std::string description;
    std::vector<std::string> media_urls;
    std::vector<Attribute> attributes;
    Sender sender;
    std::string holder;              ///< of the key, a word of the configuration
    std::vector<PhotoTicket> photos; ///< files that came along, taken in
    std::string digest;              ///< SHA-256 of all that was sent: tells a second try
};

struct NewUpdate {
    std::string request_id;
    std::string sent_id; ///< of the other system; a second one with it is the first
    UpdateStatus status{UpdateStatus::open};
    std::string description;
    std::vector<std::string> media_urls;
    Sender sender;
    std::string holder;
};

/// Exactly one of the first two is not empty.
struct Filed {
    std::string id;
    std::string token;
    std::string notice; ///< where to follow it
};

/// Whose services they are. Two stand behind it: the ward's own reports, and practice.
class Source {
public:
    virtual ~Source() = default;

    virtual std::vector<Service> services(api::Call const& call) const = 0;

    /// \pre the service is one of ours, and the request was read for it
    virtual Result<Filed> file(api::Call const& call, Service const& service,
                               NewRequest const& request) const = 0;

    /// What everybody may know, newest first; without those that the filter's page skips.
    virtual std::vector<Request> requests(api::Call const& call, RequestFilter const& filter) const = 0;

    /// The number for a token; nothing when it stands for none.
    virtual std::optional<std::string> id_of_token(api::Call const& call, std::string const& token) const = 0;

    /// Oldest first.
    virtual std::vector<Update> updates(api::Call const& call, UpdateFilter const& filter) const = 0;

    /// The id of the update; refusal open311.not_found for a request that is not to be seen.
    virtual Result<std::string> update(api::Call const& call, NewUpdate const& update) const = 0;
};

// ---- refusals that only Open311 knows; `field` names what is meant

Error required(std::string_view field);
Error not_valid(std::string_view field);
Error too_long(std::string_view field);
Error unknown(std::string_view field);

} // namespace ward::report::open311
