#pragma once

#include "api/router.hpp"
#include "dossier/answer.hpp"
#include "dossier/intake.hpp"
#include "dossier/surroundings.hpp"

namespace ward::dossier {

struct ConsultIn {
    std::int64_t version{0};
    std::optional<StepId> step_id;       ///< for whose sake; left out: the open step the caller may do
    std::optional<AgencyId> agency_id;   ///< whom in the ward, or
    std::optional<std::string> external; ///< whom outside
    std::string content;                 ///< what is asked
    int days{1};                         ///< working days, 1 to what the ward allows
};
BOOST_DESCRIBE_STRUCT(ConsultIn, (), (version, step_id, agency_id, external, content, days))

struct AnswerConsultationIn {
    std::int64_t version{0};
    ConsultationId id;
    std::string answer;
    std::optional<std::vector<file::FileId>> file_ids;
};
BOOST_DESCRIBE_STRUCT(AnswerConsultationIn, (), (version, id, answer, file_ids))

struct SupplementIn {
    std::int64_t version{0};
    std::string reason;
    std::vector<MissingPaper> missing;
};
BOOST_DESCRIBE_STRUCT(SupplementIn, (), (version, reason, missing))

struct SupplementReceivedIn {
    std::int64_t version{0};
    std::vector<PaperIn>
        components; ///< what was brought; it takes the place of what was said of these before
};
BOOST_DESCRIBE_STRUCT(SupplementReceivedIn, (), (version, components))

struct PaymentIn {
    std::int64_t version{0};
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(PaymentIn, (), (version, note))

/// What is asked of others while a dossier is handled: opinions, papers, payment.
class QuestionRoutes {
public:
    QuestionRoutes(api::Router& router, Surroundings const& around);

    Result<Moved> consult(api::Call const& call, ConsultIn const& in) const;
    Result<Moved> answer(api::Call const& call, AnswerConsultationIn const& in) const;
    Result<Moved> ask_supplement(api::Call const& call, SupplementIn const& in) const;
    Result<Moved> receive_supplement(api::Call const& call, SupplementReceivedIn const& in) const;
    Result<Moved> ask_payment(api::Call const& call, PaymentIn const& in) const;
    Result<Moved> note_payment(api::Call const& call, PaymentIn const& in) const;

private:
    Surroundings const& around_;
};

} // namespace ward::dossier
