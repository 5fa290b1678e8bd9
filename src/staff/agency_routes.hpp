#pragma once

#include "api/router.hpp"
#include "staff/model.hpp"

namespace ward::staff {

struct NewAgency {
    std::string code; ///< a–z, 0–9 and "-"
    std::string name;
    AgencyKind kind{AgencyKind::department};
    std::optional<AgencyId> parent_id;
};
BOOST_DESCRIBE_STRUCT(NewAgency, (), (code, name, kind, parent_id))

/// What is absent stays as it is.
struct AgencyChange {
    std::optional<std::string> name;
    std::optional<AgencyKind> kind;
    std::optional<AgencyId> parent_id;
    std::optional<bool> active;
};
BOOST_DESCRIBE_STRUCT(AgencyChange, (), (name, kind, parent_id, active))

/// The agencies of the ward and how its work is divided.
class AgencyRoutes {
public:
    explicit AgencyRoutes(api::Router& router);
    AgencyRoutes(AgencyRoutes const&) = delete;
    AgencyRoutes& operator=(AgencyRoutes const&) = delete;

    Result<api::Page<Agency>> list(api::Call const& call) const;
    Result<api::Created<Agency>> add(api::Call const& call, NewAgency const& sent) const;
    Result<Agency> change(api::Call const& call, AgencyChange const& sent) const;
    Result<api::Page<WorkField>> work_fields(api::Call const& call) const;
};

} // namespace ward::staff
