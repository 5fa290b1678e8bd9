#include "command/ledger_keeper.hpp"

#include "base/log.hpp"
#include "event/seal_store.hpp"
#include "ledger/sequence.hpp"

#include <fstream>
#include <iterator>

namespace ward::command {

namespace {

constexpr int unsigned_at_once{16};
constexpr int sealed_at_once{500};
constexpr std::chrono::seconds after_breakage{1};

/// What an administrator does about it; each is one line of the log.
char const* remedy(ledger::Stop why)
{
    using ledger::Stop;
    switch (why) {
    case Stop::key_missing:
        return "put the file `key` back into the ledger's folder; without it: smartward ledger begin-anew";
    case Stop::key_differs:
        return "put the key back that signed the blocks of this database; without it: smartward ledger "
               "begin-anew";
    case Stop::origin_differs:
        return "set [ledger] origin (or [web] public_url) to what it was; for another name: smartward ledger "
               "begin-anew";
    case Stop::state_missing:
        return "if signed.json was only moved, put it back into the ledger's folder, never one from a copy; "
               "if this database is the newest there ever was: smartward ledger adopt";
    case Stop::state_ahead:
        return "this database is older than what was signed: put a newer one back; if that is lost: "
               "smartward ledger begin-anew";
    case Stop::state_differs:
        return "this database has another history than what was signed: smartward ledger verify says where; "
               "put the right one back, or smartward ledger begin-anew";
    case Stop::state_unwritten:
        return "make the ledger's folder writable and see that its disk has room; signing goes on by itself";
    case Stop::event_missing:
        return "smartward ledger verify names it; put the right database back, or smartward ledger "
               "begin-anew";
    case Stop::held_elsewhere:
        return "another process signs this ledger: end it, or set [ledger] enabled = false here";
    }
    return "";
}

} // namespace

std::string ledger_folder(Config const& config)
{
    constexpr std::string_view file_scheme{"sqlite:"};
    if (config.ledger.folder != "auto") {
        return config.ledger.folder;
    }
    auto const& url = config.database.url;
    return (url.starts_with(file_scheme) ? url.substr(file_scheme.size()) : config.files.folder) + ".ledger";
}

std::string ledger_origin(Config const& config)
{
    if (config.ledger.origin != "auto") {
        return config.ledger.origin;
    }
    auto const& url = config.web.public_url;
    auto const scheme = url.find("://");
    auto host = scheme == std::string::npos ? url : url.substr(scheme + 3);
    host.resize(host.find_last_not_of('/') + 1);
    return host + "/ledger/" + config.ward.unit;
}

Result<tlog::Policy> ledger_policy(Config const& config)
{
    if (config.ledger.policy == "none") {
        return tlog::Policy{.quorum = "none"};
    }
    std::ifstream file{config.ledger.policy, std::ios::binary};
    std::string const text{std::istreambuf_iterator<char>{file}, {}};
    auto policy = file ? tlog::parse_policy(text) : invalid("tlog.policy", "0");
    if (!policy) {
        return invalid("config.ledger.policy", config.ledger.policy + ':' + policy.error().field);
    }
    policy->logs.clear(); // this ledger is the log, whatever the file says
    return policy;
}

LedgerKeeper::LedgerKeeper(House& house, Config const& config)
    : house_{house},
      pause_{std::max<std::int64_t>(1, config.ledger.interval_ms / 2)},
      busy_pause_{std::max<std::int64_t>(1, config.ledger.interval_ms * 4 / 5)},
      batch_max_{static_cast<std::size_t>(config.ledger.batch_max)},
      folder_{ledger_folder(config)},
      signer_{folder_, ledger_origin(config)},
      thread_{[this] { keep(); }}
{
}

LedgerKeeper::~LedgerKeeper()
{
    {
        std::lock_guard const lock{mutex_};
        closing_ = true;
    }
    closing_now_.notify_all();
    thread_.join();
}

void LedgerKeeper::keep()
{
    std::unique_lock lock{mutex_};
    auto pause = pause_;
    while (!closing_now_.wait_for(lock, pause, [this] { return closing_; })) {
        lock.unlock();
        auto const begun = std::chrono::steady_clock::now();
        try {
            switch (round()) {
            case Round::nothing_to_do: pause = pause_; break;
            case Round::signed_some: {
                // Whoever comes now is not alone: he waits with others for the end of the interval.
                auto const took = std::chrono::steady_clock::now() - begun;
                pause =
                    std::max(busy_pause_ - std::chrono::floor<std::chrono::milliseconds>(took), pause_ / 4);
                break;
            }
            case Round::may_not_sign: pause = after_breakage; break;
            }
        } catch (std::exception const& failure) {
            log::write(log::Level::error, "ledger", {{"why", failure.what()}});
            revision_.reset();
            pause = after_breakage;
        }
        lock.lock();
    }
}

bool LedgerKeeper::anything_waits()
{
    auto const revision = house_.database().revision();
    if (revision && revision == revision_) {
        return false;
    }
    bool waits{false};
    house_.database().read([&](sql::Session& session) {
        waits = event::anything_waits(session, house_.ward()) ||
                !ledger::unsigned_blocks(session, house_.ward(), 1).empty();
    });
    // Asked before looking: what was committed in between is seen the next time.
    revision_ = waits ? std::nullopt : revision;
    return waits;
}

void LedgerKeeper::stop_signing(ledger::Stop why)
{
    if (house_.pulse().stop() != why) {
        log::write(log::Level::error, "ledger.stopped",
                   {{"why", json::word_of(why)}, {"folder", folder_}, {"do", remedy(why)}});
    }
    house_.pulse().set_stop(why);
}

void LedgerKeeper::go_on_after(ledger::Stop mended)
{
    if (house_.pulse().stop() == mended) {
        house_.pulse().set_stop({});
    }
}

bool LedgerKeeper::open_signer()
{
    if (opened_) {
        return true;
    }
    std::optional<ledger::Stop> stop;
    house_.database().read([&](sql::Session& session) { stop = signer_.open(session, house_.ward()); });
    if (stop) {
        stop_signing(*stop);
        return false;
    }
    opened_ = true;
    house_.pulse().set_stop({});
    return true;
}

void LedgerKeeper::seal_older()
{
    while (!older_sealed_) {
        int sealed{0};
        house_.database().write_now([&](sql::Session& session) {
            sealed = event::seal_older(session, house_.ward(), house_.clock().now(), sealed_at_once);
            return sql::Verdict::keep;
        });
        older_sealed_ = sealed < sealed_at_once;
    }
}

LedgerKeeper::Round LedgerKeeper::round()
{
    seal_older();
    // At once when the server starts, so that a ledger that cannot go on says so before anything waits for
    // it.
    if (!open_signer()) {
        return Round::may_not_sign;
    }
    if (!anything_waits()) {
        return Round::nothing_to_do;
    }
    bool whole{true};
    for (bool more = true; more;) {
        try {
            more = sequence();
            go_on_after(ledger::Stop::event_missing);
        } catch (ledger::EventMissing const&) {
            stop_signing(ledger::Stop::event_missing);
            more = whole = false;
        }
        sign_waiting(); // what had its place already
    }
    return opened_ && whole ? Round::signed_some : Round::may_not_sign;
}

bool LedgerKeeper::sequence()
{
    std::optional<ledger::Step> step;
    house_.database().read([&](sql::Session& session) {
        step = ledger::grow(session, house_.ward(), house_.clock().now(), batch_max_);
    });
    if (!step) {
        return false;
    }
    bool kept{false};
    house_.database().write_now([&](sql::Session& session) {
        kept = ledger::keep(session, house_.ward(), *step);
        return kept ? sql::Verdict::keep : sql::Verdict::undo;
    });
    // Not kept: another process grew the tree meanwhile. What is left is looked at afresh.
    return !kept || step->taken.more;
}

void LedgerKeeper::sign_waiting()
{
    std::vector<std::pair<std::uint64_t, std::string>> notes;
    house_.database().read([&](sql::Session& session) {
        for (auto const& block : ledger::unsigned_blocks(session, house_.ward(), unsigned_at_once)) {
            auto note = signer_.sign(session, house_.ward(), block);
            if (auto const* const stop = std::get_if<ledger::Stop>(&note)) {
                stop_signing(*stop);
                opened_ = false; // looked at afresh the next time
                return;
            }
            notes.emplace_back(block.size, std::move(std::get<std::string>(note)));
        }
    });
    if (notes.empty()) {
        return;
    }
    house_.database().write_now([&](sql::Session& session) {
        for (auto const& [size, note] : notes) {
            ledger::sign_block(session, house_.ward(), size, note, signer_.key().text());
        }
        return sql::Verdict::keep;
    });
}

} // namespace ward::command
