#pragma once

#include "sql/migrate.hpp"
#include "sql/session.hpp"
#include "unit/model.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace ward::unit {

sql::RoomMigrations migrations();

/// By code.
std::vector<Province> provinces(sql::Session& database);

/// Present units after `after` by code; of every province when `province` is empty.
std::vector<UnitRow> units_after(sql::Session& database, std::string_view province, std::string_view after,
                                 int limit);

/// Present units whose name holds a word that begins so, in no order, `candidates_max` at most.
std::vector<UnitRow> units_with_word(sql::Session& database, std::string_view province,
                                     std::string_view word);

/// Former units, the same way, without what became of them; `key` beside each.
struct FoundFormer {
    std::string key;
    FormerUnit unit;
};
std::vector<FoundFormer> former_units_with_word(sql::Session& database, std::string_view word);

/// What became of a former unit, by code.
std::vector<Became> became(sql::Session& database, std::string_view former_key);

/// The whole of a present unit, by its code or, failing that, by its code in another official list.
std::optional<Unit> unit(sql::Session& database, std::string_view code);

inline constexpr int candidates_max = 5'000;

} // namespace ward::unit
