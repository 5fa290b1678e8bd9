#include "api/worker_pool.hpp"

namespace ward::api {

WorkerPool::WorkerPool(int threads, std::size_t waiting_max) : waiting_max_{waiting_max}
{
    for (int i = 0; i < threads; ++i) {
        threads_.emplace_back([this] { serve(); });
    }
}

WorkerPool::~WorkerPool()
{
    {
        std::lock_guard const lock{mutex_};
        closing_ = true;
    }
    more_.notify_all();
    for (auto& thread : threads_) {
        thread.join();
    }
}

bool WorkerPool::post(std::function<void()> work)
{
    {
        std::lock_guard const lock{mutex_};
        if (closing_ || waiting_.size() >= waiting_max_) {
            return false;
        }
        waiting_.push_back(std::move(work));
    }
    more_.notify_one();
    return true;
}

std::size_t WorkerPool::waiting() const
{
    std::lock_guard const lock{mutex_};
    return waiting_.size();
}

void WorkerPool::serve()
{
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock{mutex_};
            more_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
            if (waiting_.empty()) {
                return;
            }
            work = std::move(waiting_.front());
            waiting_.pop_front();
        }
        work();
    }
}

} // namespace ward::api
