#include "sql/sums.hpp"

#include "base/id_list.hpp"
#include "sql/values.hpp"

#include <algorithm>
#include <deque>

namespace ward::sql {

namespace {

Bound to_bound(std::variant<std::int64_t, std::string> const& column)
{
    return std::visit([](auto const& value) { return bind(value); }, column);
}

} // namespace

void Sums::raise(Counter const& counter, Key key, std::int64_t amount)
{
    amounts_[&counter][std::move(key)] += amount;
}

void Sums::take(Sums&& other)
{
    for (auto& [roll, lists] : other.rolls_) {
        auto& into = rolls_[roll];
        for (auto const& [key, items] : lists) {
            into[key].insert(into[key].end(), items.begin(), items.end());
        }
    }
    other.rolls_.clear();
    if (amounts_.empty()) {
        amounts_.swap(other.amounts_);
        return;
    }
    for (auto& [counter, amounts] : other.amounts_) {
        auto& into = amounts_[counter];
        for (auto const& [key, amount] : amounts) {
            into[key] += amount;
        }
    }
    other.amounts_.clear();
}

void Sums::write(Session& session)
{
    for (auto const& [counter, amounts] : amounts_) {
        Values rows;
        std::vector<Bound> row;
        for (auto const& [key, amount] : amounts) {
            row.clear();
            for (auto const& column : key) {
                row.push_back(to_bound(column));
            }
            row.emplace_back(amount);
            rows.add_row(row);
        }
        rows.write(session, counter->before, counter->after);
    }
    write_rolls(session);
    forget();
}

void Sums::write_rolls(Session& session) const
{
    for (auto const& [roll, lists] : rolls_) {
        std::deque<std::string> texts; // kept where they are until the statement has run
        Values rows;
        for (auto const& [key, items] : lists) {
            for (std::span<std::int64_t const> rest{items}; !rest.empty();) {
                auto const part = rest.first(std::min(rest.size(), roll_items_max));
                rows.add(key, part.front(), texts.emplace_back(to_list(part)));
                rest = rest.subspan(part.size());
            }
        }
        rows.write(session, roll->before);
    }
}

} // namespace ward::sql
