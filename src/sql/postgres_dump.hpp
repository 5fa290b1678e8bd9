#pragma once

#include <string>

namespace ward::sql {

/// Writes the database as it was in an exported snapshot into the file `target`, for `restore_postgres`.
/// \throws Failure
void dump_postgres(std::string const& url, std::string const& snapshot, std::string const& target);

} // namespace ward::sql
