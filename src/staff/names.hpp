#pragma once

#include "sql/session.hpp"
#include "staff/model.hpp"

#include <map>
#include <optional>
#include <string>

// Names behind the keys, for answers. A list asks for the same few people again and again: each is looked up
// once.

namespace ward::staff {

struct NamedOfficer {
    OfficerId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedOfficer, (), (id, name))

struct NamedAgency {
    AgencyId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedAgency, (), (id, name))

/// The names of one request.
class Names {
public:
    Names(sql::Session& database, WardId ward) : database_{database}, ward_{ward} {}

    /// An empty name for a key nobody has; nothing for 0.
    std::optional<NamedOfficer> officer(OfficerId id);
    std::optional<NamedAgency> agency(AgencyId id);

private:
    sql::Session& database_;
    WardId ward_;
    std::map<OfficerId, std::string> officers_;
    std::map<AgencyId, std::string> agencies_;
};

} // namespace ward::staff
