#include "api/openapi.hpp"
#include "api/problem.hpp"
#include "api/web_files.hpp"
#include "base/log.hpp"
#include "command/commands.hpp"
#include "command/house.hpp"
#include "command/keeper.hpp"
#include "command/ledger_keeper.hpp"
#include "command/nightly.hpp"
#include "command/notify.hpp"
#include "command/only_server.hpp"
#include "command/rounds.hpp"
#include "command/service_routes.hpp"
#include "command/stop_signal.hpp"
#include "command/upgrade.hpp"
#include "command/witness_rounds.hpp"
#include "event/store.hpp"
#include "http/server.hpp"
#include "print/forms.hpp"
#include "sql/migrate.hpp"
#include "staff/accounts.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

namespace ward::command {

namespace {

http::Limits limits_of(Config const& config)
{
    http::Limits limits;
    limits.threads = static_cast<int>(config.http.threads);
    limits.connections_max = static_cast<int>(config.http.connections_max);
    limits.header_time = std::chrono::seconds{config.http.header_seconds};
    limits.body_time = std::chrono::seconds{config.http.body_seconds};
    limits.write_time = std::chrono::seconds{config.http.write_seconds};
    limits.stop_grace = std::chrono::seconds{config.http.stop_seconds};
    return limits;
}

/// Files that a server holds besides its connections: database, uploads, answers from files.
constexpr int other_files_max = 512;

/// Takes as many open files as the system allows, and no more connections than fit into them: a server that
/// runs out of files can neither accept nor store.
void fit_to_open_files(http::Limits& limits)
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) {
        return;
    }
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    auto const wanted = static_cast<rlim_t>(limits.connections_max) * 9 / 8 + other_files_max;
    if (files.rlim_max != RLIM_INFINITY && files.rlim_max < wanted) {
        auto const room =
            std::max<std::int64_t>(16, static_cast<std::int64_t>(files.rlim_max) - other_files_max);
        limits.connections_max = static_cast<int>(room * 8 / 9);
        log::write(log::Level::warning, "connections.limited",
                   {{"connections_max", limits.connections_max},
                    {"open_files", files.rlim_max},
                    {"do", "raise the limit of open files (LimitNOFILE= of the unit)"}});
    }
}

std::string spool_folder(Config const& config)
{
    auto const folder = std::filesystem::path{config.files.folder} / "incoming";
    std::filesystem::remove_all(folder); // what an earlier run left half received
    std::filesystem::create_directories(folder);
    return folder.string();
}

/// Makes the key at the first start; says when secrets are there that it does not open. \throws sql::Failure
bool prepare_vault(House& house)
{
    auto const& vault = house.vault();
    auto const unreadable = staff::unreadable_factors(house.database(), house.ward(), vault);
    if (unreadable > 0) {
        log::write(log::Level::error, "vault.key_lost",
                   {{"key_file", vault.key_file()},
                    {"officers", unreadable},
                    {"do", "put the key file back; or smartward user remove-second-factor LOGIN for each, "
                           "who then enrols again"}});
        return true;
    }
    return vault.make_key() && staff::seal_factors(house.database(), house.ward(), vault);
}

void say_upgrade(Upgrade const& upgrade)
{
    if (upgrade.steps > 0) {
        log::write(log::Level::info, "database.upgraded",
                   {{"steps", upgrade.steps}, {"copy_from_before", upgrade.copy}});
    }
}

/// Keys order what happened, so they go on from the newest fact, whatever the machine's clock says now; and
/// somebody is told when it says less than it did.
void go_on_from_newest_event(House& house)
{
    constexpr std::chrono::minutes noticeable{1};
    constexpr std::int64_t one_second_of_keys = std::int64_t{1000} << 22; // what else the same request made
    std::vector<event::Event> newest;
    house.database().read(
        [&](sql::Session& session) { newest = event::newest(session, house.ward(), {}, 1); });
    if (newest.empty()) {
        return;
    }
    house.ids().start_after(newest.front().id.value + one_second_of_keys);
    auto const now = house.clock().now();
    if (!house.clock().simulated() && now + noticeable < newest.front().at) {
        log::write(
            log::Level::error, "clock.behind",
            {{"clock", to_iso(now)},
             {"newest_event", to_iso(newest.front().at)},
             {"do", "set the machine's clock right; what is done meanwhile keeps its order, but carries "
                    "the time the clock shows"}});
    }
}

/// "" when the forms can be set in the face they are made for; else what is wrong and what to do.
std::string typeface_missing()
{
    return print::has_typeface() ? ""
                                 : "Liberation Serif with Vietnamese letters is not installed: printed forms "
                                   "come out in a mixture of faces; install fonts-liberation2";
}

} // namespace

/// Backups at night, unless somebody else makes them; a simulation's nights are none. \throws sql::Failure
std::unique_ptr<Rounds> nightly(House& house, Config const& config)
{
    if (!config.backup.enabled || config.simulation.enabled) {
        return nullptr;
    }
    Nightly backups{house.database(), config, [] { return OfficeClock{false}.now(); }};
    backups.end_interrupted();
    // Not in the first minutes: who has just switched the machine on is waiting for it.
    return std::make_unique<Rounds>(std::chrono::minutes{3}, std::chrono::minutes{1},
                                    [backups]() mutable { backups.run(); });
}

/// Nobody is asked when nobody is named, or when this server does not sign.
std::unique_ptr<WitnessRounds> witness_rounds(House& house, Config const& config)
{
    auto policy = ledger_policy(config); // one that cannot be read was told of by the house
    if (!config.ledger.enabled || !policy || policy->witnesses.empty()) {
        return nullptr;
    }
    return std::make_unique<WitnessRounds>(house, *std::move(policy),
                                           std::chrono::seconds{config.ledger.witness_seconds});
}

int serve(Config const& config)
{
    std::signal(SIGPIPE, SIG_IGN);
    auto const signals = hold_stop_signals();
    OnlyServer const only{config.database.url};
    if (!only.refused().empty()) {
        fmt::print(stderr, "smartward: {}\n", only.refused());
        return 1;
    }
    House house{config};
    say_upgrade(bring_up_to_date(config, house.database(), all_migrations(), house.clock().now()));
    go_on_from_newest_event(house);
    if (!prepare_vault(house)) {
        return 1; // why stands in the log
    }
    api::WebFiles const web{config.web.folder};
    ServiceRoutes const service{house, config};
    house.router().otherwise([&web](http::Request const& request) { return web.answer(request); });

    http::Hooks hooks;
    hooks.plan = [&house](http::Method method, std::string const& path) {
        return house.router().plan(method, path);
    };
    hooks.handle = [&house](http::Request request, http::Reply reply) {
        house.router().handle(std::move(request), std::move(reply));
    };
    hooks.refuse = [&house](int status, std::string_view code) {
        return house.router().refuse(status, code);
    };
    auto limits = limits_of(config);
    fit_to_open_files(limits);
    http::Server server{{config.http.address, static_cast<std::uint16_t>(config.http.port)},
                        limits,
                        spool_folder(config),
                        std::move(hooks)};
    house.live().attach({[&server] { return server.new_stream(); },
                         [&server](std::uint64_t stream, std::string bytes) {
                             return server.push(stream, std::move(bytes));
                         }});
    house.watch().attach([&server] { return server.connections(); });

    StopOnSignal const stop{server, signals, limits.stop_grace};
    Keeper const keeper{house};
    Rounds const every_minute{std::chrono::minutes{1}, std::chrono::minutes{1},
                              [&house] { house.watch().sample(); }};
    Rounds const every_hour{std::chrono::seconds{5}, std::chrono::hours{1},
                            [&house] { house.watch().measure_slowly(); }};
    auto const nights = nightly(house, config);
    auto const witnesses = witness_rounds(house, config);
    auto const ledger = config.ledger.enabled ? std::make_unique<LedgerKeeper>(house, config)
                                              : std::unique_ptr<LedgerKeeper>{};
    if (auto const missing = typeface_missing(); !missing.empty()) {
        log::write(log::Level::warning, "forms.typeface", {{"why", missing}});
    }
    log::write(log::Level::info, "start",
               {{"address", config.http.address}, {"port", server.port()}, {"web_files", web.count()}});
    notify("READY=1");
    server.run();
    log::write(log::Level::info, "stop");
    return 0;
}

int migrate(Config const& config)
{
    OnlyServer const only{config.database.url};
    if (!only.refused().empty()) {
        fmt::print(stderr, "smartward: {}\n", only.refused());
        return 1;
    }
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    auto const done = bring_up_to_date(config, *database, all_migrations(), OfficeClock{false}.now());
    if (!done.copy.empty()) {
        fmt::print("The database as it was before is {}.\n", done.copy);
    } else if (database->engine() == sql::Engine::postgres && done.steps > 0) {
        fmt::print(
            "PostgreSQL keeps no copy from before here: that is pg_dump's, or `smartward backup`'s.\n");
    }
    fmt::print("{}\n", done.steps == 0 ? "The database is up to date."
                                       : fmt::format("{} steps applied.", done.steps));
    return 0;
}

int openapi()
{
    auto const folder =
        std::filesystem::temp_directory_path() / fmt::format("smartward-openapi-{}", ::getpid());
    std::filesystem::create_directories(folder);
    Config config;
    config.database.url = "sqlite:" + (folder / "empty.db").string();
    config.files.folder = (folder / "files").string();
    {
        House house{config};
        ServiceRoutes const service{house, config};
        fmt::print("{}", api::openapi(house.router().routes()));
    }
    std::filesystem::remove_all(folder);
    return 0;
}

int check_config(Config const& config)
{
    fmt::print("{}", describe(config));
    if (auto const missing = typeface_missing(); !missing.empty()) {
        fmt::print(stderr, "smartward: {}\n", missing);
    }
    return 0;
}

} // namespace ward::command
