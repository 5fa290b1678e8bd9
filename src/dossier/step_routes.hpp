#pragma once

#include "api/router.hpp"
#include "dossier/answer.hpp"
#include "dossier/surroundings.hpp"

namespace ward::dossier {

struct ForwardIn {
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(ForwardIn, (), (version))

struct AssignIn {
    std::int64_t version{0};
    StepId step_id;
    OfficerId officer_id;
};
BOOST_DESCRIBE_STRUCT(AssignIn, (), (version, step_id, officer_id))

struct FinishStepIn {
    std::int64_t version{0};
    StepId step_id;
    std::optional<std::string> note;                   ///< of a consultation: what was answered, and needed
    std::optional<std::vector<file::FileId>> file_ids; ///< of signing and issuing: the result
    std::optional<std::string> number;                 ///< issuing only; left out: the next of the year
    std::optional<std::string> summary;                ///< of the result, for those who search it
};
BOOST_DESCRIBE_STRUCT(FinishStepIn, (), (version, step_id, note, file_ids, number, summary))

struct SendBackIn {
    std::int64_t version{0};
    int to_stage{1};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SendBackIn, (), (version, to_stage, reason))

/// One dossier of a batch.
struct SignatureIn {
    DossierId dossier_id;
    StepId step_id;
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(SignatureIn, (), (dossier_id, step_id, version))

struct SignaturesIn {
    std::vector<SignatureIn> items; ///< 1 to `signatures_max`
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(SignaturesIn, (), (items, note))

struct SignatureRefused {
    DossierId dossier_id;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(SignatureRefused, (), (dossier_id, code))

struct Signatures {
    std::vector<DossierId> signed_;
    std::vector<SignatureRefused> refused;
};
BOOST_DESCRIBE_STRUCT(Signatures, (), (signed_, refused))

inline constexpr std::size_t signatures_max{200};
inline constexpr std::size_t number_length_max{50};

/// A dossier's way through its steps.
class StepRoutes {
public:
    StepRoutes(api::Router& router, Surroundings const& around);

    Result<Moved> forward(api::Call const& call, ForwardIn const& in) const;
    Result<Moved> assign(api::Call const& call, AssignIn const& in) const;
    Result<Moved> finish(api::Call const& call, FinishStepIn const& in) const;
    Result<Moved> send_back(api::Call const& call, SendBackIn const& in) const;
    Result<Signatures> sign(api::Call const& call, SignaturesIn const& in) const;

private:
    Surroundings const& around_;
};

} // namespace ward::dossier
