#pragma once

#include "api/call.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace ward::event {

/// Tells open screens what happened in their ward (server-sent events). Thread-safe.
/// Only ids and words go out: a screen that wants to know more asks, and is asked who it is.
class Live {
public:
    struct Wire {
        std::function<std::uint64_t()> new_stream;
        std::function<bool(std::uint64_t stream, std::string bytes)> push; ///< false: gone
    };

    Live();
    Live(Live const&) = delete;
    Live& operator=(Live const&) = delete;
    ~Live();

    /// Before the first request.
    void attach(Wire wire) { wire_ = std::move(wire); }

    /// A stream of the ward's events for one screen.
    api::Events subscribe(WardId ward);

    void announce(std::vector<api::Announcement> const& happened);

    int listeners() const;

private:
    struct Listener {
        std::uint64_t stream{0};
        WardId ward;
        std::chrono::steady_clock::time_point since;
    };
    static constexpr std::chrono::seconds heartbeat_every{15};
    static constexpr std::chrono::minutes listener_age_max{
        10}; ///< then it connects again and shows its session again

    void beat();
    void send(WardId ward, std::string const& bytes);

    Wire wire_;
    mutable std::mutex mutex_;
    std::condition_variable closing_now_;
    std::vector<Listener> listeners_;
    bool closing_{false};
    std::thread heart_;
};

} // namespace ward::event
