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

/// What a database lacks.
struct Pending {
    int steps{0};
    bool fresh{true}; ///< nothing was ever applied: there is nothing to lose
};

/// What `migrate` would do. \pre `rooms` are all there are \throws Failure, also when the database knows
/// steps that no room has: a newer release made it
Pending pending(Database& database, std::vector<RoomMigrations> const& rooms);

/// Brings the database up to date: all steps in one transaction, so that a failed one leaves everything as it
/// was; each recorded with room, name, SHA-256 and time. Answers how many steps ran. A step that was applied
/// with another text is a refusal of the whole start. \throws Failure
int migrate(Database& database, std::vector<RoomMigrations> const& rooms, Instant now);

/// SHA-256 in hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

} // namespace ward::sql
