#pragma once

#include "api/call.hpp"
#include "event/store.hpp"
#include "unit/import.hpp"
#include "unit/record_store.hpp"

#include <string>

// What both imports of this room do with files, rows and events.

namespace ward::unit {

/// The whole file, or `import.file.missing` with its path in `field`.
Result<std::string> read_file(std::string const& path);

/// Writes a row when it is new or different, and counts it. `kept` are the rows there are.
template <class Key, class Record>
void take(sql::Session& database, std::map<Key, Record>& kept, Key const& key, Record const& record,
          Balance& balance)
{
    auto const [place, is_new] = kept.try_emplace(key, record);
    if (!is_new && place->second == record) {
        ++balance.unchanged;
        return;
    }
    ++(is_new ? balance.added : balance.changed);
    place->second = record;
    store(database, record);
}

void record_import(sql::Session& database, Importer const& importer, char const* kind, json::Object data);

/// One event of the whole import, with its report.
template <class Report>
void record_import(sql::Session& database, Importer const& importer, char const* kind, Report const& report)
{
    auto data = json::parse(json::to_text(report))->as_object(); // we wrote it
    data.erase("rejections");                                    // as long as the file, in the worst case
    record_import(database, importer, kind, std::move(data));
}

inline bool wrote(Balance const& balance)
{
    return balance.added + balance.changed > 0;
}

} // namespace ward::unit
