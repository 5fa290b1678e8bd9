#include "api/request_log.hpp"

#include "base/log.hpp"

#include <cmath>
#include <utility>

namespace ward::api {

RequestLog::RequestLog() : thread_{[this] { serve(); }} {}

RequestLog::~RequestLog()
{
    {
        std::lock_guard const lock{mutex_};
        closing_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void RequestLog::note(std::string_view method, std::string_view pattern, int status, double seconds,
                      std::string_view request_id)
{
    auto const level = status >= 500   ? log::Level::error
                       : status >= 400 ? log::Level::warning
                                       : log::Level::info;
    log::Line line{level, "request"};
    line.text("method", method);
    line.text("route", pattern);
    line.number("status", status);
    line.number("ms", std::round(seconds * 1e5) / 100);
    line.text("request", request_id);
    auto const text = line.end();

    std::string now;
    {
        std::lock_guard const lock{mutex_};
        bool const first = waiting_.empty();
        waiting_ += text;
        if (level == log::Level::info && waiting_.size() < waiting_bytes_max) {
            if (first) {
                changed_.notify_one();
            }
            return;
        }
        now = std::exchange(waiting_, {});
    }
    log::put(now);
}

void RequestLog::serve()
{
    std::unique_lock lock{mutex_};
    while (!closing_ || !waiting_.empty()) {
        changed_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
        changed_.wait_for(lock, delay_max, [this] { return closing_; });
        auto const now = std::exchange(waiting_, {});
        lock.unlock();
        if (!now.empty()) {
            log::put(now);
        }
        lock.lock();
    }
}

} // namespace ward::api
