#include "command/rounds.hpp"

#include "base/log.hpp"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ward::command {

namespace {

/// Where the system does not allow it the work is done all the same.
void let_everybody_go_before()
{
    constexpr int nicest{19};
    constexpr int of_a_process{1};
    constexpr int only_when_the_disk_is_idle{3 << 13};
    auto const self = static_cast<id_t>(::syscall(SYS_gettid));
    ::setpriority(PRIO_PROCESS, self, nicest);
    ::syscall(SYS_ioprio_set, of_a_process, 0, only_when_the_disk_is_idle);
}

} // namespace

Rounds::Rounds(std::chrono::seconds first_after, std::chrono::seconds every, std::function<void()> work)
    : first_after_{first_after}, every_{every}, work_{std::move(work)}, thread_{[this] { go(); }}
{
}

Rounds::~Rounds()
{
    {
        std::lock_guard const lock{mutex_};
        closing_ = true;
    }
    closing_now_.notify_all();
    thread_.join();
}

void Rounds::go()
{
    let_everybody_go_before();
    std::unique_lock lock{mutex_};
    for (auto wait = first_after_; !closing_now_.wait_for(lock, wait, [this] { return closing_; });
         wait = every_) {
        lock.unlock();
        try {
            work_();
        } catch (std::exception const& failure) {
            log::write(log::Level::error, "rounds", {{"why", failure.what()}});
        }
        lock.lock();
    }
}

} // namespace ward::command
