#include "sql/sqlite_steps.hpp"

#include <fmt/format.h>

#include <cerrno>

namespace ward::sql {

namespace {

/// An input or output error is told apart by what the system said.
Breakage kind_of_system(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT: return Breakage::full;
    case EROFS: return Breakage::read_only;
    default: return Breakage::lost; // the system's list is long and grows
    }
}

Breakage kind_of(int code, int system_error)
{
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT: return Breakage::constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Breakage::retry;
    case SQLITE_FULL: return Breakage::full;
    case SQLITE_READONLY: return Breakage::read_only;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return kind_of_system(system_error);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Breakage::damaged;
    default: return Breakage::other;
    }
}

} // namespace

void fail_with(sqlite3* handle, std::string_view doing)
{
    auto const system_error = errno; // SQLite notes it only where it opens files
    auto const code = sqlite3_extended_errcode(handle);
    throw Failure{kind_of(code, system_error),
                  fmt::format("sqlite: {} ({}) in: {}", sqlite3_errmsg(handle), code, doing)};
}

SqliteSteps::SqliteSteps(sqlite3* handle, Prepared& prepared, std::unique_ptr<Prepared> own)
    : handle_{handle}, prepared_{prepared}, own_{std::move(own)}
{
    prepared_.in_use = true;
}

SqliteSteps::~SqliteSteps()
{
    sqlite3_reset(statement());
    sqlite3_clear_bindings(statement());
    prepared_.in_use = false;
}

bool SqliteSteps::next()
{
    errno = 0;
    auto const code = sqlite3_step(statement());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        fail_with(handle_, sqlite3_sql(statement()));
    }
    changes_ = sqlite3_changes64(handle_);
    return false;
}

void SqliteAnswer::add_row(sqlite3_stmt* statement)
{
    columns_ = static_cast<std::size_t>(sqlite3_column_count(statement));
    for (std::size_t column = 0; column < columns_; ++column) {
        cells_.emplace_back(sqlite3_value_dup(sqlite3_column_value(statement, static_cast<int>(column))));
        WARD_CHECK(cells_.back() != nullptr);
    }
}

std::unique_ptr<Steps> SqliteAnswer::rows() const
{
    return std::make_unique<ReadSteps>(*this);
}

bool ReadSteps::next()
{
    at_ = begun_reading_ ? at_ + answer_.columns() : 0;
    begun_reading_ = true;
    in_rest_ = at_ >= answer_.cells();
    return !in_rest_ || (rest_ && rest_->next());
}

bool ReadSteps::null(int column) const
{
    return in_rest_ ? rest_->null(column) : sqlite3_value_type(cell(column)) == SQLITE_NULL;
}

std::int64_t ReadSteps::integer(int column) const
{
    return in_rest_ ? rest_->integer(column) : sqlite3_value_int64(cell(column));
}

double ReadSteps::real(int column) const
{
    return in_rest_ ? rest_->real(column) : sqlite3_value_double(cell(column));
}

std::string_view ReadSteps::text(int column) const
{
    if (in_rest_) {
        return rest_->text(column);
    }
    auto const* const bytes = static_cast<char const*>(sqlite3_value_blob(cell(column)));
    return {bytes, static_cast<std::size_t>(sqlite3_value_bytes(cell(column)))};
}

} // namespace ward::sql
