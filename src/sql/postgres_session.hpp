#pragma once

#include "sql/pool.hpp"
#include "sql/session.hpp"

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <unordered_map>

namespace ward::sql {

struct FinishConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

/// One connection to a PostgreSQL server, used by one thread at a time.
class PostgresSession final : public Session {
public:
    /// \throws Failure
    explicit PostgresSession(std::string const& url);

    Engine engine() const override { return Engine::postgres; }

    /// A statement without parameters and rows: BEGIN, COMMIT. \throws Failure
    void execute(char const* sql);

    /// Connects again when the server or the line has gone. \throws Failure
    void revive();

    /// Rolls back what is open, whatever state the line is in.
    void give_up();

    using Session::sums;

protected:
    std::unique_ptr<Steps> start(std::string_view sql, std::vector<Bound> const& bound) override;

private:
    void connect();
    void check(PGresult const* result, std::string_view doing);

    std::string url_;
    std::unique_ptr<PGconn, FinishConnection> connection_;
    std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> cache_; ///< SQL → prepared name
};

} // namespace ward::sql
