#include "sql/sqlite.hpp"

#include "sql/pool.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <deque>
#include <filesystem>
#include <functional>
#include <thread>
#include <unordered_map>

namespace ward::sql {

namespace {

Breakage kind_of(int code)
{
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT: return Breakage::constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Breakage::retry;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Breakage::lost;
    default: return Breakage::other;
    }
}

struct CloseDatabase {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

[[noreturn]] void fail(sqlite3* handle, std::string_view doing)
{
    auto const code = sqlite3_extended_errcode(handle);
    throw Failure{kind_of(code), fmt::format("sqlite: {} ({}) in: {}", sqlite3_errmsg(handle), code, doing)};
}

/// A cached statement and which parameter is $n: SQLite takes "$1" as a name, not as a position.
struct Prepared {
    Statement statement;
    std::vector<int> index; ///< of $1, $2 …; 0 when the text does not use it
    bool in_use{false};
};

class SqliteSteps final : public Steps {
public:
    SqliteSteps(sqlite3* handle, Prepared& prepared, std::unique_ptr<Prepared> own)
        : handle_{handle}, prepared_{prepared}, own_{std::move(own)}
    {
        prepared_.in_use = true;
    }
    SqliteSteps(SqliteSteps const&) = delete;
    SqliteSteps& operator=(SqliteSteps const&) = delete;
    ~SqliteSteps() override
    {
        sqlite3_reset(statement());
        sqlite3_clear_bindings(statement());
        prepared_.in_use = false;
    }

    bool next() override
    {
        auto const code = sqlite3_step(statement());
        if (code == SQLITE_ROW) {
            return true;
        }
        if (code != SQLITE_DONE) {
            fail(handle_, sqlite3_sql(statement()));
        }
        changes_ = sqlite3_changes64(handle_);
        return false;
    }
    bool null(int column) const override { return sqlite3_column_type(statement(), column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement(), column); }
    double real(int column) const override { return sqlite3_column_double(statement(), column); }
    std::string_view text(int column) const override
    {
        auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement(), column));
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement(), column))};
    }
    std::int64_t changes() const override { return changes_; }

private:
    sqlite3_stmt* statement() const { return prepared_.statement.get(); }

    sqlite3* handle_;
    Prepared& prepared_;
    std::unique_ptr<Prepared> own_; ///< when the cached one was already running
    std::int64_t changes_{0};
};

class SqliteSession final : public Session {
public:
    SqliteSession(std::string const& file, int flags, std::chrono::milliseconds busy_timeout)
    {
        sqlite3* raw{nullptr};
        auto const code = sqlite3_open_v2(file.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
        handle_.reset(raw);
        if (code != SQLITE_OK) {
            fail(raw, "open " + file);
        }
        // First, so that every pragma after it may wait.
        sqlite3_busy_timeout(raw, static_cast<int>(busy_timeout.count()));
        execute("PRAGMA foreign_keys = ON");
        // Legal records: an answer is given only for what survives a power cut.
        execute("PRAGMA synchronous = FULL");
        execute("PRAGMA temp_store = MEMORY");
        execute("PRAGMA trusted_schema = OFF");
    }

    Engine engine() const override { return Engine::sqlite; }

    void execute(char const* sql)
    {
        if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
            fail(handle_.get(), sql);
        }
    }
    sqlite3* handle() { return handle_.get(); }

protected:
    std::unique_ptr<Steps> start(std::string_view sql, std::vector<Bound> const& bound) override
    {
        auto found = cache_.find(sql);
        if (found == cache_.end()) {
            found = cache_.emplace(std::string{sql}, prepare(sql, SQLITE_PREPARE_PERSISTENT)).first;
        }
        auto* prepared = found->second.get();
        std::unique_ptr<Prepared> own;
        if (prepared->in_use) {
            own = prepare(sql, 0);
            prepared = own.get();
        }
        bind_all(*prepared, bound);
        return std::make_unique<SqliteSteps>(handle_.get(), *prepared, std::move(own));
    }

private:
    std::unique_ptr<Prepared> prepare(std::string_view sql, unsigned flags)
    {
        auto prepared = std::make_unique<Prepared>();
        sqlite3_stmt* raw{nullptr};
        if (sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), flags, &raw, nullptr) != SQLITE_OK) {
            fail(handle_.get(), sql);
        }
        prepared->statement.reset(raw);
        auto const count = sqlite3_bind_parameter_count(raw);
        for (int i = 1; i <= 64 && static_cast<int>(prepared->index.size()) < count + 16; ++i) {
            prepared->index.push_back(sqlite3_bind_parameter_index(raw, fmt::format("${}", i).c_str()));
        }
        return prepared;
    }

    void bind_all(Prepared& prepared, std::vector<Bound> const& bound)
    {
        WARD_CHECK(bound.size() <= prepared.index.size());
        auto* const statement = prepared.statement.get();
        for (std::size_t i = 0; i < bound.size(); ++i) {
            auto const at = prepared.index[i];
            if (at == 0) {
                continue;
            }
            int code{SQLITE_OK};
            auto const& value = bound[i];
            if (auto const* const integer = std::get_if<std::int64_t>(&value)) {
                code = sqlite3_bind_int64(statement, at, *integer);
            } else if (auto const* const real = std::get_if<double>(&value)) {
                code = sqlite3_bind_double(statement, at, *real);
            } else if (auto const* const text = std::get_if<std::string_view>(&value)) {
                // A null pointer would bind NULL, and an empty view may hold one.
                auto const* const data = text->data() == nullptr ? "" : text->data();
                code = sqlite3_bind_text64(statement, at, data, text->size(), SQLITE_STATIC, SQLITE_UTF8);
            } else if (auto const* const bytes = std::get_if<Bytes>(&value)) {
                auto const* const data = bytes->bytes.data() == nullptr ? "" : bytes->bytes.data();
                code = sqlite3_bind_blob64(statement, at, data, bytes->bytes.size(), SQLITE_STATIC);
            } else {
                code = sqlite3_bind_null(statement, at);
            }
            if (code != SQLITE_OK) {
                fail(handle_.get(), sqlite3_sql(statement));
            }
        }
    }

    Handle handle_;
    std::unordered_map<std::string, std::unique_ptr<Prepared>, TextHash, std::equal_to<>> cache_;
};

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
        : file_{file}, options_{options},
          writer_session_{file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, options.busy_timeout}
    {
        // WAL: readers never wait for the writer. It stays in the file once set.
        writer_session_.execute("PRAGMA journal_mode = WAL");
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

    std::int64_t size_bytes() override
    {
        std::error_code none;
        auto const size = std::filesystem::file_size(file_, none);
        return none ? 0 : static_cast<std::int64_t>(size);
    }

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
    using Batch = std::vector<std::unique_ptr<Job>>;

    struct Ended {
        std::unique_ptr<Job> job;
        Outcome outcome{Outcome::durable};
        std::unique_ptr<Failure> breakage;
    };

    static void copy_pages(SqliteSession& from, SqliteSession& to, std::function<void(double)> const& progress)
    {
        auto* const running = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
        if (running == nullptr) {
            fail(to.handle(), "backup");
        }
        int code{SQLITE_OK};
        while ((code = sqlite3_backup_step(running, 2048)) == SQLITE_OK) {
            auto const total = sqlite3_backup_pagecount(running);
            progress(total == 0 ? 0.0 : 1.0 - static_cast<double>(sqlite3_backup_remaining(running)) / total);
        }
        sqlite3_backup_finish(running);
        if (code != SQLITE_DONE) {
            fail(to.handle(), "backup");
        }
    }

    Batch next_batch()
    {
        std::unique_lock lock{mutex_};
        more_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
        Batch batch;
        while (!waiting_.empty() && static_cast<int>(batch.size()) < options_.batch_max) {
            batch.push_back(std::move(waiting_.front()));
            waiting_.pop_front();
        }
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
            auto ended = write_together(batch);
            for (auto& each : ended) {
                each.job->done(each.outcome, each.breakage.get());
            }
        }
    }

    std::vector<Ended> write_together(Batch& batch)
    {
        std::vector<Ended> ended;
        ended.reserve(batch.size());
        std::unique_ptr<Failure> broken;
        try {
            writer_session_.execute("BEGIN IMMEDIATE");
            for (auto const& job : batch) {
                ended.push_back(run_one(*job));
            }
            writer_session_.execute("COMMIT");
        } catch (Failure const& failure) {
            broken = std::make_unique<Failure>(failure);
            sqlite3_exec(writer_session_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        }
        ended.resize(batch.size());
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (broken && ended[i].outcome == Outcome::durable) {
                // Nothing of the batch was kept, also not what had succeeded alone.
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

    Ended run_one(Job& job)
    {
        Ended ended;
        writer_session_.execute("SAVEPOINT one");
        try {
            if (job.run(writer_session_) == Verdict::keep) {
                writer_session_.execute("RELEASE one");
                return ended;
            }
            ended.outcome = Outcome::undone;
        } catch (Failure const& failure) {
            if (sqlite3_get_autocommit(writer_session_.handle()) != 0) {
                throw; // SQLite itself gave the whole transaction up: disk full, input or output error.
            }
            ended.outcome = Outcome::failed;
            ended.breakage = std::make_unique<Failure>(failure);
        }
        writer_session_.execute("ROLLBACK TO one");
        writer_session_.execute("RELEASE one");
        return ended;
    }

    std::string file_;
    Options options_;
    SqliteSession writer_session_;
    Pool<SqliteSession> readers_;
    mutable std::mutex mutex_;
    std::condition_variable more_;
    std::deque<std::unique_ptr<Job>> waiting_;
    WriterFigures figures_;
    bool closing_{false};
    std::thread writer_;
};

} // namespace

std::unique_ptr<Database> open_sqlite(std::string const& file, Options const& options)
{
    return std::make_unique<SqliteDatabase>(file, options);
}

} // namespace ward::sql
