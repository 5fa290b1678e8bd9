#include "base/log.hpp"
#include "command/commands.hpp"
#include "command/notify.hpp"
#include "command/only_server.hpp"
#include "command/stop_signal.hpp"
#include "witness/key_file.hpp"
#include "witness/service.hpp"
#include "witness/store.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace ward::command {

namespace {

/// What one witness is made of.
struct Place {
    explicit Place(std::string const& folder)
        : key_file{folder + "/witness.key"}, database{folder + "/witness.db"}, url{"sqlite:" + database}
    {
    }

    std::string key_file;
    std::string database;
    std::string url;
};

struct Opened {
    tlog::SigningKey key;
    std::unique_ptr<sql::Database> database;
};

Instant now()
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

int refused(std::string const& why)
{
    fmt::print(stderr, "smartward: {}\n", why);
    return 1;
}

/// Why there is no key, and what to do.
std::string sentence_of(Error const& error, Place const& place)
{
    auto const& file = place.key_file;
    if (error.code == "witness.key.missing") {
        return fmt::format("there is no key that can be read at {}; put it back from where it was kept, or "
                           "make a witness with `smartward witness init`",
                           file);
    }
    if (error.code == "witness.key.open") {
        return fmt::format("others may read the key {}; if nobody did: chmod 600 {}", file, file);
    }
    if (error.code == "witness.key.exists") {
        return fmt::format("{} is there already, and a key is never written over; choose another folder",
                           file);
    }
    if (error.code == "witness.key.disk") {
        return fmt::format("cannot write {}; see that its disk has room and takes writes", file);
    }
    return fmt::format(
        "{} holds no whole key of a witness; put it back from where it was kept, or make a new "
        "witness in another folder and hand out its new key",
        file);
}

/// A witness that has forgotten must not speak on under the same key: it could sign a second history. So what
/// helps a ward, restoring a backup, is wrong here.
std::string forgotten(Place const& place, std::string_view what)
{
    return fmt::format("{} {}: what this witness had signed is lost, so its key may sign no more; make a new "
                       "witness in another folder and hand out its new key",
                       place.database, what);
}

/// Whether a newer release made it. What is told of that elsewhere, to restore a copy, is wrong here.
bool is_newer(sql::Database& database)
{
    try {
        sql::pending(database, {witness::migrations()});
        return false;
    } catch (sql::Failure const& failure) {
        if (failure.kind() != sql::Breakage::other) {
            throw;
        }
        return true;
    }
}

/// The key and the database, when they belong together. \throws sql::Failure
std::optional<Opened> open(Place const& place, std::string& why)
{
    auto key = witness::read_key_file(place.key_file);
    if (!key) {
        why = sentence_of(key.error(), place);
        return std::nullopt;
    }
    if (!std::filesystem::exists(place.database)) {
        why = forgotten(place, "is not there");
        return std::nullopt;
    }
    try {
        Opened opened{*std::move(key), sql::open(place.url, {.readers = 2, .writers = 1})};
        if (is_newer(*opened.database)) {
            why =
                fmt::format("{} was written by a newer release of smartward; start that one", place.database);
            return std::nullopt;
        }
        sql::migrate(*opened.database, {witness::migrations()}, now());
        std::string owner;
        opened.database->read([&](sql::Session& session) { owner = witness::witness_key(session); });
        if (owner != opened.key.verifier().text()) {
            why = fmt::format("{} belongs to the key {}, and {} holds {}; put the right one back",
                              place.database, owner.empty() ? "of nobody" : owner, place.key_file,
                              opened.key.verifier().text());
            return std::nullopt;
        }
        return opened;
    } catch (sql::Failure const& failure) {
        if (failure.kind() != sql::Breakage::damaged) {
            throw;
        }
        why = forgotten(place, "is damaged");
        return std::nullopt;
    }
}

/// "" and "/" are no prefix, "witness/" is "/witness".
std::string clean_prefix(std::string_view typed)
{
    while (typed.ends_with('/')) {
        typed.remove_suffix(1);
    }
    while (typed.starts_with('/')) {
        typed.remove_prefix(1);
    }
    return typed.empty() ? "" : "/" + std::string{typed};
}

bool is_origin(std::string_view text)
{
    return !text.empty() &&
           std::none_of(text.begin(), text.end(), [](unsigned char letter) { return letter < 0x20; });
}

http::Limits witness_limits()
{
    http::Limits limits;
    limits.connections_max = 256;
    limits.header_time = std::chrono::seconds{30}; // a log that asks every few seconds keeps its connection
    limits.body_time = std::chrono::seconds{10};
    limits.write_time = std::chrono::seconds{10};
    limits.stop_grace = std::chrono::seconds{5};
    return limits;
}

void print_forks(sql::Session& session, std::string const& origin)
{
    for (auto const& fork : witness::forks_of(session, origin)) {
        fmt::print("\nFork at size {}, seen {}. Cosigned:\n\n{}\nSent afterwards:\n\n{}", fork.size,
                   to_iso(from_ms(fork.at * 1000)), fork.held, fork.other);
    }
}

void print_log(sql::Session& session, witness::Watched const& log, WitnessOptions const& options)
{
    fmt::print("\n{}\n", log.origin);
    for (auto const& key : log.keys) {
        fmt::print("  key   {}\n", key.text());
    }
    fmt::print("  held  {}\n", log.held ? fmt::format("{} entries, cosigned {}", log.held->size,
                                                      to_iso(from_ms(log.held->at * 1000)))
                                        : "nothing yet");
    if (log.keys.empty()) {
        fmt::print("  watched no more; add-log goes on from here\n");
    }
    if (log.forks > 0) {
        fmt::print("  FORKED: {} proofs that it has told two histories{}\n", log.forks,
                   options.forks ? "" : "; --forks prints them");
    }
    if (options.forks) {
        print_forks(session, log.origin);
    }
}

} // namespace

int witness_init(WitnessOptions const& options)
{
    Place const place{options.folder};
    if (!tlog::is_key_name(options.name)) {
        return refused("a name has no space and no plus, for instance witness.example.vn/ward-21028");
    }
    std::error_code failed;
    std::filesystem::create_directories(options.folder, failed);
    OnlyServer const only{place.url};
    if (!only.refused().empty()) {
        return refused(only.refused());
    }
    if (std::filesystem::exists(place.key_file)) {
        return refused(sentence_of(conflict("witness.key.exists"), place));
    }
    if (std::filesystem::exists(place.database)) {
        return refused(fmt::format("{} is there already, of a witness that was begun; choose another folder",
                                   place.database));
    }
    auto const key = tlog::SigningKey::make(options.name, tlog::KeyKind::cosignature);
    {
        auto const database = sql::open(place.url, {.readers = 1, .writers = 1});
        sql::migrate(*database, {witness::migrations()}, now());
        database->write_now([&](sql::Session& session) {
            witness::put_witness(session, key.verifier());
            return sql::Verdict::keep;
        });
    }
    if (auto const written = witness::write_key_file(place.key_file, key); !written) {
        return refused(sentence_of(written.error(), place));
    }
    fmt::print("{}\n", key.verifier().text());
    return 0;
}

int witness_add_log(WitnessOptions const& options)
{
    auto const key = tlog::VerifierKey::parse(options.key);
    if (!key || key->kind() != tlog::KeyKind::ed25519) {
        return refused("that is no public key of a ledger; it looks like name+1234abcd+base64, and the ward "
                       "shows it on the page of its ledger");
    }
    auto const& origin = options.origin.empty() ? key->name() : options.origin;
    if (!is_origin(origin)) {
        return refused("an origin is one line");
    }
    Place const place{options.folder};
    std::string why;
    auto const opened = open(place, why);
    if (!opened) {
        return refused(why);
    }
    bool added{false};
    bool watched{false};
    std::optional<witness::Held> held;
    opened->database->write_now([&](sql::Session& session) {
        watched = !witness::keys_of(session, origin).empty();
        held = witness::held(session, origin);
        added = witness::add_log(session, origin, *key);
        return sql::Verdict::keep;
    });
    fmt::print("{} {}\n", added ? "Watched from now on:" : "Was watched already:", origin);
    if (held && !watched) {
        fmt::print("It was watched before, and must go on from the {} entries countersigned then.\n",
                   held->size);
    }
    return 0;
}

int witness_remove_log(WitnessOptions const& options)
{
    auto const key = tlog::VerifierKey::parse(options.log);
    auto const& origin = !key ? options.log : options.origin.empty() ? key->name() : options.origin;
    Place const place{options.folder};
    std::string why;
    auto const opened = open(place, why);
    if (!opened) {
        return refused(why);
    }
    bool removed{false};
    std::size_t left{0};
    std::optional<witness::Held> held;
    opened->database->write_now([&](sql::Session& session) {
        removed = key ? witness::remove_key(session, origin, *key) : witness::remove_log(session, origin) > 0;
        left = witness::keys_of(session, origin).size();
        held = witness::held(session, origin);
        return sql::Verdict::keep;
    });
    if (!removed) {
        return refused(fmt::format("{} is not watched{}; `smartward witness show` lists what is", origin,
                                   key ? " under this key" : ""));
    }
    if (left > 0) {
        fmt::print("Trusted no more: {}\n{} is still watched under {} other.\n", options.log, origin, left);
        return 0;
    }
    fmt::print("Watched no more: {}\n", origin);
    if (held) {
        fmt::print(
            "What was countersigned of it, {} entries, is kept: nobody can have another history of it\n"
            "countersigned later, and add-log goes on from there.\n",
            held->size);
    }
    fmt::print("Tell the ward: it counts this witness until it is taken out of its policy.\n");
    return 0;
}

int witness_serve(WitnessOptions const& options)
{
    std::signal(SIGPIPE, SIG_IGN);
    auto const signals = hold_stop_signals();
    Place const place{options.folder};
    if (!std::filesystem::exists(options.folder)) {
        return refused(sentence_of(not_found("witness.key.missing"), place));
    }
    OnlyServer const only{place.url};
    if (!only.refused().empty()) {
        return refused(only.refused());
    }
    std::string why;
    auto const opened = open(place, why);
    if (!opened) {
        return refused(why);
    }
    witness::Service service{*opened->database, opened->key, clean_prefix(options.prefix), &now};
    http::Server server{{options.address, static_cast<std::uint16_t>(options.port)},
                        witness_limits(),
                        options.folder,
                        service.hooks()};
    StopOnSignal const stop{server, signals, witness_limits().stop_grace};
    log::write(
        log::Level::info, "start",
        {{"witness", opened->key.verifier().name()}, {"address", options.address}, {"port", server.port()}});
    notify("READY=1");
    server.run();
    log::write(log::Level::info, "stop");
    return 0;
}

int witness_show(WitnessOptions const& options)
{
    Place const place{options.folder};
    std::string why;
    auto const opened = open(place, why);
    if (!opened) {
        return refused(why);
    }
    fmt::print("{}\n", opened->key.verifier().text());
    opened->database->read([&](sql::Session& session) {
        for (auto const& log : witness::every_log(session)) {
            print_log(session, log, options);
        }
        for (auto const& log : witness::removed_logs(session)) {
            print_log(session, log, options);
        }
    });
    return 0;
}

} // namespace ward::command
