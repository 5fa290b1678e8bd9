#pragma once

#include "api/call.hpp"
#include "event/store.hpp"
#include "unit/import.hpp"
#include "unit/record_store.hpp"

#include <string>

// What both imports of this room do with files, rows and events.

namespace ward::unit {

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

inline bool wrote(Balance const& balance)
{
    return balance.added + balance.changed > 0;
}

} // namespace ward::unit
