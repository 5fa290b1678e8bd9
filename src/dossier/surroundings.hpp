#pragma once

#include "base/deadline.hpp"
#include "procedure/catalogue.hpp"
#include "unit/calendars.hpp"

namespace ward::dossier {

struct Settings {
    /// Who received a dossier may not handle it. Off, since officers of a centre hold both.
    bool separate_receive_and_handle{false};
    ReceiptRule receipt_rule{ReceiptRule::at_next_opening};
};

/// What the writing routes of the room need of the house around it.
struct Surroundings {
    unit::Calendars const& calendars;
    procedure::Catalogue const& catalogue;
    Settings settings;
};

} // namespace ward::dossier
