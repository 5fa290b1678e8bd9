#pragma once

#include "api/router.hpp"
#include "staff/model.hpp"

namespace ward::staff {

/// How the router learns who asks: from the session's cookie, with what the officer holds today.
/// Two indexed questions a request and nothing remembered in between, so whoever loses a grant or the account
/// loses it with the next request. Refusals (401): session.unknown, session.idle, session.expired.
api::Gate gate(Settings const& settings);

} // namespace ward::staff
