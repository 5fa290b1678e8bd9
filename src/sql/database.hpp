#pragma once

#include "base/histogram.hpp"
#include "sql/session.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace ward::sql {

/// What becomes of a transaction.
enum class Verdict { keep, undo };

/// How it ended: `durable` only after it would survive a power cut.
enum class Outcome { durable, undone, failed };

/// One write, waiting for its turn. `run` may be called more than once (serialisation failures): it starts
/// afresh.
class Job {
public:
    virtual ~Job() = default;
    virtual Verdict run(Session& session) = 0;
    /// Called exactly once, on a thread of the database. `breakage` is set when `outcome` is failed.
    virtual void done(Outcome outcome, std::exception const* breakage) = 0;
};

struct Options {
    int readers{4};                ///< connections for reading
    int writers{8};                ///< PostgreSQL only: connections for writing; SQLite has one writer
    int batch_max{256};            ///< writes committed together at most; on PostgreSQL never more than 32
    std::size_t waiting_max{4096}; ///< writes waiting at most; more are refused at once
    int attempts_max{8};           ///< runs of one transaction on serialisation failures
    std::chrono::milliseconds busy_timeout{5000};
};

/// Figures for /metrics.
struct WriterFigures {
    std::int64_t jobs{0};
    std::int64_t commits{0};
    std::int64_t failures{0};
    std::int64_t waiting{0};
    std::int64_t batch_newest{0}; ///< writes in the newest commit
};

/// Connections, and how many of them are at work.
struct PoolFigures {
    std::int64_t size{0};
    std::int64_t used{0};
    std::int64_t waited{0}; ///< how often somebody found none idle, since the start
};

/// What writing costs, counted while it goes on.
struct WriterTimes {
    Histogram batch{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024}; ///< writes in one commit
    /// Microseconds until the disk, or the database server, has confirmed a commit.
    Histogram commit{100,    250,     500,     1'000,   2'500,     5'000,     10'000,   25'000,
                     50'000, 100'000, 250'000, 500'000, 1'000'000, 2'500'000, 5'000'000};
};

/// Bytes on disk.
struct StorageFigures {
    std::int64_t database_bytes{0};
    std::int64_t wal_bytes{0}; ///< SQLite: what readers still keep from being folded into the file
};

/// Rows by table.
using RowCounts = std::map<std::string, std::int64_t>;

/// Counts every table of ours. \throws Failure
RowCounts count_rows(Session& session);

/// What is broken in the database itself: pages, indexes, rows that point nowhere. Empty when nothing is.
/// PostgreSQL checks these while it writes, so there it is always empty.
std::vector<std::string> damage(Session& session);

/// How long a commit of another process may go unnoticed by `Database::revision`.
inline constexpr std::chrono::milliseconds revision_delay_max{20};

/// One database, embedded or served. Thread-safe.
class Database {
public:
    virtual ~Database() = default;

    /// Runs `work` on a reader: one snapshot, nothing can be written. \throws Failure
    virtual void read(std::function<void(Session&)> const& work) = 0;

    /// Queues a write; false (and the job is dropped, undone) when too many wait or the database is closing.
    virtual bool write(std::unique_ptr<Job> job) = 0;

    virtual Engine engine() const = 0;
    virtual WriterFigures figures() const = 0;
    virtual PoolFigures readers() const = 0;
    virtual PoolFigures writers() const = 0;
    WriterTimes const& times() const { return times_; }

    /// Changes with every commit: of this process before the writer hears of it, of another one within
    /// `revision_delay_max` of reading; absent while that is not known (PostgreSQL after a quiet time).
    /// \throws Failure
    virtual std::optional<std::int64_t> revision() = 0;

    /// What lies on disk, 0 where it cannot be known. \pre `session` is one of this database's
    virtual StorageFigures storage(Session& session) const = 0;

    /// Copies the database as of one moment while it serves: SQLite into the file `target`, PostgreSQL by
    /// pg_dump. Answers how many rows each table has in the copy. \throws Failure
    virtual RowCounts backup(std::string const& target, std::function<void(double)> const& progress) = 0;

    /// Writes and waits until it is durable; for the command line, imports and tests. \throws Failure
    void write_now(std::function<Verdict(Session&)> const& work);

protected:
    /// `writes` were confirmed together; the commit was asked for at `asked`.
    void count_commit(std::chrono::steady_clock::time_point asked, std::size_t writes);

private:
    WriterTimes times_;
};

/// What a PostgreSQL server does by itself in the minutes after very many rows were put in, while whoever
/// asks first waits for seconds: counts them for its planner, and goes through every page once. Nothing for
/// SQLite.
/// \throws Failure
void settle(std::string const& url);

/// Puts a backup where there is no database yet: a new file, or an empty PostgreSQL database; settled.
/// \throws Failure
void restore(std::string const& source, std::string const& url);

/// "sqlite:FILE" or "postgresql://…". \throws Failure, naming what to do
std::unique_ptr<Database> open(std::string const& url, Options const& options = {});

} // namespace ward::sql
