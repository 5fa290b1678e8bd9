#pragma once

#include "dossier/model.hpp"

#include <optional>
#include <set>
#include <span>
#include <string>

// Who may see which dossier.

namespace ward::dossier {

/// The work fields whose dossiers the caller sees; nothing: all of them. Leaders and administrators see all;
/// any other permission shows the dossiers of its field.
std::optional<std::set<std::string>> fields_seen(api::Caller const& caller);

/// Whether the caller may see the dossier: by field, or because it went through the caller's hands.
bool may_see(api::Caller const& caller, Dossier const& dossier, std::span<Step const> steps);

/// Whether the dossier asks, or has asked, the caller's agency for its opinion: an opinion needs the papers.
bool is_asked(api::Call const& call, DossierId dossier, std::span<Step const> steps);

/// Whether the caller may open the dossier: \see may_see, is_asked.
bool may_look(api::Call const& call, Dossier const& dossier, std::span<Step const> steps);

/// Whether the file stands in a dossier that the caller may see. For the file room's routes.
bool may_see_file(api::Call const& call, file::FileId file);

/// For good in any dossier of the ward, for now in an officer's draft. For the file room's sweep.
file::Hold hold_of(sql::Session& database, WardId ward, file::FileId file);

} // namespace ward::dossier
