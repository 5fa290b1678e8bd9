#pragma once

#include "sql/database.hpp"

namespace ward::sql {

/// Copies every row of `from` into `to`, whichever engines they are: in one transaction, out of one snapshot,
/// by what both have in common, tables and columns. What stood in the tables of `to` goes. Answers how many
/// rows each table has now. \pre both were brought to the same migrations \throws Failure
RowCounts copy_rows(Database& from, Database& to, std::function<void(double)> const& progress);

} // namespace ward::sql
