#pragma once

#include "api/router.hpp"
#include "health/model.hpp"

#include <functional>

namespace ward::health {

/// Measures now, by the machine's clock also in a simulation; the session is for what stands in the database.
using Look = std::function<Readings(sql::Session&)>;

class Routes {
public:
    Routes(api::Router& router, Thresholds const& thresholds, Look look);

    Result<SystemHealth> read(api::Call const& call) const;

private:
    Thresholds thresholds_;
    Look look_;
};

} // namespace ward::health
