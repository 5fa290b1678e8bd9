#include "sql/postgres.hpp"

#include "sql/postgres_session.hpp"
#include "sql/postgres_watch.hpp"
#include "sql/turns.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <deque>
#include <random>
#include <thread>

namespace ward::sql {

namespace {

/// Runs a program of PostgreSQL's and waits for it; no shell, so nothing in a URL can be a command.
void run_program(std::vector<std::string> words)
{
    std::vector<char*> pointers;
    for (auto& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    pid_t child{0};
    int status{0};
    auto const failed = ::posix_spawnp(&child, pointers.front(), nullptr, nullptr, pointers.data(), environ);
    if (failed != 0 || ::waitpid(child, &status, 0) != child || status != 0) {
        throw Failure{Breakage::lost,
                      words.front() + " failed; is postgresql-client of the server's version installed?"};
    }
}

/// Since when the server cannot be had. A short outage (a restart, a cut line, a standby taking over) is
/// waited for; in a long one everybody is told at once. Thread-safe.
class Outage {
public:
    void over() { since_ms_ = 0; }

    /// Whether it is worth trying again; waits a little before it says so.
    bool wait_a_little()
    {
        using namespace std::chrono;
        auto const now = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
        std::int64_t began{0};
        since_ms_.compare_exchange_strong(began, now);
        if (began != 0 && now - began > patience.count()) {
            return false;
        }
        std::this_thread::sleep_for(milliseconds{100});
        return true;
    }

private:
    static constexpr std::chrono::milliseconds patience{5000};
    std::atomic<std::int64_t> since_ms_{0};
};

constexpr int attempts_beside_others_max = 3;

/// Of one transaction, also when others succeed meanwhile.
constexpr int outage_attempts_max = 50;

class PostgresDatabase final : public Database {
public:
    PostgresDatabase(std::string url, Options const& options)
        : url_{std::move(url)}, options_{options}, watch_{url_}
    {
        for (int i = 0; i < options.readers; ++i) {
            readers_.add(std::make_unique<PostgresSession>(url_));
        }
        {
            // Sorting must mean the same as in the embedded database: bytes of UTF-8.
            auto lease = readers_.lease();
            auto rows = (*lease).run("SELECT datcollate FROM pg_database WHERE datname = current_database()");
            rows.next();
            auto const collation = rows.take<std::string>();
            if (collation != "C" && collation != "C.UTF-8" && collation != "POSIX") {
                throw Failure{Breakage::other,
                              "postgresql: the database sorts by " + collation +
                                  "; make it with: CREATE DATABASE … TEMPLATE template0 LC_COLLATE 'C' "
                                  "ENCODING 'UTF8'"};
            }
        }
        for (int i = 0; i < options.writers; ++i) {
            writers_.emplace_back([this] { serve(); });
        }
    }
    PostgresDatabase(PostgresDatabase const&) = delete;
    PostgresDatabase& operator=(PostgresDatabase const&) = delete;

    ~PostgresDatabase() override
    {
        {
            std::lock_guard const lock{mutex_};
            closing_ = true;
        }
        more_.notify_all();
        for (auto& writer : writers_) {
            writer.join();
        }
    }

    void read(std::function<void(Session&)> const& work) override
    {
        auto lease = readers_.lease();
        begin_reading(*lease);
        try {
            work(*lease);
        } catch (Failure const&) {
            (*lease).give_up();
            throw;
        }
        (*lease).execute("COMMIT");
    }

    bool write(std::unique_ptr<Job> job) override
    {
        {
            std::lock_guard const lock{mutex_};
            if (closing_ || waiting_.size() >= options_.waiting_max) {
                return false;
            }
            waiting_.push_back(std::move(job));
        }
        more_.notify_one();
        return true;
    }

    Engine engine() const override { return Engine::postgres; }

    WriterFigures figures() const override
    {
        std::lock_guard const lock{mutex_};
        auto figures = figures_;
        figures.waiting = static_cast<std::int64_t>(waiting_.size());
        return figures;
    }

    PoolFigures readers() const override { return readers_.figures(); }
    PoolFigures writers() const override { return {options_.writers, writing_, 0}; }

    std::optional<std::int64_t> revision() override { return watch_.revision(); }

    StorageFigures storage(Session& session) const override
    {
        auto rows = session.run("SELECT pg_database_size(current_database())");
        rows.next();
        return {.database_bytes = rows.take<std::int64_t>()};
    }

    RowCounts backup(std::string const& target, std::function<void(double)> const& progress) override;

private:
    /// A line that was cut while it lay idle shows only now; nothing was asked yet, so it is asked again.
    void begin_reading(PostgresSession& session)
    {
        for (int attempt = 1;; ++attempt) {
            try {
                session.revive();
                session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
                outage_.over();
                return;
            } catch (Failure const& failure) {
                if (failure.kind() != Breakage::lost || attempt >= outage_attempts_max ||
                    !outage_.wait_a_little()) {
                    throw;
                }
            }
        }
    }

    void serve()
    {
        std::unique_ptr<PostgresSession> session;
        for (;;) {
            std::unique_ptr<Job> job;
            {
                std::unique_lock lock{mutex_};
                more_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
                if (waiting_.empty()) {
                    return;
                }
                job = std::move(waiting_.front());
                waiting_.pop_front();
            }
            ++writing_;
            run_with_retry(session, *job);
            --writing_;
        }
    }

    /// How far a transaction came before it broke.
    enum class Reached { nothing_kept, commit_sent };

    void run_with_retry(std::unique_ptr<PostgresSession>& session, Job& job)
    {
        for (int attempt = 1;; ++attempt) {
            auto reached = Reached::nothing_kept;
            try {
                auto const verdict = run_in_turn(session, job, reached, attempt);
                outage_.over();
                count(true);
                job.done(verdict == Verdict::keep ? Outcome::durable : Outcome::undone, nullptr);
                return;
            } catch (Failure const& failure) {
                drop_what_broke(session, failure.kind());
                if (!may_run_again(failure.kind(), reached, attempt)) {
                    count(false);
                    job.done(Outcome::failed, &failure);
                    return;
                }
            }
        }
    }

    /// Who crossed others a few times goes alone: of many that want the same counters, none is told to come
    /// back. Other servers on the database may still cross it; then it runs again as often as is allowed.
    Verdict run_in_turn(std::unique_ptr<PostgresSession>& session, Job& job, Reached& reached, int attempt)
    {
        if (attempt <= attempts_beside_others_max) {
            Turns::Beside const turn{turns_};
            return run_once(session, job, reached);
        }
        Turns::Alone const turn{turns_};
        return run_once(session, job, reached);
    }

    static void drop_what_broke(std::unique_ptr<PostgresSession>& session, Breakage kind)
    {
        if (session && kind != Breakage::lost && kind != Breakage::read_only) {
            session->give_up();
            return;
        }
        session.reset(); // another line may lead to a server that lives, or takes writes
    }

    /// A line lost during COMMIT may have committed: only the asker can tell, by trying again with the same
    /// idempotency key. So only what certainly was undone runs again here, after a little while.
    bool may_run_again(Breakage kind, Reached reached, int attempt)
    {
        if (kind == Breakage::retry && attempt < options_.attempts_max) {
            wait_a_little(attempt);
            return true;
        }
        bool const moved = kind == Breakage::lost || kind == Breakage::read_only;
        return moved && reached == Reached::nothing_kept && attempt < outage_attempts_max &&
               outage_.wait_a_little();
    }

    Verdict run_once(std::unique_ptr<PostgresSession>& session, Job& job, Reached& reached)
    {
        if (!session) {
            session = std::make_unique<PostgresSession>(url_);
        }
        session->revive();
        session->sums().forget(); // of an attempt that broke
        session->execute("BEGIN ISOLATION LEVEL SERIALIZABLE");
        auto const verdict = job.run(*session);
        if (verdict == Verdict::keep) {
            session->sums().write(*session);
        }
        reached = verdict == Verdict::keep ? Reached::commit_sent : Reached::nothing_kept;
        auto const asked = std::chrono::steady_clock::now();
        session->execute(verdict == Verdict::keep ? "COMMIT" : "ROLLBACK");
        if (verdict == Verdict::keep) {
            watch_.committed();
            count_commit(asked, 1);
        }
        return verdict;
    }

    static void wait_a_little(int attempt)
    {
        thread_local std::minstd_rand random{std::random_device{}()};
        std::uniform_int_distribution<int> const up_to{1, 4 << std::min(attempt, 6)};
        std::this_thread::sleep_for(
            std::chrono::milliseconds{std::uniform_int_distribution<int>{up_to}(random)});
    }

    void count(bool kept)
    {
        std::lock_guard const lock{mutex_};
        ++figures_.jobs;
        figures_.commits += kept ? 1 : 0;
        figures_.failures += kept ? 0 : 1;
        figures_.batch_newest = 1;
    }

    std::string url_;
    Options options_;
    PostgresWatch watch_;
    Outage outage_;
    Turns turns_;
    Pool<PostgresSession> readers_;
    mutable std::mutex mutex_;
    std::condition_variable more_;
    std::deque<std::unique_ptr<Job>> waiting_;
    WriterFigures figures_;
    bool closing_{false};
    std::atomic<int> writing_{0};
    std::vector<std::thread> writers_;
};

RowCounts PostgresDatabase::backup(std::string const& target, std::function<void(double)> const& progress)
{
    // The dump sees the very snapshot in which the rows are counted.
    RowCounts counts;
    read([&](Session& session) {
        progress(0.0);
        auto rows = session.run("SELECT pg_export_snapshot()");
        rows.next();
        auto const snapshot = rows.take<std::string>();
        run_program(
            {"pg_dump", "--format=custom", "--no-owner", "--snapshot=" + snapshot, "--file=" + target, url_});
        counts = count_rows(session);
    });
    progress(1.0);
    return counts;
}

} // namespace

void restore_postgres(std::string const& source, std::string const& url)
{
    run_program(
        {"pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", "--dbname=" + url, source});
}

std::unique_ptr<Database> open_postgres(std::string const& url, Options const& options)
{
    return std::make_unique<PostgresDatabase>(url, options);
}

} // namespace ward::sql
