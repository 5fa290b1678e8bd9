#include "api/rate_limit.hpp"

#include <algorithm>
#include <utility>

namespace ward::api {

bool RateLimiter::take(std::string const& key, int per_minute, Instant now)
{
    std::lock_guard const lock{mutex_};
    bool const minute_over = now - began_ >= std::chrono::minutes{1} || now < began_;
    if (minute_over || young_.size() >= buckets_max) {
        old_ = std::exchange(young_, {});
        began_ = now;
    }
    auto const before = old_.find(key);
    auto const start = before == old_.end() ? Bucket{static_cast<double>(per_minute), now} : before->second;
    auto& bucket = young_.try_emplace(key, start).first->second;
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
