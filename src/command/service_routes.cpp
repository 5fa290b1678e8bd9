#include "command/service_routes.hpp"

#include "api/openapi.hpp"

namespace ward::command {

using api::Who;

namespace {

/// By a program on this machine, not by a proxy on it that passes on what comes from elsewhere.
bool asked_from_here(api::Call const& call)
{
    auto const& headers = call.request->headers;
    bool const passed_on =
        headers.find("X-Forwarded-For") || headers.find("Forwarded") || headers.find("Via");
    return !passed_on && (call.peer == "::1" || call.peer.starts_with("127."));
}

} // namespace

ServiceRoutes::ServiceRoutes(House& house, Config const& config)
    : house_{house}, metrics_open_{config.health.metrics_open}
{
    auto& router = house.router();
    router.get_fresh("/healthz", {"The process runs", Who::anyone()}, *this, &ServiceRoutes::alive);
    router.get_fresh("/readyz", {"The database answers", Who::anyone()}, *this, &ServiceRoutes::ready);
    router.get_slow("/metrics", {"Figures for Prometheus", Who::anyone()}, *this, &ServiceRoutes::metrics);
    router.get_slow("/api/v1/openapi.json", {"This document", Who::anyone()}, *this, &ServiceRoutes::openapi);
    router.get_fresh("/api/v1/clock", {"The office's clock", Who::anyone()}, *this,
                     &ServiceRoutes::read_clock);
    if (house.clock().simulated()) {
        router.put("/api/v1/clock", {"Sets the clock of a simulation", Who::anyone()}, *this,
                   &ServiceRoutes::set_clock);
    }
}

Result<Health> ServiceRoutes::alive(api::Call const&) const
{
    return Health{"ok"};
}

Result<Health> ServiceRoutes::ready(api::Call const& call) const
{
    auto rows = call.database.run("SELECT count(*) FROM migration");
    rows.next();
    if (rows.take<std::int64_t>() == 0) {
        return Error{Fault::unavailable, "database.empty", {}};
    }
    return Health{"ok"};
}

Result<api::Document> ServiceRoutes::metrics(api::Call const& call) const
{
    if (!metrics_open_ && !asked_from_here(call)) {
        return forbidden("metrics.from_here_only");
    }
    return api::Document{.media_type = "text/plain; version=0.0.4",
                         .bytes = house_.router().metrics().text(call.database),
                         .name = "metrics.txt"};
}

Result<api::Document> ServiceRoutes::openapi(api::Call const&) const
{
    return api::Document{.media_type = "application/json",
                         .bytes = api::openapi(house_.router().routes()),
                         .name = "openapi.json"};
}

Result<SimulatedClock> ServiceRoutes::read_clock(api::Call const& call) const
{
    return SimulatedClock{call.now};
}

Result<SimulatedClock> ServiceRoutes::set_clock(api::Call const&, SimulatedClock const& wanted) const
{
    house_.clock().set(wanted.now);
    return wanted;
}

} // namespace ward::command
