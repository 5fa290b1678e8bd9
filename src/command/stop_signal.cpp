#include "command/stop_signal.hpp"

namespace ward::command {

sigset_t hold_stop_signals()
{
    sigset_t signals{};
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

StopOnSignal::StopOnSignal(http::Server& server, sigset_t signals)
    : thread_{[&server, signals] {
          int signal{0};
          sigwait(&signals, &signal);
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
