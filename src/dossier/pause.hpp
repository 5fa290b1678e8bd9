#pragma once

#include "dossier/hand.hpp"

// The clock of a dossier stands while the citizen is waited for, and goes on. In memory; `put` writes it.

namespace ward::dossier {

/// The clock stands from now. \pre it does not stand
void stand(Dossier& dossier, Instant now);

/// The clock goes on: the promise and every step not done move by the time waited, from where they were
/// printed, so that a calendar changed meanwhile moves nothing. Source: docs/law.md#L-12
/// \pre the clock stands
void go_on(WorkingCalendar const& calendar, Hand& hand, Instant now);

/// The term runs again from nothing: a new promise, and the steps not done share it. Source: docs/law.md#L-24
/// \pre the clock stands
void start_again(WorkingCalendar const& calendar, Hand& hand, Instant now);

} // namespace ward::dossier
