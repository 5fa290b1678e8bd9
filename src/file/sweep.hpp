#pragma once

#include "file/model.hpp"
#include "file/shelf.hpp"
#include "sql/database.hpp"

#include <functional>

namespace ward::file {

/// How the ward holds on to the file. Supplied by the room that attaches files.
using HoldOf = std::function<Hold(sql::Session&, WardId, FileId)>;

/// Whether another room names these bytes, that are no file of this one.
using NamesContent = std::function<bool(sql::Session&, WardId, std::string_view sha256)>;

/// What other rooms know of what lies on the shelf.
struct Elsewhere {
    HoldOf hold_of;
    NamesContent names;
};

/// Whether any room names these bytes; `names` must live as long as what is answered.
Shelf::IsNamed named_anywhere(sql::Database& database, WardId ward, NamesContent const& names);

struct Swept {
    int kept{0};      ///< files found in use; they are not asked about again
    int waiting{0};   ///< files held for now; the next sweep asks again
    int forgotten{0}; ///< files nobody named
    int removed{0};   ///< bytes taken off the shelf
};

/// Forgets what was uploaded before `before` and nothing holds, with its bytes when no other file has the
/// same. It costs what there is to forget and what is held for now, so it may run often, while the server
/// serves. \throws sql::Failure
Swept sweep(sql::Database& database, Shelf const& shelf, WardId ward, Elsewhere const& elsewhere,
            Instant before);

/// Takes off the shelf bytes that nothing names and nobody wanted since `before`, as a power cut between
/// bytes and row leaves them; how many. It looks at every file of the ward: for a quiet hour. \throws
/// sql::Failure
int sweep_shelf(sql::Database& database, Shelf const& shelf, WardId ward, NamesContent const& names,
                Instant before);

} // namespace ward::file
