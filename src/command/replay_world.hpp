#pragma once

#include "base/calendar.hpp"
#include "command/replay_dice.hpp"

#include <string>
#include <vector>

/// The six weeks as they come to the counter: who comes when, for what, and what goes wrong. Pure, all from a
/// seed.
///
/// Where the figures come from: almost 80 dossiers a day and the ten officers of the centre are the
/// article's; the shares below are ours, after what communes publish of their first weeks. Certification and
/// civil status are most of it everywhere.
namespace ward::replay {

/// Of every hundred dossiers, eight are asked for a paper at the counter …
inline constexpr double supplement_at_counter_share{0.08};
/// … four once somebody has read them …
inline constexpr double supplement_after_appraisal_share{0.04};
/// … one is refused at once and one after appraisal …
inline constexpr double refused_at_counter_share{0.01};
inline constexpr double refused_after_appraisal_share{0.01};
/// … and one citizen thinks better of it.
inline constexpr double withdrawn_share{0.01};
/// Of those asked for a paper so many never bring it.
inline constexpr double never_back_share{0.15};
/// Of the visits after the first weeks so many are by somebody who has been here before.
inline constexpr double known_citizen_share{0.25};
/// Of all officers so many are away on any day, besides two long absences.
inline constexpr double absent_share{0.04};

struct OfferedPaper {
    std::string code;
    std::string name;
    int originals{0};
    int copies{0};
    std::string case_name; ///< '' for every case
};

struct OfferedStep {
    int stage{1};
    std::string kind;   ///< "handle"
    std::string agency; ///< code, "" outside the ward
};

/// What the replay needs of a procedure of the catalogue.
struct OfferedProcedure {
    std::string code;
    std::string name;
    std::string field;
    std::string work_field;
    std::vector<std::string> channels;
    std::vector<std::string> cases; ///< besides the ordinary one
    std::vector<OfferedPaper> papers;
    std::vector<OfferedStep> steps;
    bool same_day{false};     ///< the ordinary case at the counter
    bool fee_by_item{false};  ///< the fee asks how many
    bool fee_by_pages{false}; ///< the fee asks for pages
};

struct Citizen {
    std::string name;
    std::string gender; ///< "male", "female"
    Date birth_date{};
    std::string id_number;
    std::string phone;
    std::string address;
};

enum class Fate {
    plain,
    supplement_at_counter,
    supplement_after_appraisal,
    refused_at_counter,
    refused_after_appraisal,
    withdrawn,
};

/// One citizen at the door with one request. Its place in the list is its number.
struct Visit {
    Instant at;
    std::size_t procedure{0};
    std::size_t citizen{0};
    std::string case_name;
    std::string channel;
    Fate fate{Fate::plain};
    bool brings_supplement{true}; ///< should one be asked for
    bool result_by_post{false};
};

struct Absence {
    std::size_t officer{0};
    Date from{};
    Date to{}; ///< the last day
};

struct Period {
    Date from{};
    Date to{}; ///< the last day
    int per_day{80};
    std::uint64_t seed{1};
};

struct World {
    std::vector<Visit> visits; ///< by time
    std::vector<Citizen> citizens;
};

/// How often a procedure is asked for, against the others. Known codes have a weight of their own, the rest
/// share what is left of their work field.
std::vector<double> weights_of(std::vector<OfferedProcedure> const& procedures);

/// \pre some procedure is offered
World make_world(Period const& period, WorkingCalendar const& calendar,
                 std::vector<OfferedProcedure> const& procedures);

/// A citizen who was never here. No two numbers give the same ID number or phone.
Citizen make_citizen(std::uint64_t seed, std::size_t number);

/// Single days for anyone, and two longer absences among the officers `long_absent` names. Nobody twice on a
/// day.
std::vector<Absence> make_absences(Period const& period, WorkingCalendar const& calendar,
                                   std::size_t officers, std::vector<std::size_t> const& long_absent);

/// A moment of that day at which people come: most between 08:00 and 10:00. \pre a working day
Instant moment_of_visit(WorkingCalendar const& calendar, Date day, Dice& dice);

/// When what was missing is brought: one to four days later, on a working day.
Instant back_with_papers(WorkingCalendar const& calendar, Instant asked, Dice& dice);

/// When the result is collected: within the hour where people wait for it, else in the next three working
/// days.
Instant collects(WorkingCalendar const& calendar, Instant decided, bool waits, Dice& dice);

/// What takes an officer's time.
enum class Work { intake, appraisal, review, sign, issue, consult, hand_out, papers };

/// Minutes of work, from a triangle (shortest, likeliest, longest):
/// intake 4 · 6 · 9; appraisal 10 · 12 · 20 where the result is ready the same day and nobody reviews it, 12
/// · 20 · 35 for the rest, 20 · 30 · 45 where others are asked; a second look half of that; review 3 · 5 · 8;
/// signing 1 · 2 · 3; number and stamp 2 · 3 · 5; answering another agency 8 · 15 · 25; handing out 1 · 2 ·
/// 4; papers brought later 2 · 4 · 7.
Milliseconds effort(Work work, OfferedProcedure const& procedure, Dice& dice);

} // namespace ward::replay
