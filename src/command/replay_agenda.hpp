#pragma once

#include "base/time.hpp"

#include <cstdint>
#include <queue>
#include <string>
#include <vector>

namespace ward::replay {

/// What happens next, in the order of time, and of two at once the one noted first.
struct Happening {
    enum class What {
        day_begins,   ///< who is away today is known
        office_opens, ///< in the morning and after lunch
        arrives,      ///< a new citizen, `subject` is the visit
        brings,       ///< what was missing, `subject` is the case
        withdraws,    ///< `subject` is the case
        collects,     ///< `subject` is the case
        answered,     ///< somebody outside the ward has answered a consultation
        done,         ///< a desk is through with its job, `subject` is the desk, `job` which one
    };

    Instant at;
    What what{What::day_begins};
    std::size_t subject{0};
    std::int64_t job{0};
    std::int64_t order{0}; ///< set by the agenda
};

class Agenda {
public:
    void note(Happening happening)
    {
        happening.order = ++count_;
        waiting_.push(happening);
    }
    bool empty() const { return waiting_.empty(); }
    Happening next()
    {
        auto const first = waiting_.top();
        waiting_.pop();
        return first;
    }

private:
    struct Later {
        bool operator()(Happening const& one, Happening const& other) const
        {
            return one.at != other.at ? one.at > other.at : one.order > other.order;
        }
    };

    std::priority_queue<Happening, std::vector<Happening>, Later> waiting_;
    std::int64_t count_{0};
};

} // namespace ward::replay
