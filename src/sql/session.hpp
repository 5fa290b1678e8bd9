#pragma once

#include "sql/sums.hpp"
#include "sql/value.hpp"

#include <memory>
#include <stdexcept>
#include <vector>

namespace ward::sql {

/// What kind of breakage, so that the request boundary can answer honestly.
enum class Breakage {
    constraint, ///< a CHECK, UNIQUE or foreign key said no: a rule of ours missed something
    retry,      ///< serialisation failure or lock: running the whole transaction again may succeed
    lost,       ///< connection gone, input or output error
    full,       ///< no room left on the database's disk
    read_only,  ///< the database's disk takes no writes
    damaged,    ///< the database file is not what was written
    other,
};

/// The world failed. Thrown only in sql/, caught at the request boundary and in main.
class Failure : public std::runtime_error {
public:
    Failure(Breakage kind, std::string const& what) : std::runtime_error{what}, kind_{kind} {}
    Breakage kind() const { return kind_; }

private:
    Breakage kind_;
};

enum class Engine { sqlite, postgres };

/// One running statement of one engine. Only sql/ implements it.
class Steps {
public:
    virtual ~Steps() = default;
    virtual bool next() = 0;
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0; ///< also bytes; valid until next()
    virtual std::int64_t changes() const = 0;            ///< rows written, once it has run to the end
};

/// The rows of one answer, read column after column: `while (rows.next()) { auto id = rows.take<PersonId>();
/// … }`. Columns are taken in the order in which the statement names them.
class Rows {
public:
    explicit Rows(std::unique_ptr<Steps> steps) : steps_{std::move(steps)} {}

    bool next()
    {
        column_ = 0;
        return steps_->next();
    }

    template <class T>
    T take()
    {
        auto const column = column_++;
        if constexpr (json::is_optional<T>) {
            if (steps_->null(column)) {
                return std::nullopt;
            }
            --column_;
            return take<typename T::value_type>();
        } else if constexpr (std::is_same_v<T, bool>) {
            return steps_->integer(column) != 0;
        } else if constexpr (std::is_integral_v<T>) {
            return static_cast<T>(steps_->integer(column));
        } else if constexpr (std::is_same_v<T, double>) {
            return steps_->real(column);
        } else if constexpr (std::is_same_v<T, Dong> || json::is_id<T>) {
            return T{steps_->integer(column)};
        } else if constexpr (std::is_same_v<T, Instant>) {
            return from_ms(steps_->integer(column));
        } else if constexpr (std::is_same_v<T, Date>) {
            return from_days(steps_->integer(column));
        } else if constexpr (json::DescribedEnum<T>) {
            auto const word = json::enum_of<T>(steps_->text(column));
            WARD_CHECK(word.has_value());
            return *word;
        } else {
            return T{steps_->text(column)};
        }
    }

    /// Runs the statement to its end; how many rows it wrote.
    std::int64_t finish()
    {
        while (steps_->next()) {
        }
        return steps_->changes();
    }

private:
    std::unique_ptr<Steps> steps_;
    int column_{0};
};

class Session;

/// How many rows a statement wrote. Who does not ask does not wait: on PostgreSQL the statement goes out with
/// the next one that answers, and what breaks it shows there. \pre asked within the transaction
class Written {
public:
    Written(Session& session, std::int64_t number) : session_{session}, number_{number} {}
    /// \throws Failure
    operator std::int64_t() const; // NOLINT(google-explicit-constructor): it is a count of rows

private:
    Session& session_;
    std::int64_t number_;
};

/// One connection inside one transaction: what rooms see of a database.
/// SQL is one text for both engines, with $1, $2 … as parameters; statements are prepared once per
/// connection.
class Session {
public:
    virtual ~Session() = default;

    /// A statement that answers rows. \throws Failure
    template <class... Arguments>
    Rows run(std::string_view sql, Arguments const&... arguments)
    {
        std::vector<Bound> const bound{bind(arguments)...};
        return Rows{start(sql, bound)};
    }

    /// The same for a statement whose conditions are chosen at run time: `arguments[n]` is $n+1. \throws
    /// Failure
    Rows run_bound(std::string_view sql, std::vector<Bound> const& arguments)
    {
        return Rows{start(sql, arguments)};
    }

    /// A statement that writes; how many rows. \throws Failure
    template <class... Arguments>
    Written change(std::string_view sql, Arguments const&... arguments)
    {
        std::vector<Bound> const bound{bind(arguments)...};
        return change_bound(sql, bound);
    }

    /// As run_bound, of a statement that writes. \throws Failure
    Written change_bound(std::string_view sql, std::vector<Bound> const& arguments)
    {
        return {*this, send(sql, arguments)};
    }

    /// Raises a figure by `amount`, in memory: it is written before the COMMIT, so a statement of this
    /// transaction does not see it yet. `key` are the columns before the amount.
    void raise(Counter const& counter, Sums::Key key, std::int64_t amount)
    {
        sums_.raise(counter, std::move(key), amount);
    }

    /// Puts `item` on the list of `key`, in memory like a figure.
    void enrol(Roll const& roll, std::int64_t key, std::int64_t item) { sums_.enrol(roll, key, item); }

    virtual Engine engine() const = 0;

protected:
    Sums& sums() { return sums_; }

    virtual std::unique_ptr<Steps> start(std::string_view sql, std::vector<Bound> const& bound) = 0;

    /// A statement that writes; what `written` is to be asked by. An engine that answers at once need not
    /// override the two.
    virtual std::int64_t send(std::string_view sql, std::vector<Bound> const& bound)
    {
        return Rows{start(sql, bound)}.finish();
    }
    virtual std::int64_t written(std::int64_t number) { return number; }

private:
    friend class Written;

    Sums sums_;
};

inline Written::operator std::int64_t() const
{
    return session_.written(number_);
}

} // namespace ward::sql
