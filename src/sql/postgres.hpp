#pragma once

#include "sql/database.hpp"

namespace ward::sql {

/// The served engine: pooled transactions, retried on serialisation failures. \throws Failure
std::unique_ptr<Database> open_postgres(std::string const& url, Options const& options);

} // namespace ward::sql
