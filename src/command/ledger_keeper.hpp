#pragma once

#include "base/config.hpp"
#include "command/house.hpp"
#include "ledger/signer.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ward::command {

/// The policy file of the configuration; one that asks for nobody when there is none. Refusals:
/// config.ledger.policy with the file in `field`, and the line.
Result<tlog::Policy> ledger_policy(Config const& config);
std::string ledger_folder(Config const& config);
std::string ledger_origin(Config const& config);

/// Gives facts their places in the ledger and signs blocks, on a thread of its own: a fact is in a signed
/// block within the configured time, and no request waits for it.
class LedgerKeeper {
public:
    LedgerKeeper(House& house, Config const& config);
    LedgerKeeper(LedgerKeeper const&) = delete;
    LedgerKeeper& operator=(LedgerKeeper const&) = delete;
    ~LedgerKeeper();

private:
    void keep();
    enum class Round {
        nothing_to_do,
        signed_some,
        may_not_sign, ///< and the next look may wait
    };
    Round round();
    bool anything_waits();
    bool open_signer();
    void seal_older();
    /// Whether more waits.
    bool sequence();
    void sign_waiting();
    void stop_signing(ledger::Stop why);
    void go_on_after(ledger::Stop mended);

    House& house_;
    std::chrono::milliseconds pause_;      ///< between looks at a quiet ledger
    std::chrono::milliseconds busy_pause_; ///< from the begin of one round to the next, while many write
    std::size_t batch_max_;
    std::string folder_;
    ledger::Signer signer_;
    bool opened_{false};
    bool older_sealed_{false};
    std::optional<std::int64_t> revision_; ///< of the database when nothing waited
    std::mutex mutex_;
    std::condition_variable closing_now_;
    bool closing_{false};
    std::thread thread_;
};

} // namespace ward::command
