#pragma once

#include <atomic>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ward {

/// A 64-bit key that knows what it is a key of: comparing a PersonId with a DossierId does not compile.
/// In JSON it is a decimal string, because a browser's numbers stop at 2^53.
template <class Tag>
struct Id {
    std::int64_t value{0};

    friend auto operator<=>(Id const&, Id const&) = default;
    explicit operator bool() const { return value != 0; }
};

/// Decimal digits only, 1 ≤ value ≤ 2^63-1; anything else is nothing.
std::optional<std::int64_t> parse_id(std::string_view digits);

template <class Tag>
std::string to_string(Id<Tag> id)
{
    return std::to_string(id.value);
}

/// Makes time-ordered keys: 41 bits of milliseconds since 2025-01-01, 10 of node, 12 of counter.
/// Thread-safe; never repeats within one node, even when the clock is set back.
class IdMaker {
public:
    /// \pre 0 ≤ node < 1024
    explicit IdMaker(int node);

    std::int64_t next();

    /// From now on every key is greater than `id`: what an earlier run gave out, whatever the clock says now.
    void start_after(std::int64_t id);

    template <class Tag>
    void make(Id<Tag>& id)
    {
        id.value = next();
    }

private:
    std::int64_t node_;
    std::atomic<std::int64_t> last_{0}; ///< milliseconds and counter of the newest key
};

} // namespace ward

template <class Tag>
struct std::hash<ward::Id<Tag>> {
    std::size_t operator()(ward::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
