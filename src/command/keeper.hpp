#pragma once

#include "command/clock_watch.hpp"
#include "command/house.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace ward::command {

/// Housekeeping: forgets kept answers, and uploads that nothing holds, after two days, photographs that no
/// report took after one; and once a night takes off the shelf bytes that nothing names, which means looking
/// at every file there.
class Chores {
public:
    explicit Chores(House& house) : house_{house} {}

    /// Whatever is due at `now`. \throws sql::Failure
    void run(Instant now);

private:
    House& house_;
    std::optional<Date> shelf_swept_; ///< the last night it was
};

/// Runs the chores of a running server, every ten minutes, once its clock has earned trust.
class Keeper {
public:
    explicit Keeper(House& house);
    Keeper(Keeper const&) = delete;
    Keeper& operator=(Keeper const&) = delete;
    ~Keeper();

private:
    void keep();
    void look();

    House& house_;
    Chores chores_;
    ClockWatch watch_;
    std::optional<std::chrono::steady_clock::time_point> chores_done_;
    std::mutex mutex_;
    std::condition_variable closing_now_;
    bool closing_{false};
    std::thread thread_;
};

} // namespace ward::command
