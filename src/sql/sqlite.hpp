#pragma once

#include "sql/database.hpp"

namespace ward::sql {

/// The embedded engine: one writer thread with group commit, a pool of readers. \throws Failure
std::unique_ptr<Database> open_sqlite(std::string const& file, Options const& options);

} // namespace ward::sql
