#pragma once

#include "event/store.hpp"
#include "procedure/import.hpp"
#include "procedure/store.hpp"

#include <filesystem>
#include <string>
#include <vector>

// What both imports of this room do with files and events.

namespace ward::procedure {

/// The *.json of a folder by name, or `import.file.missing`.
Result<std::vector<std::filesystem::path>> json_files(std::filesystem::path const& folder);

/// One event of the whole import, with its report; and what is kept in memory of the catalogue is old from
/// now on.
template <class Report>
void record_catalogue_import(sql::Session& database, Importer const& importer, char const* kind,
                             Report const& report)
{
    renew_catalogue(database, importer.ward, importer.ids.next());
    event::record_import(database, importer, kind, report);
}

} // namespace ward::procedure
