#pragma once

#include "sql/database.hpp"
#include "staff/model.hpp"
#include "staff/vault.hpp"

#include <string>
#include <vector>

/// Accounts at the command line: for the first administrator, and for when nobody can sign in any more.
namespace ward::staff {

struct NewAdministrator {
    std::string login;
    std::string name;
    std::string title;
    std::string agency_code; ///< "": the first agency of the ward
};

/// Makes an officer who holds administration from today; answers the first password, shown this once.
/// Refusals staff.login.malformed, staff.login.taken, staff.officer.name.empty, staff.agency.unknown (load a
/// ward file first). \throws sql::Failure
Result<std::string> create_admin(sql::Database& database, IdMaker& ids, WardId ward, Instant now,
                                 NewAdministrator const& wanted, HashCost const& cost);

/// A new first password; the account is active and open again, its sessions end. The second factor stays.
/// Refusal staff.officer.unknown. \throws sql::Failure
Result<std::string> reset_password(sql::Database& database, IdMaker& ids, WardId ward, Instant now,
                                   std::string const& login, HashCost const& cost);

/// Takes the second factor off, for who lost phone and recovery codes, or when its key is lost; sessions end.
/// Refusal staff.officer.unknown. \throws sql::Failure
Result<void> remove_second_factor(sql::Database& database, IdMaker& ids, WardId ward, Instant now,
                                  std::string const& login);

/// How many accounts have a second factor that the vault's key does not open. \throws sql::Failure
int unreadable_factors(sql::Database& database, WardId ward, Vault const& vault);

/// Seals what was kept before there was a vault; how many. Refusals: those of Vault::seal. \throws
/// sql::Failure
Result<int> seal_factors(sql::Database& database, WardId ward, Vault const& vault);

struct AccountLine {
    std::string login;
    std::string name;
    std::string title;
    std::string agency_name;
    bool active{true};
    bool locked{false};
    bool unused{false};
    bool second_factor{false};
    bool admin{false};
    Instant used{};
};

/// Every account of the ward, in the order in which they were made. \throws sql::Failure
std::vector<AccountLine> list_users(sql::Database& database, WardId ward, Instant now,
                                    Settings const& settings);

} // namespace ward::staff
