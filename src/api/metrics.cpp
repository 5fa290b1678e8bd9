#include "api/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>
#include <tuple>
#include <vector>

namespace ward::api {

namespace {

prometheus::Histogram::BucketBoundaries const seconds_buckets{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                              0.05,   0.1,   0.25,   0.5,   1.0,  2.5};

} // namespace

struct Metrics::Inside {
    struct Asked {
        prometheus::Gauge& gauge;
        std::function<double()> value;
    };
    prometheus::Registry registry;
    prometheus::Family<prometheus::Histogram>& requests{
        prometheus::BuildHistogram()
            .Name("smartward_request_seconds")
            .Help("Time from a whole request to its answer, by method, route pattern and status")
            .Register(registry)};
    /// Looking a figure up by its labels costs as much as a small request: each is looked up once.
    prometheus::Histogram& requests_of(std::string_view method, std::string_view pattern, int status)
    {
        std::lock_guard const lock{mutex};
        auto const found = known.find(std::tuple{method, pattern, status});
        if (found != known.end()) {
            return *found->second;
        }
        auto& made = requests.Add({{"method", std::string{method}},
                                   {"route", std::string{pattern}},
                                   {"status", std::to_string(status)}},
                                  seconds_buckets);
        known.emplace(std::tuple{std::string{method}, std::string{pattern}, status}, &made);
        return made;
    }

    std::mutex mutex;
    std::vector<Asked> asked;
    std::map<std::tuple<std::string, std::string, int>, prometheus::Histogram*, std::less<>> known;
};

Metrics::Metrics() : inside_{std::make_unique<Inside>()} {}
Metrics::~Metrics() = default;

void Metrics::observe(std::string_view method, std::string_view pattern, int status, double seconds)
{
    inside_->requests_of(method, pattern, status).Observe(seconds);
}

void Metrics::gauge(std::string const& name, std::string const& help, std::function<double()> value)
{
    auto& gauge = prometheus::BuildGauge().Name(name).Help(help).Register(inside_->registry).Add({});
    std::lock_guard const lock{inside_->mutex};
    inside_->asked.push_back({gauge, std::move(value)});
}

std::string Metrics::text() const
{
    {
        std::lock_guard const lock{inside_->mutex};
        for (auto const& each : inside_->asked) {
            each.gauge.Set(each.value());
        }
    }
    return prometheus::TextSerializer{}.Serialize(inside_->registry.Collect());
}

} // namespace ward::api
