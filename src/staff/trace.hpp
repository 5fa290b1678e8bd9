#pragma once

#include "event/store.hpp"

namespace ward::staff {

/// Records a fact about an account that is for the audit trail only: who signs in, and who mistypes, is not
/// told to the other screens of the ward.
void record_quietly(api::Call const& call, event::Fact const& fact);

/// The same request, asked by this officer: for facts recorded while the caller is only being known.
api::Call asked_by(api::Call const& call, api::Caller const& officer);

/// Answers that hold a secret are kept by nobody on the way.
void forbid_caches(api::Call const& call);

} // namespace ward::staff
