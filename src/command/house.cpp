#include "command/house.hpp"

#include "api/kept_answer.hpp"
#include "base/check.hpp"
#include "event/store.hpp"

#include <chrono>

namespace ward::command {

namespace {

Instant machine_now()
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

sql::Options database_options(Config const& config)
{
    sql::Options options;
    options.readers = static_cast<int>(config.database.readers);
    options.writers = static_cast<int>(config.database.writers);
    options.batch_max = static_cast<int>(config.database.batch_max);
    return options;
}

api::RouterSettings router_settings(Config const& config)
{
    auto const unit = parse_id(config.ward.unit);
    WARD_CHECK(unit.has_value());
    return {.ward = WardId{*unit},
            .trust_forwarded = config.http.trust_forwarded,
            .workers = static_cast<int>(config.http.workers)};
}

} // namespace

std::vector<sql::RoomMigrations> all_migrations()
{
    return {api::migrations(), event::migrations()};
}

OfficeClock::OfficeClock(bool simulated) : simulated_{simulated}, now_ms_{to_ms(machine_now())} {}

Instant OfficeClock::now() const
{
    return simulated_ ? from_ms(now_ms_) : machine_now();
}

House::House(Config const& config)
    : database_{sql::open(config.database.url, database_options(config))}, ids_{static_cast<int>(config.ward.node)},
      clock_{config.simulation.enabled},
      router_{*database_, ids_, [this] { return clock_.now(); }, api::Gate{}, router_settings(config)},
      event_routes_{router_, live_}
{
    router_.on_commit([this](std::vector<api::Announcement> const& happened) { live_.announce(happened); });
}

} // namespace ward::command
