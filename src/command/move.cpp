#include "command/commands.hpp"
#include "command/house.hpp"
#include "command/ledger_keeper.hpp"
#include "command/only_server.hpp"
#include "command/progress.hpp"
#include "ledger/verify.hpp"
#include "sql/copy.hpp"

#include <fmt/format.h>

namespace ward::command {

namespace {

int refuse(std::string const& why)
{
    fmt::print(stderr, "smartward: {}\n", why);
    return 1;
}

/// Tables whose rows are not as many as they were.
std::vector<std::string> differences(sql::RowCounts const& copied, sql::Database& target)
{
    std::vector<std::string> found;
    target.read([&](sql::Session& session) {
        for (auto const& [table, rows] : sql::count_rows(session)) {
            auto const sent = copied.find(table);
            auto const expected = sent == copied.end() ? 0 : sent->second;
            if (table != "migration" && rows != expected) {
                found.push_back(fmt::format("{} has {} rows of {}", table, rows, expected));
            }
        }
        for (auto const ward : ledger::wards(session)) {
            for (auto const& one : ledger::verify_database(session, ward, [](double) {}).findings) {
                found.push_back(fmt::format("ledger, {}: {}", one.where, one.what));
            }
        }
    });
    return found;
}

/// What "auto" stood for and would not stand for any more.
void say_what_to_set(Config const& before, std::string const& url)
{
    auto after = before;
    after.database.url = url;
    fmt::print("Now set in the configuration, and start the server:\n  [database] url = \"{}\"\n", url);
    if (vault_of(before).key_file() != vault_of(after).key_file()) {
        fmt::print("  [sessions] key_file = \"{}\"\n", vault_of(before).key_file());
    }
    if (ledger_folder(before) != ledger_folder(after)) {
        fmt::print("  [ledger] folder = \"{}\"\n", ledger_folder(before));
    }
    fmt::print("The old database was not touched. Keep it until a backup of the new one is verified.\n");
}

} // namespace

int move_database(Config const& config, std::string const& target_url)
{
    if (target_url == config.database.url) {
        return refuse("the ward is there already");
    }
    OnlyServer const only{config.database.url};
    if (!only.refused().empty()) {
        return refuse(only.refused());
    }
    auto const source = sql::open(config.database.url, {.readers = 1, .writers = 1});
    auto const target = sql::open(target_url, {.readers = 1, .writers = 1});
    if (sql::pending(*source, all_migrations()).steps > 0) {
        return refuse("the database is of an older release: run `smartward migrate` first");
    }
    if (!sql::pending(*target, all_migrations()).fresh) {
        return refuse(target_url + " is not empty; name a new one, a move never overwrites");
    }
    sql::migrate(*target, all_migrations(), OfficeClock{false}.now());
    sql::RowCounts copied;
    {
        Progress progress{"Rows"};
        copied = sql::copy_rows(*source, *target, [&](double share) { progress.at(share); });
    }
    sql::settle(target_url);
    if (auto const found = differences(copied, *target); !found.empty()) {
        for (auto const& line : found) {
            fmt::print(stderr, "  {}\n", line);
        }
        return refuse("not everything arrived; the ward stays where it was, and the new database is to be "
                      "thrown away");
    }
    std::int64_t rows{0};
    for (auto const& [table, count] : copied) {
        rows += count;
    }
    fmt::print("{} rows of {} tables, ledger verified.\n", rows, copied.size());
    say_what_to_set(config, target_url);
    return 0;
}

} // namespace ward::command
