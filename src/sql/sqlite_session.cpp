#include "sql/sqlite_session.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>

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

[[noreturn]] void fail_with(sqlite3* handle, std::string_view doing)
{
    auto const system_error = errno; // SQLite notes it only where it opens files
    auto const code = sqlite3_extended_errcode(handle);
    throw Failure{kind_of(code, system_error),
                  fmt::format("sqlite: {} ({}) in: {}", sqlite3_errmsg(handle), code, doing)};
}

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

/// Before SQLite's first use in this process.
void set_up_engine()
{
    // Its figures of memory would be kept under one lock for all threads, taken with every allocation.
    static bool const once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
    WARD_CHECK(once);
}

} // namespace

SqliteSession::SqliteSession(std::string const& file, int flags, std::chrono::milliseconds busy_timeout)
{
    set_up_engine();
    sqlite3* raw{nullptr};
    errno = 0;
    auto const code =
        sqlite3_open_v2(file.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    handle_.reset(raw);
    if (code != SQLITE_OK) {
        fail("open " + file);
    }
    // First, so that every pragma after it may wait.
    sqlite3_busy_timeout(raw, static_cast<int>(busy_timeout.count()));
    execute("PRAGMA foreign_keys = ON");
    // Legal records: an answer is given only for what survives a power cut.
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA temp_store = MEMORY");
    execute("PRAGMA trusted_schema = OFF");
}

void SqliteSession::execute(std::string_view sql)
{
    Rows{start(sql, {})}.finish();
}

void SqliteSession::fail(std::string_view doing) const
{
    fail_with(handle_.get(), doing);
}

std::unique_ptr<Steps> SqliteSession::start(std::string_view sql, std::vector<Bound> const& bound)
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

std::unique_ptr<Prepared> SqliteSession::prepare(std::string_view sql, unsigned flags)
{
    auto prepared = std::make_unique<Prepared>();
    sqlite3_stmt* raw{nullptr};
    if (sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), flags, &raw, nullptr) !=
        SQLITE_OK) {
        fail(sql);
    }
    prepared->statement.reset(raw);
    for (int at = 1; at <= sqlite3_bind_parameter_count(raw); ++at) {
        std::string_view const name{sqlite3_bind_parameter_name(raw, at)}; // "$12"
        std::size_t number{0};
        std::from_chars(name.data() + 1, name.data() + name.size(), number);
        WARD_CHECK(number > 0);
        prepared->index.resize(std::max(prepared->index.size(), number));
        prepared->index[number - 1] = at;
    }
    return prepared;
}

void SqliteSession::bind_all(Prepared& prepared, std::vector<Bound> const& bound)
{
    auto* const statement = prepared.statement.get();
    WARD_CHECK(bound.size() >= prepared.index.size());
    for (std::size_t i = 0; i < prepared.index.size(); ++i) {
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
            // Copied: rows are often still read when a temporary of the call is gone.
            // A null pointer would bind NULL, and an empty view may hold one.
            auto const* const data = text->data() == nullptr ? "" : text->data();
            code = sqlite3_bind_text64(statement, at, data, text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        } else if (auto const* const bytes = std::get_if<Bytes>(&value)) {
            auto const* const data = bytes->bytes.data() == nullptr ? "" : bytes->bytes.data();
            code = sqlite3_bind_blob64(statement, at, data, bytes->bytes.size(), SQLITE_TRANSIENT);
        } else {
            code = sqlite3_bind_null(statement, at);
        }
        if (code != SQLITE_OK) {
            fail(sqlite3_sql(statement));
        }
    }
}

} // namespace ward::sql
