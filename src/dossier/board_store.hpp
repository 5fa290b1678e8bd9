#pragma once

#include "dossier/board.hpp"

#include <map>

// The numbers a board is made of: what happened on some days, and what lies open now.

namespace ward::dossier {

using Counts = std::map<Figure, std::int64_t>;

/// What is open as of now.
struct OpenCounts {
    std::int64_t open{0};
    std::int64_t paused{0};          ///< the citizen is waited for
    std::int64_t due_today{0};       ///< and not paused
    std::int64_t overdue{0};         ///< by days, as the index set counts
    std::int64_t overdue_exactly{0}; ///< by the clock
};

struct Numbers {
    Counts counts;
    OpenCounts open;
};

/// Of the whole ward.
Numbers ward_numbers(sql::Session& database, WardId ward, Date from, Date to, Instant now);

/// Of everybody who has any, by key. Reads the days asked for and what is open, never what is finished.
std::map<std::string, Numbers> numbers_by(sql::Session& database, WardId ward, BoardBy by, Date from, Date to,
                                          Instant now);

} // namespace ward::dossier
