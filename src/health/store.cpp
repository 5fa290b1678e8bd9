#include "health/store.hpp"

namespace ward::health {

namespace {

#define BACKUP_COLUMNS                                                                                       \
    "started_ms, ended_ms, origin, outcome, verified, same_disk, folder, bytes, files, reason"

std::optional<Backup> first(sql::Rows rows)
{
    if (!rows.next()) {
        return std::nullopt;
    }
    Backup backup;
    backup.started_at = rows.take<Instant>();
    backup.ended_at = rows.take<std::optional<Instant>>();
    backup.origin = rows.take<Origin>();
    backup.outcome = rows.take<Outcome>();
    backup.verified = rows.take<bool>();
    backup.same_disk = rows.take<bool>();
    backup.folder = rows.take<std::string>();
    backup.bytes = rows.take<std::int64_t>();
    backup.files = rows.take<std::int64_t>();
    backup.reason = rows.take<std::string>();
    return backup;
}

} // namespace

void put_backup(sql::Session& database, WardId ward, int node, Backup const& backup)
{
    database.change("DELETE FROM backup WHERE ward_id = $1 AND started_ms = $2", ward, backup.started_at);
    database.change("INSERT INTO backup (" BACKUP_COLUMNS
                    ", ward_id, node) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                    backup.started_at, backup.ended_at, backup.origin, backup.outcome, backup.verified,
                    backup.same_disk, backup.folder, backup.bytes, backup.files, backup.reason, ward, node);
}

std::optional<Backup> newest_backup(sql::Session& database, WardId ward)
{
    return first(database.run("SELECT " BACKUP_COLUMNS " FROM backup WHERE ward_id = $1"
                              " ORDER BY started_ms DESC LIMIT 1",
                              ward));
}

std::optional<Backup> newest_good_backup(sql::Session& database, WardId ward)
{
    return first(database.run("SELECT " BACKUP_COLUMNS " FROM backup WHERE ward_id = $1 AND outcome = 'good'"
                              " ORDER BY started_ms DESC LIMIT 1",
                              ward));
}

void end_interrupted_backups(sql::Session& database, WardId ward, int node, Instant now)
{
    database.change("UPDATE backup SET outcome = 'failed', reason = 'interrupted', ended_ms = $1"
                    " WHERE ward_id = $2 AND node = $3 AND origin = 'schedule' AND outcome = 'running'",
                    now, ward, node);
}

Instant born_at(sql::Session& database)
{
    auto rows = database.run("SELECT min(at_ms) FROM migration");
    rows.next();
    return rows.take<std::optional<Instant>>().value_or(Instant{});
}

} // namespace ward::health
