#pragma once

#include "unit/national_row.hpp"
#include "unit/record_store.hpp"

#include <optional>
#include <string>
#include <vector>

// What rows of the national lists become of here. Pure functions.

namespace ward::unit {

/// Refuses `unit.code.malformed`, `unit.kind.unknown`.
Result<ProvinceRecord> province_of(ProvinceRow const& row);

/// The unit in its one or two periods, the present one last: ten communes of Đồng Nai became wards later.
/// Refuses `unit.code.malformed`, `unit.kind.unknown`, `unit.name.empty`, `unit.population`, `unit.area`,
/// `unit.centre`.
Result<std::vector<UnitRecord>> units_of(CommuneRow const& row);

/// The former unit of a row; an island district without communes stands under its district's code.
/// Refuses `unit.former.code.missing`, `unit.former.name.missing`.
Result<FormerRecord> former_of(OldRow const& row);

std::optional<How> how_of(std::string_view word);

/// Whether two names are one: however the tone is placed, whatever apostrophe, with or without marks.
bool same_name(std::string_view a, std::string_view b);

} // namespace ward::unit
