#pragma once

#include "sql/remembered.hpp"
#include "sql/sqlite_steps.hpp"

#include <sqlite3.h>

#include <chrono>
#include <memory>
#include <string>
#include <unordered_map>

namespace ward::sql {

struct CloseDatabase {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
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

    /// From here on, until `forget`, what was read is not asked again while it cannot have changed. \pre a
    /// transaction has begun
    void remember();

    /// What was read is asked again: the transaction ended, or some of it was undone. \pre no Rows are read
    void forget();

    /// Rows written since the session began, also those that were undone.
    std::int64_t rows_written() const { return sqlite3_total_changes64(handle_.get()); }

    using Session::sums;

protected:
    std::unique_ptr<Steps> start(std::string_view sql, std::vector<Bound> const& bound) override;

private:
    std::unique_ptr<SqliteSteps> ask(std::string_view sql, std::vector<Bound> const& bound);
    std::unique_ptr<Prepared> prepare(std::string_view sql, unsigned flags);
    void bind_all(Prepared& prepared, std::vector<Bound> const& bound);

    std::unique_ptr<sqlite3, CloseDatabase> handle_;
    std::unordered_map<std::string, std::unique_ptr<Prepared>, TextHash, std::equal_to<>> cache_;
    Remembered remembered_;
    bool remembering_{false};
};

} // namespace ward::sql
