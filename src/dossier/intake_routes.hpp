#pragma once

#include "api/router.hpp"
#include "dossier/answer.hpp"
#include "dossier/intake.hpp"
#include "dossier/store.hpp"
#include "dossier/surroundings.hpp"

namespace ward::dossier {

/// What is asked before a dossier is taken in.
struct CheckQuery {
    std::string procedure_code;
    std::optional<std::string> case_;
    Channel channel{Channel::counter};
    std::optional<person::PersonId> applicant_id; ///< then likely duplicates are looked for
    std::optional<Instant> received_at;
};
BOOST_DESCRIBE_STRUCT(CheckQuery, (), (procedure_code, case_, channel, applicant_id, received_at))

struct CheckedStep {
    int stage{1};
    std::string name;
    StepKind kind{StepKind::handle};
    std::string agency; ///< its name, or who outside
    Instant due_at;
};
BOOST_DESCRIBE_STRUCT(CheckedStep, (), (stage, name, kind, agency, due_at))

/// What would be promised.
struct IntakeCheck {
    Instant due_at;
    Instant starts_at;
    Instant forward_due_at;
    Term term;
    bool provisional{false}; ///< rests on days not yet announced
    std::vector<CheckedStep> steps;
    std::vector<Likeness> duplicates;
};
BOOST_DESCRIBE_STRUCT(IntakeCheck, (),
                      (due_at, starts_at, forward_due_at, term, provisional, steps, duplicates))

class IntakeRoutes {
public:
    IntakeRoutes(api::Router& router, Surroundings const& around);

    Result<IntakeCheck> check(api::Call const& call, CheckQuery const& query) const;
    Result<api::Created<Moved>> take_in(api::Call const& call, NewDossier const& typed) const;

private:
    Surroundings const& around_;
};

} // namespace ward::dossier
