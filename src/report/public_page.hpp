#pragma once

#include "api/router.hpp"
#include "event/model.hpp"
#include "report/model.hpp"
#include "report/photo_link.hpp"
#include "report/photo_view.hpp"
#include "report/surroundings.hpp"

// The page of one report: every step with its time, what was promised and what came of it. Never a name; what
// is private, or what no officer has looked at, only for whoever has the follow key.

namespace ward::report {

struct PublicPageQuery {
    std::optional<std::string> key;
};
BOOST_DESCRIBE_STRUCT(PublicPageQuery, (), (key))

struct PublicStep {
    /// filed, received, refused, forwarded, assigned, started, extended, solved, published …
    std::string what;
    Instant at;
    std::optional<std::string> agency; ///< that did it, or got it
};
BOOST_DESCRIBE_STRUCT(PublicStep, (), (what, at, agency))

struct PublicReport {
    std::string code;
    std::string kind;
    std::string kind_name;
    Category category{Category::urban_order};
    State state{State::new_};
    bool public_{false};
    bool own{false}; ///< asked with the follow key
    std::optional<Point> position;
    std::optional<std::string> place;
    std::optional<std::string> address;
    std::optional<std::string> asset;
    std::optional<std::string> text;
    bool text_waits{false}; ///< for an officer to look at it
    std::vector<PhotoLine> photos;
    std::optional<std::string> agency; ///< that has it
    Instant received_at;
    Instant receive_by;
    Instant solve_by; ///< the promise in force
    bool overdue{false};
    std::optional<Instant> extended_at;
    std::optional<std::string> extend_reason;
    std::optional<Instant> solved_at;
    std::optional<std::string> reason; ///< why it was refused or forwarded
    std::optional<std::string> forwarded_to;
    std::optional<std::string> result; ///< once it is published
    std::optional<std::string> no_photo_reason;
    std::optional<bool> rating;
    std::int64_t supporters{0};
    std::optional<std::string> merged_into; ///< code of the report that stands for it now
    bool can_reopen{false};                 ///< own only
    std::vector<PublicStep> steps;
    std::vector<event::Seal> seals; ///< of these steps, for the ledger
};
BOOST_DESCRIBE_STRUCT(PublicReport, (),
                      (code, kind, kind_name, category, state, public_, own, position, place, address, asset,
                       text, text_waits, photos, agency, received_at, receive_by, solve_by, overdue,
                       extended_at, extend_reason, solved_at, reason, forwarded_to, result, no_photo_reason,
                       rating, supporters, merged_into, can_reopen, steps, seals))

class PublicPages {
public:
    PublicPages(api::Router& router, Surroundings const& around);

    /// Refusal: `report.unknown`, the same for one that is private.
    Result<PublicReport> show(api::Call const& call, PublicPageQuery const& query) const;
};

/// For the photographs' routes: who may see those of which report.
PhotoDoors photo_doors();

} // namespace ward::report
