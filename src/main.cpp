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

    command::DemoOptions demo_options;
    auto* const demo = with_file(app.add_subcommand("demo", "Fill the database with units, calendar, catalogue and a fictional staff"));
    demo->add_option("--data", demo_options.data_folder, "folder of the files a fresh ward needs")->check(CLI::ExistingDirectory)->capture_default_str();
    demo->add_option("--password", demo_options.password, "first password of every account; made up when left out");
    demo->add_flag("--must-change", demo_options.must_change, "everybody changes it at the first sign-in, as in a real ward");
    demo->callback([&] { chosen = [&](Config const& config) { return command::demo(config, demo_options); }; });

    std::string target;
    auto* const backup = with_file(app.add_subcommand("backup", "Copy database and files, as of one moment, while the server serves"));
    backup->add_option("folder", target, "a new or empty folder")->required();
    backup->callback([&] { chosen = [&](Config const& config) { return command::backup(config, target); }; });

    command::RestoreOptions restore_options;
    auto* const restore = with_file(app.add_subcommand("restore", "Check a backup and put it where the configuration says; never overwrites"));
    restore->add_option("folder", restore_options.source, "what `smartward backup` made")->required()->check(CLI::ExistingDirectory);
    restore->add_flag("--verify", restore_options.verify_only, "only check: hashes, pages, rows that point nowhere, counts");
    restore->callback([&] { chosen = [&](Config const& config) { return command::restore(config, restore_options); }; });

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
