#pragma once

#include "sql/database.hpp"

#include <string>
#include <vector>

namespace ward::sql {

/// One step of a room's tables: "0001_dossier" and its SQL. Forward only; never changed once merged.
struct Migration {
    std::string name;
    std::string sql;
};

/// A room's steps in the order of their numbers. Generated from <room>/migrations/*.sql.
struct RoomMigrations {
    std::string room;
    std::vector<Migration> steps;
};

/// Brings the database up to date: each step in one transaction, recorded with room, name, SHA-256 and time.
/// Answers how many steps ran. A step that was applied with another text is a refusal of the whole start.
/// \throws Failure
int migrate(Database& database, std::vector<RoomMigrations> const& rooms, Instant now);

/// SHA-256 in hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

} // namespace ward::sql
