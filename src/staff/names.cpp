#include "staff/names.hpp"

#include "staff/directory.hpp"

namespace ward::staff {

std::optional<NamedOfficer> Names::officer(OfficerId id)
{
    if (!id) {
        return std::nullopt;
    }
    auto const [at, unknown] = officers_.try_emplace(id);
    if (unknown) {
        auto const officer = officer_name(database_, ward_, id);
        at->second = officer ? officer->name : std::string{};
    }
    return NamedOfficer{id, at->second};
}

std::optional<NamedAgency> Names::agency(AgencyId id)
{
    if (!id) {
        return std::nullopt;
    }
    auto const [at, unknown] = agencies_.try_emplace(id);
    if (unknown) {
        auto const agency = agency_of(database_, ward_, id);
        at->second = agency ? agency->name : std::string{};
    }
    return NamedAgency{id, at->second};
}

} // namespace ward::staff
