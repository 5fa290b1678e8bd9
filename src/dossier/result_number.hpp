#pragma once

#include "dossier/model.hpp"

#include <string>
#include <string_view>

// Numbers of results. Each year has one series, whoever issues and whether a number was typed or suggested:
// 45/UBND is given out once. Source: docs/law.md#L-67

namespace ward::dossier {

/// A typed number as it is kept: bare digits get the ward's symbol, "7" → "07/UBND"; any other stays.
std::string whole_result_number(std::string_view typed, std::string_view symbol);

/// Gives the number to the dossier; false, and nothing written, when another dossier has it in that year, be
/// it written with other spaces, capitals or leading zeros.
[[nodiscard]] bool claim_result_number(api::Call const& call, DossierId dossier, std::string_view number);

/// Gives the dossier the next free number of the year, and answers it.
std::string claim_next_result_number(api::Call const& call, DossierId dossier, std::string_view symbol);

} // namespace ward::dossier
