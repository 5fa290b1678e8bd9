#include "report/names.hpp"

#include "report/kind_store.hpp"
#include "staff/directory.hpp"

namespace ward::report {

std::optional<ReportOfficer> Names::officer(OfficerId id)
{
    if (!id) {
        return std::nullopt;
    }
    auto const [at, unknown] = officers_.try_emplace(id);
    if (unknown) {
        auto const officer = staff::officer_name(database_, ward_, id);
        at->second = officer ? officer->name : std::string{};
    }
    return ReportOfficer{id, at->second};
}

std::optional<ReportAgency> Names::agency(AgencyId id)
{
    if (!id) {
        return std::nullopt;
    }
    auto const [at, unknown] = agencies_.try_emplace(id);
    if (unknown) {
        auto const agency = staff::agency_of(database_, ward_, id);
        at->second = agency ? agency->name : std::string{};
    }
    return ReportAgency{id, at->second};
}

std::string Names::kind(std::string const& code)
{
    auto const [at, unknown] = kinds_.try_emplace(code);
    if (unknown) {
        auto const kind = find_kind(database_, ward_, code);
        at->second = kind ? kind->name : code;
    }
    return at->second;
}

} // namespace ward::report
