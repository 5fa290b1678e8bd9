#include "sql/values.hpp"

#include <fmt/format.h>

#include <bit>

namespace ward::sql {

namespace {

/// Rows in one statement at most. SQLite keeps a statement prepared for each number of rows it meets, so it
/// meets few: powers of two. For PostgreSQL a statement is a round trip; it takes 65 535 parameters.
std::size_t rows_at_once(Session const& session, std::size_t rows, std::size_t columns)
{
    if (session.engine() == Engine::sqlite) {
        return std::min<std::size_t>(std::bit_floor(rows), 32);
    }
    return std::min<std::size_t>(rows, 60'000 / columns);
}

std::string statement(std::string_view before, std::size_t rows, std::size_t columns, std::string_view after)
{
    std::string sql{before};
    for (std::size_t at = 1; at <= rows * columns; ++at) {
        sql += (at - 1) % columns != 0 ? ", " : at == 1 ? "(" : ", (";
        fmt::format_to(std::back_inserter(sql), "${}", at);
        sql += at % columns == 0 ? ")" : "";
    }
    sql += after;
    return sql;
}

} // namespace

void Values::add_row(std::vector<Bound> const& row)
{
    columns_ = row.size();
    bound_.insert(bound_.end(), row.begin(), row.end());
}

void Values::write(Session& session, std::string_view before, std::string_view after) const
{
    auto const rows = bound_.size() / columns_;
    for (std::size_t from = 0; from < rows;) {
        auto const count = rows_at_once(session, rows - from, columns_);
        auto const begin = bound_.begin() + static_cast<std::ptrdiff_t>(from * columns_);
        std::vector<Bound> const part{begin, begin + static_cast<std::ptrdiff_t>(count * columns_)};
        session.change_bound(statement(before, count, columns_, after), part);
        from += count;
    }
}

} // namespace ward::sql
