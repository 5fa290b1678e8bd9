#pragma once

#include "base/config.hpp"
#include "health/model.hpp"
#include "sql/database.hpp"

#include <functional>
#include <string>

namespace ward::command {

struct BackupOrder {
    health::Origin origin{health::Origin::command};
    std::function<Instant()> now;
    std::function<void(double)> progress;
};

/// Makes a backup, verifies it, and writes down in the database how it went, good or not, so that the
/// administrator's page shows it whichever process made it. Answers what was written; never throws for a
/// backup that fails. A database that is too old or too broken to be written to is copied all the same.
health::Backup recorded_backup(Config const& config, std::string const& target, BackupOrder const& order);

/// Writes the attempt down, if the database takes it; what stands in the way goes to the log.
void record_backup(sql::Database& database, Config const& config, health::Backup const& backup);

} // namespace ward::command
