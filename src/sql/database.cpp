#include "sql/database.hpp"

#include "sql/postgres.hpp"
#include "sql/sqlite.hpp"

#include <filesystem>
#include <future>

namespace ward::sql {

namespace {

/// What broke, in values: an exception that two threads hold is counted inside the standard library, where
/// nobody can see that it is done properly.
struct Broken {
    Breakage kind{Breakage::other};
    std::string what;
};

/// A write somebody waits for.
class WaitedJob final : public Job {
public:
    WaitedJob(std::function<Verdict(Session&)> const& work, std::promise<std::optional<Broken>> ended)
        : work_{work}, ended_{std::move(ended)}
    {
    }

    Verdict run(Session& session) override { return work_(session); }

    void done(Outcome outcome, std::exception const* breakage) override
    {
        if (outcome != Outcome::failed) {
            ended_.set_value(std::nullopt);
            return;
        }
        auto const* const failure = dynamic_cast<Failure const*>(breakage);
        ended_.set_value(Broken{failure != nullptr ? failure->kind() : Breakage::other,
                                breakage != nullptr ? breakage->what() : "write"});
    }

private:
    std::function<Verdict(Session&)> const& work_;
    std::promise<std::optional<Broken>> ended_;
};

} // namespace

void Database::write_now(std::function<Verdict(Session&)> const& work)
{
    std::promise<std::optional<Broken>> promise;
    auto ended = promise.get_future();
    if (!write(std::make_unique<WaitedJob>(work, std::move(promise)))) {
        throw Failure{Breakage::lost, "the database is closing or too many writes wait"};
    }
    if (auto const broken = ended.get()) {
        throw Failure{broken->kind, broken->what};
    }
}

void Database::count_commit(std::chrono::steady_clock::time_point asked, std::size_t writes)
{
    auto const took = std::chrono::steady_clock::now() - asked;
    times_.commit.add(std::chrono::floor<std::chrono::microseconds>(took).count());
    times_.batch.add(static_cast<std::int64_t>(writes));
}

RowCounts count_rows(Session& session)
{
    std::vector<std::string> tables;
    auto names =
        session.engine() == Engine::sqlite
            ? session.run("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            : session.run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    while (names.next()) {
        tables.push_back(names.take<std::string>());
    }
    RowCounts counts;
    for (auto const& table : tables) {
        auto rows = session.run("SELECT count(*) FROM \"" + table + '"');
        rows.next();
        counts[table] = rows.take<std::int64_t>();
    }
    return counts;
}

std::vector<std::string> damage(Session& session)
{
    std::vector<std::string> found;
    if (session.engine() == Engine::postgres) {
        return found;
    }
    auto pages = session.run("PRAGMA integrity_check");
    while (pages.next()) {
        auto line = pages.take<std::string>();
        if (line != "ok") {
            found.push_back(std::move(line));
        }
    }
    auto strays = session.run("PRAGMA foreign_key_check");
    while (strays.next()) {
        found.push_back("a row of " + strays.take<std::string>() + " points nowhere");
    }
    return found;
}

void settle(std::string const& url)
{
    if (!std::string_view{url}.starts_with("sqlite:")) {
        settle_postgres(url);
    }
}

void restore(std::string const& source, std::string const& url)
{
    if (!std::string_view{url}.starts_with("sqlite:")) {
        restore_postgres(source, url);
        settle_postgres(url);
        return;
    }
    std::filesystem::path const target{url.substr(7)};
    if (std::filesystem::exists(target)) {
        throw Failure{Breakage::other,
                      target.string() + " exists; move it away first, a restore never overwrites"};
    }
    if (target.has_parent_path()) {
        std::filesystem::create_directories(target.parent_path());
    }
    std::filesystem::copy_file(source, target);
}

std::unique_ptr<Database> open(std::string const& url, Options const& options)
{
    std::string_view const text{url};
    if (text.starts_with("postgresql://") || text.starts_with("postgres://")) {
        return open_postgres(url, options);
    }
    if (text.starts_with("sqlite:") && text.size() > 7) {
        return open_sqlite(url.substr(7), options);
    }
    throw Failure{Breakage::other, "database url must be sqlite:FILE or postgresql://…, not " + url};
}

} // namespace ward::sql
