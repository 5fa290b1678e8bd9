// The limit of the machine for intake on the embedded database: the very rows that dossiers left in a filled
// ward, written again by SQLite alone, with the same durability and so many dossiers to a commit.
//   bench_bare_sqlite --source WARD.db --target NEW.db --together N --seconds N
// Prints one line: dossiers a second.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;
using Value = std::unique_ptr<sqlite3_value, Close>;

Database open(std::string const& file, int flags)
{
    sqlite3* raw{nullptr};
    auto const code = sqlite3_open_v2(file.c_str(), &raw, flags, nullptr);
    Database database{raw};
    if (code != SQLITE_OK) {
        throw std::runtime_error{file + ": " + sqlite3_errmsg(raw)};
    }
    return database;
}

void execute(sqlite3* database, std::string const& text)
{
    if (sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error{text + ": " + sqlite3_errmsg(database)};
    }
}

Statement prepare(sqlite3* database, std::string const& text)
{
    sqlite3_stmt* raw{nullptr};
    if (sqlite3_prepare_v2(database, text.c_str(), -1, &raw, nullptr) != SQLITE_OK) {
        throw std::runtime_error{text + ": " + sqlite3_errmsg(database)};
    }
    return Statement{raw};
}

/// A table, how its rows are found by dossier, and how they are written.
struct Table {
    Statement find;
    Statement write;
};

struct Row {
    std::size_t table;
    std::vector<Value> values;
};

class Rewriter {
public:
    Rewriter(std::string const& source, std::string const& target)
        : source_{open(source, SQLITE_OPEN_READONLY)},
          target_{open(target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)}
    {
        execute(target_.get(), "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        auto schema = prepare(source_.get(), "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL");
        while (sqlite3_step(schema.get()) == SQLITE_ROW) {
            execute(target_.get(), reinterpret_cast<char const*>(sqlite3_column_text(schema.get(), 0)));
        }
        add("dossier", "id");
        for (auto const* const table :
             {"dossier_component", "dossier_step", "dossier_word", "printed_form", "counted"}) {
            add(table, "dossier_id");
        }
        add("event", "subject_id");
        tally_ = prepare(
            target_.get(),
            "INSERT INTO tally (ward_id, day, kind, key, figure, count) VALUES (1, ?1, ?2, 'x', ?3, 1)"
            " ON CONFLICT (ward_id, kind, key, figure, day) DO UPDATE SET count = count + 1");
    }

    /// The rows of the newest dossiers, oldest first; they are open, so nothing but their intake is in them.
    void load(int dossiers)
    {
        auto ids = prepare(source_.get(), "SELECT id, ward_id FROM dossier ORDER BY id DESC LIMIT ?1");
        sqlite3_bind_int(ids.get(), 1, dossiers);
        while (sqlite3_step(ids.get()) == SQLITE_ROW) {
            ward_ = sqlite3_column_int64(ids.get(), 1);
            dossiers_.push_back(rows_of(sqlite3_column_int64(ids.get(), 0)));
        }
    }

    double run(int together, std::chrono::seconds time)
    {
        using Clock = std::chrono::steady_clock;
        auto const begun = Clock::now();
        std::int64_t written{0};
        while (Clock::now() - begun < time) {
            execute(target_.get(), "BEGIN IMMEDIATE");
            for (int i = 0; i < together; ++i) {
                write(dossiers_[static_cast<std::size_t>(written) % dossiers_.size()],
                      written / static_cast<std::int64_t>(dossiers_.size()));
                ++written;
            }
            execute(target_.get(), "COMMIT");
        }
        return static_cast<double>(written) / std::chrono::duration<double>(Clock::now() - begun).count();
    }

private:
    void add(std::string const& table, std::string const& key)
    {
        auto find = prepare(source_.get(), "SELECT * FROM " + table + " WHERE " + key + " = ?1");
        std::string marks{"?"};
        for (int i = 1; i < sqlite3_column_count(find.get()); ++i) {
            marks += ", ?";
        }
        tables_.push_back(
            {std::move(find), prepare(target_.get(), "INSERT INTO " + table + " VALUES (" + marks + ")")});
    }

    std::vector<Row> rows_of(sqlite3_int64 dossier)
    {
        std::vector<Row> rows;
        for (std::size_t t = 0; t < tables_.size(); ++t) {
            auto* const find = tables_[t].find.get();
            sqlite3_bind_int64(find, 1, dossier);
            while (sqlite3_step(find) == SQLITE_ROW) {
                Row row{t, {}};
                for (int i = 0; i < sqlite3_column_count(find); ++i) {
                    row.values.emplace_back(sqlite3_value_dup(sqlite3_column_value(find, i)));
                }
                rows.push_back(std::move(row));
            }
            sqlite3_reset(find);
        }
        return rows;
    }

    /// The same rows once more, in each round for another ward and with later keys, so that none is there
    /// yet.
    void write(std::vector<Row> const& rows, std::int64_t round)
    {
        for (auto const& row : rows) {
            auto* const write = tables_[row.table].write.get();
            for (std::size_t i = 0; i < row.values.size(); ++i) {
                auto* const value = row.values[i].get();
                auto const number =
                    sqlite3_value_type(value) == SQLITE_INTEGER ? sqlite3_value_int64(value) : 0;
                auto const at = static_cast<int>(i + 1);
                if (number == ward_) {
                    sqlite3_bind_int64(write, at, number + round + 1);
                } else if (number > smallest_key) {
                    sqlite3_bind_int64(write, at, number + (round + 1) * (sqlite3_int64{1} << 40));
                } else {
                    sqlite3_bind_value(write, at, value);
                }
            }
            step(write);
            if (row.table == counted_table) {
                count(row);
            }
        }
    }

    /// What the figure of a record adds to: the ward's, and those of officer, agency, field, procedure and
    /// channel.
    void count(Row const& row)
    {
        for (auto const* const kind : {"ward", "officer", "agency", "work_field", "procedure", "channel"}) {
            sqlite3_bind_value(tally_.get(), 1, row.values[2].get());
            sqlite3_bind_text(tally_.get(), 2, kind, -1, SQLITE_STATIC);
            sqlite3_bind_value(tally_.get(), 3, row.values[1].get());
            step(tally_.get());
        }
    }

    void step(sqlite3_stmt* statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE) {
            throw std::runtime_error{sqlite3_errmsg(target_.get())};
        }
        sqlite3_reset(statement);
    }

    static constexpr std::size_t counted_table{5};
    static constexpr sqlite3_int64 smallest_key{1'000'000'000'000'000}; ///< no moment in ms is as large

    Database source_;
    Database target_;
    sqlite3_int64 ward_{0};
    std::vector<Table> tables_;
    Statement tally_;
    std::vector<std::vector<Row>> dossiers_;
};

} // namespace

int main(int count, char** words)
{
    CLI::App program{"The rows of dossiers, written by SQLite alone"};
    std::string source;
    std::string target;
    int together{64};
    int seconds{5};
    program.add_option("--source", source)->required();
    program.add_option("--target", target)->required();
    program.add_option("--together", together, "dossiers to a commit");
    program.add_option("--seconds", seconds);
    CLI11_PARSE(program, count, words);
    try {
        Rewriter rewriter{source, target};
        rewriter.load(200);
        fmt::print("{:.0f}\n", rewriter.run(together, std::chrono::seconds{seconds}));
    } catch (std::exception const& failure) {
        fmt::print(stderr, "bench_bare_sqlite: {}\n", failure.what());
        return 1;
    }
    return 0;
}
