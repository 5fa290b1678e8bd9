#pragma once

#include "report/open311.hpp"
#include "report/photo_link.hpp"

#include <functional>

// The ward's own reports in Open311's words. What it needs of reports it is given: this file knows how
// Open311 calls things, and not how reports are kept.
namespace ward::report::open311 {

// ---- a report as whoever knows reports tells it

enum class AskedAs { text, number, choice };

struct KindQuestion {
    std::string code;
    std::string label;
    AskedAs type{AskedAs::text};
    bool required{false};
    std::vector<std::string> choices;
};

/// A kind of report that is offered and may be public.
struct OpenKind {
    std::string code;
    std::string name;
    std::string category; ///< its name
    std::vector<KindQuestion> questions;
};

/// How a report stands.
enum class Stage {
    waiting, ///< for an officer to receive it
    received,
    assigned,
    in_progress,
    solved, ///< the ward has not made the result public yet
    published,
    refused,
    forwarded,
    merged,
};
BOOST_DESCRIBE_ENUM(Stage, waiting, received, assigned, in_progress, solved, published, refused, forwarded,
                    merged)

/// What everybody may know of a report.
struct OpenReport {
    std::string code;
    Stage stage{Stage::waiting};
    std::string kind;
    std::string kind_name;
    std::string text;    ///< empty until an officer has shown it
    std::string place;   ///< the same
    std::string agency;  ///< its name
    std::string outcome; ///< what was done, or why not
    Instant received_at;
    Instant changed_at;
    Instant solve_by;
    std::optional<Point> position;
    std::optional<int> photo; ///< number of one that is shown
};

enum class StepKind {
    received,
    assigned,

    started,
    extended,
    published,
    refused,
    forwarded,
    merged,
    reopened
};
BOOST_DESCRIBE_ENUM(StepKind, received, assigned, started, extended, published, refused, forwarded, merged,
                    reopened)

struct OpenStep {
    std::string id;
    std::string code; ///< of the report
    StepKind kind{StepKind::received};
    Instant at;
    std::string words;        ///< what everybody may read of it
    std::optional<int> photo; ///< number of one that is shown
};

/// What is to be filed.
struct SentReport {
    std::string kind;
    std::optional<Point> position;
    std::string place;
    std::string text;
    std::vector<PhotoTicket> photos;
    std::vector<Field> answers; ///< code and value
    std::optional<Sender> contact;
    std::string holder; ///< who sent it
    std::string note;   ///< for officers: what a report has no place for
};
struct FiledForOther {
    std::string code;
    std::string follow_key;
};

/// What another system says of a report, for officers to read.
struct SentNote {
    std::string code;
    std::string holder;
    std::string words;
};

/// Supplied by who knows reports. None of them tells of a report that is not public.
struct WardDoors {
    std::function<std::vector<OpenKind>(api::Call const&)> kinds;
    std::function<Result<FiledForOther>(api::Call const&, SentReport const&)> file;
    std::function<std::vector<OpenReport>(api::Call const&, RequestFilter const&)> reports;
    std::function<std::vector<OpenStep>(api::Call const&, UpdateFilter const&)> steps;
    /// Its id; nothing for a report that is not public.
    std::function<std::optional<std::string>(api::Call const&, SentNote const&)> note;
};

class WardSource final : public Source {
public:
    /// \param public_url without a slash at its end
    WardSource(WardDoors doors, std::string public_url)
        : doors_{std::move(doors)}, public_url_{std::move(public_url)}
    {
    }

    std::vector<Service> services(api::Call const& call) const override;
    Result<Filed> file(api::Call const& call, Service const& service,
                       NewRequest const& request) const override;
    std::vector<Request> requests(api::Call const& call, RequestFilter const& filter) const override;
    /// None of the ward's services hands out tokens.
    std::optional<std::string> id_of_token(api::Call const& call, std::string const& token) const override;
    std::vector<Update> updates(api::Call const& call, UpdateFilter const& filter) const override;
    Result<std::string> update(api::Call const& call, NewUpdate const& update) const override;

private:
    std::string photo_url(std::string const& code, std::optional<int> number) const;

    WardDoors doors_;
    std::string public_url_;
};

/// Solved counts as open: closed is what the ward has made public.
Status status_of(Stage stage);
UpdateStatus update_status_of(StepKind kind);

} // namespace ward::report::open311
