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
    std::string factor_secret; ///< base32; "" when there is none
    bool factor_on{false};     ///< false with a secret: not confirmed yet
    std::int64_t factor_step{0};
};

std::optional<Account> find_account(sql::Session& database, WardId ward, std::string_view login);
std::optional<Account> find_account(sql::Session& database, WardId ward, OfficerId id);
void put_password(sql::Session& database, OfficerId officer, std::string const& hash, bool must_change,
                  Instant now);
void put_used(sql::Session& database, OfficerId officer, Instant now);
void put_factor(sql::Session& database, Account const& account);

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
