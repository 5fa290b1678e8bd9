#include "base/log.hpp"
#include "command/commands.hpp"
#include "sql/session.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <functional>

namespace {

namespace command = ward::command;
using Command = std::function<int(ward::Config const&)>;

/// What the words on the command line are read into.
struct Line {
    CLI::App app{"smartward: the software a ward runs itself on"};
    std::string config_file;
    Command chosen;
    command::DemoOptions demo;
    command::ReplayOptions replay;
    command::RestoreOptions restore;
    command::WitnessOptions witness;
    std::string first_file;
    std::string second_file;
    std::string login;
    std::string name;
    std::string target;
    std::string kind{"unit"};
    command::ProofOptions proof;
};

/// A subcommand that reads the configuration and then does `work`.
CLI::App* add(Line& line, CLI::App& under, char const* name, char const* help, Command work)
{
    auto* const added = under.add_subcommand(name, help);
    added->add_option("--config", line.config_file, "TOML file; without it every key has its default")
        ->check(CLI::ExistingFile);
    added->callback([&line, work = std::move(work)] { line.chosen = work; });
    return added;
}

void add_service(Line& line)
{
    add(line, line.app, "serve",
        "Serve the ward until SIGTERM or Ctrl-C; brings the database up to date first", command::serve);
    add(line, line.app, "migrate", "Bring the database up to date", command::migrate);
    add(line, line.app, "check-config", "Print every key with its value, default, unit and meaning",
        command::check_config);
    line.app.add_subcommand("openapi", "Print the OpenAPI document of this binary")->callback([&line] {
        line.chosen = [](ward::Config const&) { return command::openapi(); };
    });
}

void add_demo(Line& line)
{
    auto* const demo =
        add(line, line.app, "demo", "Fill the database with units, calendar, catalogue and a fictional staff",
            [&line](ward::Config const& config) { return command::demo(config, line.demo); });
    demo->add_option("--data", line.demo.data_folder, "folder of the files a fresh ward needs")
        ->check(CLI::ExistingDirectory)
        ->capture_default_str();
    demo->add_option("--password", line.demo.password,
                     "first password of every account; made up when left out");
    demo->add_flag("--must-change", line.demo.must_change,
                   "everybody changes it at the first sign-in, as in a real ward");
}

void add_map_imports(Line& line, CLI::App& import)
{
    auto* const boundaries =
        add(line, import, "boundaries", "Areas to draw and to find who is in charge of a point",
            [&line](ward::Config const& config) {
                return command::import_boundaries(config, line.first_file, line.kind);
            });
    boundaries->add_option("file", line.first_file, "GeoJSON of polygons with code and name, WGS 84")
        ->required()
        ->check(CLI::ExistingFile);
    boundaries->add_option("--kind", line.kind, "what they are; takes the place of all of this kind")
        ->check(CLI::IsMember({"unit", "former", "neighbourhood"}))
        ->capture_default_str();
    auto* const places =
        add(line, import, "places", "Places, streets and addresses of the ward, smartward/map/1 or published",
            [&line](ward::Config const& config) { return command::import_places(config, line.first_file); });
    places->add_option("file", line.first_file, "JSON")->required()->check(CLI::ExistingFile);
    auto* const basemap =
        add(line, import, "basemap", "A base map of vector tiles, to where [map] basemap has it",
            [&line](ward::Config const& config) { return command::import_basemap(config, line.first_file); });
    basemap->add_option("file", line.first_file, "PMTiles version 3 or MBTiles")
        ->required()
        ->check(CLI::ExistingFile);
}

void add_imports(Line& line)
{
    auto* const import = line.app.add_subcommand(
        "import", "Read lists of the country; each ends in a balance: in = taken + rejected");
    import->require_subcommand(1);
    auto* const units = add(line, *import, "units", "Units of the country, and what they were merged from",
                            [&line](ward::Config const& config) {
                                return command::import_units(config, line.first_file, line.second_file);
                            });
    units->add_option("units", line.first_file, "list of units, JSON")->required()->check(CLI::ExistingFile);
    units->add_option("mergers", line.second_file, "table of former units, JSON")
        ->required()
        ->check(CLI::ExistingFile);
    auto* const procedures = add(
        line, *import, "procedures", "The national list of commune procedures",
        [&line](ward::Config const& config) { return command::import_procedures(config, line.first_file); });
    procedures->add_option("file", line.first_file, "list of procedures, JSON")
        ->required()
        ->check(CLI::ExistingFile);
    auto* const kinds =
        add(line, *import, "report-kinds", "What citizens may report: from now on these kinds, and no others",
            [&line](ward::Config const& config) {
                return command::import_report_kinds(config, line.first_file);
            });
    kinds->add_option("file", line.first_file, "list of kinds, JSON")->required()->check(CLI::ExistingFile);
    add_map_imports(line, *import);
}

void add_users(Line& line)
{
    auto* const user = line.app.add_subcommand(
        "user", "Accounts, for the first administrator and for when nobody can sign in");
    user->require_subcommand(1);
    add(line, *user, "list", "Every account and its state", command::user_list);
    auto* const admin = add(line, *user, "add-admin", "Make an administrator; prints the first password",
                            [&line](ward::Config const& config) {
                                return command::user_add_admin(config, line.login, line.name);
                            });
    admin->add_option("login", line.login, "what is typed at the sign-in")->required();
    admin->add_option("name", line.name, "full name")->required();
    auto* const reset =
        add(line, *user, "reset-password", "Give a new first password, and open a locked account",
            [&line](ward::Config const& config) { return command::user_reset_password(config, line.login); });
    reset->add_option("login", line.login, "whose")->required();
    auto* const factor =
        add(line, *user, "remove-second-factor",
            "Take the second factor off, for who lost phone and codes, or when its key is lost",
            [&line](ward::Config const& config) {
                return command::user_remove_second_factor(config, line.login);
            });
    factor->add_option("login", line.login, "whose")->required();
}

void add_ledger_ends(Line& line, CLI::App& ledger)
{
    add(line, ledger, "adopt",
        "Take the newest signed block of this database for what was signed last, when signed.json is lost",
        command::ledger_adopt);
    add(line, ledger, "begin-anew",
        "Begin a new ledger under a new [ledger] origin, when the old one cannot go on",
        command::ledger_begin_anew);
    auto* const forget =
        add(line, ledger, "forget", "Erase what the events of one subject held, and what opens their entries",
            [&line](ward::Config const& config) {
                return command::ledger_forget(config, line.first_file, line.second_file);
            });
    forget->add_option("kind", line.first_file, "person, dossier, report …")->required();
    forget->add_option("id", line.second_file, "its key")->required();
}

void add_ledger(Line& line)
{
    auto* const ledger =
        line.app.add_subcommand("ledger", "What the ward recorded, so that anyone can prove it");
    ledger->require_subcommand(1);
    auto* const verify =
        add(line, *ledger, "verify", "Recompute everything; name what is not as it was recorded",
            [&line](ward::Config const& config) {
                return command::ledger_verify(config, line.target, line.first_file);
            });
    verify
        ->add_option("--tiles", line.target, "a folder of the ledger's static files, instead of the database")
        ->check(CLI::ExistingDirectory);
    verify->add_option("--policy", line.first_file, "whom to trust; without it what lies beside the tiles");
    auto* const exported =
        add(line, *ledger, "export", "Write the ledger as static files: tiles, entries, checkpoint, policy",
            [&line](ward::Config const& config) { return command::ledger_export(config, line.target); });
    exported->add_option("folder", line.target, "a new or empty folder")->required();
    add_ledger_ends(line, *ledger);
    auto* const proof = line.app.add_subcommand(
        "verify-proof", "Check a .tlog-proof file, without any server; exit code 0 when it proves its entry");
    proof->add_option("file", line.proof.file, "as the ledger's page saves it")
        ->required()
        ->check(CLI::ExistingFile);
    auto* const trust = proof->add_option_group("trust", "whose signatures count");
    trust->add_option("--policy", line.proof.policy_file, "a policy: ledger, witnesses, quorum");
    trust->add_option("--key", line.proof.key, "the ledger's public key alone");
    trust->require_option(1);
    proof->add_option("--entry", line.proof.entry_file, "the entry, when the proof does not hold it");
    auto* const code =
        proof->add_option("--code", line.proof.code, "of the dossier or report it is to speak of");
    code->needs(proof->add_option("--salt", line.proof.salt,
                                  "what opens it: behind # in the QR, up to the full stop"));
    proof->callback([&line] {
        line.chosen = [&line](ward::Config const&) { return command::verify_proof(line.proof); };
    });
}

void add_replay(Line& line)
{
    auto* const replay = line.app.add_subcommand(
        "replay",
        "Drive a running server through six weeks of a ward, and hold its board against what was done");
    replay->add_option("--url", line.replay.url, "of a server with [simulation] enabled")
        ->capture_default_str();
    replay->add_option("--from", line.replay.from, "first day")->capture_default_str();
    replay->add_option("--to", line.replay.to, "last day")->capture_default_str();
    replay->add_option("--per-day", line.replay.per_day, "dossiers a working day")
        ->check(CLI::Range(1, 2000))
        ->capture_default_str();
    replay->add_option("--seed", line.replay.seed, "the same seed brings the same citizens")
        ->capture_default_str();
    replay->add_option("--policy", line.replay.policy, "who takes which dossier")
        ->check(CLI::IsMember({"built-in", "first-come"}))
        ->capture_default_str();
    replay->add_option("--admin", line.replay.admin, "login of an administrator")->capture_default_str();
    replay->add_option("--password", line.replay.password, "the one of every officer of the demo ward")
        ->required();
    replay->add_option("--json", line.replay.json_file, "also write the figures to this file");
    replay->add_flag("--stop-when-late", line.replay.stop_when_late,
                     "end with the first dossier that is late");
    replay->footer(
        "Exit code: 0 nothing late and every figure equals the board's; 1 figures differ, or the server\n"
        "cannot be used; 3 figures are equal, but something was late.");
    replay->callback(
        [&line] { line.chosen = [&line](ward::Config const&) { return command::replay(line.replay); }; });
}

void add_backups(Line& line)
{
    auto* const move =
        add(line, line.app, "move",
            "Copy the whole database into another, empty one: from the embedded to PostgreSQL, or back",
            [&line](ward::Config const& config) { return command::move_database(config, line.target); });
    move->add_option("url", line.target, "postgresql://… or sqlite:FILE")->required();
    auto* const backup =
        add(line, line.app, "backup", "Copy database and files, as of one moment, while the server serves",
            [&line](ward::Config const& config) { return command::backup(config, line.target); });
    backup->add_option("folder", line.target, "a new or empty folder")->required();
    auto* const restore = add(
        line, line.app, "restore", "Check a backup and put it where the configuration says; never overwrites",
        [&line](ward::Config const& config) { return command::restore(config, line.restore); });
    restore->add_option("folder", line.restore.source, "what `smartward backup` made")
        ->required()
        ->check(CLI::ExistingDirectory);
    restore->add_flag("--verify", line.restore.verify_only,
                      "only check: hashes, pages, rows that point nowhere, counts");
}

/// A word of `smartward witness`: it needs no configuration, because a witness is no ward.
CLI::App* add_witness_word(Line& line, CLI::App& under, char const* name, char const* help,
                           int (*work)(command::WitnessOptions const&))
{
    auto* const added = under.add_subcommand(name, help);
    added->add_option("--folder", line.witness.folder, "key, database and lock of one witness")->required();
    added->callback(
        [&line, work] { line.chosen = [&line, work](ward::Config const&) { return work(line.witness); }; });
    return added;
}

void add_witness(Line& line)
{
    auto* const witness = line.app.add_subcommand(
        "witness", "Countersign the ledgers of others, so that none can show two histories");
    witness->require_subcommand(1);
    add_witness_word(line, *witness, "init", "Make a witness: prints its public key; never over another one",
                     command::witness_init)
        ->add_option("--name", line.witness.name, "as others know it: an address without https://")
        ->required();
    auto* const log = add_witness_word(line, *witness, "add-log",
                                       "Watch a ledger from now on, also while the witness serves",
                                       command::witness_add_log);
    log->add_option("key", line.witness.key, "the ledger's public key, name+number+base64")->required();
    log->add_option("--origin", line.witness.origin,
                    "first line of its checkpoints; without it the key's name");
    auto* const unwatched =
        add_witness_word(line, *witness, "remove-log",
                         "Watch a ledger no more, also while the witness serves; what was "
                         "countersigned of it is kept, and add-log goes on from there",
                         command::witness_remove_log);
    unwatched
        ->add_option("log", line.witness.log, "its origin; or one of its keys, to trust only that no more")
        ->required();
    unwatched->add_option("--origin", line.witness.origin,
                          "with a key: the ledger's name; left out: the name of the key");
    auto* const serve =
        add_witness_word(line, *witness, "serve", "Answer until SIGTERM or Ctrl-C", command::witness_serve);
    serve->add_option("--address", line.witness.address, "where to listen")->capture_default_str();
    serve->add_option("--port", line.witness.port, "0: any free one, see the log")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    serve->add_option("--prefix", line.witness.prefix, "in front of every path but /healthz, e.g. /witness");
    add_witness_word(line, *witness, "show", "Its key, the ledgers it watches, and how far each has come",
                     command::witness_show)
        ->add_flag("--forks", line.witness.forks, "also the proofs that a ledger has told two histories");
}

/// The other half of the one line about a broken world.
char const* what_to_do(ward::sql::Breakage kind)
{
    using ward::sql::Breakage;
    switch (kind) {
    case Breakage::full: return "; the disk is full: make room on it and start again";
    case Breakage::read_only: return "; the disk takes no writes: make it writable and start again";
    case Breakage::lost: return "; see that the database and its disk can be reached, and start again";
    case Breakage::retry: return "; something else holds the database: end it and start again";
    case Breakage::damaged:
        return "; the database file is damaged: keep it aside, and restore the newest backup "
               "(smartward restore)";
    case Breakage::constraint:
    case Breakage::other: break;
    }
    return "";
}

/// What broke may quote SQL, or a database server's own words, over several lines.
std::string on_one_line(std::string_view text)
{
    std::string line;
    for (char const letter : text) {
        bool const space = letter == '\n' || letter == '\t' || letter == ' ';
        if (!space || (!line.empty() && line.back() != ' ')) {
            line += space ? ' ' : letter;
        }
    }
    return line;
}

/// Runs the command with the configuration, and says plainly what stands in the way.
int run(Line const& line)
{
    auto const config = line.config_file.empty() ? ward::Result<ward::Config>{ward::Config{}}
                                                 : ward::read_config(line.config_file);
    if (!config) {
        fmt::print(stderr, "smartward: {}: {} ({})\n", line.config_file, config.error().code,
                   config.error().field);
        return 1;
    }
    return line.chosen(*config);
}

} // namespace

int main(int count, char** words)
{
    Line line;
    line.app.require_subcommand(1);
    line.app.set_version_flag("--version", WARD_VERSION);
    add_service(line);
    add_demo(line);
    add_imports(line);
    add_users(line);
    add_replay(line);
    add_backups(line);
    add_ledger(line);
    add_witness(line);
    try {
        line.app.parse(count, words);
    } catch (CLI::ParseError const& error) {
        return line.app.exit(error);
    }
    try {
        return run(line);
    } catch (ward::sql::Failure const& failure) {
        fmt::print(stderr, "smartward: {}{}\n", on_one_line(failure.what()), what_to_do(failure.kind()));
        return 1;
    } catch (std::exception const& failure) {
        fmt::print(stderr, "smartward: {}\n", on_one_line(failure.what()));
        return 1;
    }
}
