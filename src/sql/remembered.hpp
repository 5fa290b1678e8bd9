#pragma once

#include "sql/pool.hpp"
#include "sql/value.hpp"

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace ward::sql {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

/// What was read in one transaction, so that it need not be asked twice: many writes that are committed
/// together ask the same of the office, its calendar and its officers. Nothing else changes what a
/// transaction sees but its own statements, and each makes forget what was read of its table.
class Remembered {
public:
    /// Null when it must be asked.
    PGresult* find(std::string_view sql, std::vector<Bound> const& bound) const;

    /// Whether no more is to be kept: a write of very many rows would fill the memory with what it read.
    bool is_full() const { return results_.size() >= results_max; }

    /// Stays valid until `clear`, also when it is forgotten before.
    PGresult* keep(std::string_view sql, std::vector<Bound> const& bound, PostgresResult result);

    /// A statement that writes was sent.
    void changed(std::string_view sql);

    /// What was written was undone: nothing that was read may count any more.
    void clear();

private:
    static constexpr std::size_t results_max{2'000};
    using Answers = std::unordered_map<std::string, PGresult*>; ///< by what was bound

    std::unordered_map<std::string, Answers, TextHash, std::equal_to<>> read_;
    std::vector<PostgresResult> results_;
};

} // namespace ward::sql
