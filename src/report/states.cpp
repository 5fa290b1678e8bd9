#include "report/states.hpp"

#include <algorithm>
#include <array>

namespace ward::report {

namespace {

using enum State;

constexpr auto table = std::to_array<Transition>({
    {new_, Move::receive, received},
    {new_, Move::refuse, refused},
    {new_, Move::forward, forwarded},
    {new_, Move::merge, merged},
    {new_, Move::moderate, new_},
    {new_, Move::note, new_},

    {received, Move::refuse, refused},
    {received, Move::forward, forwarded},
    {received, Move::assign, assigned},
    {received, Move::merge, merged},
    {received, Move::moderate, received},
    {received, Move::note, received},

    {assigned, Move::refuse, refused},
    {assigned, Move::forward, forwarded},
    {assigned, Move::assign, assigned},
    {assigned, Move::start, in_progress},
    {assigned, Move::extend, assigned},
    {assigned, Move::merge, merged},
    {assigned, Move::moderate, assigned},
    {assigned, Move::note, assigned},

    {in_progress, Move::forward, forwarded},
    {in_progress, Move::assign, assigned},
    {in_progress, Move::extend, in_progress},
    {in_progress, Move::solve, solved},
    {in_progress, Move::merge, merged},
    {in_progress, Move::moderate, in_progress},
    {in_progress, Move::note, in_progress},

    {solved, Move::assign, assigned},
    {solved, Move::publish, published},
    {solved, Move::moderate, solved},
    {solved, Move::note, solved},

    {published, Move::reopen, assigned},
    {published, Move::moderate, published},
    {published, Move::note, published},

    {refused, Move::moderate, refused},
    {refused, Move::note, refused},

    {forwarded, Move::moderate, forwarded},
    {forwarded, Move::note, forwarded},

    {merged, Move::note, merged},
});

} // namespace

std::span<Transition const> transitions()
{
    return table;
}

std::optional<State> after(State from, Move move)
{
    auto const* const line =
        std::ranges::find_if(table, [&](auto const& each) { return each.from == from && each.move == move; });
    return line == table.end() ? std::nullopt : std::optional{line->to};
}

bool is_open(State state)
{
    return state == new_ || state == received || state == assigned || state == in_progress;
}

bool is_end(State state)
{
    return !is_open(state) && state != solved;
}

} // namespace ward::report
