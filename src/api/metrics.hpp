#pragma once

#include "base/histogram.hpp"
#include "sql/session.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ward::api {

/// How the requests of one route were answered. Counting costs no lock and no memory. Thread-safe.
class RequestFigures {
public:
    static constexpr std::size_t classes{5}; ///< 1xx … 5xx

    RequestFigures(std::string method, std::string route)
        : method_{std::move(method)}, route_{std::move(route)}
    {
    }

    void count(int status, std::int64_t microseconds)
    {
        auto const hundreds = static_cast<std::size_t>(status) / 100;
        by_class_[hundreds >= 1 && hundreds <= classes ? hundreds - 1 : classes - 1].add(microseconds);
    }

    std::string const& method() const { return method_; }
    std::string const& route() const { return route_; }
    /// \pre `hundreds` is 1 to 5
    HistogramReading of(std::size_t hundreds) const { return by_class_[hundreds - 1].read(); }

private:
    /// From an answer that was kept to the longest one waits for at a counter.
    struct Spans : Histogram {
        Spans()
            : Histogram{100,    500,     1'000,   2'500,   5'000,     10'000,    25'000,
                        50'000, 100'000, 250'000, 500'000, 1'000'000, 2'500'000, 10'000'000}
        {
        }
    };

    std::string method_;
    std::string route_;
    std::array<Spans, classes> by_class_; ///< microseconds
};

/// What a figure is for Prometheus: one that only grows, or one of this moment.
enum class FigureKind { counter, gauge };

struct Figure {
    std::string name; ///< "smartward_writer_jobs_waiting"; a counter's ends in "_total"
    std::string help;
    FigureKind kind{FigureKind::gauge};
};

using Labels = std::vector<std::pair<std::string, std::string>>;

/// One value of a figure.
struct Sample {
    double value{0};
    Labels labels;
};
using Samples = std::vector<Sample>;

/// All requests of some length of time.
struct RequestSum {
    HistogramReading microseconds;
    std::uint64_t failed{0}; ///< answered with 5xx
};

/// Figures for Prometheus, by route pattern: never by address, so no dossier or person shows. Counting is
/// thread-safe, and so is asking; everything is named before the first request.
class Metrics {
public:
    /// Where the requests of one route are counted; lives as long as this.
    RequestFigures& requests_of(std::string_view method, std::string_view route);

    /// A figure that is asked for whenever somebody looks. The session is of a reader, for what stands in the
    /// database. No sample: there is nothing to say now.
    void watch(Figure figure, std::function<Samples(sql::Session&)> look);

    /// The same of one value that needs no database.
    void gauge(std::string name, std::string help, std::function<double()> value);
    void counter(std::string name, std::string help, std::function<double()> value);

    /// A histogram kept elsewhere; `unit` is what 1 of it means in the unit of the name: 1e-6 for
    /// microseconds.
    void histogram(std::string name, std::string help, Histogram const& kept, double unit);

    /// Everything in the text format 0.0.4.
    std::string text(sql::Session& session) const;

    /// All routes together, since the start.
    RequestSum requests() const;

private:
    struct Watched {
        Figure figure;
        std::function<Samples(sql::Session&)> look;
    };
    struct Kept {
        std::string name;
        std::string help;
        Histogram const& histogram;
        double unit{1};
    };

    std::deque<RequestFigures> requests_; ///< a deque, because routes point into it
    std::vector<Watched> watched_;
    std::vector<Kept> kept_;
};

} // namespace ward::api
