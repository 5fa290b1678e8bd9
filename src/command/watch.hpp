#pragma once

#include "api/metrics.hpp"
#include "base/config.hpp"
#include "event/live.hpp"
#include "health/model.hpp"
#include "sql/database.hpp"

#include <atomic>
#include <deque>
#include <functional>
#include <mutex>

namespace ward::command {

health::Thresholds thresholds_of(Config const& config);

/// Measures how the system is: what is so at this moment, and what only shows over time, for which it must be
/// called again and again. Thread-safe.
class Watch {
public:
    using Clock = std::function<Instant()>;

    /// Names its figures for Prometheus too.
    Watch(Config const& config, sql::Database& database, event::Live const& live, api::Metrics& metrics);

    /// Once the server listens; before the first request.
    void attach(std::function<int()> connections) { connections_ = std::move(connections); }

    /// To be called every minute.
    void sample();

    /// To be called now and then: looks at every stored file, and at the letters of the forms.
    void measure_slowly();

    health::Readings look(sql::Session& session) const;

private:
    struct Counted {
        api::RequestSum requests;
        HistogramReading commits;
        std::int64_t commits_failed{0};
    };
    static constexpr std::size_t minutes_max{15};

    Counted now() const;
    health::Recent recent() const;
    void add_storage_figures(api::Metrics& metrics);
    void add_backup_figures(api::Metrics& metrics);
    void add_process_figures(api::Metrics& metrics);

    Config config_;
    sql::Database& database_;
    event::Live const& live_;
    api::Metrics const& metrics_;
    std::function<int()> connections_{[] { return 0; }};
    Instant started_at_;
    std::atomic<bool> typeface_{true};
    std::atomic<std::int64_t> files_bytes_{-1}; ///< not counted yet
    mutable std::mutex mutex_;
    std::deque<Counted> samples_; ///< a minute apart, the oldest first
};

} // namespace ward::command
