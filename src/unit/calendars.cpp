#include "unit/calendars.hpp"

#include "unit/calendar_store.hpp"

#include <mutex>

namespace ward::unit {

WorkingCalendar Calendars::of(sql::Session& database, WardId ward) const
{
    auto const revision = calendar_revision(database, ward);
    {
        std::shared_lock const lock{mutex_};
        auto const found = kept_.find(ward);
        if (found != kept_.end() && found->second.revision == revision) {
            return found->second.calendar;
        }
    }
    auto calendar = stored_calendar(database, ward);
    std::unique_lock const lock{mutex_};
    kept_.insert_or_assign(ward, Kept{revision, calendar});
    return calendar;
}

} // namespace ward::unit
