#include "sql/sqlite.hpp"

#include "sql/sqlite_checkpointer.hpp"
#include "sql/sqlite_session.hpp"

#include <atomic>
#include <deque>
#include <filesystem>
#include <thread>

namespace ward::sql {

namespace {

/// Ends the transaction of a reader whatever happens.
class Snapshot {
public:
    explicit Snapshot(SqliteSession& session) : session_{session} { session_.execute("BEGIN"); }
    Snapshot(Snapshot const&) = delete;
    Snapshot& operator=(Snapshot const&) = delete;
    ~Snapshot() { sqlite3_exec(session_.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }

private:
    SqliteSession& session_;
};

class SqliteDatabase final : public Database {
public:
    SqliteDatabase(std::string const& file, Options const& options)
        : file_{file},
          options_{options},
          writer_session_{file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, options.busy_timeout},
          watch_session_{file, SQLITE_OPEN_READWRITE, options.busy_timeout},
          checkpointer_{file, options.busy_timeout}
    {
        // WAL: readers never wait for the writer. It stays in the file once set.
        writer_session_.execute("PRAGMA journal_mode = WAL");
        sqlite3_wal_hook(writer_session_.handle(), &SqliteDatabase::logged, this);
        // A server that was killed may have left what no disk has confirmed, and it counts as committed: it
        // is made durable before anybody is answered out of it.
        writer_session_.execute("PRAGMA wal_checkpoint(PASSIVE)");
        // Nobody else writes, so what it has read stays true, and a busy day's pages stay in memory.
        writer_session_.execute("PRAGMA cache_size = -32768"); // KiB
        for (int i = 0; i < options.readers; ++i) {
            auto reader = std::make_unique<SqliteSession>(file, SQLITE_OPEN_READWRITE, options.busy_timeout);
            reader->execute("PRAGMA query_only = ON");
            readers_.add(std::move(reader));
        }
        writer_ = std::thread{[this] { serve(); }};
    }
    SqliteDatabase(SqliteDatabase const&) = delete;
    SqliteDatabase& operator=(SqliteDatabase const&) = delete;

    ~SqliteDatabase() override
    {
        {
            std::lock_guard const lock{mutex_};
            closing_ = true;
        }
        more_.notify_one();
        writer_.join(); // what waits is written first
    }

    void read(std::function<void(Session&)> const& work) override
    {
        auto lease = readers_.lease();
        Snapshot const snapshot{*lease};
        work(*lease);
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

    Engine engine() const override { return Engine::sqlite; }

    WriterFigures figures() const override
    {
        std::lock_guard const lock{mutex_};
        auto figures = figures_;
        figures.waiting = static_cast<std::int64_t>(waiting_.size());
        return figures;
    }

    PoolFigures readers() const override { return readers_.figures(); }
    PoolFigures writers() const override { return {1, writing_ ? 1 : 0, 0}; }

    std::optional<std::int64_t> revision() override
    {
        // What this process commits it counts itself; for what others commit (the command line) the file must
        // be asked, which costs two system calls: not with every request.
        auto const now = std::chrono::steady_clock::now().time_since_epoch().count();
        if (now > watch_again_at_.load() && watch_mutex_.try_lock()) {
            std::lock_guard const lock{watch_mutex_, std::adopt_lock};
            // Of one connection, because the number means nothing on another.
            auto rows = watch_session_.run("PRAGMA data_version");
            rows.next();
            auto const version = rows.take<std::int64_t>();
            if (std::exchange(version_seen_, version) != version) {
                ++changes_;
            }
            watch_again_at_ = now + std::chrono::steady_clock::duration{revision_delay_max}.count();
        }
        return changes_.load();
    }

    StorageFigures storage(Session&) const override { return {size_of(file_), size_of(file_ + "-wal")}; }

    RowCounts backup(std::string const& target, std::function<void(double)> const& progress) override
    {
        // A reader's snapshot is copied page by page: writers go on, and the copy is of one moment.
        auto lease = readers_.lease();
        SqliteSession copy{target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, options_.busy_timeout};
        {
            Snapshot const snapshot{*lease};
            copy_pages(*lease, copy, progress);
        }
        copy.execute("PRAGMA journal_mode = DELETE"); // one file, without companions
        progress(1.0);
        return count_rows(copy);
    }

private:
    static constexpr std::chrono::microseconds patience_max{500};
    static constexpr int apart_max{32};

    /// After a COMMIT of the writer; in place of SQLite's own checkpoint in the middle of it.
    static int logged(void* self, sqlite3*, char const*, int pages)
    {
        static_cast<SqliteDatabase*>(self)->log_pages_ = pages;
        return SQLITE_OK;
    }

    static std::int64_t size_of(std::string const& file)
    {
        std::error_code none;
        auto const size = std::filesystem::file_size(file, none);
        return none ? 0 : static_cast<std::int64_t>(size);
    }

    using Batch = std::vector<std::unique_ptr<Job>>;

    struct Ended {
        std::unique_ptr<Job> job;
        Outcome outcome{Outcome::durable};
        std::unique_ptr<Failure> breakage;
    };

    static void copy_pages(SqliteSession& from, SqliteSession& to,
                           std::function<void(double)> const& progress)
    {
        auto* const running = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
        if (running == nullptr) {
            to.fail("backup");
        }
        int code{SQLITE_OK};
        while ((code = sqlite3_backup_step(running, 2048)) == SQLITE_OK) {
            auto const total = sqlite3_backup_pagecount(running);
            progress(total == 0 ? 0.0 : 1.0 - static_cast<double>(sqlite3_backup_remaining(running)) / total);
        }
        sqlite3_backup_finish(running);
        if (code != SQLITE_DONE) {
            to.fail("backup");
        }
    }

    Batch next_batch()
    {
        std::unique_lock lock{mutex_};
        more_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
        // Those who were answered together ask again together: a moment's patience saves them an fsync each.
        // Whoever writes alone is never waited with.
        auto const expected = batch_before_ / 2;
        more_.wait_for(lock, patience_max, [&] { return closing_ || waiting_.size() >= expected; });
        Batch batch;
        while (!waiting_.empty() && static_cast<int>(batch.size()) < options_.batch_max) {
            batch.push_back(std::move(waiting_.front()));
            waiting_.pop_front();
        }
        batch_before_ = batch.size();
        return batch;
    }

    /// Group commit: each job in its savepoint, one COMMIT and so one fsync for all, answers after it.
    void serve()
    {
        for (;;) {
            auto batch = next_batch();
            if (batch.empty()) {
                return;
            }
            writing_ = true;
            auto ended = write_together(batch);
            writing_ = false;
            for (auto& each : ended) {
                each.job->done(each.outcome, each.breakage.get());
            }
            checkpointer_.logged(log_pages_); // after the answers: it may wait
        }
    }

    std::vector<Ended> write_together(Batch& batch)
    {
        std::vector<Ended> ended;
        std::unique_ptr<Failure> broken;
        try {
            run_together(batch, ended);
            auto const asked = std::chrono::steady_clock::now();
            writer_session_.execute("COMMIT");
            ++changes_; // before anybody hears of it
            count_commit(asked, batch.size());
        } catch (Failure const& failure) {
            broken = std::make_unique<Failure>(failure);
            roll_back();
        }
        writer_session_.forget();
        ended.resize(batch.size());
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (broken && ended[i].outcome != Outcome::failed) {
                // Nothing of the batch was kept, also not what had succeeded alone; and who was refused may
                // have been refused for what is not there any more.
                ended[i].outcome = Outcome::failed;
                ended[i].breakage = std::make_unique<Failure>(*broken);
            }
            ended[i].job = std::move(batch[i]);
        }
        std::lock_guard const lock{mutex_};
        figures_.jobs += static_cast<std::int64_t>(ended.size());
        figures_.commits += broken ? 0 : 1;
        figures_.failures += broken ? 1 : 0;
        figures_.batch_newest = static_cast<std::int64_t>(ended.size());
        return ended;
    }

    /// Every page that changes within a savepoint is copied first, should it have to be put back: a good part
    /// of what writing costs, for what hardly ever happens. So a batch is first run without, and only when
    /// one of many has to be undone, or failed, is all undone and run again, each in a savepoint; and so are
    /// some batches after it, since one such write seldom comes alone.
    void run_together(Batch const& batch, std::vector<Ended>& ended)
    {
        bool const apart = apart_ > 0;
        apart_ -= apart ? 1 : 0;
        if (run_all(batch, ended, apart)) {
            return;
        }
        roll_back();
        if (batch.size() == 1) {
            writer_session_.execute("BEGIN IMMEDIATE"); // of nothing, so that it ends as any other
            return;
        }
        apart_ = apart_max;
        run_all(batch, ended, true);
    }

    /// In one transaction. False when one that was not to be kept has left something behind.
    bool run_all(Batch const& batch, std::vector<Ended>& ended, bool apart)
    {
        ended.clear();
        writer_session_.execute("BEGIN IMMEDIATE");
        writer_session_.remember();
        Sums sums;
        for (auto const& job : batch) {
            auto const before = writer_session_.rows_written();
            ended.push_back(apart ? run_in_savepoint(*job) : run_one(*job));
            auto const outcome = ended.back().outcome;
            if (outcome == Outcome::durable) {
                sums.take(std::move(writer_session_.sums()));
            }
            writer_session_.sums().forget();
            bool const clean = outcome == Outcome::undone && writer_session_.rows_written() == before;
            if (outcome != Outcome::durable && !clean && !apart) {
                return false;
            }
        }
        sums.write(writer_session_);
        return true;
    }

    Ended run_one(Job& job)
    {
        Ended ended;
        try {
            ended.outcome = job.run(writer_session_) == Verdict::keep ? Outcome::durable : Outcome::undone;
        } catch (Failure const& failure) {
            if (sqlite3_get_autocommit(writer_session_.handle()) != 0) {
                throw; // SQLite itself gave the whole transaction up: disk full, input or output error.
            }
            ended.outcome = Outcome::failed;
            ended.breakage = std::make_unique<Failure>(failure);
        }
        return ended;
    }

    Ended run_in_savepoint(Job& job)
    {
        writer_session_.execute("SAVEPOINT one");
        auto ended = run_one(job);
        if (ended.outcome != Outcome::durable) {
            writer_session_.execute("ROLLBACK TO one");
            writer_session_.remember(); // but nothing of what it read
        }
        writer_session_.execute("RELEASE one");
        return ended;
    }

    void roll_back()
    {
        sqlite3_exec(writer_session_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        writer_session_.forget();
        writer_session_.sums().forget(); // of the one in whose middle it broke
    }

    std::string file_;
    Options options_;
    SqliteSession writer_session_;
    std::mutex watch_mutex_;
    SqliteSession watch_session_;  ///< sees what every other connection commits
    std::int64_t version_seen_{0}; ///< by watch_session_
    std::atomic<std::chrono::steady_clock::rep> watch_again_at_{0};
    std::atomic<std::int64_t> changes_{0}; ///< by anybody, as far as known
    Pool<SqliteSession> readers_;
    Checkpointer checkpointer_;
    int log_pages_{0}; ///< 4 KiB each, in the log after the newest COMMIT
    mutable std::mutex mutex_;
    std::condition_variable more_;
    std::deque<std::unique_ptr<Job>> waiting_;
    std::size_t batch_before_{0};
    int apart_{0}; ///< so many batches to come run each write in a savepoint
    WriterFigures figures_;
    bool closing_{false};
    std::atomic<bool> writing_{false};
    std::thread writer_;
};

} // namespace

std::unique_ptr<Database> open_sqlite(std::string const& file, Options const& options)
{
    return std::make_unique<SqliteDatabase>(file, options);
}

} // namespace ward::sql
