#include "report/crew.hpp"

#include "report/model.hpp"
#include "staff/directory.hpp"

#include <algorithm>
#include <array>

namespace ward::report {

bool works_there(api::Call const& call, OfficerId officer, AgencyId agency)
{
    return std::ranges::any_of(std::array{api::Permission::handle, api::Permission::review},
                               [&](api::Permission permission) {
                                   auto const able = staff::candidates(call.database, call.ward(), permission,
                                                                       work_field, agency, date_of(call.now));
                                   return std::ranges::find(able, officer) != able.end();
                               });
}

} // namespace ward::report
