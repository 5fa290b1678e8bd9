#pragma once

#include "api/caller.hpp"
#include "procedure/model.hpp"
#include "sql/migrate.hpp"
#include "sql/session.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ward::procedure {

sql::RoomMigrations migrations();

/// 0 for a ward without a catalogue.
std::int64_t catalogue_revision(sql::Session& database, WardId ward);
void renew_catalogue(sql::Session& database, WardId ward, std::int64_t revision);

/// A version as it is kept.
struct StoredVersion {
    VersionId id;
    std::string code;
    int version{0};
    Date valid_from;
    std::optional<Date> valid_to;
    Source source{Source::own};
    Content content;
};

/// By code and version.
std::vector<StoredVersion> all_versions(sql::Session& database, WardId ward);
std::optional<StoredVersion> newest_version(sql::Session& database, WardId ward, std::string_view code);
void store_version(sql::Session& database, WardId ward, StoredVersion const& version);
/// `last` is the last day the version counts.
void end_version(sql::Session& database, WardId ward, VersionId id, Date last);

/// In the order of lists.
std::vector<Field> all_fields(sql::Session& database, WardId ward);
void store_field(sql::Session& database, WardId ward, Field const& field, int position);

/// The usual steps, by work field.
using DefaultSteps = std::map<std::string, std::vector<Step>>;
DefaultSteps default_steps(sql::Session& database, WardId ward);
void store_default_steps(sql::Session& database, WardId ward, std::string const& work_field,
                         std::vector<Step> const& steps);

using Marks = std::set<std::pair<std::string, Mark>>; ///< code and mark
Marks all_marks(sql::Session& database, WardId ward);
void store_mark(sql::Session& database, WardId ward, std::string const& code, Mark mark);
void remove_mark(sql::Session& database, WardId ward, std::string const& code, Mark mark);

} // namespace ward::procedure
