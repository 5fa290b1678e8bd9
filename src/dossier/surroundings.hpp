#pragma once

#include "dossier/settings.hpp"
#include "procedure/catalogue.hpp"
#include "unit/calendars.hpp"

namespace ward::dossier {

/// What the routes of the room need of the house around it.
struct Surroundings {
    unit::Calendars const& calendars;
    procedure::Catalogue const& catalogue;
    Settings settings;
};

} // namespace ward::dossier
