#pragma once

#include "base/config.hpp"
#include "health/model.hpp"
#include "sql/database.hpp"

#include <functional>
#include <string>

namespace ward::command {

/// The backups that the server makes by itself, because a ward has nobody who would: once a night, verified,
/// the newest few kept. One that was missed because the machine was off is caught up on; one that failed is
/// tried again after an hour, and leaves nothing behind.
class Nightly {
public:
    using Clock = std::function<Instant()>;

    Nightly(sql::Database& database, Config const& config, Clock clock);

    /// At the start of the server: what it was at when it ended is not running any more.
    void end_interrupted();

    /// Makes a backup when it is time; whether it did. \throws sql::Failure
    bool run();

private:
    bool claim(Instant now);
    void keep_newest(std::string const& made) const;
    /// Why there should be none now; empty when there is room.
    std::string no_room() const;

    sql::Database& database_;
    Config const& config_;
    Clock clock_;
};

} // namespace ward::command
