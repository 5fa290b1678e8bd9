#pragma once

#include "sql/pool.hpp"
#include "sql/session.hpp"

#include <sqlite3.h>

#include <chrono>
#include <memory>
#include <string>
#include <unordered_map>

namespace ward::sql {

struct CloseDatabase {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// A cached statement and which parameter is $n: SQLite takes "$1" as a name, not as a position.
struct Prepared {
    std::unique_ptr<sqlite3_stmt, Finalize> statement;
    std::vector<int> index; ///< of $1, $2 …; 0 when the text does not use it
    bool in_use{false};
};

/// One connection to the embedded engine, used by one thread at a time.
class SqliteSession final : public Session {
public:
    /// `flags` as sqlite3_open_v2 takes them. \throws Failure
    SqliteSession(std::string const& file, int flags, std::chrono::milliseconds busy_timeout);

    Engine engine() const override { return Engine::sqlite; }

    /// A statement without parameters, whose rows nobody wants: BEGIN, a pragma. \throws Failure
    void execute(std::string_view sql);
    sqlite3* handle() { return handle_.get(); }

    /// Throws what the connection says went wrong.
    [[noreturn]] void fail(std::string_view doing) const;

    using Session::sums;

protected:
    std::unique_ptr<Steps> start(std::string_view sql, std::vector<Bound> const& bound) override;

private:
    std::unique_ptr<Prepared> prepare(std::string_view sql, unsigned flags);
    void bind_all(Prepared& prepared, std::vector<Bound> const& bound);

    std::unique_ptr<sqlite3, CloseDatabase> handle_;
    std::unordered_map<std::string, std::unique_ptr<Prepared>, TextHash, std::equal_to<>> cache_;
};

} // namespace ward::sql
