#pragma once

#include "report/model.hpp"
#include "sql/session.hpp"

#include <map>

// Names behind the keys, for answers. A list asks for the same few again and again: each is looked up once.

namespace ward::report {

struct ReportOfficer {
    OfficerId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ReportOfficer, (), (id, name))

struct ReportAgency {
    AgencyId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ReportAgency, (), (id, name))

/// The names of one request.
class Names {
public:
    Names(sql::Session& database, WardId ward) : database_{database}, ward_{ward} {}

    /// An empty name for a key nobody has; nothing for 0.
    std::optional<ReportOfficer> officer(OfficerId id);
    std::optional<ReportAgency> agency(AgencyId id);
    /// Of a kind; its code when nobody knows it.
    std::string kind(std::string const& code);

private:
    sql::Session& database_;
    WardId ward_;
    std::map<OfficerId, std::string> officers_;
    std::map<AgencyId, std::string> agencies_;
    std::map<std::string, std::string> kinds_;
};

} // namespace ward::report
