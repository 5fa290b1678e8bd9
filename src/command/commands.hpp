#pragma once

#include "base/config.hpp"

#include <string>
#include <vector>

/// What the command line can do. Each answers the process's exit code: 0 done, 1 refused (and said why on stderr).
namespace ward::command {

int serve(Config const& config);
int migrate(Config const& config);
int openapi();
int check_config(Config const& config);

int import_units(Config const& config, std::string const& units_file, std::string const& mergers_file);
int import_procedures(Config const& config, std::string const& file);

struct DemoOptions {
    std::string data_folder{"data"};
    std::string password;    ///< first password of every demo account; empty: one is made up and printed
    bool must_change{false}; ///< as in a real ward
};
int demo(Config const& config, DemoOptions const& options);

int user_list(Config const& config);
int user_add_admin(Config const& config, std::string const& login, std::string const& name);
int user_reset_password(Config const& config, std::string const& login);

int backup(Config const& config, std::string const& target);
struct RestoreOptions {
    std::string source;
    bool verify_only{false};
};
int restore(Config const& config, RestoreOptions const& options);

} // namespace ward::command
