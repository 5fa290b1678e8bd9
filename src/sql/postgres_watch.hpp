#pragma once

#include "sql/database.hpp"
#include "sql/postgres_session.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace ward::sql {

/// Counts what anybody commits on a PostgreSQL server, by looking at the newest snapshot from a thread of its
/// own: often while it is asked, never while nobody asks. Thread-safe.
class PostgresWatch {
public:
    explicit PostgresWatch(std::string url);
    PostgresWatch(PostgresWatch const&) = delete;
    PostgresWatch& operator=(PostgresWatch const&) = delete;
    ~PostgresWatch();

    /// What this process committed is counted without looking.
    void committed() { ++changes_; }

    /// Changes with every commit, of others no later than `revision_delay_max`; absent while nobody has
    /// looked for longer than that: after a quiet time, or when the server cannot be had. Never waits.
    std::optional<std::int64_t> revision();

private:
    using Clock = std::chrono::steady_clock;

    void serve();
    void look(PostgresSession& session);
    bool wait_for_question();

    std::string url_;
    std::atomic<std::int64_t> changes_{0};
    std::atomic<Clock::rep> looked_at_{0}; ///< when the newest look began
    std::atomic<bool> asked_{false};
    std::string seen_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool closing_{false};
    std::thread thread_;
};

} // namespace ward::sql
