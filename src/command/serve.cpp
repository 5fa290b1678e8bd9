#include "api/openapi.hpp"
#include "api/problem.hpp"
#include "api/web_files.hpp"
#include "base/log.hpp"
#include "command/commands.hpp"
#include "command/house.hpp"
#include "command/keeper.hpp"
#include "command/service_routes.hpp"
#include "http/server.hpp"
#include "print/forms.hpp"
#include "sql/migrate.hpp"
#include "staff/accounts.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <thread>

namespace ward::command {

namespace {

http::Limits limits_of(Config const& config)
{
    http::Limits limits;
    limits.threads = static_cast<int>(config.http.threads);
    limits.connections_max = static_cast<int>(config.http.connections_max);
    limits.header_time = std::chrono::seconds{config.http.header_seconds};
    limits.body_time = std::chrono::seconds{config.http.body_seconds};
    limits.stop_grace = std::chrono::seconds{config.http.stop_seconds};
    return limits;
}

/// Waits for SIGTERM or SIGINT on a thread of its own, and then stops the server; ends with it.
class StopOnSignal {
public:
    StopOnSignal(http::Server& server, sigset_t signals)
        : thread_{[&server, signals] {
              int signal{0};
              sigwait(&signals, &signal);
              server.stop();
          }}
    {
    }
    StopOnSignal(StopOnSignal const&) = delete;
    StopOnSignal& operator=(StopOnSignal const&) = delete;
    ~StopOnSignal()
    {
        pthread_kill(thread_.native_handle(), SIGTERM); // when the server ended by itself
        thread_.join();
    }

private:
    std::thread thread_;
};

/// Held while one server works on an embedded database: two would give out the same ids and each believe its
/// own kept answers. The kernel lets go of it with the process, however that ends. On a database of its own
/// (PostgreSQL) servers may be many, each with its [ward] node.
class OnlyServer {
public:
    explicit OnlyServer(std::string const& url)
    {
        constexpr std::string_view embedded{"sqlite:"};
        if (!url.starts_with(embedded)) {
            return;
        }
        auto const file = url.substr(embedded.size()) + ".lock";
        descriptor_ = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        if (descriptor_ < 0 || ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
            refused_ = descriptor_ < 0 ? "cannot make " + file
                                       : "another server works on this database (" + file +
                                             " is held); stop it first, or use a database of its own";
        }
    }
    OnlyServer(OnlyServer const&) = delete;
    OnlyServer& operator=(OnlyServer const&) = delete;
    ~OnlyServer()
    {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }

    /// Why this process may not serve; empty when it may.
    std::string const& refused() const { return refused_; }

private:
    int descriptor_{-1};
    std::string refused_;
};

/// SIGTERM and SIGINT wait for `StopOnSignal`. \pre no thread was started yet: each takes the mask from its
/// maker
sigset_t hold_stop_signals()
{
    sigset_t signals{};
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
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

/// "" when the forms can be set in the face they are made for; else what is wrong and what to do.
std::string typeface_missing()
{
    return print::has_typeface() ? ""
                                 : "Liberation Serif with Vietnamese letters is not installed: printed forms "
                                   "come out in a mixture of faces; install fonts-liberation2";
}

} // namespace

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
    sql::migrate(house.database(), all_migrations(), house.clock().now());
    if (!prepare_vault(house)) {
        return 1; // why stands in the log
    }
    api::WebFiles const web{config.web.folder};
    ServiceRoutes const service{house};
    house.router().otherwise([&web](http::Request const& request) { return web.answer(request); });

    http::Hooks hooks;
    hooks.plan = [&house](http::Method method, std::string const& path) {
        return house.router().plan(method, path);
    };
    hooks.handle = [&house](http::Request request, http::Reply reply) {
        house.router().handle(std::move(request), std::move(reply));
    };
    hooks.refuse = [](int status, std::string_view code) { return api::problem(status, code); };
    http::Server server{{config.http.address, static_cast<std::uint16_t>(config.http.port)},
                        limits_of(config),
                        spool_folder(config),
                        std::move(hooks)};
    house.live().attach({[&server] { return server.new_stream(); },
                         [&server](std::uint64_t stream, std::string bytes) {
                             return server.push(stream, std::move(bytes));
                         }});
    house.router().metrics().gauge("smartward_connections", "Open connections",
                                   [&server] { return static_cast<double>(server.connections()); });

    StopOnSignal const stop{server, signals};
    Keeper const keeper{house};
    if (auto const missing = typeface_missing(); !missing.empty()) {
        log::write(log::Level::warning, "forms.typeface", {{"why", missing}});
    }
    log::write(log::Level::info, "start",
               {{"address", config.http.address}, {"port", server.port()}, {"web_files", web.count()}});
    server.run();
    log::write(log::Level::info, "stop");
    return 0;
}

int migrate(Config const& config)
{
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    auto const count = sql::migrate(*database, all_migrations(), OfficeClock{false}.now());
    fmt::print("{}\n", count == 0 ? "The database is up to date." : fmt::format("{} steps applied.", count));
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
        ServiceRoutes const service{house};
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
