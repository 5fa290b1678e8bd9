#pragma once

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "file/store.hpp"
#include "sql/database.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace ward::command {

inline constexpr char const* backup_format = "smartward/backup/1";
inline constexpr char const* backup_manifest = "manifest.json";
inline constexpr char const* backup_seal = "manifest.sha256"; ///< as `sha256sum --check` reads it
inline constexpr char const* backup_database = "database";
inline constexpr char const* backup_files = "files";

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
    std::vector<KeptFile> files;   ///< the database first
    std::vector<std::string> lost; ///< named by the database, but damaged or gone before the backup was made
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (format, made_at, engine, tables, files, lost))

/// All bytes that lie on the shelf and that a room names, of every ward in the database.
std::set<file::Content> every_content(sql::Session& database);

std::vector<TableRows> listed(sql::RowCounts const& counts);

/// Writes the manifest and its seal, last of all: a folder without them is no backup. Durable when it
/// returns.
/// \throws std::runtime_error
void seal(std::filesystem::path const& folder, Manifest const& manifest);

/// Refusals: backup.manifest.missing, backup.manifest.changed, backup.manifest.malformed, each with the file.
Result<Manifest> read_manifest(std::filesystem::path const& folder);

/// Which bytes of the backup are not what was written, a line each.
std::vector<std::string> changed_files(std::filesystem::path const& folder, Manifest const& manifest);

/// What in the database, put somewhere for the look, is not what was backed up: its pages, rows that point
/// nowhere, how many there are, and the files they name. A line each.
std::vector<std::string> changed_rows(Manifest const& manifest, sql::Database& restored);

} // namespace ward::command
