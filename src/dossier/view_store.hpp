#pragma once

#include "base/calendar.hpp"
#include "dossier/sight.hpp"
#include "dossier/view.hpp"

// Reading one dossier whole.

namespace ward::dossier {

/// A dossier and its steps, as the caller may see them.
struct Seen {
    Dossier dossier;
    std::vector<Step> steps;
};

/// The dossier of the path's {id}. Refusal: `dossier.unknown`, also for one the caller may not see.
Result<Seen> look(api::Call const& call);

/// Everything of it that a screen shows.
DossierView view_of(api::Call const& call, WorkingCalendar const& calendar, Seen const& seen);

/// The same officer looking at the same dossier again within this time is one reading: a screen asks again
/// whenever something happens, and a trace of thousands of lines is none.
inline constexpr std::chrono::minutes one_reading{10};

bool was_read_since(sql::Session& database, WardId ward, DossierId dossier, OfficerId officer, Instant since);
void put_reading(sql::Session& database, WardId ward, DossierId dossier, OfficerId officer, Instant now);

/// One page of its events, oldest first, without the readings, which are in the audit trail. Refusal:
/// `request.after.malformed`.
Result<api::Page<TimelineRow>> timeline(api::Call const& call, DossierId dossier,
                                        api::PageQuery const& query);

} // namespace ward::dossier
