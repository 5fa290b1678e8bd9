#pragma once

#include "file/model.hpp"
#include "file/shelf.hpp"
#include "sql/database.hpp"

#include <functional>

namespace ward::file {

/// Whether something in the ward names the file. Supplied by the room that attaches files.
using IsAttached = std::function<bool(sql::Session&, WardId, FileId)>;

struct Swept {
    int kept{0};      ///< files found in use; they are not asked about again
    int forgotten{0}; ///< files nobody named
    int removed{0};   ///< bytes taken off the shelf
};

/// Forgets what was uploaded before `before` and never attached, and takes off the shelf the bytes that no
/// file names any more. For the command line and a nightly run; the server may serve meanwhile. \throws
/// sql::Failure
Swept sweep(sql::Database& database, Shelf const& shelf, WardId ward, IsAttached const& is_attached,
            Instant before);

} // namespace ward::file
