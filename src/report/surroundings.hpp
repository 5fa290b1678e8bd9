#pragma once

#include "unit/calendars.hpp"

namespace ward::report {

struct Settings {
    int reports_per_minute{10};           ///< one address may send; a café has one for all its guests
    int questions_per_minute{60};         ///< one address may ask about single reports
    double phone_accuracy_metres_max{30}; ///< a phone less sure of where it stands is no evidence
};

/// What the routes of the room need of the house around it.
struct Surroundings {
    unit::Calendars const& calendars;
    Settings settings;
};

} // namespace ward::report
