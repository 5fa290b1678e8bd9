#include "command/backup_folder.hpp"
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
    Progress progress{"Files"};
    std::size_t done{0};
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
        progress.at(static_cast<double>(++done) / static_cast<double>(contents.size()));
    }
}

void add_contents_of(sql::Database& database, std::set<file::Content>& contents)
{
    database.read([&](sql::Session& session) {
        auto const named = file::every_content(session);
        contents.insert(named.begin(), named.end());
    });
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

int backup(Config const& config, std::string const& target)
{
    fs::path const folder{target};
    if (fs::exists(folder) && !fs::is_empty(folder)) {
        fmt::print(stderr, "{} is not empty; a backup needs a folder of its own\n", target);
        return 1;
    }
    fs::create_directories(folder);
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
    {
        Progress progress{"Database"};
        manifest.tables = listed(
            database->backup((folder / backup_database).string(), [&](double share) { progress.at(share); }));
    }
    manifest.files.push_back({backup_database, file::sha256_of_file((folder / backup_database).string())});
    add_contents_of(*database, contents);
    keep_files(shelf, config, folder, contents, manifest);
    seal(folder, manifest);
    fmt::print("{}: {} tables, {} files\n", target, manifest.tables.size(), manifest.files.size() - 1);
    return say_lost(manifest.lost);
}

} // namespace ward::command
