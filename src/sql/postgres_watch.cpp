#include "sql/postgres_watch.hpp"

#include <memory>

namespace ward::sql {

namespace {

/// Between two looks; with the look itself it stays well within revision_delay_max.
constexpr std::chrono::milliseconds between_looks{5};
constexpr std::chrono::milliseconds after_failure{200};

} // namespace

PostgresWatch::PostgresWatch(std::string url) : url_{std::move(url)}, thread_{[this] { serve(); }} {}

PostgresWatch::~PostgresWatch()
{
    {
        std::lock_guard const lock{mutex_};
        closing_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

std::optional<std::int64_t> PostgresWatch::revision()
{
    if (!asked_.exchange(true)) {
        std::lock_guard const lock{mutex_}; // or the word would come between its look and its sleep
        wake_.notify_one();
    }
    auto const fresh = Clock::duration{revision_delay_max}.count();
    auto const counted = changes_.load();
    if (Clock::now().time_since_epoch().count() - looked_at_.load() > fresh) {
        return std::nullopt;
    }
    return counted;
}

void PostgresWatch::look(PostgresSession& session)
{
    auto const began = Clock::now().time_since_epoch().count();
    // Another one with every transaction that begins to write and with every one that ends.
    auto rows = session.run("SELECT CAST(pg_current_snapshot() AS text)");
    rows.next();
    auto snapshot = rows.take<std::string>();
    if (snapshot != seen_) {
        seen_ = std::move(snapshot);
        ++changes_;
    }
    looked_at_ = began;
}

/// False when it is over.
bool PostgresWatch::wait_for_question()
{
    std::unique_lock lock{mutex_};
    wake_.wait(lock, [this] { return closing_ || asked_; });
    asked_ = false;
    return !closing_;
}

void PostgresWatch::serve()
{
    std::unique_ptr<PostgresSession> session;
    while (wait_for_question()) {
        auto pause = between_looks;
        try {
            if (!session) {
                session = std::make_unique<PostgresSession>(url_);
            }
            session->revive();
            look(*session);
        } catch (Failure const&) {
            session.reset(); // who asks is told that nobody knows, and reads
            pause = after_failure;
        }
        std::unique_lock lock{mutex_};
        wake_.wait_for(lock, pause, [this] { return closing_; });
    }
}

} // namespace ward::sql
