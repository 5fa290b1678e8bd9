#include "api/rate_limit.hpp"

#include <algorithm>

namespace ward::api {

bool RateLimiter::take(std::string const& key, int per_minute, Instant now)
{
    std::lock_guard const lock{mutex_};
    if (buckets_.size() >= buckets_max && !buckets_.contains(key)) {
        std::erase_if(buckets_,
                      [now](auto const& each) { return now - each.second.filled > std::chrono::minutes{1}; });
        if (buckets_.size() >= buckets_max) {
            return false;
        }
    }
    auto const [found, fresh] = buckets_.try_emplace(key, Bucket{static_cast<double>(per_minute), now});
    auto& bucket = found->second;
    auto const waited_ms = std::max<std::int64_t>(0, (now - bucket.filled).count());
    bucket.tokens =
        std::min<double>(per_minute, bucket.tokens + static_cast<double>(waited_ms) * per_minute / 60'000.0);
    bucket.filled = now;
    if (bucket.tokens < 1.0) {
        return false;
    }
    bucket.tokens -= 1.0;
    return true;
}

} // namespace ward::api
