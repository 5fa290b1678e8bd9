#include "sql/postgres.hpp"

#include "sql/pool.hpp"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <deque>
#include <random>
#include <thread>
#include <unordered_map>

namespace ward::sql {

namespace {

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

Breakage kind_of(PGconn* connection, PGresult const* result)
{
    if (PQstatus(connection) != CONNECTION_OK) {
        return Breakage::lost;
    }
    auto const* const state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    std::string_view const code{state == nullptr ? "" : state};
    if (code == "40001" || code == "40P01" || code == "55P03") {
        return Breakage::retry;
    }
    if (code.starts_with("23")) {
        return Breakage::constraint;
    }
    if (code.starts_with("53") || code.starts_with("57") || code.starts_with("58") || code.starts_with("08")) {
        return Breakage::lost;
    }
    return Breakage::other;
}

template <class Number>
Number to_number(char const* text)
{
    Number number{};
    std::string_view const digits{text};
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

class PostgresSteps final : public Steps {
public:
    explicit PostgresSteps(Result result) : result_{std::move(result)}, rows_{PQntuples(result_.get())} {}

    bool next() override { return ++row_ < rows_; }
    bool null(int column) const override { return PQgetisnull(result_.get(), row_, column) != 0; }
    std::int64_t integer(int column) const override { return to_number<std::int64_t>(value(column)); }
    double real(int column) const override { return to_number<double>(value(column)); }
    std::string_view text(int column) const override
    {
        std::string_view const plain{value(column), static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
        constexpr Oid bytea = 17;
        if (PQftype(result_.get(), column) != bytea) {
            return plain;
        }
        std::size_t size{0};
        bytes_.reset(PQunescapeBytea(reinterpret_cast<unsigned char const*>(plain.data()), &size));
        return {reinterpret_cast<char const*>(bytes_.get()), size};
    }
    std::int64_t changes() const override
    {
        auto const* const count = PQcmdTuples(result_.get());
        return *count == '\0' ? 0 : to_number<std::int64_t>(count);
    }

private:
    struct Free {
        void operator()(unsigned char* bytes) const { PQfreemem(bytes); }
    };
    char const* value(int column) const { return PQgetvalue(result_.get(), row_, column); }

    Result result_;
    mutable std::unique_ptr<unsigned char, Free> bytes_;
    int rows_;
    int row_{-1};
};

/// Parameters as libpq wants them: text, but bytes in binary.
class Parameters {
public:
    explicit Parameters(std::vector<Bound> const& bound)
    {
        auto const count = bound.size();
        texts_.reserve(count); // the pointers below must stay valid
        for (auto const& value : bound) {
            if (auto const* const integer = std::get_if<std::int64_t>(&value)) {
                add(std::to_string(*integer), 0);
            } else if (auto const* const real = std::get_if<double>(&value)) {
                add(fmt::format("{}", *real), 0);
            } else if (auto const* const text = std::get_if<std::string_view>(&value)) {
                add(std::string{*text}, 0);
            } else if (auto const* const bytes = std::get_if<Bytes>(&value)) {
                add(std::string{bytes->bytes}, 1);
            } else {
                values_.push_back(nullptr);
                lengths_.push_back(0);
                formats_.push_back(0);
            }
        }
    }
    int count() const { return static_cast<int>(values_.size()); }
    char const* const* values() const { return values_.data(); }
    int const* lengths() const { return lengths_.data(); }
    int const* formats() const { return formats_.data(); }

private:
    void add(std::string text, int format)
    {
        texts_.push_back(std::move(text));
        values_.push_back(texts_.back().data());
        lengths_.push_back(static_cast<int>(texts_.back().size()));
        formats_.push_back(format);
    }

    std::vector<std::string> texts_;
    std::vector<char const*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

class PostgresSession final : public Session {
public:
    explicit PostgresSession(std::string const& url) : url_{url} { connect(); }

    Engine engine() const override { return Engine::postgres; }

    void execute(char const* sql)
    {
        Result const result{PQexec(connection_.get(), sql)};
        check(result.get(), sql);
    }

    /// Connects again when the server or the line has gone.
    void revive()
    {
        if (PQstatus(connection_.get()) != CONNECTION_OK || PQtransactionStatus(connection_.get()) != PQTRANS_IDLE) {
            connect();
        }
    }

    void give_up() { Result const ended{PQexec(connection_.get(), "ROLLBACK")}; }

protected:
    std::unique_ptr<Steps> start(std::string_view sql, std::vector<Bound> const& bound) override
    {
        auto found = cache_.find(sql);
        if (found == cache_.end()) {
            auto const name = fmt::format("s{}", cache_.size());
            Result const prepared{
                PQprepare(connection_.get(), name.c_str(), std::string{sql}.c_str(), 0, nullptr)};
            check(prepared.get(), sql);
            found = cache_.emplace(std::string{sql}, name).first;
        }
        Parameters const given{bound};
        Result result{PQexecPrepared(connection_.get(), found->second.c_str(), given.count(), given.values(),
                                     given.lengths(), given.formats(), 0)};
        check(result.get(), sql);
        return std::make_unique<PostgresSteps>(std::move(result));
    }

private:
    void connect()
    {
        cache_.clear();
        connection_.reset(PQconnectdb(url_.c_str()));
        if (PQstatus(connection_.get()) != CONNECTION_OK) {
            throw Failure{Breakage::lost, fmt::format("postgresql: {}", PQerrorMessage(connection_.get()))};
        }
        PQsetNoticeProcessor(connection_.get(), [](void*, char const*) {}, nullptr);
        PQsetClientEncoding(connection_.get(), "UTF8");
    }

    void check(PGresult const* result, std::string_view doing)
    {
        auto const status = PQresultStatus(result);
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
            return;
        }
        throw Failure{kind_of(connection_.get(), result),
                      fmt::format("postgresql: {} in: {}", PQerrorMessage(connection_.get()), doing)};
    }

    std::string url_;
    std::unique_ptr<PGconn, Finish> connection_;
    std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> cache_;
};

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
        throw Failure{Breakage::lost, words.front() + " failed; is postgresql-client of the server's version installed?"};
    }
}

class PostgresDatabase final : public Database {
public:
    PostgresDatabase(std::string url, Options const& options) : url_{std::move(url)}, options_{options}
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
                throw Failure{Breakage::other, "postgresql: the database sorts by " + collation +
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
        (*lease).revive();
        (*lease).execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
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

    std::int64_t size_bytes() override
    {
        std::int64_t size{0};
        read([&](Session& session) {
            auto rows = session.run("SELECT pg_database_size(current_database())");
            rows.next();
            size = rows.take<std::int64_t>();
        });
        return size;
    }

    RowCounts backup(std::string const& target, std::function<void(double)> const& progress) override;

private:
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
            run_with_retry(session, *job);
        }
    }

    void run_with_retry(std::unique_ptr<PostgresSession>& session, Job& job)
    {
        for (int attempt = 1;; ++attempt) {
            try {
                auto const verdict = run_once(session, job);
                count(true);
                job.done(verdict == Verdict::keep ? Outcome::durable : Outcome::undone, nullptr);
                return;
            } catch (Failure const& failure) {
                if (session) {
                    session->give_up();
                }
                if (failure.kind() == Breakage::lost) {
                    session.reset();
                }
                // A line lost during COMMIT may have committed: only the asker can tell, by trying again with the
                // same idempotency key. So only what certainly was undone runs again here.
                if (failure.kind() == Breakage::retry && attempt < options_.attempts_max) {
                    wait_a_little(attempt);
                    continue;
                }
                count(false);
                job.done(Outcome::failed, &failure);
                return;
            }
        }
    }

    Verdict run_once(std::unique_ptr<PostgresSession>& session, Job& job)
    {
        if (!session) {
            session = std::make_unique<PostgresSession>(url_);
        }
        session->revive();
        session->execute("BEGIN ISOLATION LEVEL SERIALIZABLE");
        auto const verdict = job.run(*session);
        session->execute(verdict == Verdict::keep ? "COMMIT" : "ROLLBACK");
        return verdict;
    }

    static void wait_a_little(int attempt)
    {
        thread_local std::minstd_rand random{std::random_device{}()};
        std::uniform_int_distribution<int> const up_to{1, 4 << std::min(attempt, 6)};
        std::this_thread::sleep_for(std::chrono::milliseconds{std::uniform_int_distribution<int>{up_to}(random)});
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
    Pool<PostgresSession> readers_;
    mutable std::mutex mutex_;
    std::condition_variable more_;
    std::deque<std::unique_ptr<Job>> waiting_;
    WriterFigures figures_;
    bool closing_{false};
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
        run_program({"pg_dump", "--format=custom", "--no-owner", "--snapshot=" + snapshot, "--file=" + target, url_});
        counts = count_rows(session);
    });
    progress(1.0);
    return counts;
}

} // namespace

void restore_postgres(std::string const& source, std::string const& url)
{
    run_program({"pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", "--dbname=" + url, source});
}

std::unique_ptr<Database> open_postgres(std::string const& url, Options const& options)
{
    return std::make_unique<PostgresDatabase>(url, options);
}

} // namespace ward::sql
