#pragma once

#include "base/config.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace ward::command {

/// What a backup holds.
struct BackupMade {
    std::int64_t tables{0};
    std::int64_t files{0};
    std::int64_t bytes{0};
    std::vector<std::string> lost; ///< what the database names and the folder of files has not, by SHA-256
};

/// Copies database and files, as of one moment, into a folder of its own; `progress` goes from 0 to 1.
/// \throws sql::Failure, std::filesystem::filesystem_error
BackupMade make_backup(Config const& config, std::string const& target,
                       std::function<void(double)> const& progress);

/// What is wrong with a backup: hash by hash, and an embedded database is put beside itself and looked at row
/// by row. Empty when nothing is.
std::vector<std::string> backup_damage(std::string const& folder);

} // namespace ward::command
