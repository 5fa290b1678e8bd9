#include "staff/trace.hpp"

namespace ward::staff {

void record_quietly(api::Call const& call, event::Fact const& fact)
{
    event::record(call, fact);
    call.extras.announcements.pop_back();
}

api::Call asked_by(api::Call const& call, api::Caller const& officer)
{
    return {call.database, call.now,  officer,         call.ids,    call.extras,
            call.path,     call.peer, call.request_id, call.request};
}

void forbid_caches(api::Call const& call)
{
    call.extras.headers.add("Cache-Control", "no-store");
}

} // namespace ward::staff
