#pragma once

#include "base/id.hpp"
#include "procedure/store.hpp"

#include <map>
#include <string>

// A change is a new version; the one before it ends on the day before.

namespace ward::procedure {

/// The newest version of each code.
std::map<std::string, StoredVersion> newest_versions(sql::Session& database, WardId ward);

/// Writes `content` as the version after `before` (absent: the first one), in force from `from` on. A version
/// that would not have been in force for a day ends before it began. Answers what was written.
StoredVersion add_version(sql::Session& database, WardId ward, IdMaker& ids, StoredVersion const* before,
                          StoredVersion next);

/// What is kept of a version, with what its field and its marks add.
Procedure complete(StoredVersion&& stored, std::vector<Field> const& fields, Marks const& marks);

} // namespace ward::procedure
