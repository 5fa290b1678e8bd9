#pragma once

#include "base/config.hpp"
#include "base/time.hpp"
#include "sql/migrate.hpp"

#include <string>

namespace ward::command {

/// What an upgrade did.
struct Upgrade {
    int steps{0};
    std::string copy; ///< the database as it was before; empty when there was nothing to copy, or no place
};

/// Brings the database up to date. An embedded one that holds something is first copied beside itself, to
/// FILE.before-<version>-<time>; a PostgreSQL one is its operator's to copy (pg_dump), and changes in one
/// transaction. \throws sql::Failure, naming what to do; the database is then as it was
Upgrade bring_up_to_date(Config const& config, sql::Database& database,
                         std::vector<sql::RoomMigrations> const& rooms, Instant now);

} // namespace ward::command
