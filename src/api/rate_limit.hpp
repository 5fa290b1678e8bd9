#pragma once

#include "base/time.hpp"

#include <mutex>
#include <string>
#include <unordered_map>

namespace ward::api {

/// Token buckets by key ("route and address"). In memory: a restart forgives. Thread-safe.
class RateLimiter {
public:
    /// Takes one of `per_minute`; false when there is none left. Tokens come back evenly over the minute.
    bool take(std::string const& key, int per_minute, Instant now);

private:
    struct Bucket {
        double tokens{0};
        Instant filled;
    };
    static constexpr std::size_t buckets_max = 100'000; ///< an address storm must not eat the memory

    std::mutex mutex_;
    /// Those used in this minute, and those of the minute before: what was not used since is full again. A
    /// storm of addresses only makes the minute shorter; it costs nobody else an answer, and no walk through
    /// all.
    std::unordered_map<std::string, Bucket> young_;
    std::unordered_map<std::string, Bucket> old_;
    Instant began_;
};

} // namespace ward::api
