#pragma once

#include "api/router.hpp"
#include "dossier/model.hpp"
#include "event/model.hpp"

#include <optional>
#include <string>
#include <vector>

// Where a dossier is, for the citizen who has its code and the last four digits of phone or ID number.
// Public: no name, number or content of anybody, and no officer, ever. Source: docs/law.md#L-48

namespace ward::dossier {

struct TrackingQuery {
    std::string code;
    std::string digits; ///< the last four of the applicant's phone or ID number
};
BOOST_DESCRIBE_STRUCT(TrackingQuery, (), (code, digits))

struct TrackedStep {
    std::string name;
    std::string agency; ///< of the ward, or who outside
    StepState state{StepState::waiting};
    std::optional<Instant> due_at;
    std::optional<Instant> opened_at;
    std::optional<Instant> done_at;
};
BOOST_DESCRIBE_STRUCT(TrackedStep, (), (name, agency, state, due_at, opened_at, done_at))

struct TrackedFact {
    Instant at;
    std::string kind; ///< "dossier.forwarded"
    std::optional<std::string> agency;
};
BOOST_DESCRIBE_STRUCT(TrackedFact, (), (at, kind, agency))

struct Tracked {
    std::string code;
    std::string procedure_name;
    State state{State::registered};
    std::vector<std::string> with; ///< the offices that have it now
    Instant received_at;
    std::optional<Instant> due_at;          ///< the promise in force
    std::optional<Instant> due_original_at; ///< as first promised
    std::optional<Instant> due_extended_at;
    std::optional<Instant> paused_since; ///< the citizen is waited for
    std::optional<Instant> decided_at;
    std::optional<Instant> ended_at;
    std::vector<TrackedStep> steps;
    std::vector<TrackedFact> history;
    ReceiveResult receive_result{ReceiveResult::counter};
    std::string result_place;       ///< the centre, where results lie; also whom to ask
    std::string phone;              ///< of the centre
    std::vector<event::Seal> seals; ///< of the facts in `history`, for the ledger
};
BOOST_DESCRIBE_STRUCT(Tracked, (),
                      (code, procedure_name, state, with, received_at, due_at, due_original_at,
                       due_extended_at, paused_since, decided_at, ended_at, steps, history, receive_result,
                       result_place, phone, seals))

/// The seals of what of a dossier's history concerns the citizen, oldest first.
std::vector<event::Seal> told_seals(api::Call const& call, DossierId dossier);

class TrackingRoutes {
public:
    /// \param per_minute questions one address may ask
    TrackingRoutes(api::Router& router, int per_minute);

    /// Refusal: `tracking.not_found`, the same and after the same work whether code or digits are wrong.
    Result<Tracked> show(api::Call const& call, TrackingQuery const& query) const;
};

} // namespace ward::dossier
