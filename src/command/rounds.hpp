#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace ward::command {

/// Does something again and again on a thread of its own that everybody else goes before, in computing and on
/// disk; ends with it, after the round that runs.
class Rounds {
public:
    /// The first round comes `first_after` the start, each other `every` after the one before has ended.
    Rounds(std::chrono::seconds first_after, std::chrono::seconds every, std::function<void()> work);
    Rounds(Rounds const&) = delete;
    Rounds& operator=(Rounds const&) = delete;
    ~Rounds();

private:
    void go();

    std::chrono::seconds first_after_;
    std::chrono::seconds every_;
    std::function<void()> work_;
    std::mutex mutex_;
    std::condition_variable closing_now_;
    bool closing_{false};
    std::thread thread_;
};

} // namespace ward::command
