#include "sql/postgres_dump.hpp"

#include "sql/postgres.hpp"
#include "sql/postgres_session.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace ward::sql {

namespace {

/// Runs a program of PostgreSQL's and waits for it; no shell, so nothing in a URL can be a command.
void run_program(std::vector<std::string> words)
{
    std::vector<char*> pointers;
    for (auto& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    pid_t child{0};
    int status{0};
    auto const failed = ::posix_spawnp(&child, pointers.front(), nullptr, nullptr, pointers.data(), environ);
    if (failed != 0 || ::waitpid(child, &status, 0) != child || status != 0) {
        throw Failure{Breakage::lost,
                      words.front() + " failed; is postgresql-client of the server's version installed?"};
    }
}

} // namespace

void dump_postgres(std::string const& url, std::string const& snapshot, std::string const& target)
{
    run_program(
        {"pg_dump", "--format=custom", "--no-owner", "--snapshot=" + snapshot, "--file=" + target, url});
}

void restore_postgres(std::string const& source, std::string const& url)
{
    run_program(
        {"pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", "--dbname=" + url, source});
}

void settle_postgres(std::string const& url)
{
    PostgresSession{url}.execute("VACUUM (ANALYZE)");
}

} // namespace ward::sql
