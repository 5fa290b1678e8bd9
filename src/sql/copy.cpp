#include "sql/copy.hpp"

#include "sql/values.hpp"

#include <algorithm>
#include <cctype>
#include <deque>

namespace ward::sql {

namespace {

constexpr std::size_t rows_at_once{4'000};

enum class Type { integer, real, text, bytes };

struct Column {
    std::string name;
    Type type{Type::text};
};

/// SQLite gives some names of types in capitals, whatever was written.
Type type_of(std::string declared)
{
    std::transform(declared.begin(), declared.end(), declared.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    auto const has = [&declared](char const* word) { return declared.find(word) != std::string::npos; };
    if (has("int")) {
        return Type::integer;
    }
    if (has("double") || has("real")) {
        return Type::real;
    }
    return has("blob") || has("bytea") ? Type::bytes : Type::text;
}

/// In the order in which they were made: a row points only to tables that were there before its own.
std::vector<std::string> tables(Session& session)
{
    std::vector<std::string> found;
    auto rows =
        session.engine() == Engine::sqlite
            ? session.run("SELECT name FROM sqlite_schema WHERE type = 'table'"
                          " AND name NOT LIKE 'sqlite_%' AND name <> 'migration' ORDER BY rowid")
            : session.run("SELECT relname FROM pg_class WHERE relkind = 'r' AND relname <> 'migration'"
                          " AND relnamespace = current_schema()::regnamespace ORDER BY oid");
    while (rows.next()) {
        found.push_back(rows.take<std::string>());
    }
    return found;
}

std::vector<Column> columns(Session& session, std::string const& table)
{
    std::vector<Column> found;
    auto rows = session.engine() == Engine::sqlite
                    ? session.run("SELECT name, type FROM pragma_table_info($1)", table)
                    : session.run("SELECT column_name, data_type FROM information_schema.columns"
                                  " WHERE table_schema = current_schema() AND table_name = $1"
                                  " ORDER BY ordinal_position",
                                  table);
    while (rows.next()) {
        auto name = rows.take<std::string>();
        found.push_back({std::move(name), type_of(rows.take<std::string>())});
    }
    return found;
}

std::string names_of(std::vector<Column> const& columns)
{
    std::string names;
    for (auto const& column : columns) {
        names += (names.empty() ? "\"" : ", \"") + column.name + '"';
    }
    return names;
}

/// Rows on their way; texts stay where they are until they are written.
class Load {
public:
    Load(Session& to, std::string const& table, std::vector<Column> const& columns)
        : to_{to},
          columns_{columns},
          statement_{"INSERT INTO \"" + table + "\" (" + names_of(columns) + ") VALUES "}
    {
    }

    void add(Rows& rows)
    {
        std::vector<Bound> row;
        row.reserve(columns_.size());
        for (auto const& column : columns_) {
            row.push_back(take(rows, column.type));
        }
        values_.add_row(row);
        if (++waiting_ == rows_at_once) {
            write();
        }
    }

    void write()
    {
        if (waiting_ > 0) {
            values_.write(to_, statement_);
        }
        values_ = {};
        texts_.clear();
        waiting_ = 0;
    }

private:
    Bound take(Rows& rows, Type type)
    {
        switch (type) {
        case Type::integer: return sql::bind(rows.take<std::optional<std::int64_t>>());
        case Type::real: return sql::bind(rows.take<std::optional<double>>());
        case Type::text:
        case Type::bytes: {
            auto const text = rows.take<std::optional<std::string_view>>();
            if (!text) {
                return {};
            }
            std::string_view const kept{texts_.emplace_back(*text)};
            return type == Type::text ? Bound{kept} : Bound{Bytes{kept}};
        }
        }
        return {};
    }

    Session& to_;
    std::vector<Column> const& columns_;
    std::string statement_;
    Values values_;
    std::deque<std::string> texts_;
    std::size_t waiting_{0};
};

/// Every row of a table, without holding more than some thousand of them. SQLite hands them out one by one;
/// PostgreSQL would send all at once, were it not for a cursor.
void each_row(Session& from, std::string const& table, std::vector<Column> const& columns,
              std::function<void(Rows&)> const& take)
{
    auto const select = "SELECT " + names_of(columns) + " FROM \"" + table + '"';
    if (from.engine() == Engine::sqlite) {
        auto rows = from.run(select);
        while (rows.next()) {
            take(rows);
        }
        return;
    }
    auto const cursor = "copied_" + table;
    from.change("DECLARE " + cursor + " NO SCROLL CURSOR FOR " + select);
    for (bool more = true; more;) {
        more = false;
        auto rows = from.run("FETCH " + std::to_string(rows_at_once) + " FROM " + cursor);
        while (rows.next()) {
            more = true;
            take(rows);
        }
    }
    from.change("CLOSE " + cursor);
}

} // namespace

RowCounts copy_rows(Database& from, Database& to, std::function<void(double)> const& progress)
{
    RowCounts copied;
    from.read([&](Session& source) {
        std::int64_t all{0};
        for (auto const& [table, rows] : count_rows(source)) {
            all += rows;
        }
        to.write_now([&](Session& target) {
            std::int64_t done{0};
            copied.clear();
            auto const names = tables(target);
            for (auto table = names.rbegin(); table != names.rend(); ++table) {
                target.change("DELETE FROM \"" + *table + '"');
            }
            for (auto const& table : names) {
                auto const of_table = columns(source, table);
                Load load{target, table, of_table};
                each_row(source, table, of_table, [&](Rows& row) {
                    load.add(row);
                    ++copied[table];
                    if (++done % static_cast<std::int64_t>(rows_at_once) == 0) {
                        progress(static_cast<double>(done) / static_cast<double>(all));
                    }
                });
                load.write();
            }
            return Verdict::keep;
        });
    });
    progress(1.0);
    return copied;
}

} // namespace ward::sql
