#include "sql/sqlite_session.hpp"

#include "base/check.hpp"
#include "sql/sqlite_steps.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>

namespace ward::sql {

namespace {

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
    auto const steps = ask(sql, {});
    while (steps->next()) {
    }
}

void SqliteSession::remember()
{
    forget();
    remembering_ = true;
}

void SqliteSession::forget()
{
    remembered_.clear();
    remembering_ = false;
}

void SqliteSession::fail(std::string_view doing) const
{
    fail_with(handle_.get(), doing);
}

std::unique_ptr<Steps> SqliteSession::start(std::string_view sql, std::vector<Bound> const& bound)
{
    if (!remembering_) {
        return ask(sql, bound);
    }
    if (!sql.starts_with("SELECT")) {
        remembered_.changed(sql);
        return ask(sql, bound);
    }
    if (auto const* const known = remembered_.find(sql, bound)) {
        return known->rows();
    }
    auto steps = ask(sql, bound);
    if (remembered_.is_full()) {
        return steps;
    }
    auto answer = std::make_unique<SqliteAnswer>();
    while (steps->next()) {
        answer->add_row(steps->statement());
        if (answer->is_long()) {
            return std::make_unique<ReadSteps>(std::move(answer), std::move(steps));
        }
    }
    return remembered_.keep(sql, bound, std::move(answer)).rows();
}

std::unique_ptr<SqliteSteps> SqliteSession::ask(std::string_view sql, std::vector<Bound> const& bound)
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
