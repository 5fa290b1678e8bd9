#include "base/log.hpp"
#include "command/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <functional>

namespace {

using namespace ward;

/// Runs a command with the configuration, and says plainly what stands in the way.
int with_config(std::string const& file, std::function<int(Config const&)> const& command)
{
    auto const config = file.empty() ? Result<Config>{Config{}} : read_config(file);
    if (!config) {
        fmt::print(stderr, "smartward: {}: {} ({})\n", file, config.error().code, config.error().field);
        return 1;
    }
    return command(*config);
}

} // namespace

int main(int count, char** words)
{
    CLI::App app{"smartward: the software a ward runs itself on"};
    app.require_subcommand(1);
    app.set_version_flag("--version", WARD_VERSION);
    std::string config_file;
    std::function<int(Config const&)> chosen;

    auto const with_file = [&](CLI::App* command) {
        command->add_option("--config", config_file, "TOML file; without it every key has its default")->check(CLI::ExistingFile);
        return command;
    };

    with_file(app.add_subcommand("serve", "Serve the ward until SIGTERM or Ctrl-C; brings the database up to date first"))
        ->callback([&] { chosen = command::serve; });
    with_file(app.add_subcommand("migrate", "Bring the database up to date"))->callback([&] { chosen = command::migrate; });
    app.add_subcommand("openapi", "Print the OpenAPI document of this binary")->callback([&] {
        chosen = [](Config const&) { return command::openapi(); };
    });
    with_file(app.add_subcommand("check-config", "Print every key with its value, default, unit and meaning"))->callback([&] {
        chosen = command::check_config;
    });

    try {
        app.parse(count, words);
    } catch (CLI::ParseError const& error) {
        return app.exit(error);
    }
    try {
        return with_config(config_file, chosen);
    } catch (std::exception const& failure) {
        fmt::print(stderr, "smartward: {}\n", failure.what());
        return 1;
    }
}
