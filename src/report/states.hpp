#pragma once

#include "report/model.hpp"

#include <span>

namespace ward::report {

/// What can be done to a report; the words are those of the routes. `reopen` is who reported's, all others
/// are officers'.
enum class Move {
    receive,
    refuse,
    forward,
    assign,
    start,
    extend,
    solve,
    publish,
    merge,
    moderate,
    note,
    reopen,
};
BOOST_DESCRIBE_ENUM(Move, receive, refuse, forward, assign, start, extend, solve, publish, merge, moderate,
                    note, reopen)

/// One line of the table of moves.
struct Transition {
    State from{State::new_};
    Move move{Move::receive};
    State to{State::received};
};

/// Every move there is. A result that does not convince goes back by being assigned again.
std::span<Transition const> transitions();

/// What the move leads to; nothing when a report in this state does not know it.
std::optional<State> after(State from, Move move);

/// The ward has it and has not solved it.
bool is_open(State state);

/// Nothing more happens to it, unless who reported reopens it.
bool is_end(State state);

} // namespace ward::report
