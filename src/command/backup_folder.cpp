#include "command/backup_folder.hpp"

#include "file/shelf.hpp"
#include "report/photo_store.hpp"
#include "sql/migrate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace ward::command {

namespace {

namespace fs = std::filesystem;

std::string read_whole(fs::path const& path)
{
    std::ifstream in{path, std::ios::binary};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

void write_whole(fs::path const& path, std::string const& text)
{
    std::ofstream out{path, std::ios::binary};
    out << text;
    out.close();
    if (!out) {
        throw std::runtime_error{path.string() + " cannot be written; is the disk full?"};
    }
}

/// Every byte of the folder's file system, because a backup that a power cut takes with it is none.
void make_durable(fs::path const& folder)
{
    auto const descriptor = file::open_file(folder.string(), O_RDONLY | O_DIRECTORY);
    if (!descriptor || ::syncfs(descriptor.number()) != 0) {
        throw std::runtime_error{"the disk of " + folder.string() + " did not take the backup"};
    }
}

std::string seal_line(std::string const& manifest)
{
    return fmt::format("{}  {}\n", sql::sha256_hex(manifest), backup_manifest);
}

} // namespace

std::set<file::Content> every_content(sql::Session& database)
{
    auto const files = file::every_content(database);
    auto const photos = report::every_photo_content(database);
    std::set<file::Content> contents{files.begin(), files.end()};
    contents.insert(photos.begin(), photos.end());
    return contents;
}

std::vector<TableRows> listed(sql::RowCounts const& counts)
{
    std::vector<TableRows> tables;
    for (auto const& [table, rows] : counts) {
        tables.push_back({table, rows});
    }
    return tables;
}

void seal(fs::path const& folder, Manifest const& manifest)
{
    auto const text = json::to_text(manifest) + '\n';
    auto const unfinished = folder / "manifest.new";
    write_whole(folder / backup_seal, seal_line(text));
    write_whole(unfinished, text);
    make_durable(folder);
    fs::rename(unfinished, folder / backup_manifest);
    make_durable(folder);
}

Result<Manifest> read_manifest(fs::path const& folder)
{
    auto const path = folder / backup_manifest;
    if (!fs::exists(path)) {
        return invalid("backup.manifest.missing", path.string());
    }
    auto const text = read_whole(path);
    if (read_whole(folder / backup_seal) != seal_line(text)) {
        return invalid("backup.manifest.changed", path.string());
    }
    auto manifest = json::read_text_as<Manifest>(text);
    bool const ours = manifest && manifest->format == backup_format && !manifest->files.empty() &&
                      manifest->files.front().path == backup_database;
    return ours ? manifest : Result<Manifest>{invalid("backup.manifest.malformed", path.string())};
}

std::vector<std::string> changed_files(fs::path const& folder, Manifest const& manifest)
{
    std::vector<std::string> found;
    for (auto const& file : manifest.files) {
        if (!fs::exists(folder / file.path)) {
            found.push_back("missing: " + file.path);
        } else if (file::sha256_of_file((folder / file.path).string()) != file.sha256) {
            found.push_back("changed: " + file.path);
        }
    }
    return found;
}

std::vector<std::string> changed_rows(Manifest const& manifest, sql::Database& restored)
{
    std::vector<std::string> found;
    std::set<std::string> present{manifest.lost.begin(), manifest.lost.end()};
    for (auto const& file : manifest.files) {
        present.insert(fs::path{file.path}.filename().string());
    }
    restored.read([&](sql::Session& session) {
        for (auto& line : sql::damage(session)) {
            found.push_back("database: " + line);
        }
        auto const tables = listed(sql::count_rows(session));
        for (auto const& table : manifest.tables) {
            if (std::ranges::find(tables, table) == tables.end()) {
                found.push_back(
                    fmt::format("table {} does not have the {} rows it had", table.table, table.rows));
            }
        }
        for (auto const& content : every_content(session)) {
            if (!present.contains(content.sha256)) {
                found.push_back("the database names a file that is not there: " + content.sha256);
            }
        }
    });
    return found;
}

} // namespace ward::command
