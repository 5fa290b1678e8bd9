#pragma once

#include "base/check.hpp"
#include "sql/remembered.hpp"

#include <sqlite3.h>

#include <memory>
#include <vector>

namespace ward::sql {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
struct FreeValue {
    void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
};

/// A cached statement and which parameter is $n: SQLite takes "$1" as a name, not as a position.
struct Prepared {
    std::unique_ptr<sqlite3_stmt, Finalize> statement;
    std::vector<int> index; ///< of $1, $2 …; 0 when the text does not use it
    bool in_use{false};
};

/// Throws what the connection says went wrong.
[[noreturn]] void fail_with(sqlite3* handle, std::string_view doing);

/// A statement that runs.
class SqliteSteps final : public Steps {
public:
    SqliteSteps(sqlite3* handle, Prepared& prepared, std::unique_ptr<Prepared> own);
    SqliteSteps(SqliteSteps const&) = delete;
    SqliteSteps& operator=(SqliteSteps const&) = delete;
    ~SqliteSteps() override;

    bool next() override;
    bool null(int column) const override { return sqlite3_column_type(statement(), column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement(), column); }
    double real(int column) const override { return sqlite3_column_double(statement(), column); }
    std::string_view text(int column) const override
    {
        auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement(), column));
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement(), column))};
    }
    std::int64_t changes() const override { return changes_; }

    sqlite3_stmt* statement() const { return prepared_.statement.get(); }

private:
    sqlite3* handle_;
    Prepared& prepared_;
    std::unique_ptr<Prepared> own_; ///< when the cached one was already running
    std::int64_t changes_{0};
};

/// Rows of one answer, cell after cell.
class SqliteAnswer final : public Answer {
public:
    void add_row(sqlite3_stmt* statement);

    /// Whether it is too much to be kept.
    bool is_long() const { return cells_.size() >= cells_max; }

    std::size_t columns() const { return columns_; }
    std::size_t cells() const { return cells_.size(); }
    sqlite3_value* cell(std::size_t at) const { return cells_[at].get(); }
    std::unique_ptr<Steps> rows() const override;

private:
    static constexpr std::size_t cells_max{4'096};

    std::size_t columns_{0};
    std::vector<std::unique_ptr<sqlite3_value, FreeValue>> cells_;
};

/// Rows that were read before, and then those that were not.
class ReadSteps final : public Steps {
public:
    explicit ReadSteps(SqliteAnswer const& answer) : answer_{answer} {}
    /// Of an answer too long to be kept: the rest is still to be read.
    ReadSteps(std::unique_ptr<SqliteAnswer> begun, std::unique_ptr<Steps> rest)
        : answer_{*begun}, begun_{std::move(begun)}, rest_{std::move(rest)}
    {
    }

    bool next() override;
    bool null(int column) const override;
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    std::string_view text(int column) const override;
    std::int64_t changes() const override { return 0; }

private:
    sqlite3_value* cell(int column) const { return answer_.cell(at_ + static_cast<std::size_t>(column)); }

    SqliteAnswer const& answer_;
    std::unique_ptr<SqliteAnswer> begun_;
    std::unique_ptr<Steps> rest_;
    std::size_t at_{0}; ///< the first cell of the row
    bool begun_reading_{false};
    bool in_rest_{false};
};

} // namespace ward::sql
