#include "command/keeper.hpp"

#include "api/kept_answer.hpp"
#include "base/log.hpp"
#include "dossier/sight.hpp"
#include "file/sweep.hpp"
#include "report/photo_store.hpp"
#include "report/photo_sweep.hpp"

namespace ward::command {

namespace {

constexpr std::chrono::minutes every{10};
constexpr std::chrono::seconds look_at_clock_every{2};
/// A browser that was closed over a weekend has given up by then; an open one tries again within minutes.
constexpr std::chrono::hours leftovers_age_max{48};
/// A telephone keeps its photographs until the report is through, and sends them again where they are gone.
constexpr std::chrono::hours loose_photo_age_max{24};
/// Office time in which nobody waits for the disk.
constexpr std::chrono::hours night_from{1};
constexpr std::chrono::hours night_to{5};

bool is_night(Instant now)
{
    auto const time = now - start_of(date_of(now));
    return time >= night_from && time < night_to;
}

} // namespace

void Chores::run(Instant now)
{
    auto const before = now - leftovers_age_max;
    house_.database().write_now([&](sql::Session& session) {
        api::forget_answers(session, before);
        return sql::Verdict::keep;
    });
    auto& database = house_.database();
    auto const& shelf = house_.shelf();
    file::Elsewhere const elsewhere{dossier::hold_of, report::names_content};
    file::sweep(database, shelf, house_.ward(), elsewhere, before);
    report::sweep_photos(database, shelf, house_.ward(), now - loose_photo_age_max,
                         file::named_anywhere(database, house_.ward(), elsewhere.names));
    if (is_night(now) && shelf_swept_ != date_of(now)) {
        auto const removed = file::sweep_shelf(database, shelf, house_.ward(), elsewhere.names, before);
        shelf_swept_ = date_of(now);
        log::write(log::Level::info, "shelf.swept", {{"removed", removed}});
    }
}

Keeper::Keeper(House& house) : house_{house}, chores_{house}, thread_{[this] { keep(); }} {}

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
        look();
        lock.lock();
    } while (!closing_now_.wait_for(lock, look_at_clock_every, [this] { return closing_; }));
}

void Keeper::look()
{
    auto const steady = std::chrono::steady_clock::now();
    auto const wall = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    if (auto const jump = watch_.jump(wall, steady)) {
        log::write(
            log::Level::warning, "clock.jumped",
            {{"seconds", std::chrono::duration_cast<std::chrono::seconds>(*jump).count()},
             {"clock", to_iso(wall)},
             {"do", "see that the machine's clock is right; nothing is thrown away for its age until it "
                    "has run evenly for an hour"}});
    }
    if (!watch_.is_trusted(steady) || (chores_done_ && steady - *chores_done_ < every)) {
        return;
    }
    chores_done_ = steady;
    try {
        chores_.run(house_.clock().now());
    } catch (sql::Failure const& failure) {
        log::write(log::Level::error, "keeper", {{"why", failure.what()}});
    }
}

} // namespace ward::command
