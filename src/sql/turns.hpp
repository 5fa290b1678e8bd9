#pragma once

#include <condition_variable>
#include <mutex>

namespace ward::sql {

/// Lets transactions run side by side, and one that keeps crossing others run alone: however many want the
/// same rows, each comes to its end. Who wants to be alone goes before whoever comes later. Thread-safe.
class Turns {
public:
    /// Beside others, until it ends.
    class Beside {
    public:
        explicit Beside(Turns& turns) : turns_{turns}
        {
            std::unique_lock lock{turns_.mutex_};
            turns_.changed_.wait(lock, [this] { return turns_.want_alone_ == 0; });
            ++turns_.running_;
        }
        Beside(Beside const&) = delete;
        Beside& operator=(Beside const&) = delete;
        ~Beside() { turns_.leave(); }

    private:
        Turns& turns_;
    };

    /// Alone, until it ends.
    class Alone {
    public:
        explicit Alone(Turns& turns) : turns_{turns}
        {
            std::unique_lock lock{turns_.mutex_};
            ++turns_.want_alone_;
            turns_.changed_.wait(lock, [this] { return turns_.running_ == 0; });
            ++turns_.running_;
        }
        Alone(Alone const&) = delete;
        Alone& operator=(Alone const&) = delete;
        ~Alone()
        {
            {
                std::lock_guard const lock{turns_.mutex_};
                --turns_.want_alone_;
            }
            turns_.leave();
        }

    private:
        Turns& turns_;
    };

private:
    void leave()
    {
        {
            std::lock_guard const lock{mutex_};
            --running_;
        }
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    int running_{0};
    int want_alone_{0}; ///< also the one that is
};

} // namespace ward::sql
