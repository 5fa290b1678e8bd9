#pragma once

#include "sql/database.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace ward::sql {

/// Idle connections; a lease gives one back when it ends. Thread-safe.
template <class Connection>
class Pool {
public:
    class Lease {
    public:
        Lease(Pool& pool, std::unique_ptr<Connection> connection)
            : pool_{pool}, connection_{std::move(connection)}
        {
        }
        Lease(Lease const&) = delete;
        Lease& operator=(Lease const&) = delete;
        ~Lease() { pool_.give_back(std::move(connection_)); }
        Connection& operator*() { return *connection_; }

    private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    void add(std::unique_ptr<Connection> connection)
    {
        {
            std::lock_guard const lock{mutex_};
            ++size_;
        }
        give_back(std::move(connection));
    }

    /// Waits for an idle connection; the one used last comes first, its cache is warm.
    Lease lease()
    {
        std::unique_lock lock{mutex_};
        waited_ += idle_.empty() ? 1 : 0;
        idle_now_.wait(lock, [this] { return !idle_.empty(); });
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return Lease{*this, std::move(connection)};
    }

    PoolFigures figures() const
    {
        std::lock_guard const lock{mutex_};
        return {size_, size_ - static_cast<std::int64_t>(idle_.size()), waited_};
    }

private:
    void give_back(std::unique_ptr<Connection> connection)
    {
        {
            std::lock_guard const lock{mutex_};
            idle_.push_back(std::move(connection));
        }
        idle_now_.notify_one();
    }

    mutable std::mutex mutex_;
    std::condition_variable idle_now_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::int64_t size_{0};
    std::int64_t waited_{0};
};

/// Lets unordered_map<std::string, …> be asked with a string_view, without making a string.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept
    {
        return std::hash<std::string_view>{}(text);
    }
};

} // namespace ward::sql
