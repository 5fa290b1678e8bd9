#pragma once

#include "sql/migrate.hpp"
#include "witness/model.hpp"

namespace ward::witness {

sql::RoomMigrations migrations();

// All of it in the witness's own database. \throws sql::Failure

/// Whose database this is. \pre nobody's yet
void put_witness(sql::Session& database, tlog::VerifierKey const& key);
/// "" when nobody's.
std::string witness_key(sql::Session& database);

/// False when the key was there already.
bool add_log(sql::Session& database, std::string_view origin, tlog::VerifierKey const& key);
/// From now on nothing of this log is signed or served. What was cosigned of it stays, and `add_log` goes on
/// from there: a witness that forgot could be shown another history by the same log. Answers how many keys it
/// had.
int remove_log(sql::Session& database, std::string_view origin);
/// One key only, for instance an old one; false when the log was not trusted under it.
bool remove_key(sql::Session& database, std::string_view origin, tlog::VerifierKey const& key);
/// None for a log that is not watched.
std::vector<tlog::VerifierKey> keys_of(sql::Session& database, std::string_view origin);
/// By origin.
std::vector<Watched> every_log(sql::Session& database);
/// Those that were removed after something of theirs was cosigned: without keys, by origin.
std::vector<Watched> removed_logs(sql::Session& database);

std::optional<Held> held(sql::Session& database, std::string_view origin);
std::optional<Held> held_by_hash(sql::Session& database, std::string_view origin_sha256);
void hold(sql::Session& database, std::string_view origin, Held const& held);

/// Kept once, and no more of one log than `forks_max`; whether it is new.
bool add_fork(sql::Session& database, tlog::Checkpoint const& checkpoint, Fork const& fork);
std::vector<Fork> forks_of(sql::Session& database, std::string_view origin);

} // namespace ward::witness
