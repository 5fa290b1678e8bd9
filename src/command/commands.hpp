#pragma once

#include "base/config.hpp"

#include <string>
#include <vector>

/// What the command line can do. Each answers the process's exit code: 0 done, 1 refused (and said why on
/// stderr).
namespace ward::command {

int serve(Config const& config);
int migrate(Config const& config);
int openapi();
int check_config(Config const& config);

int import_units(Config const& config, std::string const& units_file, std::string const& mergers_file);
int import_procedures(Config const& config, std::string const& file);
int import_report_kinds(Config const& config, std::string const& file);
/// `kind` is unit, former or neighbourhood.
int import_boundaries(Config const& config, std::string const& file, std::string const& kind);
int import_places(Config const& config, std::string const& file);
/// Looks through a base map and copies it to where the configuration has it.
int import_basemap(Config const& config, std::string const& file);

struct DemoOptions {
    std::string data_folder{"data"};
    std::string password;    ///< first password of every demo account; empty: one is made up and printed
    bool must_change{false}; ///< as in a real ward
};
int demo(Config const& config, DemoOptions const& options);

int user_list(Config const& config);
int user_add_admin(Config const& config, std::string const& login, std::string const& name);
int user_reset_password(Config const& config, std::string const& login);
int user_remove_second_factor(Config const& config, std::string const& login);

/// Recomputes the ledger from the database, or from a folder of its static files and a policy (by default the
/// folder's own). 1: something is not as it was recorded, and named.
int ledger_verify(Config const& config, std::string const& tiles_folder, std::string const& policy_file);
int ledger_export(Config const& config, std::string const& folder);
int ledger_adopt(Config const& config);
int ledger_begin_anew(Config const& config);
int ledger_forget(Config const& config, std::string const& subject_kind, std::string const& subject_id);

struct ProofOptions {
    std::string file;
    std::string policy_file; ///< or
    std::string key;         ///< of the ledger, as it is published
    std::string entry_file;  ///< when the proof does not hold it
    std::string code;        ///< what the entry is to speak of, with
    std::string salt;        ///< what opens it, base64url
};
/// Needs no server, no database and no configuration.
int verify_proof(ProofOptions const& options);

/// Copies the ward into another, empty database, of whichever engine; refuses while a server works on an
/// embedded one.
int move_database(Config const& config, std::string const& target_url);

int backup(Config const& config, std::string const& target);
struct RestoreOptions {
    std::string source;
    bool verify_only{false};
};
int restore(Config const& config, RestoreOptions const& options);

struct ReplayOptions {
    std::string url{"http://127.0.0.1:8080"};
    std::string from{"2025-07-01"};
    std::string to{"2025-08-13"}; ///< the last day
    int per_day{80};              ///< dossiers a working day, on the average
    int seed{1};
    std::string policy{"built-in"}; ///< or "first-come"
    std::string admin{"bao.nq"};
    std::string password;
    std::string json_file; ///< empty: none is written
    bool stop_when_late{false};
};
/// 0: every figure equals the board's and nothing was late. 1: figures differ, or the server could not be
/// used. 3: figures are equal, but something was late.
int replay(ReplayOptions const& options);

struct WitnessOptions {
    std::string folder; ///< key, database and lock of one witness
    std::string name;   ///< of a new one
    std::string key;    ///< of a log to watch
    std::string log;    ///< to be removed: its origin, or one of its keys
    std::string origin; ///< of that log; empty: its key's name
    std::string address{"127.0.0.1"};
    int port{8090};
    std::string prefix; ///< of every path but /healthz
    bool forks{false};  ///< print the proofs too
};
int witness_init(WitnessOptions const& options);
int witness_add_log(WitnessOptions const& options);
int witness_remove_log(WitnessOptions const& options);
int witness_serve(WitnessOptions const& options);
int witness_show(WitnessOptions const& options);

} // namespace ward::command
