#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ward::sql {

class Session;

/// A table of figures that writes raise. Its statement takes rows whose last column is the amount:
/// "INSERT INTO tally (day, count) VALUES ", " ON CONFLICT (day) DO UPDATE SET count = tally.count +
/// excluded.count".
struct Counter {
    std::string_view before;
    std::string_view after;
};

/// A table of lists that writes add to. Its statement takes rows of three columns: a key, the first item, and
/// all items as `to_list` writes them: "INSERT INTO event_waiting (ward_id, first, events) VALUES ".
struct Roll {
    std::string_view before;
};

inline constexpr std::size_t roll_items_max{256}; ///< in one row

/// What writes of one transaction raise, added up in memory and written once before the COMMIT: sixty-four
/// writes that raise the same figure are one row changed, and on PostgreSQL that row is locked for the end of
/// a transaction only, always in the same order. What they put on a list is as few rows.
class Sums {
public:
    /// The columns before the amount.
    using Key = std::vector<std::variant<std::int64_t, std::string>>;

    /// \pre `counter` lives longer than the transaction
    void raise(Counter const& counter, Key key, std::int64_t amount);

    /// \pre `roll` lives longer than the transaction
    void enrol(Roll const& roll, std::int64_t key, std::int64_t item) { rolls_[&roll][key].push_back(item); }

    /// Takes over what another has added up.
    void take(Sums&& other);

    /// Writes all and forgets it. \throws Failure
    void write(Session& session);

    void forget()
    {
        amounts_.clear();
        rolls_.clear();
    }

private:
    void write_rolls(Session& session) const;

    std::map<Counter const*, std::map<Key, std::int64_t>> amounts_;
    std::map<Roll const*, std::map<std::int64_t, std::vector<std::int64_t>>> rolls_;
};

} // namespace ward::sql
