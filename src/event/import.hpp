#pragma once

#include "api/call.hpp"
#include "sql/database.hpp"

#include <functional>
#include <string>

// What the imports of all rooms have in common.

namespace ward::event {

/// Where an import writes, and under whose name it is recorded as an event.
struct Importer {
    sql::Database& database;
    IdMaker& ids;
    WardId ward;
    Instant now;
};

/// A row that was not taken: "mergers.json#/communes/12/old/3" and "unit.former.name_differs".
struct Rejection {
    std::string place;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Rejection, (), (place, reason))

/// Done so far, 0 to 1.
using Progress = std::function<void(double)>;

/// The whole file, or `import.file.missing` with its path in `field`.
Result<std::string> read_import(std::string const& path);

/// One event of the whole import, with what it reports.
void record_import(sql::Session& database, Importer const& importer, char const* kind, json::Object data);

/// The same of a report; not its rejections, which are as many as the file has rows in the worst case.
template <class Report>
void record_import(sql::Session& database, Importer const& importer, char const* kind, Report const& report)
{
    auto data = json::parse(json::to_text(report))->as_object(); // we wrote it
    data.erase("rejections");
    record_import(database, importer, kind, std::move(data));
}

} // namespace ward::event
