#include "command/stop_signal.hpp"

#include "command/notify.hpp"

#include <fmt/format.h>

namespace ward::command {

namespace {

/// After the last request: what is being written, and threads that come to their end.
constexpr std::chrono::seconds after_requests{60};

/// The manager's own patience is for who does not say; [http] stop_seconds may be longer.
std::string stopping(std::chrono::milliseconds grace)
{
    std::chrono::microseconds const longest = grace + after_requests;
    return fmt::format("STOPPING=1\nEXTEND_TIMEOUT_USEC={}", longest.count());
}

} // namespace

sigset_t hold_stop_signals()
{
    sigset_t signals{};
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

StopOnSignal::StopOnSignal(http::Server& server, sigset_t signals, std::chrono::milliseconds grace)
    : thread_{[&server, signals, grace] {
          int signal{0};
          sigwait(&signals, &signal);
          notify(stopping(grace));
          server.stop();
      }}
{
}

StopOnSignal::~StopOnSignal()
{
    pthread_kill(thread_.native_handle(), SIGTERM); // when the server ended by itself
    thread_.join();
}

} // namespace ward::command
