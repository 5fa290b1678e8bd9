#pragma once

#include "base/json.hpp"
#include "procedure/model.hpp"

#include <set>
#include <string>

// The national list of procedures, and what may be believed of it.

namespace ward::procedure {

/// An entry as we would keep it.
struct National {
    std::string code;
    Content content;
    std::set<Mark> marks;
};

/// One of `procedures`. What the list leaves open stays open, and what is doubtful is left out and marked:
/// - a time limit without a usable value or unit is none; days whose kind is uncertain are working days,
/// which is
///   how the sector's law is read, and marked; several limits of one channel are cases, never one of them
///   chosen;
/// - an amount counts only where every row of the procedure is plain and those of a channel agree.
/// Refuses what is no procedure, with a pointer below `pointer`.
Result<National> read_procedure(json::Value const& entry, std::string const& pointer);

/// One of `referrals`: what people ask for here and others decide.
Result<National> read_referral(json::Value const& entry, std::string const& pointer);

/// Our name for a field that only national procedures have; empty for a field of another name.
std::string_view national_field_name(std::string_view code);

} // namespace ward::procedure
