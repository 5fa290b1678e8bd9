#include "command/keeper.hpp"

#include "api/kept_answer.hpp"
#include "base/log.hpp"
#include "dossier/sight.hpp"
#include "file/sweep.hpp"

namespace ward::command {

namespace {

constexpr std::chrono::minutes every{10};
/// A browser that was closed over a weekend has given up by then; an open one tries again within minutes.
constexpr std::chrono::hours leftovers_age_max{48};

} // namespace

Keeper::Keeper(House& house) : house_{house}, thread_{[this] { keep(); }} {}

Keeper::~Keeper()
{
    {
        std::lock_guard const lock{mutex_};
        closing_ = true;
    }
    closing_now_.notify_all();
    thread_.join();
}

void Keeper::keep()
{
    std::unique_lock lock{mutex_};
    do {
        lock.unlock();
        try {
            auto const before = house_.clock().now() - leftovers_age_max;
            house_.database().write_now([&](sql::Session& session) {
                api::forget_answers(session, before);
                return sql::Verdict::keep;
            });
            file::sweep(house_.database(), house_.shelf(), house_.ward(), dossier::is_attached_anywhere,
                        before);
        } catch (sql::Failure const& failure) {
            log::write(log::Level::error, "keeper", {{"why", failure.what()}});
        }
        lock.lock();
    } while (!closing_now_.wait_for(lock, every, [this] { return closing_; }));
}

} // namespace ward::command
