#include "health/rules.hpp"

#include <gtest/gtest.h>

#include <functional>

// Goal: an administrator is told what to do before something stops, and is not cried wolf to. Method: a
// healthy system, and one change a row.
namespace ward::health {
namespace {

constexpr std::int64_t gigabyte{1024LL * 1024 * 1024};

Instant at(int year, unsigned month, unsigned day, int hour, int minute = 0)
{
    return start_of(make_date(year, month, day)) + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

Backup good_of(Instant started)
{
    Backup backup;
    backup.started_at = started;
    backup.ended_at = started + std::chrono::minutes{3};
    backup.origin = Origin::schedule;
    backup.outcome = Outcome::good;
    backup.verified = true;
    return backup;
}

Backup failed_at(Instant started)
{
    auto backup = good_of(started);
    backup.outcome = Outcome::failed;
    backup.verified = false;
    backup.reason = "no space left on device";
    return backup;
}

/// 09:00 on 22/11/2026, half a year in service, copied at 02:00.
Readings healthy()
{
    Readings readings;
    readings.at = at(2026, 11, 22, 9);
    readings.started_at = at(2026, 11, 1, 7);
    readings.born_at = at(2026, 5, 4, 8);
    readings.disk = {80 * gigabyte, 200 * gigabyte};
    readings.backup_disk = Space{500 * gigabyte, 1'000 * gigabyte};
    readings.memory = {6 * gigabyte, 8 * gigabyte};
    readings.descriptors = 60;
    readings.descriptors_max = 1'024;
    readings.wal_bytes = 4 * 1024 * 1024;
    readings.recent = {
        .minutes = 15, .requests = 2'000, .answer_p95_us = 5'000, .commits = 300, .commit_p95_us = 9'000};
    readings.schedule = {.enabled = true, .next_at = at(2026, 11, 23, 2), .keep = 14};
    readings.backup_good = good_of(at(2026, 11, 22, 2));
    readings.backup_newest = readings.backup_good;
    return readings;
}

TEST(HealthTest, AHealthySystemIsSaidToBeWell)
{
    auto const health = judge_health(healthy(), {});
    EXPECT_EQ(health.level, Level::ok);
    for (auto const& finding : health.findings) {
        EXPECT_EQ(finding.level, Level::ok) << finding.code;
        EXPECT_TRUE(finding.code.ends_with(".ok")) << finding.code;
    }
}

struct Row {
    char const* why;
    std::function<void(Readings&)> change;
    Level level;
    char const* code; ///< of the one finding that is worse than ok, or that speaks differently
};

std::vector<Row> of_machine()
{
    return {
        {"a seventh of the disk is left", [](Readings& r) { r.disk.free_bytes = 28 * gigabyte; }, Level::warn,
         "disk.low"},
        {"a twentieth of the disk is left", [](Readings& r) { r.disk.free_bytes = 9 * gigabyte; }, Level::bad,
         "disk.full"},
        {"the disk of the backups runs full before that of the data",
         [](Readings& r) { r.backup_disk->free_bytes = 40 * gigabyte; }, Level::bad, "disk.full"},
        {"a machine that does not tell is not suspected", [](Readings& r) { r.memory = {}; }, Level::ok,
         "memory.ok"},
        {"the machine is out of memory", [](Readings& r) { r.memory.free_bytes = gigabyte / 8; }, Level::warn,
         "memory.low"},
        {"somebody reads for hours, and nothing is folded into the database",
         [](Readings& r) { r.wal_bytes = gigabyte; }, Level::warn, "database.wal_large"},
        {"the disk refuses what is written", [](Readings& r) { r.recent.commits_failed = 1; }, Level::bad,
         "writing.failed"},
        {"hundreds of writes wait", [](Readings& r) { r.writes_waiting = 500; }, Level::warn,
         "writing.crowded"},
        {"the disk takes a second to confirm", [](Readings& r) { r.recent.commit_p95_us = 1'000'000; },
         Level::warn, "writing.slow"},
        {"one answer of two thousand broke", [](Readings& r) { r.recent.failed = 1; }, Level::warn,
         "answers.failed"},
        {"one in a hundred broke", [](Readings& r) { r.recent.failed = 20; }, Level::bad, "answers.failed"},
        {"people wait for seconds", [](Readings& r) { r.recent.answer_p95_us = 2'500'000; }, Level::warn,
         "answers.slow"},
        {"soon no connection can be opened any more", [](Readings& r) { r.descriptors = 900; }, Level::warn,
         "descriptors.many"},
        {"forms are printed in another face", [](Readings& r) { r.typeface = false; }, Level::warn,
         "forms.typeface"},
        {"the ledger signs no blocks", [](Readings& r) { r.ledger_stopped = "state_ahead"; }, Level::bad,
         "ledger.stopped"},
        {"a simulation runs", [](Readings& r) { r.clock_simulated = true; }, Level::warn, "clock.simulated"},
    };
}

std::vector<Row> of_backups()
{
    return {
        {"one night went by without a backup",
         [](Readings& r) { r.backup_good = r.backup_newest = good_of(at(2026, 11, 21, 2)); }, Level::warn,
         "backup.old"},
        {"three nights", [](Readings& r) { r.backup_good = r.backup_newest = good_of(at(2026, 11, 19, 2)); },
         Level::bad, "backup.old"},
        {"last night's failed, the one before is good",
         [](Readings& r) {
             r.backup_good = good_of(at(2026, 11, 21, 2));
             r.backup_newest = failed_at(at(2026, 11, 22, 2));
         },
         Level::warn, "backup.failed"},
        {"they have been failing for days",
         [](Readings& r) {
             r.backup_good = good_of(at(2026, 11, 10, 2));
             r.backup_newest = failed_at(at(2026, 11, 22, 2));
         },
         Level::bad, "backup.failed"},
        {"it was never put back to see whether it can be",
         [](Readings& r) { r.backup_good->verified = false; }, Level::warn, "backup.not_verified"},
        {"one runs right now, and the last one is good",
         [](Readings& r) {
             r.backup_newest = failed_at(at(2026, 11, 22, 8));
             r.backup_newest->outcome = Outcome::running;
         },
         Level::ok, "backup.ok"},
        {"there never was one", [](Readings& r) { r.backup_good.reset(), r.backup_newest.reset(); },
         Level::bad, "backup.none"},
        {"the ward began today, and tonight there will be one",
         [](Readings& r) {
             r.backup_good.reset(), r.backup_newest.reset();
             r.born_at = at(2026, 11, 22, 8);
         },
         Level::ok, "backup.first_to_come"},
        {"the ward began today, and nobody will make one",
         [](Readings& r) {
             r.backup_good.reset(), r.backup_newest.reset();
             r.born_at = at(2026, 11, 22, 8);
             r.schedule.enabled = false;
         },
         Level::warn, "backup.off"},
        {"the very first one failed",
         [](Readings& r) {
             r.backup_good.reset();
             r.backup_newest = failed_at(at(2026, 11, 22, 8));
             r.born_at = at(2026, 11, 22, 7);
         },
         Level::bad, "backup.failed"},
        {"one disk holds both the data and its copy", [](Readings& r) { r.backup_good->same_disk = true; },
         Level::warn, "backup_place.same_disk"},
    };
}

TEST(HealthTest, WhatIsWrongIsFoundAndNothingElse)
{
    auto rows = of_machine();
    for (auto const& row : of_backups()) {
        rows.push_back(row);
    }
    for (auto const& row : rows) {
        auto readings = healthy();
        row.change(readings);
        auto const health = judge_health(readings, {});
        EXPECT_EQ(health.level, row.level) << row.why;
        int worse{0};
        bool said{false};
        for (auto const& finding : health.findings) {
            worse += finding.level == Level::ok ? 0 : 1;
            said = said || (finding.code == row.code && finding.level == row.level);
        }
        EXPECT_TRUE(said) << row.why << ": no " << row.code;
        EXPECT_EQ(worse, row.level == Level::ok ? 0 : 1) << row.why;
    }
}

TEST(HealthTest, ThresholdsAreTheAdministratorsOwn)
{
    auto readings = healthy();
    readings.disk.free_bytes = 28 * gigabyte;
    EXPECT_EQ(judge_health(readings, {.disk_free_warn_percent = 10}).level, Level::ok);
    EXPECT_EQ(judge_health(readings, {.disk_free_warn_percent = 30, .disk_free_bad_percent = 20}).level,
              Level::bad);
}

TEST(BackupTurnTest, ATurnIsTheNewestMomentOfItsHourOnTheOfficesClock)
{
    EXPECT_EQ(newest_turn(at(2026, 11, 22, 9), 2), at(2026, 11, 22, 2));
    EXPECT_EQ(newest_turn(at(2026, 11, 22, 2), 2), at(2026, 11, 22, 2));
    EXPECT_EQ(newest_turn(at(2026, 11, 22, 1, 59), 2), at(2026, 11, 21, 2));
    EXPECT_EQ(newest_turn(at(2026, 1, 1, 0), 23), at(2025, 12, 31, 23));
}

TEST(BackupTurnTest, ABackupIsMadeOnceANightAndCaughtUpInTheMorning)
{
    struct Turn {
        char const* why;
        std::function<void(Readings&)> change;
        Instant now;
        bool due;
    };
    Turn const turns[] = {
        {"copied tonight", [](Readings&) {}, at(2026, 11, 22, 9), false},
        {"the hour has not come", [](Readings&) {}, at(2026, 11, 23, 1, 59), false},
        {"the hour has come", [](Readings&) {}, at(2026, 11, 23, 2), true},
        {"the machine was off at night", [](Readings&) {}, at(2026, 11, 23, 7, 25), true},
        {"one runs",
         [](Readings& r) {
             r.backup_newest = failed_at(at(2026, 11, 23, 2));
             r.backup_newest->outcome = Outcome::running;
         },
         at(2026, 11, 23, 5), false},
        {"one ran on a server that is no more",
         [](Readings& r) {
             r.backup_newest = failed_at(at(2026, 11, 23, 2));
             r.backup_newest->outcome = Outcome::running;
         },
         at(2026, 11, 23, 14), true},
        {"it failed half an hour ago", [](Readings& r) { r.backup_newest = failed_at(at(2026, 11, 23, 2)); },
         at(2026, 11, 23, 2, 30), false},
        {"it failed an hour ago", [](Readings& r) { r.backup_newest = failed_at(at(2026, 11, 23, 2)); },
         at(2026, 11, 23, 3), true},
        {"there never was one, and the database is of yesterday",
         [](Readings& r) {
             r.backup_good.reset(), r.backup_newest.reset();
             r.born_at = at(2026, 11, 22, 16);
         },
         at(2026, 11, 23, 7), true},
        {"the database was made a moment ago",
         [](Readings& r) {
             r.backup_good.reset(), r.backup_newest.reset();
             r.born_at = at(2026, 11, 23, 7);
         },
         at(2026, 11, 23, 7, 5), false},
        {"the clock once showed next year",
         [](Readings& r) { r.backup_good = r.backup_newest = good_of(at(2027, 11, 22, 2)); },
         at(2026, 11, 23, 7), true},
        {"it failed while the clock showed next year",
         [](Readings& r) { r.backup_newest = failed_at(at(2027, 11, 22, 2)); }, at(2026, 11, 23, 7), true},
    };
    for (auto const& turn : turns) {
        auto readings = healthy();
        turn.change(readings);
        EXPECT_EQ(backup_due(turn.now, 2, readings), turn.due) << turn.why;
    }
}

} // namespace
} // namespace ward::health
