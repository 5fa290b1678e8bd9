#include "sql/sums.hpp"

#include "sql/values.hpp"

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
    amounts_.clear();
}

} // namespace ward::sql
