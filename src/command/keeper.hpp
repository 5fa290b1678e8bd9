#pragma once

#include "command/house.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ward::command {

/// Housekeeping of a running server, every ten minutes: forgets kept answers, and uploads that nobody
/// attached, after two days.
class Keeper {
public:
    explicit Keeper(House& house);
    Keeper(Keeper const&) = delete;
    Keeper& operator=(Keeper const&) = delete;
    ~Keeper();

private:
    void keep();

    House& house_;
    std::mutex mutex_;
    std::condition_variable closing_now_;
    bool closing_{false};
    std::thread thread_;
};

} // namespace ward::command
