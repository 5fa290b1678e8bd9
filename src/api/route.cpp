#include "api/route.hpp"

namespace ward::api {

Result<void> Who::admit(Caller const& caller) const
{
    if (level_ == Level::anyone) {
        return {};
    }
    if (!caller.signed_in()) {
        return Error{Fault::unauthenticated, "auth.needed", {}};
    }
    if (level_ == Level::any_session) {
        return {};
    }
    if (caller.restricted) {
        return forbidden("staff.password.must_change");
    }
    for (auto const permission : permissions_) {
        if (caller.may(permission)) {
            return {};
        }
    }
    if (level_ == Level::permitted) {
        return forbidden("auth.not_permitted");
    }
    return {};
}

std::string Who::words() const
{
    switch (level_) {
    case Level::anyone: return "anyone";
    case Level::any_session: return "any_session";
    case Level::signed_in: return "signed_in";
    case Level::permitted: break;
    }
    std::string words;
    for (auto const permission : permissions_) {
        words += (words.empty() ? "" : "|") + std::string{json::word_of(permission)};
    }
    return words;
}

} // namespace ward::api
