#include "command/commands.hpp"
#include "command/house.hpp"
#include "command/ledger_keeper.hpp"
#include "command/only_server.hpp"
#include "command/progress.hpp"
#include "event/import.hpp"
#include "event/seal_store.hpp"
#include "ledger/export.hpp"
#include "ledger/signer.hpp"
#include "ledger/verify.hpp"
#include "tlog/proof.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace ward::command {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> read_file(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        return std::nullopt;
    }
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

int say_no(std::string const& why)
{
    fmt::print(stderr, "smartward: {}\n", why);
    return 1;
}

int say(ledger::Verified const& verified)
{
    for (auto const& finding : verified.findings) {
        fmt::print("  {}: {}\n", finding.where, finding.what);
    }
    if (verified.found > static_cast<std::int64_t>(verified.findings.size())) {
        fmt::print("  … and {} more\n", verified.found - static_cast<std::int64_t>(verified.findings.size()));
    }
    fmt::print("{} entries in {} blocks; {} forgotten, {} in no block yet. {}\n", verified.entries,
               verified.blocks, verified.forgotten, verified.waiting,
               verified.found == 0 ? "Everything is as it was recorded."
                                   : fmt::format("{} NOT as recorded.", verified.found));
    return verified.found == 0 ? 0 : 1;
}

/// The policy file, or one that trusts the named key alone and asks for no witness.
Result<tlog::Policy> policy_of(ProofOptions const& options)
{
    if (!options.policy_file.empty()) {
        return tlog::parse_policy(read_file(options.policy_file).value_or(""));
    }
    auto const key = tlog::VerifierKey::parse(options.key);
    if (!key) {
        return key.error();
    }
    return tlog::Policy{.logs = {{*key, ""}}, .quorum = "none"};
}

/// Whether the entry speaks of this subject, for who holds the salt.
bool speaks_of(std::string const& entry, std::string const& code, std::string const& salt)
{
    auto const leaf = json::parse(entry);
    auto const* const subject =
        leaf && leaf->is_object() ? leaf->get_object().if_contains("subject") : nullptr;
    auto const bytes = event::salt_of_url(salt);
    return subject != nullptr && subject->is_string() && bytes &&
           event::commitment("subject", *bytes, code) == std::string_view{subject->get_string()};
}

} // namespace

int ledger_verify(Config const& config, std::string const& tiles_folder, std::string const& policy_file)
{
    Progress progress{"checking"};
    auto const shown = [&progress](double share) { progress.at(share); };
    if (!tiles_folder.empty()) {
        auto const file = policy_file.empty() ? tiles_folder + "/policy" : policy_file;
        auto const policy = tlog::parse_policy(read_file(file).value_or(""));
        if (!policy) {
            return say_no(fmt::format("{} is no policy (line {})", file, policy.error().field));
        }
        return say(ledger::verify_tiles(
            [&](std::string const& name) { return read_file(tiles_folder + '/' + name); }, *policy, shown));
    }
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    ledger::Verified verified;
    database->read(
        [&](sql::Session& session) { verified = ledger::verify_database(session, ward_of(config), shown); });
    return say(verified);
}

int ledger_export(Config const& config, std::string const& folder)
{
    if (fs::exists(folder) && !fs::is_empty(folder)) {
        return say_no(folder + " is not empty; name a new one");
    }
    auto const policy = ledger_policy(config);
    if (!policy) {
        return say_no(policy.error().field + " is no policy");
    }
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    Progress progress{"writing"};
    std::uint64_t size{0};
    database->read([&](sql::Session& session) {
        size = ledger::export_files(
            session, ward_of(config), *policy,
            [&](std::string const& name, std::string const& bytes) {
                fs::path const path = fs::path{folder} / name;
                fs::create_directories(path.parent_path());
                std::ofstream file{path, std::ios::binary};
                file << bytes;
                file.close();
                if (!file) {
                    throw sql::Failure{sql::Breakage::lost, "the disk did not take " + path.string()};
                }
            },
            [&](double share) { progress.at(share); });
    });
    fmt::print("{} entries, with their tiles, checkpoint and policy, in {}\n", size, folder);
    return 0;
}

int ledger_adopt(Config const& config)
{
    OnlyServer const only{config.database.url};
    if (!only.refused().empty()) {
        return say_no(only.refused());
    }
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    ledger::Signer signer{ledger_folder(config), ledger_origin(config)};
    bool adopted{false};
    database->read([&](sql::Session& session) { adopted = signer.adopt(session, ward_of(config)); });
    if (!adopted) {
        return say_no("no signed block is there, or the ledger's folder is held or cannot be written: " +
                      ledger_folder(config));
    }
    fmt::print(
        "The newest signed block of this database now counts as what was signed last. If a newer one was\n"
        "ever shown to anybody, witnesses will refuse what is signed from now on.\n");
    return 0;
}

int ledger_begin_anew(Config const& config)
{
    OnlyServer const only{config.database.url};
    if (!only.refused().empty()) {
        return say_no(only.refused());
    }
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    auto const origin = ledger_origin(config);
    auto const kept = ledger::put_aside(ledger_folder(config), origin, to_iso(OfficeClock{false}.now()));
    if (!kept) {
        return say_no(
            kept.error().code == "ledger.origin.used"
                ? "a new ledger needs a name of its own: set [ledger] origin to one that is not \"" + origin +
                      "\", so that nobody takes its blocks for those of the old one"
                : "the ledger's folder cannot be written: " + ledger_folder(config));
    }
    IdMaker ids{static_cast<int>(config.ward.node)};
    database->write_now([&](sql::Session& session) {
        auto const size = ledger::clear(session, ward_of(config));
        event::record_import(session, {*database, ids, ward_of(config), OfficeClock{false}.now()},
                             "ledger.begun_anew", {{"origin", origin}, {"entries_before", size}});
        return sql::Verdict::keep;
    });
    fmt::print("The ledger begins anew as {}. Every event gets a place in it at the next start.\n"
               "What the old one was signed with is kept in {}.\n",
               origin, *kept);
    return 0;
}

int ledger_forget(Config const& config, std::string const& subject_kind, std::string const& subject_id)
{
    auto const id = parse_id(subject_id);
    if (!id) {
        return say_no(subject_id + " is no key");
    }
    auto const database = sql::open(config.database.url, {.readers = 1, .writers = 1});
    IdMaker ids{static_cast<int>(config.ward.node)};
    std::int64_t events{0};
    database->write_now([&](sql::Session& session) {
        events = event::forget_subject(session, ward_of(config), subject_kind, *id);
        event::record_import(session, {*database, ids, ward_of(config), OfficeClock{false}.now()},
                             "ledger.forgotten", {{"subject_kind", subject_kind}, {"events", events}});
        return sql::Verdict::keep;
    });
    fmt::print(
        "{} events forgotten: their entries stay and prove that something of that kind happened then, and\n"
        "nothing opens them any more. Backups made before still hold them.\n",
        events);
    return 0;
}

int verify_proof(ProofOptions const& options)
{
    auto const policy = policy_of(options);
    if (!policy) {
        return say_no(options.policy_file.empty() ? "that is no key of a ledger"
                                                  : fmt::format("{} is no policy (line {})",
                                                                options.policy_file, policy.error().field));
    }
    auto const bytes = read_file(options.file);
    auto const proof = bytes ? tlog::parse_proof(*bytes) : Result<tlog::Proof>{invalid("tlog.proof")};
    if (!proof) {
        return say_no(options.file + " is no proof (" + proof.error().code + ")");
    }
    auto const entry = options.entry_file.empty() ? proof->extra : read_file(options.entry_file);
    if (!entry) {
        return say_no("the proof does not hold its entry: name it by --entry");
    }
    auto const standing = tlog::check_proof(*proof, *entry, *policy);
    if (!standing) {
        return say_no("NOT proved: " + standing.error().code);
    }
    if (!options.code.empty() && !speaks_of(*entry, options.code, options.salt)) {
        return say_no("NOT proved: the entry does not speak of " + options.code);
    }
    fmt::print("{}\n\nProved: this is entry {} of {}, as of the signed block of {} entries;\n"
               "witnessed by {} (at least {} asked for).\n",
               *entry, proof->index, standing->checkpoint.origin, standing->checkpoint.size,
               standing->witnessed_by.size(), standing->needed);
    if (!options.code.empty()) {
        fmt::print("It speaks of {}.\n", options.code);
    }
    return 0;
}

} // namespace ward::command
