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

    std::string first_file;
    std::string second_file;
    auto* const import = app.add_subcommand("import", "Read lists of the country; each ends in a balance: in = taken + rejected");
    import->require_subcommand(1);
    auto* const units = with_file(import->add_subcommand("units", "Units of the country, and what they were merged from"));
    units->add_option("units", first_file, "list of units, JSON")->required()->check(CLI::ExistingFile);
    units->add_option("mergers", second_file, "table of former units, JSON")->required()->check(CLI::ExistingFile);
    units->callback([&] { chosen = [&](Config const& config) { return command::import_units(config, first_file, second_file); }; });
    auto* const procedures = with_file(import->add_subcommand("procedures", "The national list of commune procedures"));
    procedures->add_option("file", first_file, "list of procedures, JSON")->required()->check(CLI::ExistingFile);
    procedures->callback([&] { chosen = [&](Config const& config) { return command::import_procedures(config, first_file); }; });

    std::string login;
    std::string name;
    auto* const user = app.add_subcommand("user", "Accounts, for the first administrator and for when nobody can sign in");
    user->require_subcommand(1);
    with_file(user->add_subcommand("list", "Every account and its state"))->callback([&] { chosen = command::user_list; });
    auto* const add_admin = with_file(user->add_subcommand("add-admin", "Make an administrator; prints the first password"));
    add_admin->add_option("login", login, "what is typed at the sign-in")->required();
    add_admin->add_option("name", name, "full name")->required();
    add_admin->callback([&] { chosen = [&](Config const& config) { return command::user_add_admin(config, login, name); }; });
    auto* const reset = with_file(user->add_subcommand("reset-password", "Give a new first password, and open a locked account"));
    reset->add_option("login", login, "whose")->required();
    reset->callback([&] { chosen = [&](Config const& config) { return command::user_reset_password(config, login); }; });

    command::ReplayOptions replay_options;
    auto* const replay = app.add_subcommand(
        "replay", "Drive a running server through six weeks of a ward, and hold its board against what was done");
    replay->add_option("--url", replay_options.url, "of a server with [simulation] enabled")->capture_default_str();
    replay->add_option("--from", replay_options.from, "first day")->capture_default_str();
    replay->add_option("--to", replay_options.to, "last day")->capture_default_str();
    replay->add_option("--per-day", replay_options.per_day, "dossiers a working day")
        ->check(CLI::Range(1, 2000))
        ->capture_default_str();
    replay->add_option("--seed", replay_options.seed, "the same seed brings the same citizens")->capture_default_str();
    replay->add_option("--policy", replay_options.policy, "who takes which dossier")
        ->check(CLI::IsMember({"built-in", "first-come"}))
        ->capture_default_str();
    replay->add_option("--admin", replay_options.admin, "login of an administrator")->capture_default_str();
    replay->add_option("--password", replay_options.password, "the one of every officer of the demo ward")->required();
    replay->add_option("--json", replay_options.json_file, "also write the figures to this file");
    replay->add_flag("--stop-when-late", replay_options.stop_when_late, "end with the first dossier that is late");
    replay->footer("Exit code: 0 nothing late and every figure equals the board's; 1 figures differ, or the server\n"
                   "cannot be used; 3 figures are equal, but something was late.");
    replay->callback([&] { chosen = [&](Config const&) { return command::replay(replay_options); }; });

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
