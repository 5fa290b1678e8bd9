#pragma once

#include "staff/trace.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ward::staff {

/// A call nobody sent: work at the command line, which leaves the same events as a request.
class Desk {
public:
    Desk(WardId ward, IdMaker& ids, Instant now) : ids_{ids}, now_{now} { caller_.ward = ward; }

    /// \pre the desk outlives the call
    api::Call call(sql::Session& database)
    {
        return {database, now_, caller_, ids_, extras_, path_, "", "command-line", nullptr};
    }

private:
    IdMaker& ids_;
    Instant now_;
    api::Caller caller_;
    api::Extras extras_;
    std::vector<std::pair<std::string, std::string>> path_;
};

} // namespace ward::staff
