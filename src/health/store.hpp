#pragma once

#include "health/model.hpp"
#include "sql/migrate.hpp"

namespace ward::health {

sql::RoomMigrations migrations();

/// Writes the attempt down, or over what stood there of it: an attempt is known by its start.
void put_backup(sql::Session& database, WardId ward, int node, Backup const& backup);

/// The newest attempt that had begun, and the newest good one.
std::optional<Backup> newest_backup(sql::Session& database, WardId ward);
std::optional<Backup> newest_good_backup(sql::Session& database, WardId ward);

/// What this server had begun when it ended is running no more: it failed, "interrupted".
void end_interrupted_backups(sql::Session& database, WardId ward, int node, Instant now);

/// When the database was made: the time of its first migration.
Instant born_at(sql::Session& database);

} // namespace ward::health
