#include "witness/store.hpp"

#include "base/check.hpp"

namespace ward::witness {

namespace {

#define HELD_COLUMNS "size, root, note, at_s"

std::optional<Held> to_held(sql::Rows rows)
{
    if (!rows.next()) {
        return std::nullopt;
    }
    Held held;
    held.size = rows.take<std::uint64_t>();
    auto const root = tlog::hash_from_base64(rows.take<std::string>());
    held.note = rows.take<std::string>();
    held.at = rows.take<std::int64_t>();
    WARD_CHECK(root.has_value());
    held.root = *root;
    return held;
}

tlog::VerifierKey to_key(std::string const& text)
{
    auto key = tlog::VerifierKey::parse(text);
    WARD_CHECK(key.has_value());
    return *std::move(key);
}

/// All that is known of the logs whose origins the rows hold.
std::vector<Watched> to_logs(sql::Session& database, sql::Rows origins)
{
    std::vector<Watched> logs;
    while (origins.next()) {
        logs.push_back({.origin = origins.take<std::string>()});
    }
    for (auto& log : logs) {
        log.keys = keys_of(database, log.origin);
        log.held = held(database, log.origin);
        auto count = database.run("SELECT count(*) FROM fork WHERE origin = $1", log.origin);
        count.next();
        log.forks = count.take<int>();
    }
    return logs;
}

} // namespace

void put_witness(sql::Session& database, tlog::VerifierKey const& key)
{
    database.change("INSERT INTO witness (id, key) VALUES (1, $1)", key.text());
}

std::string witness_key(sql::Session& database)
{
    auto rows = database.run("SELECT key FROM witness WHERE id = 1");
    return rows.next() ? rows.take<std::string>() : std::string{};
}

bool add_log(sql::Session& database, std::string_view origin, tlog::VerifierKey const& key)
{
    return database.change("INSERT INTO log_key (origin, key, origin_sha256) VALUES ($1, $2, $3)"
                           " ON CONFLICT DO NOTHING",
                           origin, key.text(), tlog::origin_hash(origin)) == 1;
}

int remove_log(sql::Session& database, std::string_view origin)
{
    return static_cast<int>(database.change("DELETE FROM log_key WHERE origin = $1", origin));
}

bool remove_key(sql::Session& database, std::string_view origin, tlog::VerifierKey const& key)
{
    return database.change("DELETE FROM log_key WHERE origin = $1 AND key = $2", origin, key.text()) == 1;
}

std::vector<tlog::VerifierKey> keys_of(sql::Session& database, std::string_view origin)
{
    auto rows = database.run("SELECT key FROM log_key WHERE origin = $1 ORDER BY key", origin);
    std::vector<tlog::VerifierKey> keys;
    while (rows.next()) {
        keys.push_back(to_key(rows.take<std::string>()));
    }
    return keys;
}

std::vector<Watched> every_log(sql::Session& database)
{
    return to_logs(database, database.run("SELECT DISTINCT origin FROM log_key ORDER BY origin"));
}

std::vector<Watched> removed_logs(sql::Session& database)
{
    return to_logs(database, database.run("SELECT origin FROM held_checkpoint WHERE NOT EXISTS"
                                          " (SELECT 1 FROM log_key WHERE log_key.origin ="
                                          " held_checkpoint.origin) ORDER BY origin"));
}

std::optional<Held> held(sql::Session& database, std::string_view origin)
{
    return to_held(database.run("SELECT " HELD_COLUMNS " FROM held_checkpoint WHERE origin = $1", origin));
}

std::optional<Held> held_by_hash(sql::Session& database, std::string_view origin_sha256)
{
    return to_held(database.run("SELECT " HELD_COLUMNS " FROM held_checkpoint WHERE origin ="
                                " (SELECT origin FROM log_key WHERE origin_sha256 = $1 LIMIT 1)",
                                origin_sha256));
}

void hold(sql::Session& database, std::string_view origin, Held const& held)
{
    database.change("INSERT INTO held_checkpoint (origin, " HELD_COLUMNS ") VALUES ($1, $2, $3, $4, $5)"
                    " ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root,"
                    " note = excluded.note, at_s = excluded.at_s",
                    origin, held.size, tlog::to_base64(held.root), held.note, held.at);
}

bool add_fork(sql::Session& database, tlog::Checkpoint const& checkpoint, Fork const& fork)
{
    return database.change("INSERT INTO fork (origin, size, root, held, other, at_s)"
                           " SELECT $1, $2, $3, $4, $5, $6"
                           " WHERE (SELECT count(*) FROM fork WHERE origin = $1) < $7 ON CONFLICT DO NOTHING",
                           checkpoint.origin, checkpoint.size, tlog::to_base64(checkpoint.root), fork.held,
                           fork.other, fork.at, forks_max) == 1;
}

std::vector<Fork> forks_of(sql::Session& database, std::string_view origin)
{
    auto rows = database.run("SELECT size, held, other, at_s FROM fork WHERE origin = $1 ORDER BY at_s, size",
                             origin);
    std::vector<Fork> forks;
    while (rows.next()) {
        Fork fork;
        fork.size = rows.take<std::uint64_t>();
        fork.held = rows.take<std::string>();
        fork.other = rows.take<std::string>();
        fork.at = rows.take<std::int64_t>();
        forks.push_back(std::move(fork));
    }
    return forks;
}

} // namespace ward::witness
