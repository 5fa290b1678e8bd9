#include "staff/account_store.hpp"

namespace ward::staff {

namespace {

#define ACCOUNT_COLUMNS                                                                                      \
    "id, agency_id, login, active, used_ms, password_hash, must_change, password_ms, factor_secret, "        \
    "factor_on, factor_step"

Account to_account(sql::Rows& rows)
{
    Account account;
    account.id = rows.take<OfficerId>();
    account.agency_id = rows.take<AgencyId>();
    account.login = rows.take<std::string>();
    account.active = rows.take<bool>();
    account.used = rows.take<Instant>();
    account.password_hash = rows.take<std::string>();
    account.must_change = rows.take<bool>();
    account.password_set = rows.take<Instant>();
    account.factor_secret = rows.take<std::string>();
    account.factor_on = rows.take<bool>();
    account.factor_step = rows.take<std::int64_t>();
    return account;
}

std::optional<Account> one_account(sql::Rows rows)
{
    return rows.next() ? std::optional{to_account(rows)} : std::nullopt;
}

/// Keeps the password that is about to be replaced, and forgets what is older than anybody may ask for.
void remember_password(sql::Session& database, OfficerId officer, Instant now)
{
    database.change("INSERT INTO old_password (ward_id, officer_id, until_ms, hash)"
                    " SELECT ward_id, id, $2, password_hash FROM officer WHERE id = $1"
                    " AND password_hash <> '' ON CONFLICT DO NOTHING",
                    officer, now);
    database.change("DELETE FROM old_password WHERE officer_id = $1 AND ward_id ="
                    " (SELECT ward_id FROM officer WHERE id = $1) AND until_ms < (SELECT min(until_ms) FROM"
                    " (SELECT o.until_ms FROM old_password o JOIN officer f ON f.id = $1"
                    " AND f.ward_id = o.ward_id WHERE o.officer_id = $1"
                    " ORDER BY o.until_ms DESC LIMIT $2) newest)",
                    officer, old_passwords_max);
}

} // namespace

std::string vault_owner(Account const& account)
{
    return "officer/" + to_string(account.id);
}

std::optional<Account> find_account(sql::Session& database, WardId ward, std::string_view login)
{
    return one_account(database.run(
        "SELECT " ACCOUNT_COLUMNS " FROM officer WHERE ward_id = $1 AND login = $2", ward, login));
}

std::optional<Account> find_account(sql::Session& database, WardId ward, OfficerId id)
{
    return one_account(
        database.run("SELECT " ACCOUNT_COLUMNS " FROM officer WHERE ward_id = $1 AND id = $2", ward, id));
}

void put_password(sql::Session& database, OfficerId officer, std::string const& hash, bool must_change,
                  Instant now)
{
    remember_password(database, officer, now);
    database.change("UPDATE officer SET password_hash = $2, must_change = $3, used_ms = $4, password_ms = $4"
                    " WHERE id = $1",
                    officer, hash, must_change, now);
}

std::vector<std::string> old_passwords(sql::Session& database, WardId ward, OfficerId officer, int limit)
{
    auto rows = database.run("SELECT hash FROM old_password WHERE ward_id = $1 AND officer_id = $2"
                             " ORDER BY until_ms DESC LIMIT $3",
                             ward, officer, limit);
    std::vector<std::string> hashes;
    while (rows.next()) {
        hashes.push_back(rows.take<std::string>());
    }
    return hashes;
}

void put_used(sql::Session& database, OfficerId officer, Instant now)
{
    database.change("UPDATE officer SET used_ms = $2 WHERE id = $1", officer, now);
}

void put_factor(sql::Session& database, Account const& account)
{
    database.change("UPDATE officer SET factor_secret = $2, factor_on = $3, factor_step = $4 WHERE id = $1",
                    account.id, account.factor_secret, account.factor_on, account.factor_step);
}

std::vector<Account> accounts_with_factor(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT " ACCOUNT_COLUMNS " FROM officer WHERE ward_id = $1"
                             " AND factor_secret <> '' ORDER BY id",
                             ward);
    std::vector<Account> accounts;
    while (rows.next()) {
        accounts.push_back(to_account(rows));
    }
    return accounts;
}

void put_recovery_codes(sql::Session& database, WardId ward, OfficerId officer,
                        std::vector<std::string> const& keys)
{
    database.change("DELETE FROM recovery_code WHERE ward_id = $1 AND officer_id = $2", ward, officer);
    for (auto const& key : keys) {
        database.change("INSERT INTO recovery_code (ward_id, officer_id, hash) VALUES ($1, $2, $3)", ward,
                        officer, key);
    }
}

bool use_recovery_code(sql::Session& database, WardId ward, OfficerId officer, std::string const& key)
{
    return database.change("DELETE FROM recovery_code WHERE ward_id = $1 AND officer_id = $2 AND hash = $3",
                           ward, officer, key) > 0;
}

Failures find_failures(sql::Session& database, WardId ward, std::string_view login)
{
    auto rows = database.run("SELECT failed, until_ms FROM sign_in_failure WHERE ward_id = $1 AND login = $2",
                             ward, login);
    if (!rows.next()) {
        return {};
    }
    Failures failures;
    failures.count = rows.take<int>();
    failures.until = rows.take<Instant>();
    return failures;
}

void put_failures(sql::Session& database, WardId ward, std::string_view login, Failures const& failures,
                  Instant now)
{
    database.change("DELETE FROM sign_in_failure WHERE ward_id = $1 AND until_ms <= $2", ward, now);
    database.change(
        "INSERT INTO sign_in_failure (ward_id, login, failed, until_ms) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (ward_id, login) DO UPDATE SET failed = excluded.failed, until_ms = excluded.until_ms",
        ward, login, failures.count, failures.until);
}

bool clear_failures(sql::Session& database, WardId ward, std::string_view login)
{
    return database.change("DELETE FROM sign_in_failure WHERE ward_id = $1 AND login = $2", ward, login) > 0;
}

std::optional<KnownSession> find_session(sql::Session& database, std::string const& key)
{
    auto rows =
        database.run("SELECT s.ward_id, s.officer_id, o.agency_id, s.started_ms, s.used_ms, o.must_change,"
                     " o.factor_on, o.password_ms"
                     " FROM officer_session s JOIN officer o ON o.id = s.officer_id AND o.active = 1"
                     " WHERE s.key = $1",
                     key);
    if (!rows.next()) {
        return std::nullopt;
    }
    KnownSession session;
    session.ward = rows.take<WardId>();
    session.officer = rows.take<OfficerId>();
    session.agency = rows.take<AgencyId>();
    session.started = rows.take<Instant>();
    session.used = rows.take<Instant>();
    session.must_change = rows.take<bool>();
    session.factor_on = rows.take<bool>();
    session.password_set = rows.take<Instant>();
    return session;
}

void add_session(sql::Session& database, WardId ward, OfficerId officer, std::string const& key, Instant now)
{
    database.change("INSERT INTO officer_session (key, ward_id, officer_id, started_ms, used_ms)"
                    " VALUES ($1, $2, $3, $4, $5)",
                    key, ward, officer, now, now);
}

void touch_session(sql::Session& database, std::string const& key, Instant now)
{
    database.change("UPDATE officer_session SET used_ms = $2 WHERE key = $1", key, now);
}

void end_session(sql::Session& database, std::string const& key)
{
    database.change("DELETE FROM officer_session WHERE key = $1", key);
}

std::int64_t end_sessions_of(sql::Session& database, WardId ward, OfficerId officer)
{
    return database.change("DELETE FROM officer_session WHERE ward_id = $1 AND officer_id = $2", ward,
                           officer);
}

void sweep_sessions(sql::Session& database, WardId ward, OfficerId officer, Instant started_before,
                    Instant used_before)
{
    database.change("DELETE FROM officer_session WHERE ward_id = $1 AND officer_id = $2"
                    " AND (started_ms <= $3 OR used_ms <= $4)",
                    ward, officer, started_before, used_before);
}

} // namespace ward::staff
