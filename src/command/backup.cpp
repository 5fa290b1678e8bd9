#include "command/backup.hpp"

#include "command/backup_folder.hpp"
#include "command/backup_record.hpp"
#include "command/commands.hpp"
#include "command/house.hpp"
#include "command/progress.hpp"
#include "file/store.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <set>

namespace ward::command {

namespace {

namespace fs = std::filesystem;

/// Stored bytes never change, so a hard link is a copy that costs nothing; on another disk it is a real one.
void link_or_copy(fs::path const& from, fs::path const& target)
{
    fs::create_directories(target.parent_path());
    std::error_code other_disk;
    fs::create_hard_link(from, target, other_disk);
    if (other_disk) {
        fs::copy_file(from, target);
    }
}

/// Takes what the database names into the backup, and notes what is not on the shelf as it was put there.
void keep_files(file::Shelf const& shelf, Config const& config, fs::path const& folder,
                std::set<file::Content> const& contents, Manifest& manifest)
{
    for (auto const& content : contents) {
        fs::path const from{shelf.path_of(content.ward, content.sha256)};
        auto const inside = fs::path{backup_files} / from.lexically_relative(config.files.folder);
        if (fs::exists(from)) {
            link_or_copy(from, folder / inside);
        }
        if (file::sha256_of_file((folder / inside).string()) == content.sha256) {
            manifest.files.push_back({inside.generic_string(), content.sha256});
        } else {
            std::error_code none;
            fs::remove(folder / inside, none);
            manifest.lost.push_back(content.sha256);
        }
    }
}

void add_contents_of(sql::Database& database, std::set<file::Content>& contents)
{
    database.read([&](sql::Session& session) { contents.merge(every_content(session)); });
}

/// Whoever restores it must not learn only then that files are lost.
int say_lost(std::vector<std::string> const& lost)
{
    for (auto const& sha256 : lost) {
        fmt::print(stderr, "lost before this backup: the stored file {}\n", sha256);
    }
    if (!lost.empty()) {
        fmt::print(stderr,
                   "The backup is whole, but the folder of files is not: take these from an older one.\n");
    }
    return lost.empty() ? 0 : 1;
}

} // namespace

BackupMade make_backup(Config const& config, std::string const& target,
                       std::function<void(double)> const& progress)
{
    fs::path const folder{target};
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all); // all of a ward's citizens are in it
    auto const database = sql::open(config.database.url, {.readers = 2, .writers = 1});
    file::Shelf const shelf{config.files.folder};
    auto const held = shelf.hold();
    Manifest manifest{.format = backup_format,
                      .made_at = OfficeClock{false}.now(),
                      .engine = database->engine() == sql::Engine::sqlite ? "sqlite" : "postgres"};
    // Bytes are stored before a row names them, and none go while the shelf is held. What is named before and
    // after the copy of the database is made covers what the copy names: what came between is too young to
    // have been forgotten since.
    std::set<file::Content> contents;
    add_contents_of(*database, contents);
    manifest.tables = listed(database->backup((folder / backup_database).string(), progress));
    manifest.files.push_back({backup_database, file::sha256_of_file((folder / backup_database).string())});
    add_contents_of(*database, contents);
    keep_files(shelf, config, folder, contents, manifest);
    seal(folder, manifest);
    BackupMade made{static_cast<std::int64_t>(manifest.tables.size()),
                    static_cast<std::int64_t>(manifest.files.size()) - 1, 0, manifest.lost};
    for (auto const& file : manifest.files) {
        made.bytes += static_cast<std::int64_t>(fs::file_size(folder / file.path));
    }
    return made;
}

int backup(Config const& config, std::string const& target)
{
    fs::path const folder{target};
    if (fs::exists(folder) && !fs::is_empty(folder)) {
        fmt::print(stderr, "{} is not empty; a backup needs a folder of its own\n", target);
        return 1;
    }
    Progress progress{"Database"};
    auto const now = [] { return OfficeClock{false}.now(); };
    auto const made = recorded_backup(
        config, target, {health::Origin::command, now, [&](double share) { progress.at(share); }});
    if (made.outcome != health::Outcome::good) {
        fmt::print(stderr, "smartward: the backup failed: {}\n", made.reason);
        return 1;
    }
    fmt::print("{}: {} files, {} MB, {}\n", target, made.files, made.bytes / 1'000'000,
               made.verified ? "verified" : "not verified");
    auto const manifest = read_manifest(folder);
    return say_lost(manifest ? manifest->lost : std::vector<std::string>{});
}

} // namespace ward::command
