#pragma once

#include "file/shelf.hpp"
#include "sql/database.hpp"

namespace ward::report {

/// Forgets photographs that were sent before `before` and that no report has taken, with their bytes when
/// nothing else names those; how many. It may run while the server serves. \throws sql::Failure
int sweep_photos(sql::Database& database, file::Shelf const& shelf, WardId ward, Instant before,
                 file::Shelf::IsNamed const& is_named);

} // namespace ward::report
