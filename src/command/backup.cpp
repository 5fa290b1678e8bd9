#include "base/json.hpp"
#include "command/commands.hpp"
#include "command/house.hpp"
#include "command/progress.hpp"
#include "staff/accounts.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace ward::command {

namespace {

namespace fs = std::filesystem;

constexpr char const* manifest_name = "manifest.json";
constexpr char const* database_name = "database";
constexpr char const* files_name = "files";

struct TableRows {
    std::string table;
    std::int64_t rows{0};
    friend bool operator==(TableRows const&, TableRows const&) = default;
};
BOOST_DESCRIBE_STRUCT(TableRows, (), (table, rows))

struct KeptFile {
    std::string path; ///< inside the backup
    std::string sha256;
};
BOOST_DESCRIBE_STRUCT(KeptFile, (), (path, sha256))

/// What a backup says of itself.
struct Manifest {
    std::string format;
    Instant made_at;
    std::string engine; ///< "sqlite" or "postgres"
    std::vector<TableRows> tables;
    std::vector<KeptFile> files;
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (format, made_at, engine, tables, files))

constexpr char const* format_word = "smartward/backup/1";

std::string read_whole(fs::path const& path)
{
    std::ifstream in{path, std::ios::binary};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

std::vector<TableRows> listed(sql::RowCounts const& counts)
{
    std::vector<TableRows> tables;
    for (auto const& [table, rows] : counts) {
        tables.push_back({table, rows});
    }
    return tables;
}

/// Files never change once stored, so a hard link is a copy that costs nothing; on another disk it is a real
/// one.
std::vector<KeptFile> keep_files(fs::path const& from, fs::path const& target)
{
    std::vector<KeptFile> kept;
    std::error_code none;
    for (auto const& entry : fs::recursive_directory_iterator{from, none}) {
        auto const relative = fs::relative(entry.path(), from);
        if (!entry.is_regular_file() || relative.begin()->string() == "incoming") {
            continue;
        }
        auto const copy = target / files_name / relative;
        fs::create_directories(copy.parent_path());
        std::error_code other_disk;
        fs::create_hard_link(entry.path(), copy, other_disk);
        if (other_disk) {
            fs::copy_file(entry.path(), copy);
        }
        kept.push_back(
            {(fs::path{files_name} / relative).generic_string(), sql::sha256_hex(read_whole(copy))});
    }
    return kept;
}

Result<Manifest> read_manifest(fs::path const& folder)
{
    if (!fs::exists(folder / manifest_name)) {
        return invalid("backup.manifest.missing", (folder / manifest_name).string());
    }
    auto manifest = json::read_text_as<Manifest>(read_whole(folder / manifest_name));
    if (!manifest || manifest->format != format_word) {
        return invalid("backup.manifest.malformed", (folder / manifest_name).string());
    }
    return manifest;
}

/// Hash by hash and row by row; `url` is a database the backup was put into for the look. Empty when all is
/// well.
std::vector<std::string> differences(fs::path const& folder, Manifest const& manifest,
                                     sql::Database& restored)
{
    std::vector<std::string> found;
    for (auto const& file : manifest.files) {
        if (!fs::exists(folder / file.path)) {
            found.push_back("missing: " + file.path);
        } else if (sql::sha256_hex(read_whole(folder / file.path)) != file.sha256) {
            found.push_back("changed: " + file.path);
        }
    }
    restored.read([&](sql::Session& session) {
        for (auto& line : sql::damage(session)) {
            found.push_back("database: " + line);
        }
        for (auto const& table : listed(sql::count_rows(session))) {
            if (std::ranges::find(manifest.tables, table) == manifest.tables.end()) {
                found.push_back(
                    fmt::format("table {} has {} rows, not what the backup says", table.table, table.rows));
            }
        }
    });
    return found;
}

/// Puts the database beside itself and looks; a PostgreSQL dump needs an empty database, which the caller
/// names.
std::vector<std::string> verify(fs::path const& folder, Manifest const& manifest)
{
    std::vector<std::string> found;
    auto const& kept = manifest.files.front();
    if (sql::sha256_hex(read_whole(folder / kept.path)) != kept.sha256) {
        return {"changed: " + kept.path};
    }
    auto const scratch = fs::temp_directory_path() / fmt::format("smartward-verify-{}", ::getpid());
    fs::create_directories(scratch);
    auto const url = "sqlite:" + (scratch / "ward.db").string();
    sql::restore((folder / database_name).string(), url);
    try {
        auto const restored = sql::open(url, {.readers = 1});
        found = differences(folder, manifest, *restored);
    } catch (sql::Failure const& failure) {
        found.emplace_back(failure.what());
    }
    fs::remove_all(scratch);
    return found;
}

int say_damaged(std::vector<std::string> const& found)
{
    fmt::print(stderr, "The backup is damaged and was not used:\n");
    for (auto const& line : found) {
        fmt::print(stderr, "  {}\n", line);
    }
    return 1;
}

/// The key to second factors is in no backup on purpose; what that means now, and what to do.
void say_key_lost(Config const& config, sql::Database& restored)
{
    auto const vault = vault_of(config);
    auto const count = staff::unreadable_factors(restored, ward_of(config), vault);
    if (count > 0) {
        fmt::print("The second factor of {} officers cannot be read: the key {} is not there, and no backup\n"
                   "holds it. Put the key file back; or run `smartward user remove-second-factor LOGIN` for\n"
                   "each of them, who then signs in with the password alone and enrols again.\n",
                   count, vault.key_file());
    }
}

} // namespace

int backup(Config const& config, std::string const& target)
{
    fs::path const folder{target};
    if (fs::exists(folder) && !fs::is_empty(folder)) {
        fmt::print(stderr, "{} is not empty; a backup needs a folder of its own\n", target);
        return 1;
    }
    fs::create_directories(folder);
    auto const database = sql::open(config.database.url, {.readers = 2, .writers = 1});
    Manifest manifest{format_word,
                      OfficeClock{false}.now(),
                      database->engine() == sql::Engine::sqlite ? "sqlite" : "postgres",
                      {},
                      {}};
    {
        // The database first: every file that it names was stored before, so none can be missing.
        Progress progress{"Database"};
        manifest.tables = listed(
            database->backup((folder / database_name).string(), [&](double share) { progress.at(share); }));
    }
    manifest.files.push_back({database_name, sql::sha256_hex(read_whole(folder / database_name))});
    for (auto& file : keep_files(config.files.folder, folder)) {
        manifest.files.push_back(std::move(file));
    }
    // Last, and by a rename: a folder without a manifest is no backup.
    std::ofstream{folder / "manifest.new"} << json::to_text(manifest) << '\n';
    fs::rename(folder / "manifest.new", folder / manifest_name);
    fmt::print("{}: {} tables, {} files\n", target, manifest.tables.size(), manifest.files.size() - 1);
    return 0;
}

int restore(Config const& config, RestoreOptions const& options)
{
    fs::path const folder{options.source};
    auto const manifest = read_manifest(folder);
    if (!manifest) {
        fmt::print(stderr, "{}: {}\n", manifest.error().code, manifest.error().field);
        return 1;
    }
    if (manifest->engine == "sqlite") {
        if (auto const found = verify(folder, *manifest); !found.empty()) {
            return say_damaged(found);
        }
    }
    if (options.verify_only) {
        fmt::print("{} is whole: {} tables, {} files, made {}\n", options.source, manifest->tables.size(),
                   manifest->files.size() - 1, to_vietnamese(manifest->made_at));
        return 0;
    }
    if (fs::exists(config.files.folder) && !fs::is_empty(config.files.folder)) {
        fmt::print(stderr, "{} is not empty; move it away first, a restore never overwrites\n",
                   config.files.folder);
        return 1;
    }
    sql::restore((folder / database_name).string(), config.database.url);
    if (fs::exists(folder / files_name)) {
        fs::create_directories(config.files.folder);
        fs::copy(folder / files_name, config.files.folder, fs::copy_options::recursive);
    }
    auto const restored = sql::open(config.database.url, {.readers = 1, .writers = 1});
    if (auto const found = differences(folder, *manifest, *restored); !found.empty()) {
        return say_damaged(found);
    }
    fmt::print("Restored {} tables and {} files.\n", manifest->tables.size(), manifest->files.size() - 1);
    say_key_lost(config, *restored);
    return 0;
}

} // namespace ward::command
