#pragma once

#include "api/router.hpp"

#include <utility>

namespace ward::api {

/// Writes that a session was used, when nobody waits for it.
class Touch final : public sql::Job {
public:
    Touch(Gate const& gate, Caller caller, Instant now) : gate_{gate}, caller_{std::move(caller)}, now_{now}
    {
    }
    sql::Verdict run(sql::Session& session) override
    {
        gate_.touch(session, caller_, now_);
        return sql::Verdict::keep;
    }
    void done(sql::Outcome, std::exception const*) override {}

private:
    Gate const& gate_;
    Caller caller_;
    Instant now_;
};

} // namespace ward::api
