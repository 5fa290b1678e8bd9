#pragma once

#include "tlog/merkle.hpp"
#include "tlog/policy.hpp"

#include <atomic>
#include <chrono>
#include <map>
#include <memory>

/// Asking the witnesses of a policy to countersign a checkpoint. Source: C2SP tlog-witness v1.0.0
namespace ward::command {

/// What one witness said.
struct Pushed {
    enum class State {
        good,    ///< cosigned
        behind,  ///< it holds another size than we believed, twice; to be asked again from there
        away,    ///< no answer in time, or one that only says "later"
        refuses, ///< it will not sign this, however often it is asked
    };

    std::string witness; ///< its name in the policy
    State state{State::away};
    std::uint64_t size{0};          ///< that it holds now, as far as is known
    std::vector<std::string> lines; ///< its signature lines, each with its end: checked, to be kept
    std::int64_t at{0};             ///< of its cosignature, seconds since 1970; 0 without one
    /// "" when good. Of `refuses`: "witness.ahead" (it has cosigned a larger tree than this: we have lost
    /// something, or somebody else signs with our key), "witness.inconsistent", "witness.unknown_log",
    /// "witness.signature", "witness.cosignature" (what it answered is not its signature), "witness.size" (it
    /// refuses the very size it tells) or "witness.status.NNN". Of `away`: "witness.timeout",
    /// "witness.unreachable", "witness.status.NNN", "witness.stopped". Of `behind`: "witness.size".
    std::string why;
};

/// Shows that the checkpoint goes on from a smaller size.
using Consistency = std::function<tlog::Hashes(std::uint64_t old_size)>;

struct PushLimits {
    std::chrono::milliseconds connect{2'000};
    std::chrono::milliseconds whole{5'000}; ///< of one question; there are two at most
};

/// Keeps its connections from one checkpoint to the next. One thread at a time.
class WitnessPusher {
public:
    explicit WitnessPusher(PushLimits const& limits = {});
    WitnessPusher(WitnessPusher const&) = delete;
    WitnessPusher& operator=(WitnessPusher const&) = delete;
    ~WitnessPusher();

    /// Asks all witnesses that have an address at the same time, and waits for the last; in the order of the
    /// policy. `note` is the checkpoint with the log's signature, of `size` entries; `held` the sizes
    /// witnesses are known to hold, by their names in the policy, 0 for those left out. `consistency` is
    /// called on this thread; what it throws passes through.
    std::vector<Pushed> push(tlog::Policy const& policy, std::string const& note, std::uint64_t size,
                             std::map<std::string, std::uint64_t> const& held,
                             Consistency const& consistency);

    /// Whoever has not answered is away, now and in every push to come. Safe from any thread.
    void stop();

private:
    struct Lines;
    std::unique_ptr<Lines> lines_;
    PushLimits limits_;
    std::atomic<bool> stopping_{false};
};

/// The same with connections of its own.
std::vector<Pushed> push_checkpoint(tlog::Policy const& policy, std::string const& note, std::uint64_t size,
                                    std::map<std::string, std::uint64_t> const& held,
                                    Consistency const& consistency);

} // namespace ward::command
