#pragma once

#include "sql/session.hpp"
#include "staff/model.hpp"
#include "staff/rules.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What opens an account: password, second factor, sessions, failures. Nothing here is ever answered to
/// anybody.
namespace ward::staff {

struct Account {
    OfficerId id;
    AgencyId agency_id;
    std::string login;
    bool active{true};
    Instant used{};
    std::string password_hash; ///< "" until a first password was given
    bool must_change{true};
    Instant password_set{};
    std::string factor_secret; ///< sealed by the vault; "" when there is none
    bool factor_on{false};     ///< false with a secret: not confirmed yet
    std::int64_t factor_step{0};
};

/// Whose secret the vault seals: a row copied to another account opens nothing.
std::string vault_owner(Account const& account);

std::optional<Account> find_account(sql::Session& database, WardId ward, std::string_view login);
std::optional<Account> find_account(sql::Session& database, WardId ward, OfficerId id);
/// Remembers the one before.
void put_password(sql::Session& database, OfficerId officer, std::string const& hash, bool must_change,
                  Instant now);
inline constexpr int old_passwords_max = 24; ///< remembered of one officer
/// Hashes of the passwords before the present one, the newest first.
std::vector<std::string> old_passwords(sql::Session& database, WardId ward, OfficerId officer, int limit);
void put_used(sql::Session& database, OfficerId officer, Instant now);
void put_factor(sql::Session& database, Account const& account);
/// Accounts of the ward with a secret of a second factor, confirmed or not.
std::vector<Account> accounts_with_factor(sql::Session& database, WardId ward);

void put_recovery_codes(sql::Session& database, WardId ward, OfficerId officer,
                        std::vector<std::string> const& keys);
/// Whether it was one; it is none any more.
bool use_recovery_code(sql::Session& database, WardId ward, OfficerId officer, std::string const& key);

Failures find_failures(sql::Session& database, WardId ward, std::string_view login);
/// Keeps the count, and forgets what is over.
void put_failures(sql::Session& database, WardId ward, std::string_view login, Failures const& failures,
                  Instant now);
bool clear_failures(sql::Session& database, WardId ward, std::string_view login);

/// A session and whose it is, as far as it is needed on every request.
struct KnownSession {
    WardId ward;
    OfficerId officer;
    AgencyId agency;
    Instant started{};
    Instant used{};
    bool must_change{false};
    bool factor_on{false};
    Instant password_set{};
};

/// One row over two keys; nothing for an officer who is not active any more.
std::optional<KnownSession> find_session(sql::Session& database, std::string const& key);
void add_session(sql::Session& database, WardId ward, OfficerId officer, std::string const& key, Instant now);
void touch_session(sql::Session& database, std::string const& key, Instant now);
void end_session(sql::Session& database, std::string const& key);
/// How many there were.
std::int64_t end_sessions_of(sql::Session& database, WardId ward, OfficerId officer);
/// Those of the officer that are over. Of one officer only: sign-ins of different people must not get in each
/// other's way.
void sweep_sessions(sql::Session& database, WardId ward, OfficerId officer, Instant started_before,
                    Instant used_before);

} // namespace ward::staff
