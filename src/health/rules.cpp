#include "health/rules.hpp"

#include <algorithm>

namespace ward::health {

namespace {

constexpr std::int64_t megabyte{1024 * 1024};
constexpr std::int64_t microseconds_in_ms{1000};

Finding found(Subject subject, Level level, char const* code)
{
    return {subject, level, code};
}

/// Whether less than `percent` of the whole is free. What the machine does not tell is no reason to worry.
bool below(Space const& space, int percent)
{
    return space.total_bytes > 0 && space.free_bytes < space.total_bytes / 100 * percent;
}

Finding judge_disk(Readings const& readings, Thresholds const& thresholds)
{
    auto const either_below = [&](int percent) {
        return below(readings.disk, percent) ||
               (readings.backup_disk && below(*readings.backup_disk, percent));
    };
    if (either_below(thresholds.disk_free_bad_percent)) {
        return found(Subject::disk, Level::bad, "disk.full");
    }
    if (either_below(thresholds.disk_free_warn_percent)) {
        return found(Subject::disk, Level::warn, "disk.low");
    }
    return found(Subject::disk, Level::ok, "disk.ok");
}

/// Without any good backup: how long there has been something to lose.
Finding judge_no_backup(Readings const& readings, Thresholds const& thresholds)
{
    auto const age = readings.at - readings.born_at;
    if (readings.backup_newest && readings.backup_newest->outcome == Outcome::failed) {
        return found(Subject::backup, Level::bad, "backup.failed");
    }
    if (age >= std::chrono::hours{thresholds.backup_warn_hours}) {
        return found(Subject::backup, Level::bad, "backup.none");
    }
    return readings.schedule.enabled ? found(Subject::backup, Level::ok, "backup.first_to_come")
                                     : found(Subject::backup, Level::warn, "backup.off");
}

Finding judge_backup(Readings const& readings, Thresholds const& thresholds)
{
    if (!readings.backup_good) {
        return judge_no_backup(readings, thresholds);
    }
    auto const age = readings.at - readings.backup_good->started_at;
    bool const failed_since = readings.backup_newest && readings.backup_newest->outcome == Outcome::failed;
    if (age >= std::chrono::hours{thresholds.backup_bad_hours}) {
        return found(Subject::backup, Level::bad, failed_since ? "backup.failed" : "backup.old");
    }
    if (failed_since) {
        return found(Subject::backup, Level::warn, "backup.failed");
    }
    if (age >= std::chrono::hours{thresholds.backup_warn_hours}) {
        return found(Subject::backup, Level::warn, "backup.old");
    }
    if (!readings.backup_good->verified) {
        return found(Subject::backup, Level::warn, "backup.not_verified");
    }
    return found(Subject::backup, Level::ok, "backup.ok");
}

Finding judge_backup_place(Readings const& readings)
{
    bool const same = readings.backup_good && readings.backup_good->same_disk;
    return same ? found(Subject::backup_place, Level::warn, "backup_place.same_disk")
                : found(Subject::backup_place, Level::ok, "backup_place.ok");
}

Finding judge_writing(Readings const& readings, Thresholds const& thresholds)
{
    if (readings.recent.commits_failed > 0) {
        return found(Subject::writing, Level::bad, "writing.failed");
    }
    if (readings.writes_waiting >= thresholds.writes_waiting_warn) {
        return found(Subject::writing, Level::warn, "writing.crowded");
    }
    if (readings.recent.commit_p95_us > thresholds.commit_warn_ms * microseconds_in_ms) {
        return found(Subject::writing, Level::warn, "writing.slow");
    }
    return found(Subject::writing, Level::ok, "writing.ok");
}

Finding judge_answers(Readings const& readings, Thresholds const& thresholds)
{
    constexpr std::int64_t one_in{100};
    auto const& recent = readings.recent;
    if (recent.failed > 0) {
        bool const many = recent.failed * one_in >= recent.requests;
        return found(Subject::answers, many ? Level::bad : Level::warn, "answers.failed");
    }
    if (recent.answer_p95_us > thresholds.answer_warn_ms * microseconds_in_ms) {
        return found(Subject::answers, Level::warn, "answers.slow");
    }
    return found(Subject::answers, Level::ok, "answers.ok");
}

Finding judge_machine(Subject subject, bool worry, char const* code, char const* good)
{
    return worry ? found(subject, Level::warn, code) : found(subject, Level::ok, good);
}

} // namespace

SystemHealth judge_health(Readings readings, Thresholds const& thresholds)
{
    SystemHealth health;
    bool const many_descriptors =
        readings.descriptors_max > 0 &&
        readings.descriptors * 100 >= readings.descriptors_max * thresholds.descriptors_warn_percent;
    health.findings = {
        judge_disk(readings, thresholds),
        judge_backup(readings, thresholds),
        judge_backup_place(readings),
        judge_answers(readings, thresholds),
        judge_writing(readings, thresholds),
        judge_machine(Subject::database, readings.wal_bytes >= thresholds.wal_warn_mb * megabyte,
                      "database.wal_large", "database.ok"),
        judge_machine(Subject::memory, below(readings.memory, thresholds.memory_free_warn_percent),
                      "memory.low", "memory.ok"),
        judge_machine(Subject::descriptors, many_descriptors, "descriptors.many", "descriptors.ok"),
        judge_machine(Subject::forms, !readings.typeface, "forms.typeface", "forms.ok"),
        readings.ledger_stopped.empty() ? found(Subject::ledger, Level::ok, "ledger.ok")
                                        : found(Subject::ledger, Level::bad, "ledger.stopped"),
        judge_machine(Subject::clock, readings.clock_simulated, "clock.simulated", "clock.ok"),
    };
    for (auto const& finding : health.findings) {
        health.level = std::max(health.level, finding.level);
    }
    health.readings = std::move(readings);
    return health;
}

Instant newest_turn(Instant now, int hour)
{
    auto const today = start_of(date_of(now)) + std::chrono::hours{hour};
    return today <= now ? today : today - std::chrono::days{1};
}

bool backup_due(Instant now, int hour, Readings const& readings)
{
    auto const& good = readings.backup_good;
    auto const& newest = readings.backup_newest;
    auto const safe_since = good && good->started_at <= now ? good->started_at : readings.born_at;
    if (safe_since >= newest_turn(now, hour)) {
        return false;
    }
    if (!newest || newest->started_at > now) {
        return true;
    }
    auto const age = now - newest->started_at;
    switch (newest->outcome) {
    case Outcome::good: return true;
    case Outcome::failed: return age >= backup_rest;
    case Outcome::running: return age >= backup_time_max;
    }
    return true;
}

} // namespace ward::health
