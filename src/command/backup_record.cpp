#include "command/backup_record.hpp"

#include "base/log.hpp"
#include "command/backup.hpp"
#include "command/house.hpp"
#include "health/machine.hpp"
#include "health/store.hpp"

#include <fmt/format.h>

namespace ward::command {

namespace {

/// Fills in how it went. \throws what make_backup throws
void make_and_verify(health::Backup& backup, Config const& config, BackupOrder const& order)
{
    auto const made = make_backup(config, backup.folder, order.progress);
    backup.bytes = made.bytes;
    backup.files = made.files;
    auto const damage = backup_damage(backup.folder);
    backup.verified = damage.empty();
    backup.outcome = damage.empty() ? health::Outcome::good : health::Outcome::failed;
    if (!damage.empty()) {
        backup.reason = damage.front();
    } else if (!made.lost.empty()) {
        backup.reason = fmt::format("whole, but {} stored files were lost before it", made.lost.size());
    }
}

} // namespace

void record_backup(sql::Database& database, Config const& config, health::Backup const& backup)
{
    try {
        database.write_now([&](sql::Session& session) {
            health::put_backup(session, ward_of(config), static_cast<int>(config.ward.node), backup);
            return sql::Verdict::keep;
        });
    } catch (sql::Failure const& failure) {
        log::write(log::Level::warning, "backup.not_recorded", {{"why", failure.what()}});
    }
}

health::Backup recorded_backup(Config const& config, std::string const& target, BackupOrder const& order)
{
    health::Backup backup;
    backup.started_at = order.now();
    backup.origin = order.origin;
    backup.outcome = health::Outcome::failed;
    backup.folder = target;
    backup.same_disk = health::on_same_disk(target, config.files.folder);
    try {
        make_and_verify(backup, config, order);
    } catch (std::exception const& failure) {
        backup.reason = failure.what();
    }
    backup.ended_at = order.now();
    try {
        auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
        record_backup(*database, config, backup);
    } catch (sql::Failure const& failure) {
        log::write(log::Level::warning, "backup.not_recorded", {{"why", failure.what()}});
    }
    return backup;
}

} // namespace ward::command
