#include "sql/postgres.hpp"

#include "sql/outage.hpp"
#include "sql/postgres_dump.hpp"
#include "sql/postgres_session.hpp"
#include "sql/postgres_watch.hpp"
#include "sql/turns.hpp"

#include <atomic>
#include <deque>
#include <random>
#include <thread>

namespace ward::sql {

namespace {

constexpr int attempts_beside_others_max = 3;

/// Of one transaction, also when others succeed meanwhile.
constexpr int outage_attempts_max = 50;

/// Writes in one transaction: a savepoint is a transaction of its own to the server, and of one with more
/// than so many within it every reader has to look them up on disk.
constexpr std::size_t together_max = 32;

/// A write that takes longer is one of many rows: others need not wait for its end.
constexpr std::chrono::milliseconds long_write{1000};

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
            (*lease).execute("COMMIT");
        } catch (Failure const&) {
            (*lease).give_up();
            throw;
        }
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

    using Batch = std::vector<std::unique_ptr<Job>>;

    struct Ended {
        Outcome outcome{Outcome::durable};
        std::unique_ptr<Failure> breakage;
    };

    void serve()
    {
        std::unique_ptr<PostgresSession> session;
        for (;;) {
            auto const batch = next_batch();
            if (batch.empty()) {
                return;
            }
            auto const ended = run_with_retry(session, batch);
            {
                std::lock_guard const lock{mutex_};
                --writing_;
            }
            more_.notify_one(); // the next batch runs while these are told
            for (std::size_t i = 0; i < batch.size(); ++i) {
                batch[i]->done(ended[i].outcome, ended[i].breakage.get());
            }
        }
    }

    /// What waits, to be committed together. Nearly all writes raise the same numbers and figures: side by
    /// side they would cross each other, so others are begun only beside one that takes long.
    Batch next_batch()
    {
        std::unique_lock lock{mutex_};
        for (;;) {
            auto const until = began_ + long_write;
            if (waiting_.empty()) {
                if (closing_) {
                    return {};
                }
                more_.wait(lock);
            } else if (writing_ == 0 || std::chrono::steady_clock::now() >= until) {
                break;
            } else {
                more_.wait_until(lock, until);
            }
        }
        auto const count =
            std::min({waiting_.size(), together_max, static_cast<std::size_t>(options_.batch_max)});
        auto const end = waiting_.begin() + static_cast<std::ptrdiff_t>(count);
        Batch batch{std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end)};
        waiting_.erase(waiting_.begin(), end);
        began_ = std::chrono::steady_clock::now();
        ++writing_;
        return batch;
    }

    /// How far a transaction came before it broke.
    enum class Reached { nothing_kept, commit_sent };

    std::vector<Ended> run_with_retry(std::unique_ptr<PostgresSession>& session, Batch const& batch)
    {
        for (int attempt = 1;; ++attempt) {
            auto reached = Reached::nothing_kept;
            try {
                auto ended = run_in_turn(session, batch, reached, attempt);
                outage_.over();
                count(batch.size(), true);
                return ended;
            } catch (Failure const& failure) {
                drop_what_broke(session, failure.kind());
                if (!may_run_again(failure.kind(), reached, attempt)) {
                    count(batch.size(), false);
                    return all_failed(batch, failure);
                }
            }
        }
    }

    /// Nothing was kept, also not of what had succeeded alone; and who was refused may have been refused for
    /// what is not there.
    static std::vector<Ended> all_failed(Batch const& batch, Failure const& failure)
    {
        std::vector<Ended> ended(batch.size());
        for (auto& each : ended) {
            each = {Outcome::failed, std::make_unique<Failure>(failure)};
        }
        return ended;
    }

    /// Who crossed others a few times goes alone: of many that want the same counters, none is told to come
    /// back. Other servers on the database may still cross it; then it runs again as often as is allowed.
    std::vector<Ended> run_in_turn(std::unique_ptr<PostgresSession>& session, Batch const& batch,
                                   Reached& reached, int attempt)
    {
        if (attempt <= attempts_beside_others_max) {
            Turns::Beside const turn{turns_};
            return run_once(session, batch, reached);
        }
        Turns::Alone const turn{turns_};
        return run_once(session, batch, reached);
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

    /// Group commit: each job in its savepoint, one COMMIT for all.
    std::vector<Ended> run_once(std::unique_ptr<PostgresSession>& session, Batch const& batch,
                                Reached& reached)
    {
        if (!session) {
            session = std::make_unique<PostgresSession>(url_);
        }
        session->revive();
        session->sums().forget(); // of an attempt that broke
        session->post("BEGIN ISOLATION LEVEL SERIALIZABLE");
        session->remember();
        std::vector<Ended> ended;
        Sums sums;
        std::size_t kept{0};
        for (auto const& job : batch) {
            ended.push_back(batch.size() == 1 ? run_alone(*session, *job) : run_in_savepoint(*session, *job));
            if (ended.back().outcome == Outcome::durable) {
                ++kept;
                sums.take(std::move(session->sums()));
            }
            session->sums().forget();
        }
        if (kept == 0) {
            session->execute("ROLLBACK");
            return ended;
        }
        sums.write(*session);
        session->settle(); // what breaks here is certainly not kept
        reached = Reached::commit_sent;
        auto const asked = std::chrono::steady_clock::now();
        session->execute("COMMIT");
        watch_.committed();
        count_commit(asked, kept);
        return ended;
    }

    static Ended run_alone(PostgresSession& session, Job& job)
    {
        return {job.run(session) == Verdict::keep ? Outcome::durable : Outcome::undone, nullptr};
    }

    static Ended run_in_savepoint(PostgresSession& session, Job& job)
    {
        session.post("SAVEPOINT one");
        Ended ended;
        try {
            if (job.run(session) == Verdict::keep) {
                session.execute("RELEASE one"); // and whatever it sent without waiting
                return ended;
            }
            session.settle();
            ended.outcome = Outcome::undone;
        } catch (Failure const& failure) {
            if (failure.kind() != Breakage::constraint && failure.kind() != Breakage::other) {
                throw; // the whole transaction is lost with it
            }
            ended = {Outcome::failed, std::make_unique<Failure>(failure)};
        }
        session.forget();
        session.post("ROLLBACK TO one");
        session.post("RELEASE one");
        return ended;
    }

    static void wait_a_little(int attempt)
    {
        thread_local std::minstd_rand random{std::random_device{}()};
        std::uniform_int_distribution<int> const up_to{1, 4 << std::min(attempt, 6)};
        std::this_thread::sleep_for(
            std::chrono::milliseconds{std::uniform_int_distribution<int>{up_to}(random)});
    }

    void count(std::size_t jobs, bool committed)
    {
        std::lock_guard const lock{mutex_};
        figures_.jobs += static_cast<std::int64_t>(jobs);
        figures_.commits += committed ? 1 : 0;
        figures_.failures += committed ? 0 : 1;
        figures_.batch_newest = static_cast<std::int64_t>(jobs);
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
    std::chrono::steady_clock::time_point began_; ///< when the newest batch did
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
        dump_postgres(url_, snapshot, target);
        counts = count_rows(session);
    });
    progress(1.0);
    return counts;
}

} // namespace

std::unique_ptr<Database> open_postgres(std::string const& url, Options const& options)
{
    return std::make_unique<PostgresDatabase>(url, options);
}

} // namespace ward::sql
