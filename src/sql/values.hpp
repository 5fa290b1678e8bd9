#pragma once

#include "sql/session.hpp"

namespace ward::sql {

/// The rows of one INSERT, "($1, $2), ($3, $4)": many rows are one statement, and on PostgreSQL one round
/// trip. Texts must outlive the statement.
class Values {
public:
    template <class... Columns>
    void add(Columns const&... columns)
    {
        text_ += bound_.empty() ? "(" : ", (";
        std::size_t left{sizeof...(columns)};
        ((bound_.push_back(bind(columns)),
          text_ += "$" + std::to_string(bound_.size()) + (--left == 0 ? ")" : ", ")),
         ...);
    }

    bool empty() const { return bound_.empty(); }

    /// Writes them: "INSERT INTO word (ward_id, word) VALUES ", and what follows the rows. \throws Failure
    std::int64_t write(Session& session, std::string_view before, std::string_view after = {}) const
    {
        if (empty()) {
            return 0;
        }
        std::string sql{before};
        sql += text_;
        sql += after;
        return session.run_bound(sql, bound_).finish();
    }

private:
    std::string text_;
    std::vector<Bound> bound_;
};

} // namespace ward::sql
