#pragma once

#include "event/import.hpp"
#include "report/kind_store.hpp"

namespace ward::report {

using event::Importer;

/// Takes a list of kinds: from now on they are offered, and no others; old reports keep theirs. Refusals:
/// those of read_kinds, `import.file.missing`, and `report_kinds.agency` for an agency that the ward does not
/// have. Nothing is kept after a refusal; twice changes nothing. \throws sql::Failure
Result<KindChanges> import_kinds(Importer const& importer, std::string const& file);

} // namespace ward::report
