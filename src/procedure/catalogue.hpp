#pragma once

#include "api/caller.hpp"
#include "procedure/model.hpp"
#include "sql/session.hpp"

#include <map>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string_view>
#include <vector>

namespace ward::procedure {

/// A procedure as lists show it.
struct ProcedureRow {
    std::string code;
    std::string name;
    std::string short_name;
    std::string field;
    std::string field_name;
    HandledBy handled_by{HandledBy::ward};
    std::optional<std::string> agency; ///< who decides, when it is not the ward
    std::vector<Channel> channels;
    Online online{Online::none};
    bool immediate{false};
    std::optional<Term> time; ///< at the counter, in the ordinary case
    bool free{false};         ///< nothing to pay in the ordinary case, whatever the channel
    bool ready{false};        ///< a dossier can be taken in
};
BOOST_DESCRIBE_STRUCT(ProcedureRow, (),
                      (code, name, short_name, field, field_name, handled_by, agency, channels, online,
                       immediate, time, free, ready))

/// A field with how many procedures of today it holds.
struct FieldRow : Field {
    int procedures{0};
};
BOOST_DESCRIBE_STRUCT(FieldRow, (Field), (procedures))

/// One page of a list and the code of its last row, absent at the end.
struct RowPage {
    std::vector<ProcedureRow> items;
    std::optional<std::string> next;
};

struct RowQuery {
    std::string words; ///< empty: all, by field and name
    std::string field; ///< code, or empty
    std::string after; ///< code of the last row of the page before, or empty
    int limit{20};
};

/// The procedures of the wards, kept in memory: what other rooms ask. Thread-safe.
///
/// The stored catalogue has a revision that is never used twice, so one small read tells whether what is kept
/// still holds. Answers are copies and stay as they are. Every function may throw sql::Failure.
class Catalogue {
public:
    Catalogue();
    Catalogue(Catalogue const&) = delete;
    Catalogue& operator=(Catalogue const&) = delete;
    ~Catalogue();

    /// The version in force on that day; nothing for a code that is unknown or withdrawn.
    std::optional<Procedure> at(sql::Session& database, WardId ward, std::string_view code, Date on) const;
    /// A version a dossier was taken under, in force or not.
    std::optional<Procedure> version(sql::Session& database, WardId ward, std::string_view code,
                                     int number) const;
    /// The newest version, in force or not.
    std::optional<Procedure> newest(sql::Session& database, WardId ward, std::string_view code) const;

    /// The procedures in force on `today`: by words, best first; or all, by field and name.
    RowPage rows(sql::Session& database, WardId ward, Date today, RowQuery const& query) const;
    std::vector<FieldRow> fields(sql::Session& database, WardId ward, Date today) const;
    std::optional<Field> field(sql::Session& database, WardId ward, std::string_view code) const;

private:
    struct Kept;

    /// Calls `use` with what is kept of the ward as of this transaction, and of that day.
    template <class Use>
    auto with(sql::Session& database, WardId ward, std::optional<Date> today, Use const& use) const;

    mutable std::shared_mutex mutex_;
    mutable std::map<WardId, std::unique_ptr<Kept const>> kept_;
};

} // namespace ward::procedure
