#pragma once

#include "api/caller.hpp"
#include "base/json.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

/// How the system itself is. Glossary:
/// Health (tình trạng hệ thống): what was measured, and what a person should think of it.
/// Finding (nhận định): one sentence of that: of what it speaks, how bad it is, and why.
/// Backup (bản sao lưu): one attempt to copy database and files; good, failed, or still running.
namespace ward::health {

/// How bad it is: nothing to do, something to do soon, something to do now.
enum class Level { ok, warn, bad };
BOOST_DESCRIBE_ENUM(Level, ok, warn, bad)

/// What a finding speaks of.
enum class Subject {
    disk,
    backup,
    backup_place,
    database,
    writing,
    answers,
    memory,
    descriptors,
    forms,
    ledger,
    clock
};
BOOST_DESCRIBE_ENUM(Subject, disk, backup, backup_place, database, writing, answers, memory, descriptors,
                    forms, ledger, clock)

struct Finding {
    Subject subject{Subject::disk};
    Level level{Level::ok};
    std::string code; ///< why: "disk.low"; "disk.ok" when nothing is wrong
};
BOOST_DESCRIBE_STRUCT(Finding, (), (subject, level, code))

enum class Outcome { running, good, failed };
BOOST_DESCRIBE_ENUM(Outcome, running, good, failed)

/// Who began it.
enum class Origin { schedule, command };
BOOST_DESCRIBE_ENUM(Origin, schedule, command)

struct Backup {
    Instant started_at;
    std::optional<Instant> ended_at; ///< absent while it runs
    Origin origin{Origin::command};
    Outcome outcome{Outcome::running};
    bool verified{false};  ///< put back beside itself, counted and compared
    bool same_disk{false}; ///< lies on the disk of what it copies
    std::string folder;
    std::int64_t bytes{0};
    std::int64_t files{0}; ///< stored files in it
    std::string reason;    ///< of a failure, for who keeps the machine; empty when it was good
};
BOOST_DESCRIBE_STRUCT(Backup, (),
                      (started_at, ended_at, origin, outcome, verified, same_disk, folder, bytes, files,
                       reason))

/// What a disk holds, and what may still be put on it.
struct Space {
    std::int64_t free_bytes{0};
    std::int64_t total_bytes{0};
};
BOOST_DESCRIBE_STRUCT(Space, (), (free_bytes, total_bytes))

/// The last minutes, all requests and commits together.
struct Recent {
    int minutes{0}; ///< fewer than wanted just after the start
    std::int64_t requests{0};
    std::int64_t failed{0};        ///< answered with 5xx
    std::int64_t answer_p95_us{0}; ///< microseconds in which 19 of 20 were answered
    std::int64_t commits{0};
    std::int64_t commits_failed{0};
    std::int64_t commit_p95_us{0};
};
BOOST_DESCRIBE_STRUCT(Recent, (),
                      (minutes, requests, failed, answer_p95_us, commits, commits_failed, commit_p95_us))

/// Backups by the server itself, as they are configured.
struct Schedule {
    bool enabled{false};
    std::optional<Instant> next_at;
    std::int64_t keep{0};
};
BOOST_DESCRIBE_STRUCT(Schedule, (), (enabled, next_at, keep))

/// Everything that was measured at one moment; what a machine does not tell is 0 or absent.
struct Readings {
    Instant at;
    Instant started_at; ///< of the server
    Instant born_at;    ///< of the database: its first migration
    std::string version;
    std::string engine; ///< "sqlite" or "postgres"
    Space disk;         ///< where the fuller of database and files lies
    std::optional<Space> backup_disk;
    Space memory;
    std::int64_t resident_bytes{0};
    std::int64_t descriptors{0};
    std::int64_t descriptors_max{0};
    std::int64_t database_bytes{0};
    std::int64_t wal_bytes{0};
    std::optional<std::int64_t> files_bytes; ///< absent until they were counted for the first time
    std::int64_t writes_waiting{0};
    std::int64_t connections{0};
    std::int64_t connections_max{0};
    std::int64_t live_screens{0};
    Recent recent;
    Schedule schedule;
    std::optional<Backup> backup_newest; ///< attempt, whatever came of it
    std::optional<Backup> backup_good;   ///< the newest good one
    bool typeface{true};                 ///< the forms' own is installed
    std::string ledger_stopped{};        ///< why the ledger signs no blocks, a word; "" while it does
    bool clock_simulated{false};
};
BOOST_DESCRIBE_STRUCT(Readings, (),
                      (at, started_at, born_at, version, engine, disk, backup_disk, memory, resident_bytes,
                       descriptors, descriptors_max, database_bytes, wal_bytes, files_bytes, writes_waiting,
                       connections, connections_max, live_screens, recent, schedule, backup_newest,
                       backup_good, typeface, ledger_stopped, clock_simulated))

/// When to worry; configuration [health].
struct Thresholds {
    int disk_free_warn_percent{15};
    int disk_free_bad_percent{5};
    int memory_free_warn_percent{5};
    int descriptors_warn_percent{80};
    int backup_warn_hours{30};
    int backup_bad_hours{72};
    int wal_warn_mb{512};
    int writes_waiting_warn{500};
    int commit_warn_ms{500};
    int answer_warn_ms{1000};
};

/// What the administrator's page shows.
struct SystemHealth {
    Level level{Level::ok}; ///< of the worst finding
    std::vector<Finding> findings;
    Readings readings;
};
BOOST_DESCRIBE_STRUCT(SystemHealth, (), (level, findings, readings))

} // namespace ward::health
