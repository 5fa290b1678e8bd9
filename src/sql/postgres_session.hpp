#pragma once

#include "sql/remembered.hpp"
#include "sql/session.hpp"

#include <libpq-fe.h>

#include <deque>
#include <memory>
#include <string>
#include <unordered_map>

namespace ward::sql {

struct FinishConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

/// One connection to a PostgreSQL server, used by one thread at a time.
class PostgresSession final : public Session {
public:
    /// \throws Failure
    explicit PostgresSession(std::string const& url);

    Engine engine() const override { return Engine::postgres; }

    /// A statement without parameters and rows: BEGIN, COMMIT. \throws Failure
    void execute(char const* sql);

    /// The same, but nobody waits for it: it goes out with the next statement that answers, and what breaks
    /// it shows there. \throws Failure
    void post(char const* sql);

    /// Waits until all that was sent is answered. \throws Failure
    void settle();

    /// From here on, until `forget`, what was read is not asked again while it cannot have changed. \pre a
    /// transaction has begun in which all reading sees one moment
    void remember();

    /// What was read is asked again: a transaction ended, or some of it was undone. \pre no Rows are read
    void forget() { remembered_.clear(); }

    /// Connects again when the server or the line has gone. \throws Failure
    void revive();

    /// Rolls back what is open, whatever state the line is in.
    void give_up();

    using Session::sums;

protected:
    std::unique_ptr<Steps> start(std::string_view sql, std::vector<Bound> const& bound) override;
    std::int64_t send(std::string_view sql, std::vector<Bound> const& bound) override;
    std::int64_t written(std::int64_t number) override;

private:
    /// What was sent and has not been answered yet.
    struct Sent {
        std::string_view sql; ///< of the cache or a literal
        enum class Kind { preparation, statement } kind;
    };

    void connect();
    void prepare(std::string_view sql);
    void queue(std::string_view sql, std::vector<Bound> const& bound);
    PostgresResult settled();
    PostgresResult next_result();
    void must(int accepted, std::string_view doing);
    [[noreturn]] void fail(PGresult const* result, std::string_view doing);

    std::string url_;
    std::unique_ptr<PGconn, FinishConnection> connection_;
    std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> cache_; ///< SQL → prepared name
    int prepared_{0};
    std::deque<Sent> sent_;
    Remembered remembered_;
    bool remembering_{false};
    std::vector<std::int64_t> written_; ///< rows, by statement since the last `execute`
};

} // namespace ward::sql
