#pragma once

#include "dossier/model.hpp"

#include <span>

namespace ward::dossier {

/// What can be done to a dossier; the words are those of the routes, "finish_step" for /finish-step.
enum class Move {
    accept,
    forward,
    assign,
    finish_step,
    send_back,
    consult,
    answer_consultation,
    supplement,
    supplement_received,
    payment_asked,
    payment_made,
    refuse,
    extend,
    stop,
    withdraw,
    decide,
    return_,
    recompute_due,
};
BOOST_DESCRIBE_ENUM(Move, accept, forward, assign, finish_step, send_back, consult, answer_consultation,
                    supplement, supplement_received, payment_asked, payment_made, refuse, extend, stop,
                    withdraw, decide, return_, recompute_due)

/// One line of the table of moves.
struct Transition {
    State from{State::registered};
    Move move{Move::accept};
    State to{State::accepted};
};

/// Every move there is. A refusal at the counter ends as not_accepted; a refusal after appraisal ends as
/// stopped, with form 03 all the same, because the portal keeps state 3 for what was never accepted. Source:
/// docs/law.md#L-45, docs/law.md#L-26
std::span<Transition const> transitions();

/// Whether a dossier in this state knows the move at all.
bool allowed(State from, Move move);

/// \pre one line of the table says so: a dossier never changes its state in another way
void check_transition(State from, Move move, State to);

/// Ends: nothing more happens to it.
bool is_end(State state);

/// The office has it and has not decided.
bool is_open(State state);

/// The citizen is waited for: the clock stands.
bool is_paused(State state);

} // namespace ward::dossier
