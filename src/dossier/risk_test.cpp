#include "dossier/risk.hpp"

#include "base/calendar_sample.hpp"

#include <gtest/gtest.h>

namespace ward::dossier {

// Goal: show where each level begins. Method: one row on either side of each border, for a short and a long
// step.
TEST(Risk, GrowsAsTheTimeLeftShrinksAgainstTheWorkThatRemains)
{
    struct Row {
        char const* why;
        std::int64_t minutes_left;
        std::int64_t effort;
        Risk risk;
    };
    Row const rows[] = {
        {"its moment has passed", -1, 0, Risk::late},
        {"a passed moment is late however small the work", -500, 10, Risk::late},
        {"now or never", 0, 0, Risk::high},
        {"one question at the counter away from late", 29, 0, Risk::high},
        {"a matter of minutes, and half an hour for it", 30, 0, Risk::watch},
        {"due within half a working day", 239, 0, Risk::watch},
        {"half a working day is left", 240, 0, Risk::calm},
        {"two hours of work, less than half of them left", 59, 120, Risk::high},
        {"two hours of work, half of them left", 60, 120, Risk::watch},
        {"four hours of work, and nearly twice as many left", 479, 240, Risk::watch},
        {"four hours of work, and a whole day for it", 480, 240, Risk::calm},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(risk_of(row.minutes_left, row.effort), row.risk) << row.why;
    }
}

TEST(Risk, CountsOnlyTimeTheOfficeWorks)
{
    auto const calendar = sample::calendar();
    struct Row {
        char const* why;
        char const* now;
        char const* deadline;
        std::int64_t minutes;
    };
    Row const rows[] = {
        {"within a morning", "2025-07-01T08:00", "2025-07-01T09:30", 90},
        {"lunch does not count", "2025-07-01T11:00", "2025-07-01T14:00", 60},
        {"a night does not count", "2025-07-01T16:30", "2025-07-02T07:30", 60},
        {"a weekend does not count", "2025-07-04T16:00", "2025-07-07T08:00", 120},
        {"passed an hour ago", "2025-07-01T10:00", "2025-07-01T09:00", -60},
        {"passed at closing time, seen in the evening", "2025-07-01T20:00", "2025-07-01T17:00", -1},
        {"exactly now is not passed", "2025-07-01T09:00", "2025-07-01T09:00", 0},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(minutes_left(calendar, sample::at(row.now), sample::at(row.deadline)), row.minutes)
            << row.why;
    }
}

} // namespace ward::dossier
