#pragma once

#include "api/router.hpp"
#include "procedure/catalogue.hpp"
#include "procedure/rules.hpp"

namespace ward::procedure {

struct ProcedureQuery : api::PageQuery {
    std::optional<std::string> query; ///< whatever words people use
    std::optional<std::string> field; ///< code
};
BOOST_DESCRIBE_STRUCT(ProcedureQuery, (api::PageQuery), (query, field))

struct VersionQuery {
    std::optional<Date> on;     ///< as it is in force on this day; today when left out
    std::optional<int> version; ///< or this one
};
BOOST_DESCRIBE_STRUCT(VersionQuery, (), (on, version))

struct FeeQuery {
    Channel channel{Channel::counter};
    std::optional<std::string> case_;
    std::optional<std::string> exemption; ///< the `case` of a rule that exempts
    std::optional<Date> on;               ///< the day of receipt; today when left out
    std::optional<int> items;             ///< copies, deeds or signature cases; 1 when left out
    std::optional<std::string>
        copies; ///< pages of each original with its copies: "3x2,10" is 3 pages twice, 10 once
};
BOOST_DESCRIBE_STRUCT(FeeQuery, (), (channel, case_, exemption, on, items, copies))

/// A whole procedure as it shall be from a day on.
struct ProcedureChange : Content {
    Date valid_from;
    int version{0}; ///< the newest one the officer saw; 0 for a new procedure
};
BOOST_DESCRIBE_STRUCT(ProcedureChange, (Content), (valid_from, version))

struct Withdrawal {
    Date from;          ///< the first day it can no longer be asked for
    int version{0};     ///< the newest one the officer saw
    std::string reason; ///< usually a document
};
BOOST_DESCRIBE_STRUCT(Withdrawal, (), (from, version, reason))

class Routes {
public:
    Routes(api::Router& router, Catalogue const& catalogue);

    Result<api::Page<ProcedureRow>> list(api::Call const& call, ProcedureQuery const& query) const;
    Result<Procedure> show(api::Call const& call, VersionQuery const& query) const;
    Result<FeeAnswer> tell_fee(api::Call const& call, FeeQuery const& query) const;
    Result<api::Page<FieldRow>> list_fields(api::Call const& call) const;
    Result<Procedure> change(api::Call const& call, ProcedureChange const& change) const;
    Result<Procedure> withdraw(api::Call const& call, Withdrawal const& withdrawal) const;

private:
    Catalogue const& catalogue_;
};

} // namespace ward::procedure
