#pragma once

#include "api/router.hpp"
#include "dossier/answer.hpp"
#include "dossier/printed.hpp"
#include "dossier/surroundings.hpp"

namespace ward::dossier {

struct ReasonIn {
    std::int64_t version{0};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonIn, (), (version, reason))

struct ExtendIn {
    std::int64_t version{0};
    std::string reason;
    Date new_due_on;
};
BOOST_DESCRIBE_STRUCT(ExtendIn, (), (version, reason, new_due_on))

struct StopIn {
    std::int64_t version{0};
    std::string reason;
    StopAsker asked_by{StopAsker::citizen};
    std::string fees;   ///< what becomes of the fees paid; needed
    std::string papers; ///< what becomes of the papers handed in; needed
};
BOOST_DESCRIBE_STRUCT(StopIn, (), (version, reason, asked_by, fees, papers))

struct DecideIn {
    std::int64_t version{0};
    std::optional<std::string> number;
    std::optional<std::string> summary;
    std::optional<std::vector<file::FileId>> file_ids;
};
BOOST_DESCRIBE_STRUCT(DecideIn, (), (version, number, summary, file_ids))

struct ReturnIn {
    std::int64_t version{0};
    ReceiveResult channel{ReceiveResult::counter};
    std::string to_name; ///< who took it
    std::optional<std::string> note;
    std::optional<std::string> reason; ///< needed when the channel is not the one agreed at intake
};
BOOST_DESCRIBE_STRUCT(ReturnIn, (), (version, channel, to_name, note, reason))

/// How a dossier ends, and how its end is put off.
class EndRoutes {
public:
    EndRoutes(api::Router& router, Surroundings const& around);

    Result<Moved> refuse(api::Call const& call, ReasonIn const& in) const;
    Result<Moved> extend(api::Call const& call, ExtendIn const& in) const;
    Result<Moved> stop(api::Call const& call, StopIn const& in) const;
    Result<Moved> withdraw(api::Call const& call, ReasonIn const& in) const;
    Result<Moved> decide(api::Call const& call, DecideIn const& in) const;
    Result<Moved> return_result(api::Call const& call, ReturnIn const& in) const;

private:
    Surroundings const& around_;
};

} // namespace ward::dossier
