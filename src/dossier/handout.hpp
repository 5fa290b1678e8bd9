#pragma once

#include "dossier/form_store.hpp"
#include "dossier/hand.hpp"

// Filling the printed forms from the dossier and from whom it is about, in the moment they are handed out.

namespace ward::dossier {

/// What every form says of the dossier, the applicant and the officer who gives it out.
FormHead form_head(api::Call const& call, Dossier const& dossier);

/// Form 01 of a dossier just accepted.
void hand_out_receipt(api::Call const& call, Dossier const& dossier);
/// Form 02.
void hand_out_supplement(api::Call const& call, Dossier const& dossier, Supplement const& supplement);
/// Form 03.
void hand_out_refusal(api::Call const& call, Dossier const& dossier, std::string const& reason);

} // namespace ward::dossier
