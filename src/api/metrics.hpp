#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace ward::api {

/// Figures for Prometheus, by route pattern: never by address, so no dossier or person shows. Thread-safe.
class Metrics {
public:
    Metrics();
    Metrics(Metrics const&) = delete;
    Metrics& operator=(Metrics const&) = delete;
    ~Metrics();

    /// One request has been answered.
    void observe(std::string_view method, std::string_view pattern, int status, double seconds);

    /// A figure asked for whenever somebody looks, e.g. "smartward_writer_waiting".
    void gauge(std::string const& name, std::string const& help, std::function<double()> value);

    /// The text format 0.0.4.
    std::string text() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace ward::api
