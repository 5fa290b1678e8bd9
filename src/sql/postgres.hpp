#pragma once

#include "sql/database.hpp"

namespace ward::sql {

/// The served engine: pooled transactions, retried on serialisation failures. \throws Failure
std::unique_ptr<Database> open_postgres(std::string const& url, Options const& options);

/// Fills an empty database from what `Database::backup` wrote. \throws Failure
void restore_postgres(std::string const& source, std::string const& url);

/// As `settle`. \throws Failure
void settle_postgres(std::string const& url);

} // namespace ward::sql
