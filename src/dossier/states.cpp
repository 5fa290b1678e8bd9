#include "dossier/states.hpp"

#include <algorithm>
#include <array>

namespace ward::dossier {

namespace {

using enum State;

constexpr auto table = std::to_array<Transition>({
    {registered, Move::accept, accepted},
    {registered, Move::refuse, not_accepted},
    {registered, Move::supplement, supplement_asked},
    {registered, Move::withdraw, withdrawn},

    {accepted, Move::forward, in_process},
    {accepted, Move::extend, accepted},
    {accepted, Move::recompute_due, accepted},
    {accepted, Move::withdraw, withdrawn},
    {accepted, Move::stop, stopped},

    {in_process, Move::assign, in_process},
    {in_process, Move::finish_step, in_process},
    {in_process, Move::finish_step, decided},
    {in_process, Move::send_back, in_process},
    {in_process, Move::consult, in_process},
    {in_process, Move::answer_consultation, in_process},
    {in_process, Move::supplement, supplement_asked},
    {in_process, Move::payment_asked, payment_asked},
    {in_process, Move::extend, in_process},
    {in_process, Move::recompute_due, in_process},
    {in_process, Move::decide, decided},
    {in_process, Move::refuse, stopped},
    {in_process, Move::withdraw, withdrawn},
    {in_process, Move::stop, stopped},

    {supplement_asked, Move::supplement_received, accepted},
    {supplement_asked, Move::supplement_received, in_process},
    {supplement_asked, Move::assign, supplement_asked},
    {supplement_asked, Move::answer_consultation, supplement_asked},
    {supplement_asked, Move::withdraw, withdrawn},
    {supplement_asked, Move::stop, stopped},

    {payment_asked, Move::payment_made, in_process},
    {payment_asked, Move::assign, payment_asked},
    {payment_asked, Move::answer_consultation, payment_asked},
    {payment_asked, Move::withdraw, withdrawn},
    {payment_asked, Move::stop, stopped},

    {decided, Move::return_, returned},
});

} // namespace

std::span<Transition const> transitions()
{
    return table;
}

bool allowed(State from, Move move)
{
    return std::ranges::any_of(table,
                               [&](auto const& line) { return line.from == from && line.move == move; });
}

void check_transition(State from, Move move, State to)
{
    WARD_CHECK(std::ranges::any_of(
        table, [&](auto const& line) { return line.from == from && line.move == move && line.to == to; }));
}

bool is_end(State state)
{
    return state == not_accepted || state == withdrawn || state == stopped || state == returned;
}

bool is_open(State state)
{
    return !is_end(state) && state != decided;
}

bool is_paused(State state)
{
    return state == supplement_asked || state == payment_asked;
}

} // namespace ward::dossier
