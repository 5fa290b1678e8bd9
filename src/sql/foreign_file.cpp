#include "sql/foreign_file.hpp"

#include "sql/sqlite_session.hpp"

namespace ward::sql {

std::unique_ptr<Session> open_foreign_file(std::string const& file)
{
    constexpr std::chrono::milliseconds patience{1000};
    auto session = std::make_unique<SqliteSession>(file, SQLITE_OPEN_READONLY, patience);
    // A view may call functions, a damaged page may claim any size: neither is believed.
    sqlite3_db_config(session->handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    session->execute("PRAGMA trusted_schema = OFF");
    session->execute("PRAGMA cell_size_check = ON");
    session->execute("PRAGMA query_only = ON");
    return session;
}

} // namespace ward::sql
