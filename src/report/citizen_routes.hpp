#pragma once

#include "report/filing.hpp"

// What a citizen does without an account: look what can be reported, report, stand behind a report, say who
// it was, rate and reopen. Whoever has the follow key is who reported.

namespace ward::report {

struct OfferedKind {
    std::string code;
    std::string name;
    Urgency urgency{Urgency::normal};
    bool public_{true};
    int receive_hours{0}; ///< office hours
    int solve_days{0};    ///< working days
    std::vector<ReportQuestion> questions;
};
BOOST_DESCRIBE_STRUCT(OfferedKind, (), (code, name, urgency, public_, receive_hours, solve_days, questions))

struct OfferedCategory {
    Category code{Category::urban_order};
    std::string name;
    std::vector<OfferedKind> kinds;
};
BOOST_DESCRIBE_STRUCT(OfferedCategory, (), (code, name, kinds))

struct OfferedKinds {
    std::vector<OfferedCategory> categories;
};
BOOST_DESCRIBE_STRUCT(OfferedKinds, (), (categories))

struct NewSupport {
    std::optional<std::string> follow_key; ///< one that this person has already, of any report
    std::optional<std::string> phone;
};
BOOST_DESCRIBE_STRUCT(NewSupport, (), (follow_key, phone))

struct Supported {
    std::int64_t supporters{0};
    std::string follow_key;
};
BOOST_DESCRIBE_STRUCT(Supported, (), (supporters, follow_key))

struct GivenContact {
    std::string follow_key;
    std::string name;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::optional<std::string> address;
};
BOOST_DESCRIBE_STRUCT(GivenContact, (), (follow_key, name, phone, email, address))

struct ReportRating {
    std::string follow_key;
    bool satisfied{false};
    std::optional<std::string> comment;
};
BOOST_DESCRIBE_STRUCT(ReportRating, (), (follow_key, satisfied, comment))

struct Reopening {
    std::string follow_key;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Reopening, (), (follow_key, reason))

/// What came of it.
struct ReportAfter {
    State state{State::new_};
    Instant solve_by;
};
BOOST_DESCRIBE_STRUCT(ReportAfter, (), (state, solve_by))

class CitizenRoutes {
public:
    CitizenRoutes(api::Router& router, Surroundings const& around);

    Result<OfferedKinds> kinds(api::Call const& call) const;
    /// Refusals: \see file_report.
    Result<api::Created<FiledReport>> create(api::Call const& call, NewReport const& sent) const;
    /// Refusals: `report.unknown`, `report.support.closed`, `report.contact.phone`.
    Result<Supported> support(api::Call const& call, NewSupport const& sent) const;
    /// Refusals of all that follow: `report.unknown`, the same whether code or key is wrong.
    Result<api::Nothing> contact(api::Call const& call, GivenContact const& sent) const;
    /// Refusals: `report.rating.state`, `report.rating.comment.long`.
    Result<api::Nothing> rate(api::Call const& call, ReportRating const& sent) const;
    /// Refusals: `report.reopen.state`, `report.reopen.late`, `report.reopen.reason.*`.
    Result<ReportAfter> reopen(api::Call const& call, Reopening const& sent) const;

private:
    Surroundings const& around_;
};

} // namespace ward::report
