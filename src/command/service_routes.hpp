#pragma once

#include "command/house.hpp"

namespace ward::command {

struct Health {
    std::string status; ///< "ok"
};
BOOST_DESCRIBE_STRUCT(Health, (), (status))

struct SimulatedClock {
    Instant now;
};
BOOST_DESCRIBE_STRUCT(SimulatedClock, (), (now))

/// What belongs to no room: health, figures, the API's own description, and the clock of a simulation.
class ServiceRoutes {
public:
    ServiceRoutes(House& house, Config const& config);

    Result<Health> alive(api::Call const& call) const;
    Result<Health> ready(api::Call const& call) const;
    Result<api::Document> metrics(api::Call const& call) const;
    Result<api::Document> openapi(api::Call const& call) const;
    Result<SimulatedClock> read_clock(api::Call const& call) const;
    Result<SimulatedClock> set_clock(api::Call const& call, SimulatedClock const& wanted) const;

private:
    House& house_;
    bool metrics_open_;
};

} // namespace ward::command
