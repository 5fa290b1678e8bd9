#include "command/commands.hpp"
#include "command/house.hpp"
#include "staff/accounts.hpp"

#include <fmt/format.h>

namespace ward::command {

namespace {

int say(Error const& refusal)
{
    fmt::print(stderr, "smartward: {} {}\n", refusal.code, refusal.field);
    return 1;
}

/// The first password is shown this once, on stdout, for whoever must hand it over.
int print_password(Result<std::string> const& password, std::string const& login)
{
    if (!password) {
        return say(password.error());
    }
    fmt::print("{}: first password {}\nIt must be changed at the first sign-in, and is not shown again.\n",
               login, *password);
    return 0;
}

} // namespace

int user_list(Config const& config)
{
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    auto const users =
        staff::list_users(*database, ward_of(config), OfficeClock{false}.now(), staff_settings(config));
    fmt::print("{:<16} {:<26} {:<34} {}\n", "login", "name", "agency", "state");
    for (auto const& user : users) {
        fmt::print("{:<16} {:<26} {:<34} {}{}{}{}{}\n", user.login, user.name, user.agency_name,
                   user.active ? "active" : "closed", user.locked ? ", locked" : "",
                   user.unused ? ", unused" : "", user.second_factor ? ", second factor" : "",
                   user.admin ? ", administrator" : "");
    }
    return 0;
}

int user_add_admin(Config const& config, std::string const& login, std::string const& name)
{
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    IdMaker ids{static_cast<int>(config.ward.node)};
    return print_password(staff::create_admin(*database, ids, ward_of(config), OfficeClock{false}.now(),
                                              {login, name, "Quản trị hệ thống", ""},
                                              staff_settings(config).hash_cost),
                          login);
}

int user_reset_password(Config const& config, std::string const& login)
{
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    IdMaker ids{static_cast<int>(config.ward.node)};
    return print_password(staff::reset_password(*database, ids, ward_of(config), OfficeClock{false}.now(),
                                                login, staff_settings(config).hash_cost),
                          login);
}

int user_remove_second_factor(Config const& config, std::string const& login)
{
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    IdMaker ids{static_cast<int>(config.ward.node)};
    auto const removed =
        staff::remove_second_factor(*database, ids, ward_of(config), OfficeClock{false}.now(), login);
    if (!removed) {
        return say(removed.error());
    }
    fmt::print("{} signs in with the password alone, and should enrol again at once.\n", login);
    return 0;
}

} // namespace ward::command
