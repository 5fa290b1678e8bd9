#include "api/metrics.hpp"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <limits>

namespace ward::api {

namespace {

constexpr double second_in_microseconds{1e-6};

/// Prometheus wants each span to hold those below it, and one without an end.
prometheus::ClientMetric::Histogram summed(HistogramReading const& reading, double unit)
{
    prometheus::ClientMetric::Histogram histogram;
    std::uint64_t count{0};
    for (std::size_t i = 0; i <= reading.spans; ++i) {
        count += reading.in_span[i];
        auto const end = i < reading.spans ? static_cast<double>(reading.bounds[i]) * unit
                                           : std::numeric_limits<double>::infinity();
        histogram.bucket.push_back({count, end});
    }
    histogram.sample_count = count;
    histogram.sample_sum = static_cast<double>(reading.sum) * unit;
    return histogram;
}

prometheus::ClientMetric labelled(Labels const& labels)
{
    prometheus::ClientMetric metric;
    for (auto const& [name, value] : labels) {
        metric.label.push_back({name, value});
    }
    return metric;
}

prometheus::MetricFamily family_of(std::deque<RequestFigures> const& requests)
{
    prometheus::MetricFamily family{"smartward_http_request_duration_seconds",
                                    "Time from a whole request to its answer, by route pattern and the "
                                    "hundreds of its status",
                                    prometheus::MetricType::Histogram,
                                    {}};
    for (auto const& route : requests) {
        for (std::size_t hundreds = 1; hundreds <= RequestFigures::classes; ++hundreds) {
            auto const reading = route.of(hundreds);
            if (reading.count() == 0) {
                continue; // a hundred routes that nobody asked would only be read past
            }
            auto metric = labelled({{"method", route.method()},
                                    {"route", route.route()},
                                    {"status", std::to_string(hundreds) + "xx"}});
            metric.histogram = summed(reading, second_in_microseconds);
            family.metric.push_back(std::move(metric));
        }
    }
    return family;
}

prometheus::MetricFamily family_of(Figure const& figure, Samples const& samples)
{
    bool const grows = figure.kind == FigureKind::counter;
    prometheus::MetricFamily family{figure.name,
                                    figure.help,
                                    grows ? prometheus::MetricType::Counter : prometheus::MetricType::Gauge,
                                    {}};
    for (auto const& sample : samples) {
        auto metric = labelled(sample.labels);
        (grows ? metric.counter.value : metric.gauge.value) = sample.value;
        family.metric.push_back(std::move(metric));
    }
    return family;
}

} // namespace

RequestFigures& Metrics::requests_of(std::string_view method, std::string_view route)
{
    return requests_.emplace_back(std::string{method}, std::string{route});
}

void Metrics::watch(Figure figure, std::function<Samples(sql::Session&)> look)
{
    watched_.push_back({std::move(figure), std::move(look)});
}

void Metrics::gauge(std::string name, std::string help, std::function<double()> value)
{
    watch({std::move(name), std::move(help), FigureKind::gauge}, [value = std::move(value)](sql::Session&) {
        return Samples{{value(), {}}};
    });
}

void Metrics::counter(std::string name, std::string help, std::function<double()> value)
{
    watch({std::move(name), std::move(help), FigureKind::counter}, [value = std::move(value)](sql::Session&) {
        return Samples{{value(), {}}};
    });
}

void Metrics::histogram(std::string name, std::string help, Histogram const& kept, double unit)
{
    kept_.push_back({std::move(name), std::move(help), kept, unit});
}

std::string Metrics::text(sql::Session& session) const
{
    std::vector<prometheus::MetricFamily> families{family_of(requests_)};
    for (auto const& each : kept_) {
        prometheus::ClientMetric metric;
        metric.histogram = summed(each.histogram.read(), each.unit);
        families.push_back({each.name, each.help, prometheus::MetricType::Histogram, {std::move(metric)}});
    }
    for (auto const& each : watched_) {
        auto const samples = each.look(session);
        if (!samples.empty()) {
            families.push_back(family_of(each.figure, samples));
        }
    }
    return prometheus::TextSerializer{}.Serialize(families);
}

RequestSum Metrics::requests() const
{
    RequestSum sum;
    for (auto const& route : requests_) {
        for (std::size_t hundreds = 1; hundreds <= RequestFigures::classes; ++hundreds) {
            auto const reading = route.of(hundreds);
            sum.microseconds.add(reading);
            sum.failed += hundreds == RequestFigures::classes ? reading.count() : 0;
        }
    }
    return sum;
}

} // namespace ward::api
