#pragma once

#include "unit/calendars.hpp"

namespace ward::report {

struct Settings {
    int reports_per_minute{10};   ///< one address may send; a café has one for all its guests
    int questions_per_minute{60}; ///< one address may ask about single reports
};

/// What the routes of the room need of the house around it.
struct Surroundings {
    unit::Calendars const& calendars;
    Settings settings;
};

} // namespace ward::report
