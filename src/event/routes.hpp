#pragma once

#include "api/router.hpp"
#include "event/live.hpp"
#include "event/model.hpp"

namespace ward::event {

struct EventQuery : api::PageQuery {
    std::optional<std::string> subject_kind;
    std::optional<std::string> subject_id; ///< decimal; with subject_kind
};
BOOST_DESCRIBE_STRUCT(EventQuery, (api::PageQuery), (subject_kind, subject_id))

struct AuditQuery : api::PageQuery {
    std::optional<OfficerId> officer_id;
    std::optional<std::string> subject_kind;
    std::optional<std::string> subject_id; ///< decimal; with subject_kind
    std::optional<Date> from;
    std::optional<Date> to; ///< that day too
};
BOOST_DESCRIBE_STRUCT(AuditQuery, (api::PageQuery), (officer_id, subject_kind, subject_id, from, to))

class Routes {
public:
    Routes(api::Router& router, Live& live);

    Result<api::Events> listen(api::Call const& call) const;
    Result<api::Page<Event>> list(api::Call const& call, EventQuery const& query) const;
    Result<api::Page<AuditRow>> audit(api::Call const& call, AuditQuery const& query) const;

private:
    Live& live_;
};

} // namespace ward::event
