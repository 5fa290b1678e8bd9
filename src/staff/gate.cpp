#include "staff/gate.hpp"

#include "staff/account_store.hpp"
#include "staff/rules.hpp"
#include "staff/secret.hpp"
#include "staff/store.hpp"

namespace ward::staff {

namespace {

Result<api::Caller> identify(sql::Session& database, std::string_view cookie, Instant now,
                             Settings const& settings)
{
    Error const unknown{Fault::unauthenticated, "session.unknown", {}};
    if (cookie.size() != token_length) {
        return unknown;
    }
    auto key = token_key(cookie);
    auto const session = find_session(database, key);
    if (!session) {
        return unknown;
    }
    auto const alive = check_session(session->started, session->used, settings, now);
    if (!alive) {
        return alive.error();
    }
    api::Caller caller{.ward = session->ward, .officer = session->officer, .agency = session->agency};
    caller.grants = grants_on(database, caller.ward, caller.officer, date_of(now));
    caller.csrf = csrf_of(cookie);
    auto const standing = hold_back(
        caller.grants, {session->must_change, session->factor_on, session->password_set}, settings, now);
    caller.restricted = standing.must_change;
    caller.touch_due = touch_is_due(session->used, now);
    caller.session = std::move(key);
    return caller;
}

} // namespace

api::Gate gate(Settings const& settings)
{
    return {[settings](sql::Session& database, std::string_view cookie, Instant now) {
                return identify(database, cookie, now, settings);
            },
            [](sql::Session& database, api::Caller const& caller, Instant now) {
                touch_session(database, caller.session, now);
            }};
}

} // namespace ward::staff
