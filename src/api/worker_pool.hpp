#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace ward::api {

/// Threads for slow work, with a bounded queue. Thread-safe.
class WorkerPool {
public:
    explicit WorkerPool(int threads, std::size_t waiting_max = 1024);
    WorkerPool(WorkerPool const&) = delete;
    WorkerPool& operator=(WorkerPool const&) = delete;
    ~WorkerPool(); ///< what waits is done first

    /// False when too much waits: the caller should refuse rather than pile up.
    bool post(std::function<void()> work);

    std::size_t waiting() const;

private:
    void serve();

    std::size_t waiting_max_;
    mutable std::mutex mutex_;
    std::condition_variable more_;
    std::deque<std::function<void()>> waiting_;
    bool closing_{false};
    std::vector<std::thread> threads_;
};

} // namespace ward::api
