#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace ward::api {

/// A line of the log for each request: pattern, status, time, id; never a path or query, which may name a
/// citizen.
///
/// Lines of answered requests are written together, at most `delay_max` later: one system call a line would
/// cost more than answering from memory does. What was refused or went wrong is written at once, with all
/// before it. Thread-safe.
class RequestLog {
public:
    static constexpr std::chrono::milliseconds delay_max{50};

    RequestLog();
    RequestLog(RequestLog const&) = delete;
    RequestLog& operator=(RequestLog const&) = delete;
    ~RequestLog();

    void note(std::string_view method, std::string_view pattern, int status, double seconds,
              std::string_view request_id);

private:
    static constexpr std::size_t waiting_bytes_max{64 * 1024};

    void serve();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::string waiting_;
    bool closing_{false};
    std::thread thread_;
};

} // namespace ward::api
