#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>

namespace ward::sql {

/// Since when the server cannot be had. A short outage (a restart, a cut line, a standby taking over) is
/// waited for; in a long one everybody is told at once. Thread-safe.
class Outage {
public:
    void over() { since_ms_ = 0; }

    /// Whether it is worth trying again; waits a little before it says so.
    bool wait_a_little()
    {
        using namespace std::chrono;
        auto const now = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
        std::int64_t began{0};
        since_ms_.compare_exchange_strong(began, now);
        if (began != 0 && now - began > patience.count()) {
            return false;
        }
        std::this_thread::sleep_for(milliseconds{100});
        return true;
    }

private:
    static constexpr std::chrono::milliseconds patience{5000};
    std::atomic<std::int64_t> since_ms_{0};
};

} // namespace ward::sql
