#include "sql/migrate.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <map>
#include <set>

namespace ward::sql {

namespace {

/// What tells the two engines apart in DDL, line by line. A key of one number is SQLite's own row number only
/// when its type is spelt so, and a table that says WITHOUT ROWID lies in the order of its key there: each
/// saves an index, and with it a good part of every write. PostgreSQL has neither. Texts are joined by a
/// function of another name.
void fit(std::string& line, Engine engine)
{
    auto const replace = [&line](std::string_view what, std::string_view by) {
        if (auto const at = line.find(what); at != std::string::npos) {
            line.replace(at, what.size(), by);
        }
    };
    if (engine == Engine::sqlite) {
        replace(" bigint PRIMARY KEY", " integer PRIMARY KEY");
    } else {
        replace(" WITHOUT ROWID", "");
        replace(" group_concat(", " string_agg(");
    }
}

/// Statements of a migration, split at ";" at the end of a line: our migrations hold no function bodies.
std::vector<std::string> statements(std::string_view sql, Engine engine)
{
    std::vector<std::string> found;
    std::string one;
    std::size_t at{0};
    while (at < sql.size()) {
        auto const end = std::min(sql.find('\n', at), sql.size());
        std::string line{sql.substr(at, end - at)};
        at = end + 1;
        line.resize(std::min(line.find("--"), line.size()));
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) {
            line.pop_back();
        }
        fit(line, engine);
        if (line.empty()) {
            continue;
        }
        one += line;
        one += '\n';
        if (line.ends_with(';')) {
            found.push_back(std::exchange(one, {}));
        }
    }
    WARD_CHECK(one.empty());
    return found;
}

void prepare_engine(Session& session)
{
    if (session.engine() == Engine::postgres) {
        // Our one word for bytes, which SQLite knows already.
        auto rows = session.run("SELECT 1 FROM pg_type WHERE typname = 'blob'");
        if (!rows.next()) {
            session.change("CREATE DOMAIN blob AS bytea");
        }
    }
    session.change("CREATE TABLE IF NOT EXISTS migration ("
                   " room text NOT NULL, name text NOT NULL, sha256 text NOT NULL, at_ms bigint NOT NULL,"
                   " PRIMARY KEY (room, name))");
}

/// "room/name" → SHA-256 of its text.
using Applied = std::map<std::string, std::string>;

Applied applied_steps(Database& database)
{
    Applied applied;
    database.read([&](Session& session) {
        auto known = session.engine() == Engine::sqlite
                         ? session.run("SELECT 1 FROM sqlite_schema WHERE name = 'migration'")
                         : session.run("SELECT 1 FROM pg_tables WHERE tablename = 'migration'"
                                       " AND schemaname = current_schema()");
        if (!known.next()) {
            return;
        }
        auto rows = session.run("SELECT room, name, sha256 FROM migration");
        while (rows.next()) {
            auto const room = rows.take<std::string>();
            auto const name = rows.take<std::string>();
            applied[room + "/" + name] = rows.take<std::string>();
        }
    });
    return applied;
}

/// A step that the database has not seen.
struct Missing {
    std::string const& room;
    Migration const& step;
    std::string sha256;
};

std::vector<Missing> missing_steps(Applied const& applied, std::vector<RoomMigrations> const& rooms)
{
    std::vector<Missing> missing;
    for (auto const& room : rooms) {
        for (auto const& step : room.steps) {
            auto hash = sha256_hex(step.sql);
            auto const before = applied.find(room.room + "/" + step.name);
            if (before == applied.end()) {
                missing.push_back({room.room, step, std::move(hash)});
            } else if (before->second != hash) {
                throw Failure{Breakage::other,
                              "migration " + before->first +
                                  " was applied with another text; this binary does not fit"};
            }
        }
    }
    return missing;
}

void apply(Session& session, Missing const& missing, Instant now)
{
    try {
        for (auto const& statement : statements(missing.step.sql, session.engine())) {
            session.run(statement).finish(); // waited for, so that what breaks it is told with its name
        }
    } catch (Failure const& failure) {
        throw Failure{failure.kind(),
                      fmt::format("migration {}/{} failed, and everything was left as it was: {}",
                                  missing.room, missing.step.name, failure.what())};
    }
    session.change("INSERT INTO migration (room, name, sha256, at_ms) VALUES ($1, $2, $3, $4)", missing.room,
                   missing.step.name, missing.sha256, now);
}

} // namespace

std::string sha256_hex(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size{0};
    WARD_CHECK(EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) == 1);
    std::string hex;
    for (unsigned i = 0; i < size; ++i) {
        hex += fmt::format("{:02x}", digest[i]);
    }
    return hex;
}

Pending pending(Database& database, std::vector<RoomMigrations> const& rooms)
{
    auto const applied = applied_steps(database);
    Pending found{.steps = static_cast<int>(missing_steps(applied, rooms).size()), .fresh = applied.empty()};
    std::set<std::string> known;
    for (auto const& room : rooms) {
        for (auto const& step : room.steps) {
            known.insert(room.room + "/" + step.name);
        }
    }
    for (auto const& [name, unused] : applied) {
        if (!known.contains(name)) {
            throw Failure{
                Breakage::other,
                fmt::format("the database is of a newer release: it knows the step {}, and this program "
                            "does not; start the newer program, or restore the copy from before",
                            name)};
        }
    }
    return found;
}

int migrate(Database& database, std::vector<RoomMigrations> const& rooms, Instant now)
{
    auto const missing = missing_steps(applied_steps(database), rooms);
    if (missing.empty()) {
        return 0;
    }
    database.write_now([&](Session& session) {
        prepare_engine(session);
        for (auto const& each : missing) {
            apply(session, each, now);
        }
        return Verdict::keep;
    });
    return static_cast<int>(missing.size());
}

} // namespace ward::sql
