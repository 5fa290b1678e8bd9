#include "sql/postgres_session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace ward::sql {

namespace {

Breakage kind_of(PGconn* connection, PGresult const* result)
{
    if (PQstatus(connection) != CONNECTION_OK) {
        return Breakage::lost;
    }
    auto const* const state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    std::string_view const code{state == nullptr ? "" : state};
    if (code == "40001" || code == "40P01" || code == "55P03") {
        return Breakage::retry;
    }
    if (code.starts_with("23")) {
        return Breakage::constraint;
    }
    if (code == "53100") {
        return Breakage::full;
    }
    if (code == "25006") {
        return Breakage::read_only; // a standby, or a server that is being handed over
    }
    if (code.starts_with("53") || code.starts_with("57") || code.starts_with("58") ||
        code.starts_with("08")) {
        return Breakage::lost;
    }
    return Breakage::other;
}

template <class Number>
Number to_number(char const* text)
{
    Number number{};
    std::string_view const digits{text};
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::int64_t rows_written(PGresult* result)
{
    auto const* const count = PQcmdTuples(result);
    return *count == '\0' ? 0 : to_number<std::int64_t>(count);
}

class PostgresSteps final : public Steps {
public:
    explicit PostgresSteps(PostgresResult result) : PostgresSteps{result.get()} { own_ = std::move(result); }
    /// One that lives longer.
    explicit PostgresSteps(PGresult* result) : result_{result}, rows_{PQntuples(result)} {}

    bool next() override { return ++row_ < rows_; }
    bool null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::int64_t integer(int column) const override { return to_number<std::int64_t>(value(column)); }
    double real(int column) const override { return to_number<double>(value(column)); }
    std::string_view text(int column) const override
    {
        std::string_view const plain{value(column),
                                     static_cast<std::size_t>(PQgetlength(result_, row_, column))};
        constexpr Oid bytea = 17;
        if (PQftype(result_, column) != bytea) {
            return plain;
        }
        std::size_t size{0};
        bytes_.reset(PQunescapeBytea(reinterpret_cast<unsigned char const*>(plain.data()), &size));
        return {reinterpret_cast<char const*>(bytes_.get()), size};
    }
    std::int64_t changes() const override { return rows_written(result_); }

private:
    struct Free {
        void operator()(unsigned char* bytes) const { PQfreemem(bytes); }
    };
    char const* value(int column) const { return PQgetvalue(result_, row_, column); }

    PGresult* result_;
    PostgresResult own_;
    mutable std::unique_ptr<unsigned char, Free> bytes_;
    int rows_;
    int row_{-1};
};

class PostgresAnswer final : public Answer {
public:
    explicit PostgresAnswer(PostgresResult result) : result_{std::move(result)} {}
    std::unique_ptr<Steps> rows() const override { return std::make_unique<PostgresSteps>(result_.get()); }

private:
    PostgresResult result_;
};

/// Parameters as libpq wants them: text, but bytes in binary.
class Parameters {
public:
    explicit Parameters(std::vector<Bound> const& bound)
    {
        auto const count = bound.size();
        texts_.reserve(count); // the pointers below must stay valid
        for (auto const& value : bound) {
            if (auto const* const integer = std::get_if<std::int64_t>(&value)) {
                add(std::to_string(*integer), 0);
            } else if (auto const* const real = std::get_if<double>(&value)) {
                add(fmt::format("{}", *real), 0);
            } else if (auto const* const text = std::get_if<std::string_view>(&value)) {
                add(std::string{*text}, 0);
            } else if (auto const* const bytes = std::get_if<Bytes>(&value)) {
                add(std::string{bytes->bytes}, 1);
            } else {
                values_.push_back(nullptr);
                lengths_.push_back(0);
                formats_.push_back(0);
            }
        }
    }
    int count() const { return static_cast<int>(values_.size()); }
    char const* const* values() const { return values_.data(); }
    int const* lengths() const { return lengths_.data(); }
    int const* formats() const { return formats_.data(); }

private:
    void add(std::string text, int format)
    {
        texts_.push_back(std::move(text));
        values_.push_back(texts_.back().data());
        lengths_.push_back(static_cast<int>(texts_.back().size()));
        formats_.push_back(format);
    }

    std::vector<std::string> texts_;
    std::vector<char const*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

/// Statements here are many and short, and written to be answered out of indexes that lie in memory: a plan
/// must not cost more than it saves, and a page out of order costs what one in order does.
constexpr char const* how_to_plan =
    "SET jit = off; SET random_page_cost = 1.1; SET max_parallel_workers_per_gather = 0";

/// Statements that nobody waits for may be so many: their answers must find room on the way back while more
/// are sent.
constexpr std::size_t sent_max = 200;
constexpr std::int64_t unknown = -1;

} // namespace

PostgresSession::PostgresSession(std::string const& url) : url_{url}
{
    connect();
}

void PostgresSession::execute(char const* sql)
{
    post(sql);
    settle();
    written_.clear();
}

void PostgresSession::post(char const* sql)
{
    must(PQsendQueryParams(connection_.get(), sql, 0, nullptr, nullptr, nullptr, nullptr, 0), sql);
    sent_.push_back({sql, Sent::Kind::statement});
    written_.push_back(unknown);
}

void PostgresSession::remember()
{
    forget();
    remembering_ = true;
}

void PostgresSession::revive()
{
    if (PQstatus(connection_.get()) != CONNECTION_OK ||
        PQtransactionStatus(connection_.get()) != PQTRANS_IDLE) {
        connect();
    }
}

void PostgresSession::give_up()
{
    try {
        execute("ROLLBACK");
    } catch (Failure const&) {
        // What was sent before it may be what broke; the line is looked at before it is used again.
        written_.clear();
    }
}

std::unique_ptr<Steps> PostgresSession::start(std::string_view sql, std::vector<Bound> const& bound)
{
    bool const reads = sql.starts_with("SELECT");
    if (reads && remembering_) {
        if (auto const* const known = remembered_.find(sql, bound)) {
            return known->rows();
        }
    }
    queue(sql, bound);
    if (!reads) {
        remembered_.changed(sql);
    }
    auto result = settled();
    if (reads && remembering_ && !remembered_.is_full()) {
        return remembered_.keep(sql, bound, std::make_unique<PostgresAnswer>(std::move(result))).rows();
    }
    return std::make_unique<PostgresSteps>(std::move(result));
}

std::int64_t PostgresSession::send(std::string_view sql, std::vector<Bound> const& bound)
{
    queue(sql, bound);
    remembered_.changed(sql);
    if (sent_.size() >= sent_max) {
        settle();
    }
    return static_cast<std::int64_t>(written_.size()) - 1;
}

std::int64_t PostgresSession::written(std::int64_t number)
{
    auto const& rows = written_.at(static_cast<std::size_t>(number));
    if (rows == unknown) {
        settle();
    }
    return rows;
}

void PostgresSession::queue(std::string_view sql, std::vector<Bound> const& bound)
{
    auto found = cache_.find(sql);
    if (found == cache_.end()) {
        found = cache_.emplace(std::string{sql}, fmt::format("s{}", prepared_++)).first;
        must(PQsendPrepare(connection_.get(), found->second.c_str(), found->first.c_str(), 0, nullptr), sql);
        sent_.push_back({found->first, Sent::Kind::preparation});
    }
    Parameters const given{bound};
    must(PQsendQueryPrepared(connection_.get(), found->second.c_str(), given.count(), given.values(),
                             given.lengths(), given.formats(), 0),
         sql);
    sent_.push_back({found->first, Sent::Kind::statement});
    written_.push_back(unknown);
}

void PostgresSession::settle()
{
    if (!sent_.empty()) {
        settled();
    }
}

/// Waits until everything sent is answered; the last answer.
PostgresResult PostgresSession::settled()
{
    if (PQpipelineSync(connection_.get()) != 1) {
        fail(nullptr, "waiting");
    }
    PostgresResult last;
    PostgresResult broken;
    std::optional<std::string> breaking;
    auto number = written_.size() -
                  static_cast<std::size_t>(std::ranges::count(sent_, Sent::Kind::statement, &Sent::kind));
    for (; !sent_.empty(); sent_.pop_front()) {
        auto const& [sql, kind] = sent_.front();
        auto result = next_result();
        auto const status = PQresultStatus(result.get());
        bool const fine = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
        if (!fine && !breaking) {
            breaking = sql;
            broken = std::move(result);
        }
        if (kind == Sent::Kind::statement) {
            written_[number++] = fine ? rows_written(result.get()) : 0;
            last = std::move(result);
        } else if (!fine) {
            cache_.erase(cache_.find(sql));
        }
    }
    PostgresResult const end{PQgetResult(connection_.get())}; // of the pipeline
    if (breaking || PQresultStatus(end.get()) != PGRES_PIPELINE_SYNC) {
        fail(broken.get(), breaking.value_or("waiting"));
    }
    return last;
}

/// The answer to one statement, and the mark after it.
PostgresResult PostgresSession::next_result()
{
    PostgresResult result{PQgetResult(connection_.get())};
    if (result) {
        PostgresResult const mark{PQgetResult(connection_.get())};
    }
    return result;
}

void PostgresSession::connect()
{
    cache_.clear();
    sent_.clear();
    written_.clear();
    forget();
    // A server that went without a word is noticed within seconds; what the URL itself says comes later and
    // counts.
    char const* const names[] = {"connect_timeout", "tcp_user_timeout", "keepalives_idle", "dbname", nullptr};
    char const* const values[] = {"5", "15000", "30", url_.c_str(), nullptr};
    connection_.reset(PQconnectdbParams(names, values, 1));
    if (PQstatus(connection_.get()) != CONNECTION_OK) {
        throw Failure{Breakage::lost, fmt::format("postgresql: {}", PQerrorMessage(connection_.get()))};
    }
    PQsetNoticeProcessor(
        connection_.get(), [](void*, char const*) {}, nullptr);
    PQsetClientEncoding(connection_.get(), "UTF8");
    PostgresResult const set{PQexec(connection_.get(), how_to_plan)};
    if (PQresultStatus(set.get()) != PGRES_COMMAND_OK) {
        fail(set.get(), how_to_plan);
    }
    must(PQenterPipelineMode(connection_.get()), "connecting");
}

void PostgresSession::must(int accepted, std::string_view doing)
{
    if (accepted != 1) {
        fail(nullptr, doing);
    }
}

void PostgresSession::fail(PGresult const* result, std::string_view doing)
{
    // Only the primary message: the detail of a broken constraint quotes the row, and this goes into the log.
    auto const* const primary =
        result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    auto const* const message = primary == nullptr ? PQerrorMessage(connection_.get()) : primary;
    throw Failure{kind_of(connection_.get(), result), fmt::format("postgresql: {} in: {}", message, doing)};
}

} // namespace ward::sql
