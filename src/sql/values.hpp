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
        columns_ = sizeof...(columns);
        (bound_.push_back(bind(columns)), ...);
    }

    /// One row. \pre every row has as many columns
    void add_row(std::vector<Bound> const& row);

    bool empty() const { return bound_.empty(); }

    /// Writes them: "INSERT INTO word (ward_id, word) VALUES ", and what follows the rows. \throws Failure
    void write(Session& session, std::string_view before, std::string_view after = {}) const;

private:
    std::vector<Bound> bound_;
    std::size_t columns_{1};
};

} // namespace ward::sql
