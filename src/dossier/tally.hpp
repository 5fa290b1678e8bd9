#pragma once

#include "dossier/model.hpp"

#include <string>

// Figures of a day, kept by the fact that changes them, so that a board never scans dossiers.

namespace ward::dossier {

/// What is counted, each on the day it happened.
enum class Figure {
    received,            ///< handed in, whatever came of it
    accepted,            ///< got its promise
    not_accepted,        ///< refused at the counter
    supplement_asked,    ///< form 02, at the counter or after appraisal
    supplement_received, ///< the citizen brought what was missing
    extended,            ///< form 04
    withdrawn,
    stopped,         ///< form 05
    refused,         ///< form 03 after appraisal
    decided_early,   ///< before the promised day
    decided_on_time, ///< on it
    decided_late,    ///< after it
    returned,
    step_early, ///< by the step's own deadline
    step_on_time,
    step_late,
    sent_back,
    consulted,
    consultation_late,    ///< answered after its deadline
    decided_late_exactly, ///< after the promised moment, be it on the promised day
    handled_minutes,      ///< office time from start to decision, added up
};
BOOST_DESCRIBE_ENUM(Figure, received, accepted, not_accepted, supplement_asked, supplement_received, extended,
                    withdrawn, stopped, refused, decided_early, decided_on_time, decided_late, returned,
                    step_early, step_on_time, step_late, sent_back, consulted, consultation_late,
                    decided_late_exactly, handled_minutes)

/// Whose figure it is, besides the ward's, and of which dossier. An empty or zero one is not counted.
struct Dimensions {
    DossierId dossier;
    OfficerId officer;
    AgencyId agency;
    std::string work_field;
    std::string procedure;
    std::string channel;
};

/// A dossier's field, procedure and channel, and who did it: the caller, in the caller's agency.
Dimensions dimensions_of(Dossier const& dossier, api::Caller const& caller);

/// Adds one, for the ward and along every dimension, and keeps which dossier it was: no figure without its
/// records.
void count(api::Call const& call, Date day, Dimensions const& dimensions, Figure figure);

/// Adds an amount that is no number of dossiers, such as minutes.
void add_up(api::Call const& call, Date day, Dimensions const& dimensions, Figure figure,
            std::int64_t amount);

} // namespace ward::dossier
