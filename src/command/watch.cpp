#include "command/watch.hpp"

#include "command/house.hpp"
#include "health/machine.hpp"
#include "health/rules.hpp"
#include "health/store.hpp"
#include "print/forms.hpp"

namespace ward::command {

namespace {

using api::FigureKind;
using api::Sample;
using api::Samples;

double real(std::int64_t value)
{
    return static_cast<double>(value);
}

/// Prometheus counts time in seconds.
double seconds_of(Instant at)
{
    return static_cast<double>(to_ms(at)) / 1e3;
}

Instant machine_now()
{
    return OfficeClock{false}.now();
}

/// Where the database lies; one on a server of its own has its disk there, which we cannot see.
std::string data_path(Config const& config)
{
    constexpr std::string_view embedded{"sqlite:"};
    auto const& url = config.database.url;
    return url.starts_with(embedded) ? url.substr(embedded.size()) : config.files.folder;
}

/// The fuller of the disks of database and files.
health::Space data_space(Config const& config)
{
    auto const database = health::space_of(data_path(config));
    auto const files = health::space_of(config.files.folder);
    auto const share = [](health::Space const& space) {
        return space.total_bytes == 0 ? 1.0 : real(space.free_bytes) / real(space.total_bytes);
    };
    return share(files) < share(database) ? files : database;
}

} // namespace

health::Thresholds thresholds_of(Config const& config)
{
    auto const& set = config.health;
    health::Thresholds thresholds;
    thresholds.disk_free_warn_percent = static_cast<int>(set.disk_free_warn_percent);
    thresholds.disk_free_bad_percent = static_cast<int>(set.disk_free_bad_percent);
    thresholds.memory_free_warn_percent = static_cast<int>(set.memory_free_warn_percent);
    thresholds.descriptors_warn_percent = static_cast<int>(set.descriptors_warn_percent);
    thresholds.backup_warn_hours = static_cast<int>(set.backup_warn_hours);
    thresholds.backup_bad_hours = static_cast<int>(set.backup_bad_hours);
    thresholds.wal_warn_mb = static_cast<int>(set.wal_warn_mb);
    thresholds.writes_waiting_warn = static_cast<int>(set.writes_waiting_warn);
    thresholds.commit_warn_ms = static_cast<int>(set.commit_warn_ms);
    thresholds.answer_warn_ms = static_cast<int>(set.answer_warn_ms);
    return thresholds;
}

Watch::Watch(Config const& config, sql::Database& database, event::Live const& live, api::Metrics& metrics)
    : config_{config}, database_{database}, live_{live}, metrics_{metrics}, started_at_{machine_now()}
{
    add_storage_figures(metrics);
    add_backup_figures(metrics);
    add_process_figures(metrics);
    metrics.gauge("smartward_http_connections", "Open connections", [this] { return real(connections_()); });
    metrics.gauge("smartward_live_screens", "Screens that are told what happens",
                  [this] { return real(live_.listeners()); });
    metrics.watch({"smartward_build_info", "Which build this is", FigureKind::gauge}, [this](sql::Session&) {
        bool const embedded = database_.engine() == sql::Engine::sqlite;
        return Samples{{1, {{"version", WARD_VERSION}, {"engine", embedded ? "sqlite" : "postgres"}}}};
    });
}

void Watch::add_storage_figures(api::Metrics& metrics)
{
    metrics.watch(
        {"smartward_files_bytes", "Size of all stored files, counted once an hour", FigureKind::gauge},
        [this](sql::Session&) {
            auto const bytes = files_bytes_.load();
            return bytes < 0 ? Samples{} : Samples{{real(bytes), {}}};
        });
    auto const of_disks = [this](std::int64_t health::Space::*which) {
        return [this, which](sql::Session&) {
            return Samples{{real(health::space_of(data_path(config_)).*which), {{"place", "database"}}},
                           {real(health::space_of(config_.files.folder).*which), {{"place", "files"}}},
                           {real(health::space_of(config_.backup.folder).*which), {{"place", "backups"}}}};
        };
    };
    metrics.watch({"smartward_disk_free_bytes", "What may still be put on the disk", FigureKind::gauge},
                  of_disks(&health::Space::free_bytes));
    metrics.watch({"smartward_disk_size_bytes", "All that may be put on the disk", FigureKind::gauge},
                  of_disks(&health::Space::total_bytes));
}

void Watch::add_backup_figures(api::Metrics& metrics)
{
    auto const of_good = [this](std::string name, std::string help, double (*value)(health::Backup const&)) {
        return std::pair{api::Figure{std::move(name), std::move(help), FigureKind::gauge},
                         [this, value](sql::Session& session) {
                             auto const good = health::newest_good_backup(session, ward_of(config_));
                             return good ? Samples{{value(*good), {}}} : Samples{};
                         }};
    };
    for (auto& [figure, look] :
         {of_good("smartward_backup_good_timestamp_seconds", "When the newest good backup was begun",
                  [](health::Backup const& good) { return seconds_of(good.started_at); }),
          of_good("smartward_backup_good_bytes", "Size of the newest good backup",
                  [](health::Backup const& good) { return real(good.bytes); }),
          of_good("smartward_backup_good_duration_seconds", "How long the newest good backup took",
                  [](health::Backup const& good) {
                      return seconds_of(good.ended_at.value_or(good.started_at)) -
                             seconds_of(good.started_at);
                  }),
          of_good("smartward_backup_good_verified", "1 when it was put back to see whether it can be",
                  [](health::Backup const& good) { return good.verified ? 1.0 : 0.0; })}) {
        metrics.watch(figure, look);
    }
    metrics.watch({"smartward_backup_newest_failed", "1 when the newest backup failed", FigureKind::gauge},
                  [this](sql::Session& session) {
                      auto const newest = health::newest_backup(session, ward_of(config_));
                      bool const failed = newest && newest->outcome == health::Outcome::failed;
                      return newest ? Samples{{failed ? 1.0 : 0.0, {}}} : Samples{};
                  });
}

void Watch::add_process_figures(api::Metrics& metrics)
{
    auto const of_machine = [&metrics](FigureKind kind, char const* name, char const* help,
                                       double (*value)(health::Machine const&)) {
        metrics.watch({name, help, kind}, [value](sql::Session&) {
            return Samples{{value(health::look_at_machine()), {}}};
        });
    };
    // Names as every exporter has them, so that ready-made boards show them.
    of_machine(FigureKind::gauge, "process_resident_memory_bytes", "Memory in use",
               [](health::Machine const& machine) { return real(machine.resident_bytes); });
    of_machine(FigureKind::gauge, "process_virtual_memory_bytes", "Memory set aside",
               [](health::Machine const& machine) { return real(machine.virtual_bytes); });
    of_machine(FigureKind::gauge, "process_open_fds", "Open files and connections",
               [](health::Machine const& machine) { return real(machine.descriptors); });
    of_machine(FigureKind::gauge, "process_max_fds", "Files and connections that may be open",
               [](health::Machine const& machine) { return real(machine.descriptors_max); });
    of_machine(FigureKind::gauge, "process_threads", "Threads",
               [](health::Machine const& machine) { return real(machine.threads); });
    of_machine(FigureKind::counter, "process_cpu_seconds_total", "Time on processors",
               [](health::Machine const& machine) { return machine.processor_seconds; });
    metrics.gauge("process_start_time_seconds", "When the server was started",
                  [this] { return seconds_of(started_at_); });
}

Watch::Counted Watch::now() const
{
    // On PostgreSQL a refusal by a rule of the database counts as a failed write too, so it says nothing
    // here.
    bool const embedded = database_.engine() == sql::Engine::sqlite;
    return {metrics_.requests(), database_.times().commit.read(),
            embedded ? database_.figures().failures : 0};
}

void Watch::sample()
{
    auto taken = now();
    std::lock_guard const lock{mutex_};
    samples_.push_back(std::move(taken));
    if (samples_.size() > minutes_max) {
        samples_.pop_front();
    }
}

void Watch::measure_slowly()
{
    typeface_ = print::has_typeface();
    files_bytes_ = health::bytes_below(config_.files.folder);
}

health::Recent Watch::recent() const
{
    constexpr double slowest_twentieth{0.95};
    auto const until = now();
    Counted from;
    health::Recent recent;
    {
        std::lock_guard const lock{mutex_};
        recent.minutes = static_cast<int>(samples_.size());
        if (samples_.size() == minutes_max) {
            from = samples_.front();
        } // else since the start
    }
    auto const requests = until.requests.microseconds.since(from.requests.microseconds);
    auto const commits = until.commits.since(from.commits);
    recent.requests = static_cast<std::int64_t>(requests.count());
    recent.failed = static_cast<std::int64_t>(until.requests.failed - from.requests.failed);
    recent.answer_p95_us = requests.quantile(slowest_twentieth);
    recent.commits = static_cast<std::int64_t>(commits.count());
    recent.commits_failed = until.commits_failed - from.commits_failed;
    recent.commit_p95_us = commits.quantile(slowest_twentieth);
    return recent;
}

health::Readings Watch::look(sql::Session& session) const
{
    auto const ward = ward_of(config_);
    auto const machine = health::look_at_machine();
    auto const storage = database_.storage(session);
    health::Readings readings;
    readings.at = machine_now();
    readings.started_at = started_at_;
    readings.born_at = health::born_at(session);
    readings.version = WARD_VERSION;
    readings.engine = database_.engine() == sql::Engine::sqlite ? "sqlite" : "postgres";
    readings.disk = data_space(config_);
    bool const nightly = config_.backup.enabled && !config_.simulation.enabled;
    if (nightly) {
        readings.backup_disk = health::space_of(config_.backup.folder);
        auto const hour = static_cast<int>(config_.backup.hour);
        readings.schedule.next_at = health::newest_turn(readings.at, hour) + std::chrono::days{1};
    }
    readings.schedule.enabled = nightly;
    readings.schedule.keep = config_.backup.keep;
    readings.memory = machine.memory;
    readings.resident_bytes = machine.resident_bytes;
    readings.descriptors = machine.descriptors;
    readings.descriptors_max = machine.descriptors_max;
    readings.database_bytes = storage.database_bytes;
    readings.wal_bytes = storage.wal_bytes;
    if (auto const bytes = files_bytes_.load(); bytes >= 0) {
        readings.files_bytes = bytes;
    }
    readings.writes_waiting = database_.figures().waiting;
    readings.connections = connections_();
    readings.connections_max = config_.http.connections_max;
    readings.live_screens = live_.listeners();
    readings.recent = recent();
    readings.backup_newest = health::newest_backup(session, ward);
    readings.backup_good = health::newest_good_backup(session, ward);
    readings.typeface = typeface_;
    readings.clock_simulated = config_.simulation.enabled;
    return readings;
}

} // namespace ward::command
