#include "sql/migrate.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <map>

namespace ward::sql {

namespace {

/// What tells the two engines apart in DDL, line by line. A key of one number is SQLite's own row number only
/// when its type is spelt so, and a table that says WITHOUT ROWID lies in the order of its key there: each
/// saves an index, and with it a good part of every write. PostgreSQL has neither.
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

void prepare_engine(Database& database)
{
    database.write_now([](Session& session) {
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
        return Verdict::keep;
    });
}

std::map<std::string, std::string> applied_hashes(Database& database)
{
    std::map<std::string, std::string> applied;
    database.read([&](Session& session) {
        auto rows = session.run("SELECT room, name, sha256 FROM migration");
        while (rows.next()) {
            auto const room = rows.take<std::string>();
            auto const name = rows.take<std::string>();
            applied[room + "/" + name] = rows.take<std::string>();
        }
    });
    return applied;
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

int migrate(Database& database, std::vector<RoomMigrations> const& rooms, Instant now)
{
    prepare_engine(database);
    auto const applied = applied_hashes(database);
    int count{0};
    for (auto const& room : rooms) {
        for (auto const& step : room.steps) {
            auto const hash = sha256_hex(step.sql);
            auto const before = applied.find(room.room + "/" + step.name);
            if (before != applied.end()) {
                if (before->second != hash) {
                    throw Failure{Breakage::other,
                                  "migration " + before->first +
                                      " was applied with another text; this binary does not fit"};
                }
                continue;
            }
            database.write_now([&](Session& session) {
                for (auto const& statement : statements(step.sql, session.engine())) {
                    session.change(statement);
                }
                session.change("INSERT INTO migration (room, name, sha256, at_ms) VALUES ($1, $2, $3, $4)",
                               room.room, step.name, hash, now);
                return Verdict::keep;
            });
            ++count;
        }
    }
    return count;
}

} // namespace ward::sql
