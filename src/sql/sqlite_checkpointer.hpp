#pragma once

#include "sql/sqlite_session.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace ward::sql {

/// Carries what the writer has logged into the database file, beside the writer: nobody who waits for a
/// COMMIT waits for that. Only when the log has grown far beyond what it should does the writer wait for it.
class Checkpointer {
public:
    Checkpointer(std::string const& file, std::chrono::milliseconds busy_timeout)
        : session_{file, SQLITE_OPEN_READWRITE, busy_timeout}, thread_{[this] { serve(); }}
    {
    }
    Checkpointer(Checkpointer const&) = delete;
    Checkpointer& operator=(Checkpointer const&) = delete;

    ~Checkpointer()
    {
        {
            std::lock_guard const lock{mutex_};
            closing_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }

    /// Called by the writer after a COMMIT, with the length of the log.
    void logged(int pages)
    {
        std::unique_lock lock{mutex_};
        if (pages < pages_soft) {
            return;
        }
        wanted_ = true;
        changed_.notify_all();
        if (pages >= pages_hard) {
            // With nobody writing beside it the next pass ends, and the log begins again from the front.
            auto const passes = passes_;
            changed_.wait(lock, [&] { return passes_ > passes || closing_; });
        }
    }

private:
    static constexpr int pages_soft{8'000}; ///< of 4 KiB
    static constexpr int pages_hard{32'000};

    void serve()
    {
        std::unique_lock lock{mutex_};
        for (;;) {
            changed_.wait(lock, [this] { return wanted_ || closing_; });
            if (closing_) {
                return;
            }
            wanted_ = false;
            lock.unlock();
            // What cannot be carried over now (a full disk) stays in the log, whole and durable, for the next
            // pass.
            sqlite3_wal_checkpoint_v2(session_.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                      nullptr);
            lock.lock();
            ++passes_;
            changed_.notify_all();
        }
    }

    SqliteSession session_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool wanted_{false};
    bool closing_{false};
    std::int64_t passes_{0};
    std::thread thread_;
};

} // namespace ward::sql
