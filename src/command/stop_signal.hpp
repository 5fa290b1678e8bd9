#pragma once

#include "http/server.hpp"

#include <chrono>
#include <csignal>
#include <thread>

namespace ward::command {

/// SIGTERM and SIGINT wait for `StopOnSignal`. \pre no thread was started yet: each takes the mask from its
/// maker
sigset_t hold_stop_signals();

/// Waits for SIGTERM or SIGINT on a thread of its own, tells the service manager how long stopping may take,
/// and stops the server; ends with it.
class StopOnSignal {
public:
    /// \param grace what running requests are given
    StopOnSignal(http::Server& server, sigset_t signals, std::chrono::milliseconds grace);
    StopOnSignal(StopOnSignal const&) = delete;
    StopOnSignal& operator=(StopOnSignal const&) = delete;
    ~StopOnSignal();

private:
    std::thread thread_;
};

} // namespace ward::command
