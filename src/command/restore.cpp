#include "command/backup.hpp"
#include "command/backup_folder.hpp"
#include "command/commands.hpp"
#include "command/house.hpp"
#include "command/ledger_keeper.hpp"
#include "file/shelf.hpp"
#include "ledger/verify.hpp"
#include "sql/migrate.hpp"
#include "staff/accounts.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace ward::command {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view embedded{"sqlite:"};
constexpr char const* unfinished_mark = ".restoring"; ///< in the folder of files, while it is being filled

int say_damaged(std::vector<std::string> const& found)
{
    fmt::print(stderr, "The backup is damaged and was not used:\n");
    for (auto const& line : found) {
        fmt::print(stderr, "  {}\n", line);
    }
    return 1;
}

/// A database file that goes away again, with its companions, unless it is kept.
class ScratchDatabase {
public:
    explicit ScratchDatabase(fs::path file) : file_{std::move(file)} { remove(); }
    ScratchDatabase(ScratchDatabase const&) = delete;
    ScratchDatabase& operator=(ScratchDatabase const&) = delete;
    ~ScratchDatabase() { remove(); }

    std::string url() const { return std::string{embedded} + file_.string(); }

    /// Durable under its own name when it returns. \pre nothing has it open
    void keep_as(fs::path const& name)
    {
        auto const database = file::open_file(file_.string(), O_RDONLY);
        auto const folder = file::open_file(name.has_parent_path() ? name.parent_path().string() : ".",
                                            O_RDONLY | O_DIRECTORY);
        if (!database || !folder || ::fsync(database.number()) != 0) {
            throw sql::Failure{sql::Breakage::lost, "the disk did not take " + file_.string()};
        }
        fs::rename(file_, name);
        ::fsync(folder.number());
    }

private:
    void remove() const
    {
        std::error_code none;
        for (auto const* const suffix : {"", "-wal", "-shm", "-journal"}) {
            fs::remove(file_.string() + suffix, none);
        }
    }

    fs::path file_;
};

/// The ledgers of a restored database, event by event; nothing to say of one that an older release made.
std::vector<std::string> changed_facts(sql::Database& restored)
{
    if (sql::pending(restored, all_migrations()).steps > 0) {
        return {};
    }
    std::vector<std::string> found;
    restored.read([&](sql::Session& session) {
        for (auto const ward : ledger::wards(session)) {
            for (auto const& finding : ledger::verify_database(session, ward, [](double) {}).findings) {
                found.push_back(finding.where + ": " + finding.what);
            }
        }
    });
    return found;
}

/// Puts the embedded database of the backup where it may be looked at; what is wrong with it.
std::vector<std::string> look(fs::path const& folder, Manifest const& manifest, std::string const& url)
{
    try {
        sql::restore((folder / backup_database).string(), url);
        auto const restored = sql::open(url, {.readers = 1, .writers = 1});
        auto found = changed_rows(manifest, *restored);
        return found.empty() ? changed_facts(*restored) : found;
    } catch (sql::Failure const& failure) {
        return {failure.what()};
    }
}

/// Bytes and, where it needs no server, the database in them.
std::vector<std::string> verify(fs::path const& folder, Manifest const& manifest)
{
    auto found = changed_files(folder, manifest);
    if (!found.empty() || manifest.engine != "sqlite") {
        return found;
    }
    ScratchDatabase const scratch{fs::temp_directory_path() /
                                  fmt::format("smartward-verify-{}.db", ::getpid())};
    return look(folder, manifest, scratch.url());
}

/// Why the backup cannot be put there, and what to do; empty when it can.
std::string in_the_way(Config const& config, Manifest const& manifest)
{
    auto const& url = config.database.url;
    bool const to_file = url.starts_with(embedded);
    if (to_file != (manifest.engine == "sqlite")) {
        return fmt::format("the backup is of {}, but the configuration names {}", manifest.engine,
                           to_file ? "an embedded database" : "a PostgreSQL database");
    }
    if (to_file && fs::exists(url.substr(embedded.size()))) {
        return url.substr(embedded.size()) + " exists; move it away first, a restore never overwrites";
    }
    if (!to_file && !sql::pending(*sql::open(url, {.readers = 1, .writers = 1}), all_migrations()).fresh) {
        return "the PostgreSQL database is not empty; name a new one, a restore never overwrites";
    }
    fs::path const files{config.files.folder};
    if (fs::exists(files) && !fs::is_empty(files) && !fs::exists(files / unfinished_mark)) {
        return config.files.folder + " is not empty; move it away first, a restore never overwrites";
    }
    return "";
}

/// Fills the folder of files. One that was interrupted is marked, and filled again.
void put_files(fs::path const& folder, Manifest const& manifest, fs::path const& files)
{
    fs::create_directories(files);
    std::ofstream{files / unfinished_mark};
    for (auto const& file : manifest.files) {
        if (file.path == backup_database) {
            continue;
        }
        auto const target = files / fs::path{file.path}.lexically_relative(backup_files);
        fs::create_directories(target.parent_path());
        fs::copy_file(folder / file.path, target, fs::copy_options::overwrite_existing);
        if (file::sha256_of_file(target.string()) != file.sha256) {
            throw sql::Failure{sql::Breakage::lost, target.string() + " did not arrive as it was sent"};
        }
    }
    auto const place = file::open_file(files.string(), O_RDONLY | O_DIRECTORY);
    if (!place || ::syncfs(place.number()) != 0) {
        throw sql::Failure{sql::Breakage::lost, "the disk did not take the files"};
    }
}

/// The database last, and by a rename: until then there is nothing that a server could take for whole.
std::vector<std::string> put(fs::path const& folder, Manifest const& manifest, Config const& config)
{
    auto const& url = config.database.url;
    put_files(folder, manifest, config.files.folder);
    if (manifest.engine == "sqlite") {
        fs::path const name{url.substr(embedded.size())};
        ScratchDatabase unfinished{name.string() + unfinished_mark};
        if (auto found = look(folder, manifest, unfinished.url()); !found.empty()) {
            return found;
        }
        unfinished.keep_as(name);
    } else {
        sql::restore((folder / backup_database).string(), url);
        auto const restored = sql::open(url, {.readers = 1, .writers = 1});
        auto found = changed_rows(manifest, *restored);
        found = found.empty() ? changed_facts(*restored) : std::move(found);
        if (!found.empty()) {
            return found;
        }
    }
    fs::remove(fs::path{config.files.folder} / unfinished_mark);
    return {};
}

/// The key to second factors is in no backup on purpose; what that means now, and what to do.
void say_key_lost(Config const& config)
{
    auto const restored = sql::open(config.database.url, {.readers = 1, .writers = 1});
    auto const vault = vault_of(config);
    auto const count = staff::unreadable_factors(*restored, ward_of(config), vault);
    if (count > 0) {
        fmt::print("The second factor of {} officers cannot be read: the key {} is not there, and no backup\n"
                   "holds it. Put the key file back; or run `smartward user remove-second-factor LOGIN` for\n"
                   "each of them, who then signs in with the password alone and enrols again.\n",
                   count, vault.key_file());
    }
}

/// Key and note of what was signed are in no backup on purpose, too; what that means now.
void say_ledger(Config const& config)
{
    auto const folder = ledger_folder(config);
    if (!fs::exists(folder + "/key")) {
        fmt::print(
            "The ledger signs nothing until its key lies in {} again, and `signed.json` beside it, as they\n"
            "were when the server ran last; the server's log says what to do without them.\n",
            folder);
    }
}

void say_lost(Manifest const& manifest)
{
    for (auto const& sha256 : manifest.lost) {
        fmt::print("lost before the backup was made: the stored file {}\n", sha256);
    }
}

} // namespace

std::vector<std::string> backup_damage(std::string const& folder)
{
    auto const manifest = read_manifest(folder);
    return manifest ? verify(folder, *manifest) : std::vector<std::string>{manifest.error().code};
}

int restore(Config const& config, RestoreOptions const& options)
{
    fs::path const folder{options.source};
    auto const manifest = read_manifest(folder);
    if (!manifest) {
        fmt::print(stderr, "The backup is damaged and was not used: {}: {}\n", manifest.error().code,
                   manifest.error().field);
        return 1;
    }
    if (auto const found = verify(folder, *manifest); !found.empty()) {
        return say_damaged(found);
    }
    if (options.verify_only) {
        fmt::print("{} is whole: {} tables, {} files, made {}\n", options.source, manifest->tables.size(),
                   manifest->files.size() - 1, to_vietnamese(manifest->made_at));
        say_lost(*manifest);
        return 0;
    }
    if (auto const why = in_the_way(config, *manifest); !why.empty()) {
        fmt::print(stderr, "smartward: {}\n", why);
        return 1;
    }
    if (auto const found = put(folder, *manifest, config); !found.empty()) {
        return say_damaged(found);
    }
    fmt::print("Restored {} tables and {} files.\n", manifest->tables.size(), manifest->files.size() - 1);
    say_lost(*manifest);
    say_key_lost(config);
    say_ledger(config);
    return 0;
}

} // namespace ward::command
