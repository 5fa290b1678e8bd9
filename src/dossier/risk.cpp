#include "dossier/risk.hpp"

#include <algorithm>

namespace ward::dossier {

Risk risk_of(std::int64_t minutes_left, std::int64_t effort_minutes)
{
    if (minutes_left < 0) {
        return Risk::late;
    }
    if (minutes_left < std::max(high_minutes_min, effort_minutes / high_part_of_effort)) {
        return Risk::high;
    }
    if (minutes_left < std::max(watch_minutes_min, effort_minutes * watch_times_effort)) {
        return Risk::watch;
    }
    return Risk::calm;
}

std::int64_t minutes_left(WorkingCalendar const& calendar, Instant now, Instant deadline)
{
    if (deadline < now) {
        auto const passed =
            std::chrono::floor<std::chrono::minutes>(calendar.working_time(deadline, now)).count();
        return std::min<std::int64_t>(-1, -passed);
    }
    return std::chrono::floor<std::chrono::minutes>(calendar.working_time(now, deadline)).count();
}

} // namespace ward::dossier
